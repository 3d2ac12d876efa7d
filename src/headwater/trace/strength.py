"""How strong a word is beside others for the same thing, by the scales of its language.

A scale is an ordered row of classes of words (Horn, "On the semantic properties of logical operators", 1972): who says
`halt` says more than who says `reduce`.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from headwater.language import pack
from headwater.language.pack import Scale
from headwater.language.stems import stemmed
from headwater.text.normalise import fold
from headwater.trace.same_words import Word

#: Words before a scale word within which a denial reaches it, and within which a modal does.
_DENIED, _MODAL = 4, 4

Surety = Literal[1, 2, 3]


class Claim(NamedTuple):
    """A word of a scale in a text: words `start` to `end`, its class from 0 (weakest), and whether it is denied."""

    scale: Scale
    level: int
    start: int
    end: int
    denied: bool


def claims(words: Sequence[Word], lang: str | None) -> Iterator[Claim]:
    """Yield the scale words among `words`, in order; of overlapping phrases of one scale the longest."""
    index = _index(lang)
    for start in range(len(words)):
        seen: set[int] = set()
        for phrase, number, level in index.get(words[start].key, ()):
            end = start + len(phrase)
            if number not in seen and tuple(word.key for word in words[start:end]) == phrase:
                seen.add(number)
                scale = pack(lang).strength.scales[number]
                yield Claim(scale, level, start, end, denied(words, start, lang))


@cache
def _index(lang: str | None) -> dict[str, tuple[tuple[tuple[str, ...], int, int], ...]]:
    """Return the phrases of all scales by their first stem, longest first, with their scale and class."""
    stem = stemmed(pack(lang).words.stemmer)
    found: dict[str, list[tuple[tuple[str, ...], int, int]]] = {}
    for number, scale in enumerate(pack(lang).strength.scales):
        for level, group in enumerate(scale.classes):
            for phrase in group:
                keys = tuple(stem(fold(word)) for word in phrase.split())
                found.setdefault(keys[0], []).append((keys, number, level))
    return {key: tuple(sorted(rows, key=lambda row: (-len(row[0]), row))) for key, rows in found.items()}


def denied(words: Sequence[Word], at: int, lang: str | None) -> bool:
    """Return whether a denial stands shortly before word `at`."""
    denials = pack(lang).strength.denials
    before = [word.key for word in words[max(0, at - _DENIED) : at]]
    return any(key in denials or key.endswith("n't") for key in before)


def surety(words: Sequence[Word], at: int, lang: str | None) -> Surety:
    """Return how sure word `at` is told: 1 possible, 2 to come, 3 done or plain."""
    rules = pack(lang).strength
    before = [word.key for word in words[max(0, at - _MODAL) : at]]
    if any(key in rules.possible for key in before):
        return 1
    return 2 if any(key in rules.future for key in before) else 3
