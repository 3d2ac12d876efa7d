"""Which sentences of two texts tell the same: pairs of lines by their likeness (`text/scale.py`), the best first."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from headwater.text.scale import Likeness, Line, Scale, joined

#: No pair is marked.
NONE: Mapping[tuple[int, int], float] = MappingProxyType({})
#: What a neighbouring line that is taken in must add to the likeness of a pair, and to the weight that matched.
_GAIN, _GAINED = 0.02, 0.5
#: What sums of the same weights in another order may differ by.
_ROUNDING = 1e-9
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
    most = _most(scale)
    ranked: list[tuple[float, Match]] = []
    for i, j in {*_near(most, wholes, least, weight), *marked}:
        likeness = scale.compare(a[i].terms, b[j].terms, wholes[0][i] + wholes[1][j])
        match = Match((i, i + 1), (j, j + 1), likeness)
        more = marked.get((i, j), 0.0)
        if match.likeness.share + more >= least and (more or match.likeness.weight >= weight):
            ranked.append((match.likeness.share + more, match))
    ranked.sort(key=lambda item: (-item[0], -item[1].likeness.weight, item[1].a, item[1].b))
    used_a: set[int] = set()
    used_b: set[int] = set()
    out: list[Match] = []
    for _, match in ranked:
        if match.a[0] not in used_a and match.b[0] not in used_b:
            grown = _grown(match, (a, used_a, wholes[0]), (b, used_b, wholes[1]), scale, most)
            used_a.update(range(*grown.a))
            used_b.update(range(*grown.b))
            out.append(grown)
    return sorted(out)


def _most(scale: Scale) -> list[dict[int, float]]:
    """Return for each line of `a` what can match at most in each line of `b`: each of its terms with the best there."""
    weights: dict[str, dict[int, float]] = defaultdict(dict)
    for j, line in enumerate(scale.b):
        for term in line.terms:
            held = weights[term.key]
            held[j] = max(held.get(j, 0.0), scale.weight(term))

    @cache
    def best(key: str, own: float) -> dict[int, float]:
        out: dict[int, float] = {}
        for other, worth in scale.near(key).items():
            for j, its in weights[other].items():
                out[j] = max(out.get(j, 0.0), worth * (own + its) / 2)
        return out

    most: list[dict[int, float]] = []
    for line in scale.a:
        sums: dict[int, float] = defaultdict(float)
        for term in line.terms:
            for j, value in best(term.key, scale.weight(term)).items():
                sums[j] += value
        most.append(sums)
    return most


def _near(
    most: Sequence[Mapping[int, float]], wholes: Sequence[Sequence[float]], least: float, weight: float
) -> Iterator[tuple[int, int]]:
    """Yield the line pairs that could reach `least` and `weight`; `wholes` are what the lines of both sides weigh."""
    for i, (bounds, whole) in enumerate(zip(most, wholes[0], strict=True)):
        for j, bound in bounds.items():
            if 2 * bound + _ROUNDING >= least * (whole + wholes[1][j]) and bound + _ROUNDING >= weight:
                yield i, j


def _grown(match: Match, side_a: _Side, side_b: _Side, scale: Scale, most: Sequence[Mapping[int, float]]) -> Match:
    """Take in one neighbouring line that is still free where both the likeness and the matched weight gain by it."""
    (a, used_a, wholes_a), (b, used_b, wholes_b) = side_a, side_b
    best = match
    wider = [(span, match.b) for span in _wider(match.a, len(a), used_a)]
    wider += [(match.a, span) for span in _wider(match.b, len(b), used_b)]
    for i, j in wider:
        whole = sum(wholes_a[slice(*i)]) + sum(wholes_b[slice(*j)])
        share, weight = best.likeness.share + _GAIN, match.likeness.weight + _GAINED
        bound = sum(most[one].get(other, 0.0) for one in range(*i) for other in range(*j)) + _ROUNDING
        if 2 * bound <= share * whole or bound <= weight:
            continue
        likeness = scale.compare(joined(a[slice(*i)]).terms, joined(b[slice(*j)]).terms, whole)
        if likeness.share > share and likeness.weight > weight:
            best = Match(i, j, likeness)
    return best


def _wider(lines: tuple[int, int], size: int, used: set[int]) -> Iterator[tuple[int, int]]:
    start, end = lines
    if start > 0 and start - 1 not in used:
        yield start - 1, end
    if end < size and end not in used:
        yield start, end + 1
