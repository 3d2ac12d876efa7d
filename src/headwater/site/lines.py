"""Stories and reports as one line of a list: values for `parts/story_line.html` and `parts/report_line.html`."""

import datetime as dt

from django.utils.safestring import SafeString, mark_safe
from msgspec import Struct

from headwater.show.marks import dots
from headwater.show.words import capital, count, moment
from headwater.store.reading import Row
from headwater.values import Article


class StoryLine(Struct, frozen=True, kw_only=True):
    """What a list says of a story."""

    id: str
    title: str
    lang: str | None
    #: A sentence that its origins agree on, else the opening of its sober report.
    says: str
    says_lang: str | None
    dots: SafeString
    counts: str
    facts: tuple[str, ...]
    #: `new` or what is new about it since the last visit, else empty.
    new: str = ""


class ReportLine(Struct, frozen=True, kw_only=True):
    """What a list says of a report."""

    id: str
    title: str
    lang: str | None
    outlet: str
    when: str
    excerpt: str
    facts: tuple[str, ...] = ()


def story_line(row: Row, since: dt.datetime | None = None) -> StoryLine:
    """Return the line of a story; what came after `since` is marked as new."""
    sober = row.sober
    new = since is not None and row.stirred_at is not None and row.stirred_at > since
    return StoryLine(
        id=row.id,
        title=(sober.title if sober else row.title) or "A story without a headline",
        lang=sober.lang if sober else None,
        says=row.agreed or (excerpt(sober) if sober else ""),
        says_lang=row.agreed_lang if row.agreed else (sober.lang if sober else None),
        dots=mark_safe(dots(row.origins_low, row.origins_high)),  # noqa: S308 # drawn by us from two numbers
        counts=f"{number(row.count, 'report')}, {origins(row.origins_low, row.origins_high)}",
        facts=tuple(filter(None, (_first(row.first), _wordings(row.wordings), _findings(row.findings)))),
        new="new since your last visit" if new else "",
    )


def report_line(article: Article, *facts: str) -> ReportLine:
    """Return the line of a report."""
    return ReportLine(
        id=article.id,
        title=article.title or "A report without a headline",
        lang=article.lang,
        outlet=article.outlet or "outlet unknown",
        when=moment(article.published),
        excerpt=excerpt(article),
        facts=facts,
    )


def number(value: int, noun: str) -> str:
    """Return a number as figures, with its noun: `9 reports`."""
    return f"{value} {noun}{'' if value == 1 else 's'}"


def origins(low: int, high: int) -> str:
    """Return how many origins there are, in short: `3 origins`, `2 to 3 origins`."""
    return number(low, "origin") if low == high else f"{low} to {high} origins"


def excerpt(article: Article) -> str:
    """Return the opening of a report, as long as its rights allow."""
    text = " ".join(article.text.split())
    return text if len(text) <= 200 else text[:200].rpartition(" ")[0] + " …"


def _first(article: Article | None) -> str:
    if article is None or article.published is None or not article.outlet:
        return ""
    clock = article.published.value[11:16]
    return f"first: {article.outlet}, {clock}" if clock else f"first: {article.outlet}"


def _wordings(wordings: int) -> str:
    return f"{capital(count(wordings, 'wording'))} of one quotation".lower() if wordings > 1 else ""


def _findings(findings: int) -> str:
    return f"{count(findings, 'thing')} that {'does' if findings == 1 else 'do'} not fit" if findings else ""
