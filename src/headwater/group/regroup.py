"""Reports of stories that lie near each other, put together anew: what came first decides nothing.

Clusters grow from single reports, the two that stand out most beside their neighbours first: average linkage (Sokal
and Michener, 1958).
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.group.apart import Member, Telling, told_apart
from headwater.group.decide import Matrix, asked_of_all, crowds


class Unit(NamedTuple):
    """Reports that stay together: a single one, those that a person ruled to be one, or a whole story."""

    #: Their numbers, a sequence for each of the units that it was made of.
    parts: list[Sequence[int]]
    #: At which rows those of them stand that are looked at.
    rows: list[int]
    #: Whether it is there to be compared with, and to be joined, but not with another such unit.
    beside: bool = False

    @property
    def size(self) -> int:
        """How many reports it has."""
        return sum(len(part) for part in self.parts)


#: Whether two units may not be one.
Barred = Callable[[Unit, Unit], bool]


class _Clusters:
    """Clusters while they grow: the sums from which the mean likeness of each two is read."""

    def __init__(self, units: Sequence[Unit], members: Sequence[Member], alike: Matrix, stories: int) -> None:
        self.units = list(units)
        self._alike = alike
        self._telling = Telling(members)
        self._stories = stories
        #: A member that is looked at stands for so many of its unit.
        weights = np.concatenate([np.full(len(unit.rows), unit.size / len(unit.rows)) for unit in units])
        self._sizes = weights
        self._near = (alike - np.diag(np.diag(alike))) * np.outer(weights, weights)
        self._terms = weights * np.array([member.packed.size for member in members])
        self._first = np.array([np.nan if member.day is None else member.day for member in members])
        self._last = self._first
        langs = np.array([member.lang for member in members])
        self._langs = (langs[:, None] == np.unique(langs)).astype(np.float64)
        beside = np.concatenate([np.full(len(unit.rows), unit.beside, np.float64) for unit in units])
        self._barred = np.outer(beside, beside)
        self._gather(np.repeat(np.arange(len(units)), [len(unit.rows) for unit in units]))

    def _gather(self, into: NDArray[np.intp]) -> None:
        """Make one cluster of those that go into one."""
        parts = (into[:, None] == np.arange(int(into.max()) + 1)).astype(np.float64)
        self._near, self._barred = parts.T @ self._near @ parts, parts.T @ self._barred @ parts
        self._sizes, self._terms, self._langs = self._sizes @ parts, self._terms @ parts, parts.T @ self._langs
        first, last = np.full((2, parts.shape[1]), np.nan)
        np.fmin.at(first, into, self._first)
        np.fmax.at(last, into, self._last)
        self._first, self._last = first, last

    def _beyond(self) -> Matrix:
        """Return by how much each two are nearer than they must be to be one."""
        sizes, terms = self._sizes[:, None], self._terms[:, None]
        near = self._near / (sizes * sizes.T)
        np.fill_diagonal(near, 0.0)
        later = self._first[:, None] - self._last
        days = np.fmax(np.fmax(later, later.T), 0.0)
        across = self._langs @ self._langs.T == 0
        beyond: Matrix = (
            near
            - crowds(near, self._stories)
            - asked_of_all((terms + terms.T) / (sizes + sizes.T), days, across, np.minimum(sizes, sizes.T))
        )
        beyond[self._barred > 0] = -1.0
        np.fill_diagonal(beyond, -1.0)
        return beyond

    def join(self, barred: Barred) -> bool:
        """Make one of each two that are nearest to each other and near enough; return whether there were any."""
        beyond = self._beyond()
        nearest, every = beyond.argmax(axis=1), np.arange(len(beyond))
        near = np.flatnonzero((nearest[nearest] == every) & (every < nearest) & (beyond[every, nearest] >= 0))
        into = every.copy()
        for one, other in zip(near.tolist(), nearest[near].tolist(), strict=True):
            a, b = self.units[one], self.units[other]
            if self._apart(a, b) or barred(a, b):
                self._barred[one, other] = self._barred[other, one] = 1.0
            else:
                into[other] = one
                self.units[one] = Unit(a.parts + b.parts, a.rows + b.rows, a.beside or b.beside)
        stays = into == every
        if not stays.all():
            self.units = [unit for unit, kept in zip(self.units, stays.tolist(), strict=True) if kept]
            self._gather((np.cumsum(stays) - 1)[into])
        return bool(len(near))

    def _apart(self, one: Unit, other: Unit) -> bool:
        return told_apart(self._telling, self._alike, one.rows, other.rows)


def regrouped(
    units: Sequence[Unit], members: Sequence[Member], alike: Matrix, stories: int, barred: Barred
) -> list[Unit]:
    """Return which of the units belong together.

    `members` are the reports that are looked at, those of a unit beside each other, and `alike` the likeness of each
    two of them; `stories` is how many stories there are in all.
    """
    clusters = _Clusters(units, members, alike, stories)
    while len(clusters.units) > 1 and clusters.join(barred):
        pass
    return clusters.units
