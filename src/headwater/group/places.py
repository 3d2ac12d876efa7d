"""Where a term stands in the tables of grouping: a number of 23 bits.

A table with one place for each term of the world's languages would be larger than what is stored of the reports
themselves. So terms are hashed, and two terms may share a place; of a report's two hundred terms, hardly ever one
shares its place with one of another report's (feature hashing: Weinberger and others, "Feature hashing for large
scale multitask learning", 2009).
"""

from collections.abc import Collection
from itertools import repeat
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

#: How many places there are.
PLACES = 1 << 23
#: The language of what languages share: a tag that none has.
SHARED = ""
#: So many of the last bits of a place tell in most cases that it is not among some hundred others.
_LAST = np.uint32(0xFFFF)

Ids = NDArray[np.uint32]
Weights = NDArray[np.float32]


def places(lang: str, terms: Collection[str]) -> Ids:
    """Return the places of terms of a language, in their order."""
    written = map(str.encode, terms, repeat("utf-8"), repeat("surrogatepass"))
    found = map(crc32, written, repeat(crc32(lang.encode())))
    return np.fromiter(found, np.uint32, len(terms)) & np.uint32(PLACES - 1)


class Sought:
    """Some hundred places that are looked for among many thousands."""

    def __init__(self, ids: Ids) -> None:
        #: The places in order, each once; and where among these each of those that were given stands.
        self.ids, self.at = np.unique(ids, return_inverse=True)
        # after Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970
        self._may_be = np.zeros(int(_LAST) + 1, np.bool_)
        self._may_be[self.ids & _LAST] = True

    def find(self, ids: Ids) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return which of `ids` are sought, and where among the sought ones each of these stands."""
        which = np.flatnonzero(self._may_be[ids & _LAST])
        found = ids[which]
        at = np.searchsorted(self.ids, found)
        same = self.ids[at.clip(max=len(self.ids) - 1)] == found if len(found) else np.zeros(0, np.bool_)
        return which[same], at[same]

    def add_up(self, weights: Weights) -> Weights:
        """Return the sum of the weights that were given for each place."""
        sums = np.zeros(len(self.ids), np.float32)
        np.add.at(sums, self.at, weights)
        return sums
