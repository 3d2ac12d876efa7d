"""From a telling term to the stories that hold it."""

from collections.abc import Iterable, Iterator
from heapq import nlargest

from headwater.group.bundle import Arrival, Key, Vector

#: How many of a report's heaviest terms lead to it, in its language and in what languages share.
_LEADING = 40
_LEADING_ACROSS = 30
#: A language tag that none is: what languages share.
_SHARED = ""


class Index:
    """Inverted lists from terms, each language for itself, to numbers of stories with the weight that they hold."""

    def __init__(self) -> None:
        self._lists: dict[Key, dict[int, float]] = {}

    def add(self, arrival: Arrival, story: int) -> None:
        """Let the heaviest terms of a report lead to its story."""
        for key, weight in arrival.leading:
            held = self._lists.setdefault(key, {})
            held[story] = held.get(story, 0.0) + weight

    def remove(self, arrival: Arrival, story: int) -> None:
        """Let the terms of a report lead no longer to a story."""
        for key, weight in arrival.leading:
            held = self._lists[key]
            held[story] -= weight
            if held[story] < 1e-9:
                del held[story]

    def move(self, arrivals: Iterable[Arrival], old: int, new: int) -> None:
        """Let the terms of reports lead to story `new` where they led to `old`."""
        for arrival in arrivals:
            for key, _ in arrival.leading:
                held = self._lists[key]
                if old in held:
                    held[new] = held.get(new, 0.0) + held.pop(old)

    def near(self, arrival: Arrival, sizes: dict[int, int], most: int) -> list[int]:
        """Return the numbers of at most `most` stories, the likeliest first by the weight of shared leading terms."""
        found: dict[int, float] = {}
        for key, weight in arrival.leading:
            for story, held in self._lists.get(key, {}).items():
                found[story] = found.get(story, 0.0) + weight * held
        return nlargest(most, found, key=lambda story: (found[story] / sizes[story], -story))


def leading(lang: str, words: Vector, common: Vector) -> Iterator[tuple[Key, float]]:
    """Yield the heaviest terms of a report in this language, and the heaviest of what languages share."""
    for key, weights, most in ((lang, words, _LEADING), (_SHARED, common, _LEADING_ACROSS)):
        for term in _heaviest(weights, most):
            yield (key, term), weights[term]


def _heaviest(weights: Vector, most: int) -> list[str]:
    return nlargest(most, weights, key=lambda term: (weights[term], term))
