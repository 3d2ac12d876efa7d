"""Which sentences of two texts tell the same: pairs of lines by their likeness (`text/scale.py`), the best first."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from headwater.text.scale import Likeness, Line, Scale, joined

#: No pair is marked.
NONE: Mapping[tuple[int, int], float] = MappingProxyType({})
#: The lines of a text, the numbers of those that are taken, and what each line weighs.
_Side = tuple[Sequence[Line], set[int], Sequence[float]]


class Match(NamedTuple):
    """Lines `a[a0:a1]` and `b[b0:b1]` tell the same."""

    a: tuple[int, int]
    b: tuple[int, int]
    likeness: Likeness


def align(
    a: Sequence[Line], b: Sequence[Line], *, least: float, weight: float, marked: Mapping[tuple[int, int], float] = NONE
) -> list[Match]:
    """Return the sentence pairs of two texts that tell the same, in order of `a`, each line used once, the best first.

    `least` is the likeness and `weight` the matched weight that a pair needs. `marked` adds to the likeness of pairs of
    line numbers that share something rarer than words, which then need no weight. Where a neighbouring line makes a
    pair more alike, it is taken in, so that a sentence that was split or merged stays one match.
    """
    return aligned(Scale(a, b), least=least, weight=weight, marked=marked)


def aligned(
    scale: Scale, *, least: float, weight: float, marked: Mapping[tuple[int, int], float] = NONE
) -> list[Match]:
    """Return the same of the two texts of a scale that was made before."""
    a, b = scale.a, scale.b
    wholes = tuple([scale.whole(line.terms) for line in side] for side in (a, b))
    ranked: list[tuple[float, Match]] = []
    for i, j in {*_near(scale, wholes, least, weight), *marked}:
        match = Match((i, i + 1), (j, j + 1), scale.compare(a[i].terms, b[j].terms))
        more = marked.get((i, j), 0.0)
        if match.likeness.share + more >= least and (more or match.likeness.weight >= weight):
            ranked.append((match.likeness.share + more, match))
    ranked.sort(key=lambda item: (-item[0], -item[1].likeness.weight, item[1].a, item[1].b))
    used_a: set[int] = set()
    used_b: set[int] = set()
    out: list[Match] = []
    for _, match in ranked:
        if match.a[0] not in used_a and match.b[0] not in used_b:
            grown = _grown(match, (a, used_a, wholes[0]), (b, used_b, wholes[1]), scale)
            used_a.update(range(*grown.a))
            used_b.update(range(*grown.b))
            out.append(grown)
    return sorted(out)


def _near(scale: Scale, wholes: Sequence[Sequence[float]], least: float, weight: float) -> Iterator[tuple[int, int]]:
    """Yield the line pairs that could reach `least` and `weight`: what their matching keys weigh bounds both.

    `wholes` are what the lines of both sides weigh.
    """
    index: dict[str, list[int]] = defaultdict(list)
    for j, line in enumerate(scale.b):
        for key in {term.key for term in line.terms}:
            index[key].append(j)

    @cache
    def near(key: str) -> set[int]:
        return {j for other in scale.near(key) for j in index[other]}

    for i, line in enumerate(scale.a):
        sums: dict[int, float] = defaultdict(float)
        for term in line.terms:
            own = scale.weight(term)
            for j in near(term.key):
                sums[j] += own
        whole = wholes[0][i]
        for j, bound in sums.items():
            # a matched term counts half its own weight and half the other's, which a name at most raises by a fifth
            if 2.2 * bound >= least * (whole + wholes[1][j]) and 2 * bound >= weight:
                yield i, j


def _grown(match: Match, side_a: _Side, side_b: _Side, scale: Scale) -> Match:
    """Take in one neighbouring line that is still free where both the likeness and the matched weight gain by it."""
    (a, used_a, wholes_a), (b, used_b, wholes_b) = side_a, side_b
    best = match
    wider = [(span, match.b) for span in _wider(match.a, len(a), used_a)]
    wider += [(match.a, span) for span in _wider(match.b, len(b), used_b)]
    for i, j in wider:
        sizes = sum(wholes_a[slice(*i)]), sum(wholes_b[slice(*j)])
        # no more can match than the lighter side holds, a fifth more where the other side's words weigh more
        if 2.4 * min(sizes) <= (best.likeness.share + 0.02) * sum(sizes):
            continue
        likeness = scale.compare(joined(a[slice(*i)]).terms, joined(b[slice(*j)]).terms)
        gain = likeness.share > best.likeness.share + 0.02 and likeness.weight > match.likeness.weight + 0.5
        best = Match(i, j, likeness) if gain else best
    return best


def _wider(lines: tuple[int, int], size: int, used: set[int]) -> Iterator[tuple[int, int]]:
    start, end = lines
    if start > 0 and start - 1 not in used:
        yield start - 1, end
    if end < size and end not in used:
        yield start, end + 1
