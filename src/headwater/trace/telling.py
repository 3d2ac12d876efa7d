"""Which reports of a story tell what a sentence of one of them tells."""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from headwater.trace.pairs import Evidence


class Telling:
    """For each line of each report the other reports that tell the same, as their pairs show; pairs come and go."""

    def __init__(self, found: Iterable[Evidence] = ()) -> None:
        """Begin with the evidence of these pairs."""
        self._others: dict[str, dict[int, set[str]]] = {}
        #: How often what is known of a report's lines has changed.
        self.changes: Counter[str] = Counter()
        for pair in found:
            self.put(pair)

    def put(self, pair: Evidence) -> None:
        """Take in the evidence of a pair."""
        for report, other, lines in _sides(pair):
            self.changes[report] += 1
            told = self._others.setdefault(report, {})
            for line in lines:
                told.setdefault(line, set()).add(other)

    def drop(self, pair: Evidence) -> None:
        """Take out the evidence of a pair that was put."""
        for report, other, lines in _sides(pair):
            self.changes[report] += 1
            told = self._others[report]
            for line in lines:
                told[line].discard(other)
                if not told[line]:
                    del told[line]

    def others(self, report: str, line: int) -> AbstractSet[str]:
        """Return which other reports tell what a line tells."""
        return self._others.get(report, {}).get(line, frozenset())

    def without(self, report: str, other: str) -> bool:
        """Return whether a report tells something that a third one tells, too, and the other one does not."""
        return any(other not in others for others in self._others.get(report, {}).values())


def _sides(pair: Evidence) -> tuple[tuple[str, str, set[int]], tuple[str, str, set[int]]]:
    """Return both reports of a pair, each with the other one and with its lines that both tell."""
    return (
        (pair.a, pair.b, {line for passage in pair.passages for line in range(*passage.lines_a)}),
        (pair.b, pair.a, {line for passage in pair.passages for line in range(*passage.lines_b)}),
    )
