"""Noun phrases that name parties: the subject of a verb, the phrase behind one, possessors."""

from collections.abc import Sequence

from headwater.read.words.clauses import nominal, phrase_left, phrase_right
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word
from headwater.text.spans import Span

#: Marks behind which a clause opens.
_OPENERS = frozenset({";", ":", "“", '"'})
#: What a possessive ends with: "Ada’s", "the owners’".
_POSSESSIVE = frozenset("s'’")
#: Pronouns that are written together with their verb.
CONTRACTED = {"i", "you", "he", "she", "it", "we", "they"}


def subject(words: Sequence[Word], at: int, lex: Lexicon) -> Span | None:
    """Return the noun phrase (from, to before: numbers of words) that is the subject of the verb at `at`.

    Auxiliaries and adverbs are passed over, an apposition between commas and a relative pronoun lead to the noun
    before them, and a verb behind "and" shares the subject of its clause.
    """
    end = _group_start(words, at, lex)
    if end > 1 and "rel" in words[end - 1].tags:
        before = end - 2 if words[end - 2].low == "," else end - 1
        found = _phrase(words, before, lex)
        return found if found or "comp" not in words[end - 1].tags else None
    if end and words[end - 1].low == ",":
        return _before_apposition(words, end - 1, lex)
    if end and "coord" in words[end - 1].tags:
        return _first_subject(words, end - 1, lex)
    return _phrase(words, end, lex)


def _group_start(words: Sequence[Word], at: int, lex: Lexicon) -> int:
    """Return where the group of verbs begins that ends with the verb at `at`."""
    end = at
    while end and (words[end - 1].tags & {"aux", "modal", "neg"} or is_adverbial(words, end - 1, lex)):
        end -= 1
    return end


def is_adverbial(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether the word may stand inside a group of verbs: "still", "clearly", "at least"."""
    word, inner = words[at], lex.pack.pledges.inner_adverbs
    ended = word.low.endswith(lex.pack.syntax.adverb_endings) and not word.capital
    if ended or "gadv" in word.tags or word.low in inner:
        return True
    before = words[at - 1].low if at else ""
    behind = words[at + 1].low if at + 1 < len(words) else ""
    return f"{word.low} {behind}" in inner or f"{before} {word.low}" in inner


def _phrase(words: Sequence[Word], end: int, lex: Lexicon) -> Span | None:
    if end and is_contracted(words[end - 1]):
        return end - 1, end
    start = phrase_left(words, end)
    if start is None:
        return None
    for i in range(start, end):
        coordinates = "coord" in words[i].tags and i > start
        joins = coordinates and (_joins_clauses(words, start) or _ends_clause(words, i - 1, lex))
        if joins or says(words, i, lex):
            start = i + 1
    stop = _core_end(words, start, end, lex)
    return (start, stop) if stop > start else None


def _ends_clause(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a past form of a verb stands there behind a noun: "the scandal grew and …"."""
    past = words[at].low.endswith(lex.pack.pledges.past_endings) and not words[at].capital
    return past and at > 0 and nominal(words[at - 1])


def _joins_clauses(words: Sequence[Word], start: int) -> bool:
    """Return whether a phrase with "and" in it begins as the object of a verb before it: "pay a fee and they …"."""
    before = words[start - 1] if start else None
    if before is None or before.kind == "mark" or before.tags & {"comp", "sub", "coord", "time", "verb"}:
        return False
    return before.cue is None


def is_contracted(word: Word) -> bool:
    """Return whether the word is a pronoun and its verb in one: "they've", "we'll"."""
    head, sign, _ = word.low.partition("'")
    return bool(sign) and head in CONTRACTED


def says(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether the word is a finite verb of saying: "the mayor said", not "his claims"."""
    word = words[at]
    if word.cue is None or word.capital or "fin" not in word.cue.forms or word.cue.act not in {"said", "wrote"}:
        return False
    before = words[at - 1] if at else None
    return (
        word.low.endswith(lex.pack.pledges.past_endings)
        or before is None
        or (before.tags.isdisjoint({"det", "poss", "prep"}) and possessor(before.low) is None)
    )


def phrase_from(words: Sequence[Word], start: int, lex: Lexicon) -> int:
    """Return where the noun phrase ends that begins at `start`: before a verb of saying at the latest."""
    end = phrase_right(words, start)
    return next((i for i in range(start + 1, end) if words[i].cue is not None and says(words, i, lex)), end)


def _core_end(words: Sequence[Word], start: int, end: int, lex: Lexicon) -> int:
    """Return where the phrase ends without what a preposition other than "of" hangs behind it."""
    for i in range(start + 1, end):
        if "prep" in words[i].tags and words[i].low not in lex.pack.pledges.offices_of and words[i - 1].low != ".":
            return i
    return end


def _before_apposition(words: Sequence[Word], comma: int, lex: Lexicon) -> Span | None:
    """Return the phrase before "X, the minister," or "X, in a speech,": two commas round what is passed over."""
    for i in range(comma - 1, max(-1, comma - 16), -1):
        if words[i].low == ",":
            found = _phrase(words, i, lex)
            named = all(word.capital for word in words[i + 1 : comma])
            unnamed = (
                found is not None
                and "det" in words[found[0]].tags
                and not any(w.capital for w in words[found[0] + 1 : i])
            )
            return (i + 1, comma) if named and unnamed else found  # a judge, Ada Lund, …
        if words[i].kind == "quote" or words[i].low in {";", ":", "."}:
            return None
    return None


def _first_subject(words: Sequence[Word], end: int, lex: Lexicon) -> Span | None:
    """Return the subject of the first verb of the clause that ends before `end`."""
    begin = end
    while begin and words[begin - 1].low not in _OPENERS and "comp" not in words[begin - 1].tags:
        begin -= 1
    for i in range(begin, end):
        if _is_predicate(words, i, lex):
            last = _group_start(words, i + 1 if words[i].tags & {"aux", "modal"} else i, lex)
            if last and words[last - 1].low == ",":
                return _before_apposition(words, last - 1, lex)
            start = phrase_left(words, last, begin)
            if start is not None and start < i:
                return start, _core_end(words, start, last, lex)
    return None


def _is_predicate(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether the word heads a predicate: an auxiliary, a finite verb, a past form behind a noun."""
    word = words[at]
    if word.capital:
        return False
    cue = word.cue is not None and "fin" in word.cue.forms
    behind = at > 0 and (nominal(words[at - 1]) or words[at - 1].low == ",")
    past = behind and word.low.endswith(lex.pack.pledges.past_endings)
    return cue or past or bool(word.tags & {"aux", "modal", "verb"})


def phrase_text(text: str, words: Sequence[Word], span: Span) -> str:
    """Return the words of a phrase without marks, possessive endings and adverbs at its edges: "Auch | die Stadt"."""
    start = next((i for i in range(span[0], span[1] - 1) if "gadv" not in words[i].tags), span[1] - 1)
    out = text[words[start].start : words[span[1] - 1].end].strip(" ,;:“”\"'‘’")
    return possessor(out) or out


def possessor(name: str) -> str | None:
    """Return the name in a possessive form ("Ada’s" → "Ada"); None where it is none."""
    if name[-1:] not in _POSSESSIVE:
        return None
    straight = name.replace("’", "'")
    if straight.endswith("'s"):
        return name[:-2]
    return name[:-1] if straight.endswith("s'") else None


def after_phrase(words: Sequence[Word], start: int, lex: Lexicon) -> Span | None:
    """Return the noun phrase that begins at `start`, without what a preposition hangs behind it."""
    end = phrase_from(words, start, lex)
    return (start, _core_end(words, start, end, lex)) if end > start else None
