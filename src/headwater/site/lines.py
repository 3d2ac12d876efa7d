"""Stories and reports as one line of a list: values for `parts/story_line.html` and `parts/report_line.html`."""

import datetime as dt

from django.utils.safestring import SafeString, mark_safe
from msgspec import Struct

from headwater import rights
from headwater.group import telling_terms
from headwater.language import pack
from headwater.language.tags import primary
from headwater.show.cut_marks import whole
from headwater.show.marks import dots
from headwater.show.words import count, moment, number, origins
from headwater.store.reading import Row
from headwater.values import Article

#: A sentence that holds less of what its story's headline tells, in nats, tells of another thing.
_OF_HEADLINE = 0.25


class StoryLine(Struct, frozen=True, kw_only=True):
    """What a list says of a story."""

    id: str
    title: str
    lang: str | None
    #: A sentence that its origins agree on and that tells what its headline does, else the opening of its sober report.
    says: str
    says_lang: str | None
    #: Outlet of the report that gives the headline.
    outlet: str
    #: How many there are.
    reports: int
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
    agreed = _agreed(row)
    new = since is not None and row.stirred_at is not None and row.stirred_at > since
    return StoryLine(
        id=row.id,
        title=(sober.title if sober else row.title) or "A story without a headline",
        lang=sober.lang if sober else None,
        says=agreed or (excerpt(sober) if sober else ""),
        says_lang=row.agreed_in.lang if agreed and row.agreed_in else (sober.lang if sober else None),
        outlet=(sober.outlet if sober else None) or "",
        reports=row.count,
        dots=mark_safe(dots(row.origins_low, row.origins_high)),  # noqa: S308 # drawn by us from two numbers
        counts=f"{number(row.count, 'report')}, {origins(row.origins_low, row.origins_high)}",
        facts=tuple(filter(None, (_first(row.first), _third(row)))),
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


def _agreed(row: Row) -> str | None:
    """Return the sentence that the origins agree on; None where it may not be shown, or tells of another thing."""
    if not row.agreed or not row.agreed_in or not rights.allowance(row.agreed_in).may_excerpt:
        return None
    beside = row.sober is not None and not _tells(row.agreed, row.agreed_in.lang, row.sober)
    return None if beside else whole(row.agreed, row.agreed_in.lang)


def _tells(sentence: str, lang: str | None, sober: Article) -> bool:
    """Return whether a sentence holds enough of what a headline in its language tells."""
    if not sober.title or primary(sober.lang) != primary(lang):
        return True
    told, headline = (telling_terms(words, primary(lang)) for words in (sentence, sober.title))
    shared = sum(tells for term, tells in headline.items() if term in told)
    return shared >= _OF_HEADLINE * sum(headline.values())


def excerpt(article: Article) -> str:
    """Return the opening of a report, as long as its rights allow."""
    return rights.excerpt(article, rights.allowance(article), pack(article.lang).sentences)


def _first(article: Article | None) -> str:
    if article is None or article.published is None or not article.outlet:
        return ""
    clock = article.published.value[11:16]
    return f"first: {article.outlet}, {clock}" if clock else f"first: {article.outlet}"


def _third(row: Row) -> str:
    """Return the one fact more that tells most: a quotation in several wordings, else how much was found."""
    if row.wordings > 1:
        return f"{count(row.wordings, 'wording')} of one quotation"
    return number(row.findings, "finding") if row.findings else ""
