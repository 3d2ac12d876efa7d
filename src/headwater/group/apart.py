"""Whether what looks like one story is two.

Two events of one kind (two fires, two arrests) share so many words that their reports seem near. What gives them away
is that each side is nearer to itself than to the other, and that each side keeps names and figures of its own, which
the other never mentions.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from headwater.group.decide import Matrix
from headwater.group.likeness import ACROSS
from headwater.group.packed import Packed
from headwater.group.places import Ids, Weights
from headwater.group.reports import Terms

#: A side of fewer reports cannot be told from one report that tells a thing in its own way.
_ENOUGH = 2
#: Of few reports it is not known how near they are to each other: as if so many pairs more were not near at all.
_UNSEEN = 3.0
#: Copies say nothing about how near reports of one event are: likeness counts up to this much.
_COPY = 0.6
#: A term is a side's own where so large a share of its reports has it, and at most so large a share of the others.
_OWN, _FOREIGN = 0.4, 0.15
#: How many nats the own terms of each side must tell, of so many that tell most.
_OWN_TELLS = 13.0
_OWN_LEAST = 6.0
_OWN_TERMS = 5

#: Rows of reports among those that are looked at.
Rows = list[int] | slice


class Member(NamedTuple):
    """A report of a story: its number, its language, when it was published (days since 1970) and its terms."""

    number: int
    lang: str
    day: float | None
    packed: Packed


class Telling:
    """What reports that are looked at together tell in terms that languages share: one row a report."""

    def __init__(self, members: Sequence[Member]) -> None:
        held = [member.packed.common for member in members]
        #: The terms, a column each.
        self._terms, column = np.unique(np.concatenate(held), return_inverse=True)
        row = np.repeat(np.arange(len(members)), list(map(len, held)))
        self._has, self._tells = np.zeros((2, len(members), len(self._terms)), np.float32)
        self._has[row, column] = 1.0
        self._tells[row, column] = np.concatenate([member.packed.tells for member in members])

    def own(self, side: Rows, other: Rows) -> tuple[Weights, Ids]:
        """Return how much each term tells that a side has of its own, as its last report knows it, and the terms."""
        held, beside = self._has[side].mean(axis=0), self._has[other].mean(axis=0)
        own = np.flatnonzero((held >= _OWN) & (beside <= _FOREIGN))
        tells = self._tells[side][::-1, own]
        newest = (tells > 0).argmax(axis=0)
        return tells[newest, np.arange(len(own))] * (held - beside)[own], self._terms[own]

    def both(self, one: Rows, other: Rows) -> tuple[Weights, Ids]:
        """Return how much each term tells that both sides have, by how many have it on the side of fewer, and these."""
        held = np.minimum(self._has[one].mean(axis=0), self._has[other].mean(axis=0))
        both = np.flatnonzero(held)
        return self._tells.max(axis=0)[both] * held[both], self._terms[both]


def told_apart(telling: Telling, alike: Matrix, left: list[int], right: list[int]) -> bool:
    """Return whether two groups of reports, by their rows, tell of two events; False where that cannot be known.

    `alike` is the likeness of each two of the members (relative closeness: Karypis and others, "Chameleon: hierarchical
    clustering using dynamic modeling", 1999).
    """
    if min(len(left), len(right)) < _ENOUGH:
        return False
    rows, split = left + right, len(left)
    near = np.minimum(_COPY, alike[rows][:, rows])
    if near[:split, split:].mean() >= min(_within(near[:split, :split]), _within(near[split:, split:])):
        return False
    owns = [float(np.sort(telling.own(*sides)[0])[-_OWN_TERMS:].sum()) for sides in ((left, right), (right, left))]
    return min(owns) >= _OWN_LEAST and sum(owns) / 2 >= _OWN_TELLS


def both_words(one: Sequence[Member], other: Sequence[Member]) -> list[str]:
    """Return the words that many of both sides have, as their reports write them, the most telling first."""
    first = _written([*one, *other])
    telling = Telling([*one, *other])
    tells, terms = telling.both(slice(len(one)), slice(len(one), None))
    order = np.lexsort((terms, -tells))
    return list(dict.fromkeys(first[term] for term in terms[order].tolist() if term in first))


def own_words(side: Sequence[Member], other: Sequence[Member]) -> list[str]:
    """Return the words that `side` has of its own, as its reports write them, the most telling first."""
    first = _written(side)
    tells, terms = Telling([*side, *other]).own(slice(len(side)), slice(len(side), None))
    order = np.lexsort((terms, tells))[::-1]
    return list(dict.fromkeys(first[term] for term in terms[order].tolist() if term in first))


def _written(members: Sequence[Member]) -> dict[int, str]:
    """Return the terms of which reports keep the words, as the first of them writes each."""
    first: dict[int, str] = {}
    for member in members:
        for term, written in zip(member.packed.common.tolist(), member.packed.shown, strict=False):
            first.setdefault(term, written)
    return first


def _within(near: Matrix) -> float:
    return float(near.sum() - np.trace(near)) / (len(near) * (len(near) - 1) + _UNSEEN)


def likenesses(members: Sequence[Member], words: Terms, common: Terms) -> Matrix:
    """Return the likeness of each two reports, in one language or across two; on the diagonal stands nothing of use."""
    langs = np.array([member.lang for member in members])
    same = langs[:, None] == langs
    return _cosines(words) if same.all() else np.where(same, _cosines(words), ACROSS * _cosines(common))


def _cosines(terms: Terms) -> Matrix:
    rows = np.repeat(np.arange(len(terms.counts)), terms.counts)
    _, at, counts = np.unique(terms.ids, return_inverse=True, return_counts=True)
    shared = counts > 1  # no other adds to the likeness of two
    held, column = shared[at], np.cumsum(shared) - 1
    width = int(shared.sum())
    places = rows[held] * width + column[at[held]]
    matrix = np.bincount(places, terms.weights[held], len(terms.counts) * width).astype(np.float32)
    matrix = matrix.reshape(-1, width) if width else np.zeros((len(terms.counts), 1), np.float32)
    return (matrix @ matrix.T).astype(np.float64)
