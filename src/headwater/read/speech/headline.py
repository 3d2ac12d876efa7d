"""Whose words a headline quotes: its own frames, what its text says again, else whom it names alone.

A headline is written last and for those who read no further; whose words it holds is often told by the text alone.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import structs

from headwater.read.names.mentions import Register
from headwater.read.sources.verb_first import opens_headline
from headwater.read.speech.assemble import Assembly
from headwater.read.speech.speakers import Speakers
from headwater.read.words.clauses import phrase_right
from headwater.read.words.cut import Cut
from headwater.read.words.passage import Passage
from headwater.read.words.word import Sentence
from headwater.text.tokens import rows
from headwater.values import Article, Quotation, Speaker

#: A headline's words are its text's where such a share of them stands there in order, with so many others between them.
_SAME, _SPARE = 0.75, 2
#: How many words are looked for, at least and at most.
_FEW, _MANY = 2, 40
#: What parts the words that open a headline from what describes who says them.
_LEADS = frozenset({"—", "–", "―", ":", "："})


def headline(
    article: Article, title: Cut, quoted: Sequence[Passage], register: Register, body: Sequence[Quotation]
) -> list[Quotation]:
    """Return what the title of `article` quotes; `body` is what its text does."""
    sentences = title.around(quoted)
    known = Register(title.text, sentences, title.lex)
    known.entities = {**known.entities, **register.entities}
    speakers = Speakers(title.text, known, title.lex)
    found = Assembly(article, title.text, sentences, quoted, speakers, title.lex, {0: "headline"}).read()
    first = _first_named(sentences, speakers)
    spoken = [_with_speaker(told, known, body, first) for told in found if told.type != "indirect"]
    return [_described(told, title, body) for told in spoken]


def _described(told: Quotation, title: Cut, body: Sequence[Quotation]) -> Quotation:
    """Return words that open a headline before a dash or colon as those of whom the text quotes most.

    “慢慢来”——一个女石匠的十年.
    """
    behind = title.text[told.spans[-1][1] + 1 :].lstrip()
    opens = told.spans[0][0] <= 1 and behind[:1] in _LEADS and len(behind) > 1
    if told.speaker is not None or told.scare or not opens or not title.lex.pack.syntax.unspaced:
        return told
    counted = Counter(said.speaker.name for said in _spoken(body) if said.speaker is not None)
    name, often = counted.most_common(1)[0] if counted else ("", 0)
    most = often > 1 and 2 * often > counted.total()
    return structs.replace(told, speaker=Speaker(name=name)) if most else told


def _first_named(sentences: Sequence[Sentence], speakers: Speakers) -> Speaker | None:
    """Return the person or body that a headline begins with."""
    words = sentences[0].words if sentences else []
    opening = opens_headline(words, speakers.lex) if speakers.lex.pack.syntax.verb_first else None
    named = opening or (speakers.names.somebody(words, 0, phrase_right(words, 0)) if words else None)
    return speakers.resolve(words, named, 0) if named is not None else None


def _with_speaker(told: Quotation, known: Register, body: Sequence[Quotation], first: Speaker | None) -> Quotation:
    """Return a headline's quotation with the speaker whom the text tells, or whom the headline names alone."""
    entity = known.named(told.speaker.name) if told.speaker is not None else None
    if told.cue is not None and entity is not None and entity.person:
        return told
    words = _words(told.text)
    if any(said.scare and _words(said.text) == words for said in body):
        return structs.replace(told, speaker=None, scare=True)
    again = _said_again(words, body)
    if again is not None:
        return structs.replace(told, speaker=Speaker(name=again.name, role=again.role))
    if told.speaker is not None:
        return told  # a role or body, whose words the text does not say again
    return structs.replace(told, speaker=_named_alone(known, body) or (first if told.cue is not None else None))


def _said_again(words: Sequence[str], body: Sequence[Quotation]) -> Speaker | None:
    """Return whose quotation in the text holds the words of a headline; the shortest of those that do tells."""
    if not _FEW <= len(words) <= _MANY:
        return None
    same = [said for said in _spoken(body) if _holds(_words(said.text), words)]
    shortest = min(same, key=lambda said: len(said.text), default=None)
    return shortest.speaker if shortest is not None else None


def _named_alone(known: Register, body: Sequence[Quotation]) -> Speaker | None:
    """Return the one person whom the headline names, if the text quotes that person."""
    named = {mention.entity.name for mention in known.mentions}
    quoted = {said.speaker.name for said in _spoken(body) if said.speaker is not None}
    name = next(iter(named)) if len(named) == 1 else None
    entity = known.named(name) if name in quoted else None
    return Speaker(name=entity.name, role=entity.role) if entity is not None and entity.person else None


def _spoken(body: Sequence[Quotation]) -> Iterable[Quotation]:
    return (said for said in body if said.type != "indirect" and not said.scare and said.speaker is not None)


def _words(text: str) -> list[str]:
    return [low for written in text.split(" ") for _, _, _, kind, low in rows(written) if kind != "mark"]


def _holds(told: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether most of `words` stand close together in `told`, in their order."""
    met, least = set(told), _SAME * len(words)
    return sum([word in met for word in words]) >= least and _shared(words, told) >= least


def _shared(words: Sequence[str], told: Sequence[str]) -> int:
    """Return how many of `words` stand close together in `told`, in their order."""
    best, known = 0, set(words)
    for start in range(max(1, len(told) - len(words) // 2)):
        at = count = 0
        for word in told[start : start + len(words) + _SPARE]:
            if word in known and word in words[at:]:
                at, count = words.index(word, at) + 1, count + 1
        best = max(best, count)
    return best
