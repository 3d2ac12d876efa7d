"""What is learnt of one report or of two, made once: so that one more report is held against its neighbours alone."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any, ParamSpec, TypeVar, cast

from headwater.trace.rows import Pair, Rows

_T = TypeVar("_T")
_One = TypeVar("_One")
_P = ParamSpec("_P")


class Kept:
    """Results by the ids of the reports that they are told of, and by their name.

    What was kept and what is made anew are the same: a result is a function of its reports (`once`), or of these and of
    inputs that are compared (`latest`).
    """

    def __init__(self, near: Sequence[Pair] = ()) -> None:
        """Begin with nothing kept, and these pairs of ids, each in order, to compare."""
        self.near = near
        #: What was made of one report, by its id and by name; of each report, by name and by its id; and of a pair, by
        #: name and by its ids: few names of many.
        self._of: dict[tuple[str, ...], dict[str, object]] = {}
        self._of_each: dict[str, dict[str, object]] = {}
        self._of_pairs: dict[str, dict[tuple[str, ...], object]] = {}
        #: By name: what is told of pairs in order; pairs that `each` has not looked into, reports that it held against
        #: themselves; and the state of what goes through the whole story.
        self._rows: dict[str, Rows[Any]] = {}
        self._new: dict[str, set[Pair]] = {}
        self._alone: dict[str, set[str]] = {}
        self._states: dict[str, object] = {}

    def bring(self, come: Collection[Pair], gone: Collection[Pair]) -> None:
        """Compare some pairs from now on, and others no more: what was learnt of these is forgotten."""
        for pair in gone:
            self.forget(*pair)
        if come or gone:
            # what was in order stays so: sorting it again costs little
            away = set(gone)
            self.near = sorted([*(pair for pair in self.near if pair not in away), *come])
        for new in self._new.values():
            new.update(come)

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

    def of_each(self, what: str, reports: Mapping[str, _One], make: Callable[[_One], _T]) -> dict[str, _T]:
        """Return what `make` gives of each report by its id, in the order of these; it is asked once of a report."""
        known = cast("dict[str, _T]", self._of_each.setdefault(what, {}))
        for key in reports.keys() - known.keys():
            known[key] = make(reports[key])
        return {key: known[key] for key in reports}

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

    def _place(self, what: str, reports: tuple[str, ...]) -> tuple[dict[Any, object], object]:
        """Return where something is kept, and by which key."""
        if len(reports) > 1:
            known = self._of_pairs.get(what)
            return (self._of_pairs.setdefault(what, {}) if known is None else known), reports
        own = self._of.get(reports)
        return (self._of.setdefault(reports, {}) if own is None else own), what

    def of_pairs(self, what: str) -> dict[Pair, Any]:
        """Return what is kept of pairs by a name, to be looked up and filled; those that go are taken out of it."""
        return cast("dict[Pair, Any]", self._of_pairs.setdefault(what, {}))

    def state(self, what: str, begin: Callable[[], _T]) -> _T:
        """Return the state by a name of one that goes through the whole story, begun where there is none."""
        if what not in self._states:
            self._states[what] = begin()
        return cast("_T", self._states[what])

    def rows(self, what: str) -> Rows[Any]:
        """Return what is told of pairs by a name, in order, to be filled; those that go are taken out of it."""
        found = self._rows.get(what)
        return self._rows.setdefault(what, Rows()) if found is None else found

    def each(
        self, what: str, make: Callable[[str, str], _T | None], own: Collection[str] = ()
    ) -> Sequence[tuple[Pair, Pair, _T]]:
        """Return what `make` gives of pairs to compare, with the ids twice, in their order; only new pairs are made.

        Each report of `own` is compared with itself, too. What is given must depend on nothing but the two reports.
        """
        rows, new, alone = self.rows(what), self._new.get(what), self._alone.setdefault(what, set())
        new = set(self.near) if new is None else new
        new.update((key, key) for key in own if key not in alone)
        alone.update(own)
        for pair in new:
            made = make(*pair)
            if made:
                rows.put(pair, pair, made)
        self._new[what] = set()
        return rows.all()

    def forget(self, *reports: str) -> None:
        """Forget what was learnt of a report, or of a pair."""
        self._of.pop(reports, None)
        if len(reports) == 1:
            for of_each in self._of_each.values():
                of_each.pop(reports[0], None)
        for of_pairs in self._of_pairs.values():
            of_pairs.pop(reports, None)
        pair = cast("Pair", reports)
        for rows in self._rows.values():
            rows.drop(pair)
        for new in self._new.values():
            new.discard(pair)
        if pair[0] == pair[-1]:
            for alone in self._alone.values():
                alone.discard(pair[0])


def every(ids: Iterable[str]) -> Kept:
    """Return a memory that compares every pair of these reports."""
    return Kept(list(combinations(sorted(set(ids)), 2)))
