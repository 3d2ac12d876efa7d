"""What a quantity is called on a page: a noun phrase out of the words of its readings."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from headwater.language import pack
from headwater.text.normalise import fold
from headwater.trace.readings import Reading

_MARKS = ".,;:!?()[]“”„«»\"'’"
#: Code points between a number and the words for what it counts: a blank, a hyphen, or a short word as in "tonnes of".
_GAP = 6


def called(readings: Sequence[Reading]) -> str:
    """Return what readings count, as one of them words it.

    No headline's words where a text has some, and in the language of most readings; rather a phrase than one word. Of
    these the shortest: longer ones run into what follows. Where no number is followed by what it counts but led to by
    it ("the toll rose to"), its unit stands for it.
    """
    often = Counter(reading.article.lang for reading in readings)

    def rank(told: tuple[Reading, str]) -> tuple[bool, int, bool, int, str]:
        reading, words = told
        headline = reading.figure.where == "headline"
        return headline, -often[reading.article.lang], len(words.split()) < 2, len(words), words

    phrases = [(reading, words) for reading in readings if (words := _phrase(reading))]
    if phrases:
        return min(phrases, key=rank)[1]
    units = sorted((-often[one.article.lang], one.figure.unit) for one in readings if one.figure.unit)
    return units[0][1] if units else min((one.figure.of or one.figure.text for one in readings), key=len)


def _phrase(reading: Reading) -> str:
    """Return the words that stand behind a number for what it counts, up to where another clause begins; else ""."""
    figure = reading.figure
    words = (figure.of or "").split()
    if not words or reading.source.find(words[0], figure.span[0], figure.span[1] + _GAP + len(words[0])) < 0:
        return ""
    keys = [fold(word.strip(_MARKS)) for word in words]
    clause, loose, open_ended = _words(reading.article.lang)
    last = next((n for n, key in enumerate(keys) if key in clause or key[:1].isdigit()), len(words))
    while last and keys[last - 1] in loose:
        last -= 1
    return "" if not last or keys[0] in open_ended else " ".join(words[:last]).rstrip(_MARKS)


@cache
def _words(lang: str | None) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the words that begin another clause, those that end no phrase, and those that no phrase begins with."""
    syntax = pack(lang).syntax
    pronouns = frozenset(syntax.subject_pronouns) | syntax.object_pronouns
    loose = pronouns | syntax.prepositions | syntax.determiners | syntax.coordinators
    clause = syntax.subordinators | syntax.relatives | syntax.complementizers
    return _folded(clause), _folded(loose), _folded(pronouns | syntax.prepositions)


def _folded(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(fold, words))
