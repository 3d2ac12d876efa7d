"""What is told of pairs of reports, in order, while pairs come and go."""

from collections.abc import Sequence
from operator import itemgetter
from typing import Any, Generic, TypeVar

_T = TypeVar("_T")
Pair = tuple[str, str]


class Rows(Generic[_T]):
    """One thing of each of some pairs, kept in order: a few that come and go do not have all of them sorted anew."""

    def __init__(self) -> None:
        """Begin without any."""
        self._of: dict[Pair, tuple[Any, Pair, _T]] = {}
        self._come: list[tuple[Any, Pair, _T]] = []
        self._rows: list[tuple[Any, Pair, _T]] = []
        self._changed = False

    def get(self, pair: Pair) -> _T | None:
        """Return what is told of a pair, or None."""
        row = self._of.get(pair)
        return None if row is None else row[-1]

    def put(self, pair: Pair, place: object, told: _T) -> None:
        """Tell one thing of a pair; by `place` it is sorted among those of other pairs."""
        before = self._of.get(pair)
        if before is None or before[-1] is not told:
            row = self._of[pair] = (place, pair, told)
            self._come.append(row)
            self._changed = True

    def drop(self, pair: Pair) -> None:
        """Tell nothing of a pair."""
        if self._of.pop(pair, None) is not None:
            self._changed = True

    def all(self) -> Sequence[tuple[Any, Pair, _T]]:
        """Return all in order, each with its place and its pair."""
        if self._changed:
            # what was in order stays so: sorting it again costs little
            of = self._of.get
            self._rows = sorted([row for row in (*self._rows, *self._come) if of(row[1]) is row], key=itemgetter(0))
            self._come.clear()
            self._changed = False
        return self._rows
