"""The reports of one story become a trace: who owes what to whom, and what does not fit.

Reports with their statements come in; links, origins, utterances, figures, headlines and findings go out.
It never says more than two places in the texts can show.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from headwater.text.uncollected import uncollected
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
from headwater.trace.pairs_candidates import near_copies
from headwater.trace.passages import shared
from headwater.trace.promises import pledges_across
from headwater.trace.quantities import figures_across
from headwater.trace.report import Report
from headwater.trace.told import earliest
from headwater.trace.utterances import utterances
from headwater.values import Trace, identity

__all__ = ["Houses", "Learnt", "Report", "earliest", "near_copies", "shared", "trace", "traced", "verdict"]


def trace(story_id: str, reports: Iterable[Report], houses: Houses = Houses()) -> Trace:  # noqa: B008 # immutable
    """Return what was found about the story `story_id`; the order of `reports` changes nothing.

    A report that is given twice counts once.
    """
    return traced(story_id, Learnt(reports), houses)


@uncollected()
def traced(story_id: str, learnt: Learnt, houses: Houses = Houses()) -> Trace:  # noqa: B008 # immutable
    """Return what was found about the story `story_id` in the reports that are held; only what they changed is new."""
    pairs, prepared = learnt.evidences(), learnt.prepared()
    kept, telling = learnt.kept, learnt.telling
    given = [one.report for one in prepared.values()]
    found = bearings(pairs, prepared, telling, kept)
    owed = links(found, prepared, telling, kept)
    sources = origins(prepared, found, owed, houses, kept)
    corrected = corrections(prepared, owed, kept)
    found_so_far = Trace(
        id=identity("trace", story_id, *prepared),
        story=story_id,
        links=owed,
        origins=sources,
        utterances=utterances(given, owed, kept),
        figures=figures_across(
            given,
            dict(zip(kept.near, pairs, strict=True)),
            {notice.article: notice.notice for notice in corrected},
            kept,
        ),
        pledges=pledges_across(given, kept),
        agreed=agreed(prepared, found, sources, telling, kept),
        headlines=headlines(given, kept),
        doubled=tuple(twice for found in kept.of_each("doubled", prepared, doubled).values() for twice in found),
        corrections=corrected,
    )
    return replace(found_so_far, findings=findings(given, found_so_far, conflicts(given, kept), kept))
