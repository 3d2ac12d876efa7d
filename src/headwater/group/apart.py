"""Whether what looks like one story is two.

Two events of one kind (two fires, two arrests) share so many words that their reports seem near. What gives them away
is that each side is nearer to itself than to the other, and that each side keeps names and figures of its own, which
the other never mentions.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.group.likeness import ACROSS
from headwater.group.packed import Packed, Vector

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

Matrix = NDArray[np.float32]


class Member(NamedTuple):
    """A report of a story: its number, its language and its terms."""

    number: int
    lang: str
    packed: Packed


def told_apart(one: Sequence[Member], other: Sequence[Member]) -> bool:
    """Return whether two groups of reports tell of two events; False where that cannot be known."""
    if min(len(one), len(other)) < _ENOUGH:
        return False
    one, other = _some(one), _some(other)
    owns = (_own(one, other), _own(other, one))
    if min(owns) < _OWN_LEAST or sum(owns) / 2 < _OWN_TELLS:
        return False
    split = len(one)
    across = within_one = within_other = 0.0
    for near in _likenesses([*one, *other]):
        cross, mine, theirs = _mean(near[:split, split:]), _within(near[:split, :split]), _within(near[split:, split:])
        if cross is not None and mine is not None and theirs is not None:
            across, within_one, within_other = across + cross, within_one + mine, within_other + theirs
    return across < _SHARE * min(within_one, within_other)


def parting(members: Sequence[Member]) -> tuple[list[Member], list[Member]] | None:
    """Return two groups of members that tell of two events, or None.

    Looked at are the branches of an average-linkage tree, the uppermost first, each against all the rest.
    """
    if len(members) < 2 * _ENOUGH:
        return None
    for branch in islice(_branches(_tree(np.nan_to_num(sum_of(_likenesses(members))))), _BRANCHES):
        inside = [members[i] for i in sorted(branch)]
        rest = [member for i, member in enumerate(members) if i not in branch]
        if told_apart(inside, rest):
            return rest, inside
    return None


def sum_of(parts: tuple[Matrix, Matrix]) -> Matrix:
    """Return likeness of each pair, in one language or across two."""
    in_one, across = parts
    return np.where(np.isnan(in_one), across, in_one)


def _some(members: Sequence[Member]) -> Sequence[Member]:
    step = max(1, -(-len(members) // _MOST))
    return members[::step]


def _own(side: Sequence[Member], other: Sequence[Member]) -> float:
    """Return how much the terms tell that `side` has of its own."""
    return sum(told for told, _ in _own_terms(side, other)[:_OWN_TERMS])


def own_words(side: Sequence[Member], other: Sequence[Member]) -> list[str]:
    """Return the words that `side` has of its own, as its reports write them, the most telling first."""
    first: dict[int, str] = {}
    for member in side:
        for term, written in zip(member.packed.common.tolist(), member.packed.shown, strict=False):
            first.setdefault(term, written)
    return list(dict.fromkeys(first[term] for _, term in _own_terms(side, other) if term in first))


def _own_terms(side: Sequence[Member], other: Sequence[Member]) -> list[tuple[float, int]]:
    mine = Counter(term for member in side for term in member.packed.common.tolist())
    theirs = Counter(term for member in other for term in member.packed.common.tolist())
    own = {term for term, n in mine.items() if n >= _OWN * len(side) and theirs[term] <= _FOREIGN * len(other)}
    tells = {
        term: told
        for member in side
        for term, told in zip(member.packed.common.tolist(), member.packed.tells.tolist(), strict=True)
        if term in own
    }
    return sorted(((tells[t] * (mine[t] / len(side) - theirs[t] / len(other)), t) for t in own), reverse=True)


def _mean(near: Matrix) -> float | None:
    known = near[~np.isnan(near)]
    return float(known.mean()) if len(known) else None


def _within(near: Matrix) -> float | None:
    return _mean(near[np.triu_indices(len(near), 1)])


def _likenesses(members: Sequence[Member]) -> tuple[Matrix, Matrix]:
    """Return the likeness of each pair in one language, and of each pair in two; not a number elsewhere."""
    words = _cosines([(m.packed.words, m.packed.word_weights) for m in members])
    common = _cosines([(m.packed.common, m.packed.common_weights) for m in members])
    langs = np.array([member.lang for member in members])
    same = langs[:, None] == langs[None, :]
    in_one = np.where(same, np.minimum(_COPY, words), np.nan)
    return in_one, np.where(same, np.nan, np.minimum(_COPY, ACROSS * common))


def _cosines(vectors: Sequence[Vector]) -> Matrix:
    ids, at = np.unique(np.concatenate([ids for ids, _ in vectors]), return_inverse=True)
    rows = np.repeat(np.arange(len(vectors)), [len(ids) for ids, _ in vectors])
    matrix = np.zeros((len(vectors), len(ids)), np.float32)
    np.add.at(matrix, (rows, at), np.concatenate([weights for _, weights in vectors]))
    return matrix @ matrix.T


def _tree(near: Matrix) -> list[tuple[frozenset[int], frozenset[int]]]:
    """Return what joins what in an average-linkage tree made by joining the nearest clusters, in this order."""
    near = near.astype(np.float64)
    np.fill_diagonal(near, -1.0)
    clusters = {i: frozenset([i]) for i in range(len(near))}
    steps: list[tuple[frozenset[int], frozenset[int]]] = []
    while len(clusters) > 1:
        i, j = sorted(np.unravel_index(int(near.argmax()), near.shape))
        a, b = clusters[int(i)], clusters.pop(int(j))
        steps.append((a, b))
        joined = (len(a) * near[i] + len(b) * near[j]) / (len(a) + len(b))
        joined[[i, j, *(at for at in range(len(near)) if at not in clusters)]] = -1.0
        near[i], near[:, i], near[j], near[:, j] = joined, joined, -1.0, -1.0
        clusters[int(i)] = a | b
    return steps


def _branches(steps: list[tuple[frozenset[int], frozenset[int]]]) -> Iterator[frozenset[int]]:
    """Yield the branches that have enough reports and leave as many, the uppermost first."""
    whole = sum(map(len, steps[-1]))
    for pair in reversed(steps):
        yield from (side for side in pair if _ENOUGH <= len(side) <= whole - _ENOUGH)
