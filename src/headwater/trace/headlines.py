"""Headlines that say more than the text that stands under them.

Only what can be shown word for word is told: a word of the headline that is stronger (wider, surer) than the text's
words for the same thing, or that the text denies. A headline that is catchy, or that sums up, is no finding.
"""

from collections.abc import Iterator, Sequence

from headwater.trace.headlines_lines import Heading, Overclaim, heading
from headwater.trace.headlines_number import other_number
from headwater.trace.headlines_open import left_open, only_denied
from headwater.trace.headlines_rest import of_all
from headwater.trace.headlines_strength import stronger
from headwater.trace.headlines_surety import attributes, surer, unattributed
from headwater.trace.kept import Kept
from headwater.trace.report import Report
from headwater.values import HeadlineVerdict, identity


def headlines(reports: Sequence[Report], kept: Kept | None = None) -> tuple[HeadlineVerdict, ...]:
    """Return a verdict on each report that has a headline and a text, in order of ids."""
    kept = kept or Kept()
    told = {report.article.id: report for report in sorted(reports, key=lambda report: report.article.id)}
    found = kept.of_each("headline", told, headline)
    return tuple(verdict for verdict in found.values() if verdict is not None)


def headline(report: Report) -> HeadlineVerdict | None:
    """Return the verdict on one report's headline, or None where there is nothing to compare."""
    made = heading(report)
    if made is None:
        return None
    over = None if made.asks else next(_overclaims(made), None)
    article = report.article
    if over is None:
        return HeadlineVerdict(id=identity("headline", article.id), article=article.id, type=None)
    strong, weak = made.title_text[slice(*over.span)], article.text[slice(*over.body)]
    return HeadlineVerdict(
        id=identity("headline", article.id, repr(over.span), repr(over.body)),
        article=article.id,
        type=over.type,
        span=over.span,
        body=over.body,
        says=f"The headline says “{strong}”; the text says “{weak}”.",
    )


def _overclaims(made: Heading) -> Iterator[Overclaim]:
    yield from stronger(made)
    yield from of_all(made)
    yield from other_number(made)
    yield from surer(made)
    if not attributes(made):
        yield from left_open(made)
        yield from only_denied(made)
        yield from unattributed(made)
