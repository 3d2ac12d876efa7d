"""Where a term stands in the tables of grouping: a number of 23 bits.

A table with one place for each term of the world's languages would be larger than what is stored of the reports
themselves. So terms are hashed, and two terms may share a place; of a report's two hundred terms, hardly ever one
shares its place with one of another report's (feature hashing: Weinberger and others, "Feature hashing for large
scale multitask learning", 2009).
"""

from collections.abc import Iterable
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

#: How many places there are.
PLACES = 1 << 23
#: The language of what languages share: a tag that none has.
SHARED = ""

Ids = NDArray[np.uint32]
Weights = NDArray[np.float32]


def places(lang: str, terms: Iterable[str]) -> Ids:
    """Return the places of terms of a language, in their order."""
    start = crc32(lang.encode())
    found = [crc32(term.encode("utf-8", "surrogatepass"), start) for term in terms]
    return np.array(found, np.uint32) & np.uint32(PLACES - 1)


class Spread:
    """A vector over all places, nearly all of it zeros: sparse vectors are multiplied with it by looking up."""

    def __init__(self) -> None:
        self._table = np.zeros(PLACES, np.float32)
        self._laid: list[Ids] = []

    def lay(self, ids: Ids, weights: Weights) -> None:
        """Add a sparse vector; a place may stand in it several times."""
        np.add.at(self._table, ids, weights)
        self._laid.append(ids)

    def clear(self) -> None:
        """Make it all zeros again."""
        for ids in self._laid:
            self._table[ids] = 0.0
        self._laid.clear()

    def at(self, ids: Ids) -> Weights:
        """Return what was laid at these places."""
        return self._table[ids]
