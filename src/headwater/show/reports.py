"""The reports of a story: where each is read, what it owes, and what it tells that nobody else does."""

from collections.abc import Mapping
from html import escape

from headwater.language import pack
from headwater.show.addresses import Addresses
from headwater.show.case import Case
from headwater.show.river import owed
from headwater.show.said import quoted
from headwater.show.tags import bullets, facts, folded, name, outside, tongue
from headwater.show.words import moment, read_by
from headwater.values import Article, Quotation

#: Statements that are shown of what a report alone has.
_ALONE = 2
_LONGEST = 160


def reports(case: Case, addresses: Addresses, excerpts: Mapping[str, str]) -> str:
    """Return the reports in order of time; `excerpts` are as long as the rights of each allow."""
    rows = "".join(_report(case, article, addresses, excerpts.get(article.id, "")) for article in case.in_time)
    return f'<ol class="reports">{rows}</ol>'


def _report(case: Case, article: Article, addresses: Addresses, excerpt: str) -> str:
    key, tagged = escape(article.id), tongue(article)
    title = escape(article.title or "A report without a headline")
    inner = not addresses.report.startswith("#")
    headline = f'<a href="{addresses.report}{key}">{title}</a>' if inner else title
    words = f'<p class="excerpt"{tagged}>{escape(excerpt)}</p>' if excerpt else ""
    source = read_at(article, article.outlet or case.name(article.id))
    why = bullets(reason.words for reason in case.story.because.get(article.id, ()))
    return (
        f'<li class="report" id="report-{key}">{source}<h3{tagged}>{headline}</h3>'
        f"{facts(*about(article))}{words}{stand(case, article)}"
        f"{folded('Why it is in this story', why, 'why')}</li>"
    )


def read_at(article: Article, outlet: str) -> str:
    """Return the link to the primary source; where a report has no address, the name of its outlet alone."""
    link = outside(article.canonical_url or article.url, f"Read it at {name(outlet)} →")
    return f'<p class="source">{link or name(outlet)}</p>'


def about(article: Article) -> tuple[str, ...]:
    """Return who wrote a report, when, and whom it credits."""
    authors = ", ".join(map(name, article.byline))
    credited = ", ".join(name(c) for c in dict.fromkeys(c.name for c in article.credits if c.type != "picture"))
    agency = article.dateline.agency if article.dateline else None
    return (
        f"<time>{escape(moment(article.published))}</time>",
        f"by {authors}" if authors else "",
        f"credits {credited}"
        if credited
        else (f"filed through {name(agency)}" if agency and agency not in (article.outlet or "") else ""),
    )


def stand(case: Case, article: Article) -> str:
    """Return what a report owes, and what people say in it alone."""
    owing = any(link.target == article.id for link in case.debts)
    rows = [f"<dt>{'Owes' if owing else 'Where from'}</dt><dd>{owed(case, article.id)}</dd>"]
    alone = _alone(case, article)
    if alone:
        told = "".join(f"<li>{one}</li>" for one in alone)
        rows.append(f"<dt>Has alone</dt><dd><ul>{told}</ul></dd>")
    return f'<dl class="stand">{"".join(rows)}</dl>'


def _alone(case: Case, article: Article) -> list[str]:
    """Return what people say in this report and in no other, the longest first."""
    if article.id in case.closed:
        return []
    shared = {variant.quotation for utterance in case.trace.utterances for variant in utterance.variants}
    own = [
        one
        for one in case.quotations.values()
        if one.article == article.id and one.id not in shared and one.type == "direct" and not one.scare
    ]
    longest = sorted(own, key=lambda one: (-len(one.text), one.id))[:_ALONE]
    return [_saying(one, article) for one in longest]


def _saying(one: Quotation, article: Article) -> str:
    words = quoted(one, article.lang)
    if len(words) > _LONGEST:
        closing = pack(article.lang).marks.pairs[0][1]
        words = (words[:_LONGEST].rpartition(" ")[0] or words[:_LONGEST]) + " …" + closing
    who = f" {name(one.speaker.name)}" if one.speaker else ""
    who += f" ({escape(by)})" if (by := read_by(one.made_by)) else ""
    return f"<span{tongue(article)}>{escape(words)}</span>{who}"
