"""A headline that is surer than its text: done against to come, "will" against "may", a fact against a claim."""

from collections.abc import Iterator

from headwater.language import pack
from headwater.language.stems import stemmed
from headwater.language.strength import strength
from headwater.text.spans import Span, overlap
from headwater.trace.headlines_lines import Heading, Line, Overclaim, shared, without
from headwater.trace.same_words import Word, weight, words_of
from headwater.trace.strength import MATTER, denied, surety

#: Share of the headline's other words, and weight, from which a sentence tells what the headline tells.
_ABOUT, _WEIGHT = 0.5, 1.4
#: The same for a whole claim, whose source is looked for.
_TOLD = 0.6


def surer(made: Heading) -> Iterator[Overclaim]:
    """Yield a verb (or adjective) of the headline that the text tells less surely, wherever it tells it."""
    for at, word in enumerate(made.title):
        sure = surety(made.title, at, made.lang)
        if sure is None or sure == 1 or word.weight < MATTER or denied(made.title, at, made.lang):
            continue
        rest = without(made.title, [at])
        told = [
            (surety(line.words, number, made.lang), number, line)
            for line in made.lines
            for number, other in enumerate(line.words)
            if other.key == word.key and shared(rest, line.words) >= max(_WEIGHT, _ABOUT * weight(rest))
        ]
        if told and all(less is not None and less < sure for less, _, _ in told):
            _, number, line = told[0]
            yield Overclaim("certainty", _group(made.title, at, made.lang), _group(line.words, number, made.lang))


def _group(words: tuple[Word, ...], at: int, lang: str | None) -> Span:
    """Return the place of a verb with the auxiliaries before it."""
    start = at
    while start > 0 and surety(words, start, lang) is not None and at - start < 4:
        start -= 1
    return (words[start].span[0], words[at].span[1])


def unattributed(made: Heading) -> Iterator[Overclaim]:
    """Yield the claim of a headline without a source whose text gives it only as what somebody claims."""
    whole = weight(made.title)
    telling = [line for line in made.lines if shared(made.title, line.words) >= max(_WEIGHT, _TOLD * whole)]
    places = [_claimed(made, line) for line in telling]
    if places and all(places):
        cue = next(place for place in places if place)
        yield Overclaim("attribution", (0, len(made.title_text.rstrip())), cue)


def attributes(made: Heading) -> bool:
    """Return whether the headline names a source, doubts, or quotes."""
    if any(quotation.where == "headline" for quotation in made.report.quotations):
        return True
    rules = pack(made.lang)
    stem = stemmed(rules.words.stemmer)
    told = (*strength(made.lang).of("claim"), *strength(made.lang).of("possible"))
    verbs = {stem(verb) for verb in (*rules.cues.said, *(words[0] for words in told if len(words) == 1))}
    opening = set[str]() if rules.marks.names_in_marks else {opening for opening, _ in rules.marks.pairs}
    return any(word.key in verbs for word in made.title) or any(sign in opening for sign in made.title_text)


def _claimed(made: Heading, line: Line) -> Span | None:
    """Return the place of the verb by which somebody claims what the rest of a sentence tells, or None."""
    stem = stemmed(pack(made.lang).words.stemmer)
    verbs = {stem(words[0]) for words in strength(made.lang).of("claim")}
    span = (line.words[0].span[0], line.words[-1].span[1])
    for quotation in made.report.quotations:
        if quotation.cue and quotation.where == "body" and overlap(quotation.cue.span, span):
            cue = words_of(quotation.cue.text, made.lang)
            behind = [word for word in line.words if word.span[0] >= quotation.cue.span[1]]
            told = 2 * shared(made.title, behind) >= shared(made.title, line.words)
            if told and any(word.key in verbs for word in cue):
                return quotation.cue.span
    return None
