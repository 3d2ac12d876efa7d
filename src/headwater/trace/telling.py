"""What the pairs of a story show together: which reports tell what a sentence of one of them tells."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from headwater.trace.pairs import Evidence
from headwater.trace.rows import Pair


class Telling:
    """For each line of each report the other reports that tell the same, as their pairs show; pairs come and go."""

    def __init__(self, found: Iterable[Evidence] = ()) -> None:
        """Begin with the evidence of these pairs."""
        self._others: dict[str, dict[int, set[str]]] = {}
        self._of: dict[Pair, Evidence] = {}
        self._pairs: dict[str, dict[str, Pair]] = {}
        self._odds: list[float] = []
        #: How often what is known of a report's lines has changed.
        self.changes: Counter[str] = Counter()
        for pair in found:
            self.put(pair)

    def put(self, pair: Evidence) -> None:
        """Take in the evidence of a pair."""
        key = (pair.a, pair.b)
        self._of[key] = pair
        insort(self._odds, pair.odds)
        for report, other, lines in _sides(pair):
            self.changes[report] += 1
            self._pairs.setdefault(report, {})[other] = key
            told = self._others.setdefault(report, {})
            for line in lines:
                told.setdefault(line, set()).add(other)

    def drop(self, pair: Evidence) -> None:
        """Take out the evidence of a pair that was put."""
        del self._of[pair.a, pair.b]
        del self._odds[bisect_left(self._odds, pair.odds)]
        for report, other, lines in _sides(pair):
            self.changes[report] += 1
            del self._pairs[report][other]
            told = self._others[report]
            for line in lines:
                told[line].discard(other)
                if not told[line]:
                    del told[line]

    @property
    def pairs(self) -> Mapping[Pair, Evidence]:
        """The evidence of each pair."""
        return self._of

    @property
    def odds(self) -> Sequence[float]:
        """How unlikely by chance the order is that the reports of a pair share, of all pairs, the least first."""
        return self._odds

    def since(self, seen: Mapping[str, int]) -> set[str]:
        """Return the reports of which anything has changed since `changes` was `seen`."""
        return {report for report, times in self.changes.items() if seen.get(report) != times}

    def beside(self, report: str) -> Mapping[str, Pair]:
        """Return the reports that a report was compared with, each with the ids of both in order."""
        return self._pairs.get(report, {})

    def around(self, reports: Iterable[str]) -> set[Pair]:
        """Return the pairs of some reports."""
        return {pair for report in reports for pair in self.beside(report).values()}

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
