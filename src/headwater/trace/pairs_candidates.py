"""Which pairs of a large story are worth holding against each other.

In a small story all pairs are. In a large one each report is held against the few that resemble it most: by the share
of their terms and of a sample of their word runs that both have (the coefficient of Dice, 1945; runs after Broder, "On
the resemblance and containment of documents", 1997). How far two reports resemble each other depends on these two
alone, and an inverted index finds who shares anything; so one more report changes the lists that it enters, no other.
"""

from array import array
from bisect import insort
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from headwater.text.shingles import shingles
from headwater.trace.alignment import Prepared

#: Stories up to this size have all their pairs compared.
SMALL = 40
#: Others that one report of a large story is held against.
NEAREST = 12
#: Resemblance of word runs from which two texts are copies of each other, nearly word by word.
COPIED = 0.5

Handles = NDArray[np.uint32]
#: A report that is near, the nearest first in order: resemblance, less than 0, and its id.
_Other = tuple[float, str]


def handles(report: Prepared) -> Handles:
    """Return what can lead from one report to others, as numbers: its terms, and a sample of its word runs."""
    terms = {crc32(term.key.encode("utf-8", "surrogatepass")) for line in report.lines for term in line.terms}
    (runs,) = shingles([report.report.article.text])
    return np.union1d(np.array(sorted(terms), np.uint32), runs)


def near_copies(texts: Sequence[str], least: float = COPIED) -> Iterator[tuple[int, int, float]]:
    """Yield the numbers of texts that have most of their word runs in common, with their resemblance, 0 to 1.

    Of a text with very many copies the nearest are told.
    """
    near = Near()
    for number, runs in enumerate(shingles(texts)):
        near.put(f"{number:09}", runs)
        for alike, other in near.nearest(f"{number:09}"):
            if alike >= least:
                yield int(other), number, alike


class Near:
    """Reports by what leads to them, and for each the few that resemble it most; the order in which they came is moot.

    A report is known by its number in order of arrival; numbers are not used again.
    """

    def __init__(self) -> None:
        """Begin without reports."""
        self._numbers: dict[str, int] = {}
        self._ids: list[str] = []
        self._handles: dict[str, Handles] = {}
        #: By number: how many handles a report has, and the least resemblance that its list has; -1 where it has room.
        self._sizes, self._least = array("d"), array("d")
        self._holding: dict[int, array[int]] = {}
        self._lists: dict[str, list[_Other]] = {}
        #: Reports whose lists changed since the pairs were asked for, what all lists held then, and how many a pair.
        self._changed: set[str] = set()
        self._listed: dict[str, tuple[str, ...]] = {}
        self._pairs: Counter[tuple[str, str]] = Counter()

    def put(self, key: str, found: Handles) -> None:
        """Take in a report that is not here, with what leads to it."""
        number = self._numbers[key] = len(self._ids)
        self._ids.append(key)
        self._handles[key] = found
        self._sizes.append(len(found))
        self._least.append(-1.0)
        others, alike = self._around(key)
        for handle in found.tolist():
            self._holding.setdefault(handle, array("I")).append(number)
        self._settle(key, others, alike)
        entered = alike >= np.frombuffer(self._least)[others]
        for other, share in zip(others[entered].tolist(), alike[entered].tolist(), strict=True):
            near = self._lists[self._ids[other]]
            insort(near, (-share, key))
            del near[NEAREST:]
            self._least[other] = _least(near)
            self._changed.add(self._ids[other])

    def drop(self, key: str) -> None:
        """Take out a report; those that had it among their nearest look for another."""
        number = self._numbers.pop(key)
        for handle in self._handles.pop(key).tolist():
            self._holding[handle].remove(number)
        del self._lists[key]
        self._changed.add(key)
        for other, near in self._lists.items():
            if any(one == key for _, one in near):
                self._settle(other, *self._around(other))

    def nearest(self, key: str) -> list[tuple[float, str]]:
        """Return those that resemble a report most, the nearest first, with their resemblance, above 0 to 1."""
        return [(-less, other) for less, other in self._lists[key]]

    def pairs(self) -> AbstractSet[tuple[str, str]]:
        """Return the pairs of ids to compare, each in order of ids: the same, in whatever order the reports came."""
        if len(self._lists) <= SMALL:
            return set(combinations(sorted(self._lists), 2))
        for key in self._changed:
            now = tuple(other for _, other in self._lists.get(key, ()))
            before = self._listed.pop(key, ())
            if now:
                self._listed[key] = now
            self._pairs.update((key, other) if key < other else (other, key) for other in now)
            for other in before:
                pair = (key, other) if key < other else (other, key)
                self._pairs[pair] -= 1
                if not self._pairs[pair]:
                    del self._pairs[pair]
        self._changed.clear()
        return self._pairs.keys()

    def _around(self, key: str) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
        """Return the numbers of the others that share anything with a report, and how far they resemble it."""
        number, found = self._numbers[key], self._handles[key]
        holding = [held for one in found.tolist() if (held := self._holding.get(one))]
        if not holding:
            return np.zeros(0, np.intp), np.zeros(0)
        shared = np.bincount(np.concatenate([np.frombuffer(one, np.uint32) for one in holding]))
        others = np.flatnonzero(shared)
        others = others[others != number]
        return others, 2 * shared[others] / (np.frombuffer(self._sizes)[others] + len(found))

    def _settle(self, key: str, others: NDArray[np.intp], alike: NDArray[np.float64]) -> None:
        """Make the list of a report anew from all that share anything with it."""
        if len(alike) > NEAREST:
            enough = alike >= np.partition(alike, -NEAREST)[-NEAREST]
            others, alike = others[enough], alike[enough]
        found = ((-share, self._ids[other]) for other, share in zip(others.tolist(), alike.tolist(), strict=True))
        near = self._lists[key] = sorted(found)[:NEAREST]
        self._changed.add(key)
        self._least[self._numbers[key]] = _least(near)


def _least(near: Sequence[_Other]) -> float:
    return -near[-1][0] if len(near) == NEAREST else -1.0
