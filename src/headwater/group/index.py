"""From a telling term to the stories that hold it."""

from collections.abc import Iterable, Iterator
from heapq import nlargest

from headwater.group.bundle import Arrival, Vector

#: How many of a report's heaviest terms lead to it, in its language and in what languages share.
_LEADING = 40
_LEADING_ACROSS = 30
#: A language tag that none is: what languages share.
_SHARED = ""

Key = tuple[str, str]


class Index:
    """Inverted lists from terms, each language for itself, to numbers of stories with the weight that they hold."""

    def __init__(self) -> None:
        self._lists: dict[Key, dict[int, float]] = {}

    def add(self, arrival: Arrival, story: int) -> None:
        """Let the heaviest terms of a report lead to its story."""
        for key, weight in _leading(arrival):
            held = self._lists.setdefault(key, {})
            held[story] = held.get(story, 0.0) + weight

    def remove(self, arrival: Arrival, story: int) -> None:
        """Let the terms of a report lead no longer to a story."""
        for key, weight in _leading(arrival):
            held = self._lists[key]
            held[story] -= weight
            if held[story] < 1e-9:
                del held[story]

    def move(self, arrivals: Iterable[Arrival], old: int, new: int) -> None:
        """Let the terms of reports lead to story `new` where they led to `old`."""
        for arrival in arrivals:
            for key, _ in _leading(arrival):
                held = self._lists[key]
                if old in held:
                    held[new] = held.get(new, 0.0) + held.pop(old)

    def near(self, arrival: Arrival, sizes: dict[int, int], most: int) -> list[int]:
        """Return the numbers of at most `most` stories, the likeliest first by the weight of shared leading terms."""
        found: dict[int, float] = {}
        for key, weight in _leading(arrival):
            for story, held in self._lists.get(key, {}).items():
                found[story] = found.get(story, 0.0) + weight * held
        return nlargest(most, found, key=lambda story: (found[story] / sizes[story], -story))


def _leading(arrival: Arrival) -> Iterator[tuple[Key, float]]:
    for lang, weights, most in (
        (arrival.report.lang, arrival.words, _LEADING),
        (_SHARED, arrival.common, _LEADING_ACROSS),
    ):
        for term in _heaviest(weights, most):
            yield (lang, term), weights[term]


def _heaviest(weights: Vector, most: int) -> list[str]:
    return nlargest(most, weights, key=lambda term: (weights[term], term))
