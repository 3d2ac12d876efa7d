"""What was learnt of a story: the state of its tracing, to which reports come and from which they go."""

from collections.abc import Iterable, Mapping

from headwater.trace.alignment import Prepared, prepare
from headwater.trace.kept import Kept
from headwater.trace.pairs import Evidence, evidence
from headwater.trace.pairs_candidates import Near, handles
from headwater.trace.report import Report
from headwater.trace.telling import Telling
from headwater.values import Article


class Learnt:
    """Reports made ready, and what was found between those that lie near each other.

    It is a function of the reports that it holds, not of the order in which they came or of those that went.
    """

    def __init__(self, reports: Iterable[Report] = ()) -> None:
        """Begin with these reports; one that is given twice counts once."""
        self._prepared: dict[str, Prepared] = {}
        self._near = Near()
        self._evidence: dict[tuple[str, str], Evidence] = {}
        self.kept = Kept()
        self.telling = Telling()
        for report in reports:
            self.put(report)

    def put(self, report: Report) -> None:
        """Take in a report, or its new wording; one that is here already changes nothing."""
        key = report.article.id
        if key in self._prepared:
            if self._prepared[key].report == report:
                return
            self.drop(key)
        self._prepared[key] = prepare(report)
        self._near.put(key, handles(self._prepared[key]))

    def drop(self, key: str) -> None:
        """Take out the report of this id, and forget what was learnt of it."""
        del self._prepared[key]
        self._near.drop(key)
        self.kept.forget(key)
        self.kept.forget(key, key)
        parted = [pair for pair in self._evidence if key in pair]
        for pair in parted:
            self._part(pair)
        self.kept.bring((), parted)

    def articles(self) -> Mapping[str, Article]:
        """Return the articles of the reports that are here, by their ids."""
        return {key: one.report.article for key, one in self._prepared.items()}

    def prepared(self) -> Mapping[str, Prepared]:
        """Return the reports made ready, in order of their ids."""
        return {key: self._prepared[key] for key in sorted(self._prepared)}

    def evidences(self) -> tuple[Evidence, ...]:
        """Return the evidence of each pair worth comparing, in order of ids; only new pairs are compared."""
        near = self._near.pairs()
        gone = [pair for pair in self._evidence if pair not in near]
        come = sorted([pair for pair in near if pair not in self._evidence])
        for pair in gone:
            self._part(pair)
        for a, b in come:
            found = self._evidence[a, b] = evidence(self._prepared[a], self._prepared[b])
            self.telling.put(found)
        self.kept.bring(come, gone)
        return tuple(map(self._evidence.__getitem__, self.kept.near))

    def _part(self, pair: tuple[str, str]) -> None:
        self.telling.drop(self._evidence.pop(pair))
