"""The reports of one story become a trace: who owes what to whom, and what does not fit.

Reports with their statements come in; links, origins, utterances, figures, headlines and findings go out.
It never says more than two places in the texts can show.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from headwater.trace.agreed import agreed
from headwater.trace.bearings import bearings
from headwater.trace.conflicts import conflicts
from headwater.trace.corrections import corrections
from headwater.trace.doubled import doubled
from headwater.trace.findings import findings
from headwater.trace.headlines import headlines
from headwater.trace.learnt import Learnt
from headwater.trace.links import links, verdict
from headwater.trace.origins import Houses, origins
from headwater.trace.passages import shared
from headwater.trace.promises import pledges_across
from headwater.trace.quantities import figures_across
from headwater.trace.report import Report
from headwater.trace.told import earliest
from headwater.trace.utterances import utterances
from headwater.values import Trace, identity

__all__ = ["Houses", "Learnt", "Report", "earliest", "shared", "trace", "verdict"]


def trace(
    story_id: str,
    reports: Sequence[Report],
    houses: Houses = Houses(),  # noqa: B008 # immutable
    learnt: Learnt | None = None,
) -> Trace:
    """Return what was found about the story `story_id`; the order of `reports` changes nothing.

    A report that is given twice counts once. `learnt` keeps what was learnt for the story's next tracing; with it or
    without, the result is the same.
    """
    learnt = learnt or Learnt()
    prepared = learnt.prepared(reports)
    given = [one.report for one in prepared.values()]
    pairs = learnt.evidences()
    found = bearings(pairs, prepared, learnt.kept)
    told = links(found, prepared, learnt.kept)
    sources = origins(prepared, found, told, houses)
    corrected = corrections(prepared, told, learnt.kept)
    traced = Trace(
        id=identity("trace", story_id, *prepared),
        story=story_id,
        links=told,
        origins=sources,
        utterances=utterances(given, told, learnt.kept),
        figures=figures_across(
            given,
            {(pair.a, pair.b): pair for pair in pairs},
            {notice.article: notice.notice for notice in corrected},
            learnt.kept,
        ),
        pledges=pledges_across(given, learnt.kept),
        agreed=agreed(prepared, found, sources),
        headlines=headlines(given, learnt.kept),
        doubled=tuple(
            twice for key, one in prepared.items() for twice in learnt.kept.once("doubled", (key,), doubled, one)
        ),
        corrections=corrected,
    )
    return replace(traced, findings=findings(given, traced, conflicts(given, learnt.kept)))
