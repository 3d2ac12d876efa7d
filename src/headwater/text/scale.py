"""How alike two sentences are, and which of their words carry it.

Sentences are bags of weighted terms; two are held against each other by the weight of the terms that match exactly,
by relation (a handed-in table of words put for each other) or by their letters. This is the weighted word alignment
of monolingual aligners (Sultan, Bethard and Sumner, "Back to basics for monolingual alignment", TACL 2014) without a
parser, its weights made from how often a term stands in the two texts (after Sparck Jones, 1972).
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log
from typing import NamedTuple

from msgspec import Struct

from headwater.text.spans import Span

#: What a match by relation, or by the letters alone, is worth beside an exact one.
RELATED, SIMILAR = 0.8, 0.7
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


def joined(lines: Sequence[Line]) -> Line:
    """Return neighbouring lines as one."""
    if len(lines) == 1:
        return lines[0]
    terms = tuple(term for line in lines for term in line.terms)
    return Line((lines[0].span[0], lines[-1].span[1]), terms)


class Index(Struct, frozen=True, gc=False):
    """What is known of the terms of a text before it is held against another; made once for a text."""

    #: How many lines have each key; and one term of each by what terms that match have in common.
    often: Mapping[str, int]
    by_handle: Mapping[str | int, tuple[Term, ...]]


def index(lines: Sequence[Line]) -> Index:
    """Return the index of a text."""
    found: dict[str | int, tuple[Term, ...]] = {}
    for term in {term.key: term for line in lines for term in line.terms}.values():
        for handle in _handles(term):
            found[handle] = (*found.get(handle, ()), term)
    return Index(_frequencies(lines), found)


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
        self._weights = _weights(*self._indexes, size=2.0 + len(a) + len(b))
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

    def compare(self, a: Sequence[Term], b: Sequence[Term], whole: float | None = None) -> Likeness:
        """Return how alike terms of `a` and terms of `b` are; `whole` is what both weigh, where that is known.

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
        if whole is None:
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


def _weights(a: Index, b: Index, size: float) -> Mapping[str, float]:
    """Return what the keys of two texts weigh, by the larger number of lines that have each in either."""
    often = {**a.often, **{key: count for key, count in b.often.items() if count > a.often.get(key, 0)}}
    by_count = {count: log(size / count) / log(size) for count in set(often.values())}
    return {key: by_count[count] for key, count in often.items()}


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
    for handle in a.by_handle.keys() & b.by_handle.keys():
        for term in a.by_handle[handle]:
            for other in b.by_handle[handle]:
                if worth := _worth(term, other):
                    out.setdefault(term.key, {})[other.key] = worth
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
