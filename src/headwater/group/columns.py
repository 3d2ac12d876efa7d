"""A column of numbers that grows: one value a report."""

from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

_FIRST = 64
#: What a full column grows to, so that little of it stands empty.
_GROWS = 1.125


class Column:
    """Numbers of one type, one after the other, in one array."""

    __slots__ = ("_count", "_held")

    def __init__(self, dtype: DTypeLike) -> None:
        self._held: NDArray[Any] = np.zeros(_FIRST, dtype)
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def append(self, value: float) -> None:
        """Put a value at the end."""
        if self._count == len(self._held):
            self._held.resize(int(self._count * _GROWS), refcheck=False)
        self._held[self._count] = value
        self._count += 1

    def values(self) -> NDArray[Any]:
        """Return the values; what is written into them stands in the column. Not valid after the next `append`."""
        return self._held[: self._count]
