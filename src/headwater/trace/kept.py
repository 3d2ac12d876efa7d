"""What is learnt of one report or of two, made once: so that one more report is held against its neighbours alone."""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from operator import itemgetter
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
        #: By name what was found of pairs, where anything was; and the pairs that were looked into.
        self._found: dict[str, dict[tuple[str, str], object]] = {}
        self._looked: dict[str, set[tuple[str, str]]] = {}

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

    def each(
        self, what: str, make: Callable[[str, str], _T | None], own: Iterable[str] = ()
    ) -> list[tuple[tuple[str, str], _T]]:
        """Return the pairs to compare of which `make` gives anything, in order, each with that; only new ones are made.

        Each report of `own` is compared with itself, too. What is given must depend on nothing but the two reports.
        """
        pairs = {*self.near, *((key, key) for key in own)}
        found, looked = self._found.setdefault(what, {}), self._looked.get(what, set())
        for gone in looked - pairs:
            found.pop(gone, None)
        for pair in pairs - looked:
            made = make(*pair)
            if made:
                found[pair] = made
        self._looked[what] = pairs
        return cast("list[tuple[tuple[str, str], _T]]", sorted(found.items(), key=itemgetter(0)))

    def forget(self, *reports: str) -> None:
        """Forget what was learnt of a report, or of a pair."""
        self._of.pop(reports, None)
        for what, found in self._found.items():
            found.pop(cast("tuple[str, str]", reports), None)
            self._looked[what].discard(cast("tuple[str, str]", reports))


def every(ids: Iterable[str]) -> Kept:
    """Return a memory that compares every pair of these reports."""
    return Kept(list(combinations(sorted(set(ids)), 2)))
