"""What is learnt of one report or of two, made once: so that one more report is held against its neighbours alone."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import ParamSpec, TypeVar, cast

_T = TypeVar("_T")
_P = ParamSpec("_P")


class Kept:
    """Results by the ids of the reports that they are told of, and by their name.

    What was kept and what is made anew are the same: a result is a function of its reports (`once`), or of these and of
    inputs that are compared (`latest`).
    """

    def __init__(self, near: Sequence[tuple[str, str]] = ()) -> None:
        """Begin with nothing kept, and these pairs of ids, each in order, to compare."""
        self.near = near
        self._of: dict[tuple[str, ...], dict[str, object]] = {}

    def once(
        self, what: str, reports: tuple[str, ...], make: Callable[_P, _T], *args: _P.args, **named: _P.kwargs
    ) -> _T:
        """Return what `make` gives of its arguments, from the last time that it was asked of the same reports.

        It must depend on nothing but these reports.
        """
        known = self._of.get(reports)
        if known is None:
            known = self._of[reports] = {}
        if what not in known:
            known[what] = make(*args, **named)
        return cast("_T", known[what])

    def latest(
        self,
        what: str,
        reports: tuple[str, ...],
        inputs: object,
        make: Callable[_P, _T],
        *args: _P.args,
        **named: _P.kwargs,
    ) -> _T:
        """Return what `make` gave the last time, if the inputs were equal then, else what it gives now.

        It must depend on nothing but these reports and the inputs.
        """
        known = self._of.setdefault(reports, {})
        if what in known:
            before, result = cast("tuple[object, _T]", known[what])
            if before == inputs:
                return result
        result = make(*args, **named)
        known[what] = (inputs, result)
        return result

    def pairs(self, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yield each report beside itself, then the pairs to compare."""
        yield from ((key, key) for key in ids)
        yield from self.near

    def forget(self, *reports: str) -> None:
        """Forget what was learnt of a report, or of a pair."""
        self._of.pop(reports, None)


def every(ids: Iterable[str]) -> Kept:
    """Return a memory that compares every pair of these reports."""
    return Kept(list(combinations(sorted(set(ids)), 2)))
