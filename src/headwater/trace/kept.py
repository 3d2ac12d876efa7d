"""What is learnt of one report or of two, made once: so that one more report is held against its neighbours alone."""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from operator import itemgetter
from typing import Any, ParamSpec, TypeVar, cast

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
        #: What was made of one report, by its id and by name; and of a pair, by name and by its ids: few names of many.
        self._of: dict[tuple[str, ...], dict[str, object]] = {}
        self._of_pairs: dict[str, dict[tuple[str, ...], object]] = {}
        #: The pairs to compare as a set, and of which row it was made.
        self._near_of: Sequence[tuple[str, str]] = ()
        self._pairs: frozenset[tuple[str, str]] = frozenset()
        #: By name what was found of pairs, where anything was; and the pairs that were looked into.
        self._found: dict[str, dict[tuple[str, str], object]] = {}
        self._looked: dict[str, set[tuple[str, str]]] = {}

    def once(
        self, what: str, reports: tuple[str, ...], make: Callable[_P, _T], *args: _P.args, **named: _P.kwargs
    ) -> _T:
        """Return what `make` gives of its arguments, from the last time that it was asked of the same reports.

        It must depend on nothing but these reports.
        """
        known, key = self._place(what, reports)
        if key not in known:
            known[key] = make(*args, **named)
        return cast("_T", known[key])

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
        known, key = self._place(what, reports)
        held = known.get(key)
        if held is not None:
            before, result = cast("tuple[object, _T]", held)
            if before == inputs:
                return result
        result = make(*args, **named)
        known[key] = (inputs, result)
        return result

    def latest_of_each(
        self, what: str, asked: Iterable[tuple[tuple[str, str], object]], make: Callable[[int], _T]
    ) -> list[_T]:
        """Return the same of many pairs, each with its inputs, at once; `make` is asked by their number."""
        known = cast("dict[tuple[str, str], tuple[object, _T]]", self._of_pairs.setdefault(what, {}))
        out: list[_T] = []
        for number, (pair, inputs) in enumerate(asked):
            held = known.get(pair)
            if held is None or held[0] != inputs:
                held = known[pair] = (inputs, make(number))
            out.append(held[1])
        return out

    def _place(self, what: str, reports: tuple[str, ...]) -> tuple[dict[Any, object], object]:
        """Return where something is kept, and by which key."""
        if len(reports) > 1:
            known = self._of_pairs.get(what)
            return (self._of_pairs.setdefault(what, {}) if known is None else known), reports
        own = self._of.get(reports)
        return (self._of.setdefault(reports, {}) if own is None else own), what

    def each(
        self, what: str, make: Callable[[str, str], _T | None], own: Iterable[str] = ()
    ) -> list[tuple[tuple[str, str], _T]]:
        """Return the pairs to compare of which `make` gives anything, in order, each with that; only new ones are made.

        Each report of `own` is compared with itself, too. What is given must depend on nothing but the two reports.
        """
        if self._near_of is not self.near:
            self._near_of, self._pairs = self.near, frozenset(self.near)
        pairs = {(key, key) for key in own} | self._pairs
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
        for of_pairs in self._of_pairs.values():
            of_pairs.pop(reports, None)
        for what, found in self._found.items():
            found.pop(cast("tuple[str, str]", reports), None)
            self._looked[what].discard(cast("tuple[str, str]", reports))


def every(ids: Iterable[str]) -> Kept:
    """Return a memory that compares every pair of these reports."""
    return Kept(list(combinations(sorted(set(ids)), 2)))
