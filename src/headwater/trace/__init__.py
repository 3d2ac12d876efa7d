"""The reports of one story become a trace: who owes what to whom, and what does not fit.

Reports with their statements come in; links, origins, utterances, figures, headlines and findings go out.
It never says more than two places in the texts can show.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from headwater.trace.agreed import agreed
from headwater.trace.alignment import prepare
from headwater.trace.bearings import bearings
from headwater.trace.corrections import corrections
from headwater.trace.doubled import doubled
from headwater.trace.findings import findings
from headwater.trace.headlines import headlines
from headwater.trace.links import links, verdict
from headwater.trace.origins import Houses, origins
from headwater.trace.pairs import evidences
from headwater.trace.passages import shared
from headwater.trace.promises import pledges_across
from headwater.trace.quantities import figures_across
from headwater.trace.report import Report
from headwater.trace.told import earliest
from headwater.trace.utterances import utterances
from headwater.values import Trace, identity

__all__ = ["Houses", "Report", "earliest", "shared", "trace", "verdict"]


def trace(story_id: str, reports: Sequence[Report], houses: Houses = Houses()) -> Trace:  # noqa: B008 # immutable
    """Return what was found about the story `story_id`; the order of `reports` changes nothing.

    A report that is given twice counts once.
    """
    prepared = {report.article.id: prepare(report) for report in sorted(reports, key=lambda report: report.article.id)}
    given = [one.report for one in prepared.values()]
    learnt = evidences(prepared)
    found = bearings(learnt, prepared)
    told = links(found, prepared)
    sources = origins(prepared, found, told, houses)
    corrected = corrections(prepared, told)
    aligned = {(pair.a, pair.b): [(passage.a, passage.b) for passage in pair.passages] for pair in learnt}
    traced = Trace(
        id=identity("trace", story_id, *prepared),
        story=story_id,
        links=told,
        origins=sources,
        utterances=utterances(given, told),
        figures=figures_across(given, aligned, {notice.article: notice.notice for notice in corrected}),
        pledges=pledges_across(given),
        agreed=agreed(prepared, found, sources),
        headlines=headlines(given),
        doubled=tuple(twice for report in prepared.values() for twice in doubled(report)),
        corrections=corrected,
    )
    return replace(traced, findings=findings(given, traced, ()))
