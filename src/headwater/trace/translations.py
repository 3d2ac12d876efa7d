"""Sentences of one speaker in two languages: which is the translation of which.

Without a dictionary a translation is known by its place and its shape: the same speaker, the same order of statements
in two reports of which the one is a translation of the other, a like length (Gale and Church, "A program for aligning
sentences in bilingual corpora", 1993), and by numbers, names and usual matters that both languages have.
"""

from collections.abc import Iterator, Sequence
from math import log2

from headwater.trace.anchors import anchors
from headwater.trace.sayings import Said
from headwater.trace.speakers import relation

#: How far two lengths may be apart, as a power of two, after the lengths of the two reports are set even.
_LENGTH = 1.0
#: What a pair must reach, in two reports that are translations of each other, and in others.
_LINKED, _APART = 0.5, 0.9


def translated(a: Sequence[Said], b: Sequence[Said], *, linked: bool) -> Iterator[tuple[int, int]]:
    """Yield the numbers of sentences of two reports that are translations of each other, in one order on both sides."""
    if not a or not b:
        return
    even = log2(max(1, len(a[0].report.article.text)) / max(1, len(b[0].report.article.text)))
    least = _LINKED if linked else _APART
    gains = [[_gain(x, y, even) - least for y in b] for x in a]
    best = [[0.0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            taken = gains[i][j] + best[i + 1][j + 1] if gains[i][j] >= 0 else -1.0
            best[i][j] = max(taken, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(a) and j < len(b):
        if gains[i][j] >= 0 and best[i][j] == gains[i][j] + best[i + 1][j + 1]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def _gain(x: Said, y: Said, even: float) -> float:
    """Return how likely two sentences are one: by speaker, length and what both languages have in common."""
    known = relation(x.speaker, y.speaker, x.lang, y.lang)
    apart = abs(log2(_length(x) / _length(y)) - even)
    if known == "other" or apart > _LENGTH:
        return -1.0
    first, second = _anchors(x), _anchors(y)
    numbers = [{key for key in side if key.startswith("number")} for side in (first, second)]
    if numbers[0] and numbers[1] and not numbers[0] & numbers[1]:
        return -1.0
    shared = 0.25 * len(first & second) + 0.25 * len(numbers[0] & numbers[1])
    return (0.4 if known == "same" else 0.1) + 0.3 * (1 - apart / _LENGTH) + min(0.5, shared)


def _length(said: Said) -> int:
    return max(1, sum(len(fragment.text) for fragment in said.fragments))


def _anchors(said: Said) -> frozenset[str]:
    """Return what can be known again of the words in marks."""
    found: set[str] = set()
    for fragment in said.fragments:
        for span in fragment.spans:
            found |= anchors(said.report, span, fragment.quotation.where)
    return frozenset(found)
