"""What a person ruled on which reports tell of one event. It binds grouping; only a later ruling takes it back."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Literal

from msgspec import Struct

from headwater.values import Why

#: `merge` and `pin`: one event. `split` and `forbid`: two.
Verb = Literal["merge", "split", "pin", "forbid"]

_SAYS: dict[Verb, str] = {
    "merge": "a person ruled that these stories are one",
    "split": "a person ruled that these reports tell of another event",
    "pin": "a person ruled that this report belongs here",
    "forbid": "a person ruled that this report does not belong there",
}


class Ruling(Struct, frozen=True, kw_only=True):
    """A ruling on articles by their ids.

    `merge`: the stories of `articles` and of `others` are one. `split`: `articles` tell of another event than `others`.
    `pin`: each of `articles` belongs to the story of `others`. `forbid`: none of `articles` does.
    """

    verb: Verb
    articles: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def because(self) -> tuple[Why, ...]:
        """Return the reason of what it changes."""
        return (Why(feature="ruling", words=_SAYS[self.verb], weight=1.0),)


class Bounds:
    """What rulings demand of stories, by numbers of reports."""

    def __init__(self) -> None:
        self._ties: list[frozenset[int]] = []
        self._walls: list[tuple[frozenset[int], frozenset[int]]] = []

    def tie(self, one: Iterable[int], other: Iterable[int]) -> None:
        """Hold reports together from now on."""
        a, b = frozenset(one), frozenset(other)
        self._walls = [wall for wall in self._walls if not _across(wall, a | b, a | b)]
        self._ties.append(a | b)

    def wall(self, one: Iterable[int], other: Iterable[int]) -> None:
        """Keep reports apart from now on."""
        a, b = frozenset(one), frozenset(other)
        self._ties = [tie for tie in self._ties if not (tie & a and tie & b)]
        self._walls.append((a, b))

    def bind(self, reports: Iterable[int]) -> bool:
        """Return whether a ruling names one of these."""
        if not self._ties and not self._walls:
            return False
        named = frozenset(reports)
        sides = chain(self._ties, chain.from_iterable(self._walls))
        return any(not named.isdisjoint(side) for side in sides)

    def tied(self, reports: Sequence[int]) -> list[list[int]]:
        """Return these reports, those together that rulings hold together."""
        groups = [[report] for report in reports]
        for tie in self._ties:
            held = [group for group in groups if not tie.isdisjoint(group)]
            if len(held) > 1:
                groups = [group for group in groups if group not in held]
                groups.append(sorted(report for group in held for report in group))
        return groups

    def walled(self, one: Iterable[int], other: Iterable[int]) -> bool:
        """Return whether a ruling keeps one of these apart from one of those."""
        if not self._walls:
            return False
        a, b = frozenset(one), frozenset(other)
        return any(_across(wall, a, b) for wall in self._walls)


def _across(wall: tuple[frozenset[int], frozenset[int]], a: frozenset[int], b: frozenset[int]) -> bool:
    first, second = wall
    return bool((first & a and second & b) or (first & b and second & a))
