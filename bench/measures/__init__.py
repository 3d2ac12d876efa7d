"""Quality measures: each runs the stages on a data set and asks the set's own scorer.

A data set and its scorer lie in the shared folder beside the checkout (or where HEADWATER_SHARED says);
the sample world lies in the checkout.
"""

from measures import (
    agency_lines,
    conflicting,
    disturbed,
    feeds,
    fixtures,
    grouping,
    reported,
    reuse,
    short_items,
    spun,
    statements,
    stories,
)
from measures.result import Measure, Measured, shared

#: Every measure by its name.
MEASURES: dict[str, Measure] = {
    "seeds": stories.seeds,
    "sample": stories.sample,
    "unseen": stories.unseen,
    "polnear": statements.polnear,
    "czech": statements.czech,
    "german": statements.german,
    "newsquant": statements.newsquant,
    **reported.MEASURES,
    **grouping.MEASURES,
    "disturbed": disturbed.disturbed,
    "short_items": short_items.short_items,
    "pairs": reuse.pairs,
    "quotes": reuse.quotes,
    "passages": reuse.passages,
    "bulk": reuse.bulk,
    "spun": spun.spun,
    "conflicting": conflicting.conflicting,
    "credits": agency_lines.credits_of_text,
    "feeds": feeds.feeds,
    "fixtures": fixtures.fixtures,
    "further": fixtures.further,
    "held": fixtures.held,
    "more": fixtures.more,
    "counted": fixtures.counted,
}

__all__ = ["MEASURES", "Measured", "shared"]
