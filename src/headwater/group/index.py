"""From a rare term to the stories that hold it."""

from collections.abc import Iterable

from headwater.group.signature import Signature

#: How many of a report's heaviest terms lead to it.
_LEADING = 40


class Index:
    """Inverted lists from terms, each language for itself, to numbers of stories."""

    def __init__(self) -> None:
        self._lists: dict[tuple[str, str], dict[int, float]] = {}

    def add(self, report: Signature, story: int) -> None:
        """Let the heaviest terms of a report lead to its story."""
        for term in leading(report):
            held = self._lists.setdefault((report.lang, term), {})
            held[story] = held.get(story, 0.0) + report.weights[term]

    def move(self, reports: Iterable[Signature], old: int, new: int) -> None:
        """Let the terms of reports lead to story `new` where they led to `old`."""
        for report in reports:
            for term in leading(report):
                held = self._lists[report.lang, term]
                if old in held:
                    held[new] = held.get(new, 0.0) + held.pop(old)

    def near(self, report: Signature, sizes: dict[int, int], most: int) -> list[int]:
        """Return at most `most` stories, the likeliest first by the mean weight of shared leading terms."""
        found: dict[int, float] = {}
        for term in leading(report):
            weight = report.weights[term]
            for story, held in self._lists.get((report.lang, term), {}).items():
                found[story] = found.get(story, 0.0) + weight * held
        return sorted(found, key=lambda story: (-found[story] / sizes[story], story))[:most]


def leading(report: Signature) -> list[str]:
    """Return the heaviest terms of a report."""
    return sorted(report.weights, key=lambda term: (-report.weights[term], term))[:_LEADING]
