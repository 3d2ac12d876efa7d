"""What was learnt of a story, handed from one tracing of it to the next."""

from collections.abc import Mapping, Sequence

from headwater.trace.alignment import Prepared, prepare
from headwater.trace.kept import Kept
from headwater.trace.pairs import Evidence, evidence
from headwater.trace.pairs_candidates import candidates, handles
from headwater.trace.report import Report


class Learnt:
    """Reports made ready and what was found between them.

    It changes no result: what it keeps is a function of the reports alone, and a report that changed is made anew. What
    a story no longer needs is dropped.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._prepared: dict[str, Prepared] = {}
        self.kept = Kept()

    def prepared(self, reports: Sequence[Report]) -> Mapping[str, Prepared]:
        """Return the reports made ready, in order of their ids; one that is given twice counts once."""
        given = {report.article.id: report for report in sorted(reports, key=lambda report: report.article.id)}
        old = {key for key, one in self._prepared.items() if given.get(key) != one.report}
        self.kept.forget(old)
        kept = {key: one for key, one in self._prepared.items() if key not in old}
        self._prepared = {key: kept[key] if key in kept else prepare(report) for key, report in given.items()}
        return self._prepared

    def evidences(self) -> tuple[Evidence, ...]:
        """Return the evidence of every pair of the reports last made ready that is worth comparing."""
        ready = self._prepared
        leads = {key: self.kept.once("handles", (key,), handles, one) for key, one in ready.items()}
        self.kept.look_at(candidates(leads))
        return tuple(self.kept.once("evidence", (a, b), evidence, ready[a], ready[b]) for a, b in self.kept.near)
