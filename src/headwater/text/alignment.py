"""Which sentences of two texts tell the same, and which of their words carry it.

Sentences are bags of weighted terms; two are held against each other by the weight of the terms that match exactly,
by relation (a handed-in table of words put for each other) or by their letters. This is the weighted word alignment
of monolingual aligners (Sultan, Bethard and Sumner, "Back to basics for monolingual alignment", TACL 2014) without a
parser, its weights made from how often a term stands in the two texts (after Sparck Jones, 1972).
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log
from types import MappingProxyType
from typing import NamedTuple

from headwater.text.spans import Span

#: What a match by relation, or by the letters alone, is worth beside an exact one.
RELATED, SIMILAR = 0.8, 0.7
#: No pair is marked.
NONE: Mapping[tuple[int, int], float] = MappingProxyType({})
#: What is lost where the matches stand in another order, at most.
REORDERED = 0.4
#: Letters that two words must open with alike to match by their letters.
SHARED_OPENING = 5


class Term(NamedTuple):
    """One word that carries matter. `key` is its form for comparing; `groups` are the relations that it stands in."""

    key: str
    span: Span
    base: float
    groups: tuple[int, ...] = ()


class Line(NamedTuple):
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


class Scale:
    """What the terms of two texts weigh, and which of them are put for each other; made once for a pair of texts."""

    def __init__(self, a: Sequence[Line], b: Sequence[Line]) -> None:
        """Weigh terms by how rare they are: what many sentences share says little about any of them."""
        often: dict[str, int] = {}
        for lines in (a, b):
            for key, count in _frequencies(lines).items():
                often[key] = max(count, often.get(key, 0))
        size = 2.0 + len(a) + len(b)
        self._weights = {key: log(size / count) / log(size) for key, count in often.items()}
        self._kin = _kin(a, b)

    def weight(self, term: Term) -> float:
        """Return what a term of one of the two texts weighs; 1 for a plain word that stands in one sentence."""
        return self._weights[term.key] * term.base

    def whole(self, terms: Iterable[Term]) -> float:
        """Return what terms weigh together."""
        return sum(self._weights[term.key] * term.base for term in terms)

    def near(self, key: str) -> dict[str, float]:
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
        matched = sum(strength * (self.weight(a[i]) + self.weight(b[j])) / 2 for i, j, strength in pairs)
        whole = self.whole(a) + self.whole(b)
        pairs.sort()
        return Likeness(2 * matched / whole if whole else 0.0, _in_order(pairs), matched, tuple(pairs))

    def _loose(
        self, a: Sequence[Term], used: set[int], places: dict[str, list[int]]
    ) -> Iterator[tuple[int, int, float]]:
        for i, term in enumerate(a):
            if i not in used:
                found = [
                    (worth, -places[key][-1], key) for key, worth in self.near(term.key).items() if places.get(key)
                ]
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


def _kin(a: Sequence[Line], b: Sequence[Line]) -> dict[str, dict[str, float]]:
    """Return for each key of `a` the keys of `b` that match it: itself, related ones, and those with like letters."""
    index: dict[str | int, list[Term]] = defaultdict(list)
    for term in {term.key: term for line in b for term in line.terms}.values():
        for handle in _handles(term):
            index[handle].append(term)
    out: dict[str, dict[str, float]] = {}
    for term in {term.key: term for line in a for term in line.terms}.values():
        worth = {
            other.key: value
            for handle in _handles(term)
            for other in index.get(handle, ())
            if (value := _worth(term, other))
        }
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
    scale = Scale(a, b)
    ranked: list[tuple[float, Match]] = []
    for i, j in {*_near(a, b, scale, least), *marked}:
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
            grown = _grown(match, (a, used_a), (b, used_b), scale)
            used_a.update(range(*grown.a))
            used_b.update(range(*grown.b))
            out.append(grown)
    return sorted(out)


def _near(a: Sequence[Line], b: Sequence[Line], scale: Scale, least: float) -> Iterator[tuple[int, int]]:
    """Yield the line pairs that could reach `least`: what their matching keys weigh bounds how alike they can be."""
    index: dict[str, list[int]] = defaultdict(list)
    for j, line in enumerate(b):
        for key in {term.key for term in line.terms}:
            index[key].append(j)
    wholes = [scale.whole(line.terms) for line in b]
    for i, line in enumerate(a):
        sums: dict[int, float] = defaultdict(float)
        for term in line.terms:
            weight = scale.weight(term)
            for j in {j for key in scale.near(term.key) for j in index[key]}:
                sums[j] += weight
        whole = scale.whole(line.terms)
        for j, bound in sums.items():
            # a matched term counts half its own weight and half the other's, which a name at most raises by a fifth
            if 2.2 * bound >= least * (whole + wholes[j]):
                yield i, j


def _grown(
    match: Match, side_a: tuple[Sequence[Line], set[int]], side_b: tuple[Sequence[Line], set[int]], scale: Scale
) -> Match:
    """Take in one neighbouring line that is still free where both the likeness and the matched weight gain by it."""
    (a, used_a), (b, used_b) = side_a, side_b
    best = match
    wider = [(span, match.b) for span in _wider(match.a, len(a), used_a)]
    wider += [(match.a, span) for span in _wider(match.b, len(b), used_b)]
    for i, j in wider:
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
