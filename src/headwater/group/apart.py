"""Whether what looks like one story is two.

Two events of one kind (two fires, two arrests) share so many words that their reports seem near. What gives them away
is that each side is nearer to itself than to the other, and that each side keeps names and figures of its own, which
the other never mentions.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, islice
from itertools import product as pairs_of

from headwater.group.bundle import Arrival, product
from headwater.group.decide import ACROSS

#: A side of fewer reports cannot be told from one report that tells a thing in its own way.
_ENOUGH = 4
#: Sides are two where likeness across is below this share of the likeness within the looser side.
_SHARE = 0.75
#: Copies say nothing about how near reports of one event are: likeness counts up to this much.
_COPY = 0.6
#: A term is a side's own where so large a share of its reports has it, and at most so large a share of the others.
_OWN, _FOREIGN = 0.6, 0.15
#: How many nats the own terms of each side must tell, of so many that tell most.
_OWN_TELLS = 13.0
_OWN_LEAST = 6.0
_OWN_TERMS = 5
#: More reports of a side are not looked at.
_MOST = 24
#: How many branches are looked at.
_BRANCHES = 6

_Likeness = Callable[[Arrival, Arrival], float | None]


def told_apart(one: Sequence[Arrival], other: Sequence[Arrival]) -> bool:
    """Return whether two groups of reports tell of two events; False where that cannot be known."""
    if min(len(one), len(other)) < _ENOUGH:
        return False
    one, other = _some(one), _some(other)
    owns = (_own(one, other), _own(other, one))
    if min(owns) < _OWN_LEAST or sum(owns) / 2 < _OWN_TELLS:
        return False
    across = within_one = within_other = 0.0
    for likeness in (_in_one_language, _in_two_languages):
        cross = _mean(likeness, pairs_of(one, other))
        mine, theirs = _mean(likeness, combinations(one, 2)), _mean(likeness, combinations(other, 2))
        if cross is not None and mine is not None and theirs is not None:
            across, within_one, within_other = across + cross, within_one + mine, within_other + theirs
    return across < _SHARE * min(within_one, within_other)


def parting(members: Sequence[Arrival]) -> tuple[list[Arrival], list[Arrival]] | None:
    """Return two groups of members that tell of two events, or None.

    Looked at are the branches of an average-linkage tree, the uppermost first, each against all the rest.
    """
    if len(members) < 2 * _ENOUGH:
        return None
    for branch in islice(_Tree(members).branches(_ENOUGH), _BRANCHES):
        inside = [members[i] for i in sorted(branch)]
        rest = [member for i, member in enumerate(members) if i not in branch]
        if told_apart(inside, rest):
            return rest, inside
    return None


def _some(members: Sequence[Arrival]) -> Sequence[Arrival]:
    step = max(1, -(-len(members) // _MOST))
    return members[::step]


def _own(side: Sequence[Arrival], other: Sequence[Arrival]) -> float:
    """Return how much the terms tell that `side` has of its own."""
    return sum(told for told, _ in _own_terms(side, other)[:_OWN_TERMS])


def own_words(side: Sequence[Arrival], other: Sequence[Arrival]) -> list[str]:
    """Return the words that `side` has of its own, as its reports write them, the most telling first."""
    first: dict[str, str] = {}
    for member in side:
        for term, common in member.report.common.items():
            first.setdefault(term, common.written)
    return list(dict.fromkeys(first[term] for _, term in _own_terms(side, other)))


def _own_terms(side: Sequence[Arrival], other: Sequence[Arrival]) -> list[tuple[float, str]]:
    mine = Counter(term for member in side for term in member.common)
    theirs = Counter(term for member in other for term in member.common)
    own = {term for term, n in mine.items() if n >= _OWN * len(side) and theirs[term] <= _FOREIGN * len(other)}
    tells = {term: member.report.common[term].tells for member in side for term in own if term in member.common}
    return sorted(((tells[t] * (mine[t] / len(side) - theirs[t] / len(other)), t) for t in own), reverse=True)


def _mean(
    likeness: Callable[[Arrival, Arrival], float | None], pairs: Iterable[tuple[Arrival, Arrival]]
) -> float | None:
    values = [value for a, b in pairs if (value := likeness(a, b)) is not None]
    return sum(values) / len(values) if values else None


def _in_one_language(a: Arrival, b: Arrival) -> float | None:
    return min(_COPY, product(a.words, b.words)) if a.report.lang == b.report.lang else None


def _in_two_languages(a: Arrival, b: Arrival) -> float | None:
    return min(_COPY, ACROSS * product(a.common, b.common)) if a.report.lang != b.report.lang else None


class _Tree:
    """An average-linkage tree over reports, made by joining the nearest clusters."""

    def __init__(self, members: Sequence[Arrival]) -> None:
        self._clusters: dict[int, frozenset[int]] = {i: frozenset([i]) for i in range(len(members))}
        self._near: dict[tuple[int, int], float] = {}
        for (i, a), (j, b) in combinations(enumerate(members), 2):
            one, two = _in_one_language(a, b), _in_two_languages(a, b)
            self._near[i, j] = one if one is not None else two or 0.0
        self._joined: list[tuple[frozenset[int], frozenset[int]]] = []
        while len(self._clusters) > 1:
            self._join_nearest()

    def _join_nearest(self) -> None:
        i, j = max(self._near, key=self._near.__getitem__)
        new = max(self._clusters) + 1
        a, b = self._clusters.pop(i), self._clusters.pop(j)
        self._joined.append((a, b))
        del self._near[i, j]
        for k in self._clusters:
            mine = self._near.pop((min(i, k), max(i, k)))
            theirs = self._near.pop((min(j, k), max(j, k)))
            self._near[k, new] = (len(a) * mine + len(b) * theirs) / (len(a) + len(b))
        self._clusters[new] = a | b

    def branches(self, enough: int) -> Iterator[frozenset[int]]:
        """Yield the branches that have at least `enough` reports and leave as many, the uppermost first."""
        whole = sum(map(len, self._joined[-1]))
        for pair in reversed(self._joined):
            yield from (side for side in pair if enough <= len(side) <= whole - enough)
