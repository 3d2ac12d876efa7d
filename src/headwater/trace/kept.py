"""What is learnt of one report or of two, made once: so that one more report is held against its neighbours alone."""

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import ParamSpec, TypeVar, cast

_T = TypeVar("_T")
_P = ParamSpec("_P")
_Key = tuple[str, tuple[str, ...]]


class Kept:
    """Results by their name and the ids of the reports that they are a function of.

    What is asked for must depend on nothing else, so that it makes no difference whether it was kept.
    """

    def __init__(self, near: Iterable[tuple[str, str]] = ()) -> None:
        """Begin with nothing kept, and these pairs of ids, each in order, to compare."""
        self.near = tuple(near)
        self._results: dict[_Key, object] = {}

    def once(
        self, what: str, reports: tuple[str, ...], make: Callable[_P, _T], *args: _P.args, **named: _P.kwargs
    ) -> _T:
        """Return what `make` gives of its arguments, from the last time that it was asked of the same reports."""
        key = (what, reports)
        if key not in self._results:
            self._results[key] = make(*args, **named)
        return cast("_T", self._results[key])

    def pairs(self, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yield each report beside itself, then the pairs to compare."""
        yield from ((key, key) for key in ids)
        yield from self.near

    def look_at(self, near: Iterable[tuple[str, str]]) -> None:
        """Compare these pairs from now on, and forget what was learnt of other pairs."""
        self.near = tuple(near)
        told = set(self.near)
        self._results = {
            key: value
            for key, value in self._results.items()
            if len(key[1]) != 2 or key[1][0] == key[1][1] or tuple(sorted(key[1])) in told
        }

    def forget(self, reports: set[str]) -> None:
        """Forget all that was learnt of some reports."""
        if reports:
            self._results = {key: value for key, value in self._results.items() if reports.isdisjoint(key[1])}


def every(ids: Iterable[str]) -> Kept:
    """Return a memory that compares every pair of these reports."""
    return Kept(combinations(sorted(set(ids)), 2))
