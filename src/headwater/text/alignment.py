"""Which sentences of two texts tell the same, and which of their words carry it.

Sentences are bags of weighted terms; two are held against each other by the weight of the terms that match exactly,
by relation (a handed-in table of words put for each other) or by their letters. This is the weighted word alignment
of monolingual aligners (Sultan, Bethard and Sumner, "Back to basics for monolingual alignment", TACL 2014) without a
parser, its weights made from how often a term stands in the two texts (after Sparck Jones, 1972).
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from math import log
from types import MappingProxyType
from typing import NamedTuple

from msgspec import Struct

from headwater.text.spans import Span

#: What a match by relation, or by the letters alone, is worth beside an exact one.
RELATED, SIMILAR = 0.8, 0.7
#: No pair is marked.
NONE: Mapping[tuple[int, int], float] = MappingProxyType({})
#: What is lost where the matches stand in another order, at most.
REORDERED = 0.4
#: Letters that two words must open with alike to match by their letters.
SHARED_OPENING = 5


class Term(Struct, frozen=True, gc=False):
    """One word that carries matter. `key` is its form for comparing; `groups` are the relations that it stands in."""

    key: str
    span: Span
    base: float
    groups: tuple[int, ...] = ()


class Line(Struct, frozen=True, gc=False):
    """One sentence, or a few taken together."""

    span: Span
    terms: tuple[Term, ...]


class Likeness(NamedTuple):
    """How alike two rows of terms are, and which terms matched."""

    #: Weighted Dice coefficient, 0 to 1.
    share: float
    #: Share of the matches that stand in one order on both sides.
    order: float
    #: Weight that matched.
    weight: float
    #: Numbers of the terms on both sides, and what their match is worth.
    pairs: tuple[tuple[int, int, float], ...]

    @property
    def wording(self) -> float:
        """The share, less where the words stand in another order: how likely the one is the other reworded."""
        return self.share * (1 - REORDERED + REORDERED * self.order)


class Match(NamedTuple):
    """Lines `a[a0:a1]` and `b[b0:b1]` tell the same."""

    a: tuple[int, int]
    b: tuple[int, int]
    likeness: Likeness


def joined(lines: Sequence[Line]) -> Line:
    """Return neighbouring lines as one."""
    terms = tuple(term for line in lines for term in line.terms)
    return Line((lines[0].span[0], lines[-1].span[1]), terms)


class Index(Struct, frozen=True, gc=False):
    """What is known of the terms of a text before it is held against another; made once for a text."""

    #: How many lines have each key; one term of each key; and these by what terms that match have in common.
    often: Mapping[str, int]
    terms: tuple[Term, ...]
    by_handle: Mapping[str | int, tuple[Term, ...]]


def index(lines: Sequence[Line]) -> Index:
    """Return the index of a text."""
    terms = tuple({term.key: term for line in lines for term in line.terms}.values())
    found: dict[str | int, tuple[Term, ...]] = {}
    for term in terms:
        for handle in _handles(term):
            found[handle] = (*found.get(handle, ()), term)
    return Index(_frequencies(lines), terms, found)


#: The lines of a text, the numbers of those that are taken, and what each line weighs.
_Side = tuple[Sequence[Line], set[int], Sequence[float]]


class Scale:
    """What the terms of two texts weigh, and which of them are put for each other; made once for a pair of texts."""

    def __init__(
        self,
        a: Sequence[Line],
        b: Sequence[Line],
        kin: Mapping[str, Mapping[str, float]] | None = None,
        indexes: tuple[Index, Index] | None = None,
    ) -> None:
        """Weigh terms by how rare they are: what many sentences share says little about any of them.

        `kin` are the keys of `b` that match each key of `a`, where they are known, and `indexes` those of both texts.
        """
        self.a, self.b = a, b
        self._indexes = indexes or (index(a), index(b))
        often = dict(self._indexes[0].often)
        for key, count in self._indexes[1].often.items():
            often[key] = max(count, often.get(key, 0))
        size = 2.0 + len(a) + len(b)
        self._weights = {key: log(size / count) / log(size) for key, count in often.items()}
        self._kin = _kin(*self._indexes) if kin is None else kin

    def turned(self) -> "Scale":
        """Return the same for the two texts in the other order."""
        kin: dict[str, dict[str, float]] = {}
        for key, near in self._kin.items():
            for other, worth in near.items():
                kin.setdefault(other, {})[key] = worth
        return Scale(self.b, self.a, kin, (self._indexes[1], self._indexes[0]))

    def weight(self, term: Term) -> float:
        """Return what a term of one of the two texts weighs; 1 for a plain word that stands in one sentence."""
        return self._weights[term.key] * term.base

    def whole(self, terms: Iterable[Term]) -> float:
        """Return what terms weigh together."""
        return sum(self._weights[term.key] * term.base for term in terms)

    def near(self, key: str) -> Mapping[str, float]:
        """Return the keys of `b` that match a key of `a`, with what the match is worth."""
        return self._kin.get(key, {})

    def compare(self, a: Sequence[Term], b: Sequence[Term]) -> Likeness:
        """Return how alike terms of `a` and terms of `b` are.

        Each term matches at most once: exact ones first, then the others in order of appearance.
        """
        places: dict[str, list[int]] = defaultdict(list)
        for j in range(len(b) - 1, -1, -1):
            places[b[j].key].append(j)
        pairs = [(i, places[term.key].pop(), 1.0) for i, term in enumerate(a) if places.get(term.key)]
        pairs += self._loose(a, {i for i, _, _ in pairs}, places)
        weights = self._weights
        matched = sum(
            worth * (weights[(one := a[i]).key] * one.base + weights[(other := b[j]).key] * other.base) / 2
            for i, j, worth in pairs
        )
        whole = self.whole(a) + self.whole(b)
        pairs.sort()
        return Likeness(2 * matched / whole if whole else 0.0, _in_order(pairs), matched, tuple(pairs))

    def _loose(
        self, a: Sequence[Term], used: set[int], places: dict[str, list[int]]
    ) -> Iterator[tuple[int, int, float]]:
        kin = self._kin
        for i, term in enumerate(a):
            near = None if i in used else kin.get(term.key)
            if near:
                found = [(worth, -places[key][-1], key) for key, worth in near.items() if places.get(key)]
                if found:
                    worth, _, key = max(found)
                    yield i, places[key].pop(), worth


def _in_order(pairs: Sequence[tuple[int, int, float]]) -> float:
    """Return the share of matches that stand in one order on both sides."""
    ends: list[int] = []
    for _, j, _ in pairs:
        at = bisect_left(ends, j)
        ends[at : at + 1] = [j]
    return len(ends) / len(pairs) if pairs else 0.0


def _frequencies(lines: Iterable[Line]) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for line in lines:
        for key in {term.key for term in line.terms}:
            counts[key] += 1
    return counts


def _kin(a: Index, b: Index) -> dict[str, dict[str, float]]:
    """Return for each key of `a` the keys of `b` that match it: itself, related ones, and those with like letters."""
    out: dict[str, dict[str, float]] = {}
    for term in a.terms:
        near = [other for handle in _handles(term) for other in b.by_handle.get(handle, ())]
        worth = {other.key: value for other in near if (value := _worth(term, other))} if near else None
        if worth:
            out[term.key] = worth
    return out


def _handles(term: Term) -> tuple[str | int, ...]:
    """Return what terms that match have in common, one of these at least."""
    return (term.key[:SHARED_OPENING], *term.groups)


def _worth(a: Term, b: Term) -> float:
    if a.key == b.key:
        return 1.0
    if a.groups and b.groups and not set(a.groups).isdisjoint(b.groups):
        return RELATED
    longer = max(len(a.key), len(b.key))
    opening = max(SHARED_OPENING, longer * 3 // 4)
    return SIMILAR if min(len(a.key), len(b.key)) >= opening and a.key[:opening] == b.key[:opening] else 0.0


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
