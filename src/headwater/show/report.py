"""The page of a report, without what a site puts around it: where it is read, what it says, how it changed."""

from collections.abc import Sequence
from html import escape

from msgspec import Struct

from headwater.show.cut_marks import whole
from headwater.show.reports import about, read_at
from headwater.show.revisions import revision
from headwater.show.said import quoted, role_of
from headwater.show.tags import Part, bullets, facts, name, outside, tongue
from headwater.show.words import FORCE, due, moment, read_by
from headwater.values import Article, Figure, Pledge, Quotation, Statement

#: Most of a text that its statements may give, as a share, and code points that they may give of a short one.
_SHARE, _LEAST = 0.4, 300
_FIGURES, _PROMISES, _LINKS = 12, 8, 8


class Version(Struct, frozen=True):
    """An earlier wording, and when the next one took its place, in words."""

    article: Article
    until: str


class Report(Struct, frozen=True, kw_only=True):
    """Everything that is shown of one report."""

    article: Article
    #: Its opening, as long as its rights allow.
    excerpt: str = ""
    said: Sequence[Statement] = ()
    versions: Sequence[Version] = ()
    #: Who owns the outlet, and the address that says so; None where no public source is known.
    owner: tuple[str, str] | None = None
    #: Sentences that say how much may be shown.
    limits: Sequence[str] = ()
    #: Whether no words of it may be shown.
    closed: bool = False


def head(report: Report) -> str:
    """Return the head of a report: outlet, headline, author and times, an excerpt, the link to where it is read."""
    article = report.article
    tagged = tongue(article)
    outlet = f'<p class="kicker">{name(article.outlet or "Outlet unknown")}</p>'
    words = f'<p class="excerpt"{tagged}>{escape(report.excerpt)}</p>' if report.excerpt else ""
    changed = f"changed {escape(moment(article.modified))}" if article.modified else ""
    return (
        f'<header class="head">{outlet}<h1{tagged}>{escape(article.title or "A report without a headline")}</h1>'
        f"{facts(*about(article), changed)}{words}{read_at(article, article.outlet or 'the outlet')}</header>"
    )


def parts(report: Report) -> tuple[Part, ...]:
    """Return the parts of a report's page; empty ones are left out."""
    article, told = report.article, () if report.closed else report.said
    drawn = (
        ("says", "What it says", "In the words of the people it quotes", _quotations(article, told)),
        ("counts", "What it counts", "Figures as it gives them", _figures(article, told)),
        ("promises", "Promises", "Who is bound, to what, by when", _promises(article, told)),
        ("revisions", "How it changed", "Sentence by sentence", _revisions(report)),
        ("credits", "Credits", "Whom it names, and who owns it", _credits(report)),
        ("rights", "What is shown", "As far as its page allows", bullets(report.limits)),
    )
    return tuple(Part(*row) for row in drawn if row[-1])


def _quotations(article: Article, said: Sequence[Statement]) -> str:
    """Return who says what, in order, as long as together it is far from the whole text."""
    spoken = [
        one
        for one in said
        if isinstance(one, Quotation) and one.act in {"said", "wrote"} and not one.scare and one.within is None
    ]
    room = max(_LEAST, int(_SHARE * len(article.text)))
    rows = []
    for one in spoken:
        room -= len(one.text)
        if room < 0:
            break
        rows.append(_quotation(article, one))
    left = len(spoken) - len(rows)
    more = f'<p class="facts">{left} more to be read at the outlet</p>' if left else ""
    return f'<ul class="entries">{"".join(rows)}</ul>{more}' if spoken else ""


def _quotation(article: Article, one: Quotation) -> str:
    who = f"<strong>{name(one.speaker.name)}</strong>" if one.speaker else "speaker not named"
    role = escape(role_of(one, article.lang))
    via = f"as told by {name(one.via.name)}" if one.via else ""
    channel = f"<bdi>{escape(one.channel.text)}</bdi>" if one.channel else ""
    reported, by = "in the report’s words" if one.type == "indirect" else "", escape(read_by(one.made_by))
    words = f"<blockquote{tongue(article)}>{escape(quoted(one, article.lang))}</blockquote>"
    return f'<li id="says-{escape(one.id)}">{words}{facts(who, role, channel, via, reported, by)}</li>'


def _figures(article: Article, said: Sequence[Statement]) -> str:
    figures = {one.text: one for one in said if isinstance(one, Figure) and one.of and not one.ordinal}
    rows = "".join(_figure(article, one) for one in list(figures.values())[:_FIGURES])
    return f'<ul class="readings">{rows}</ul>' if rows else ""


def _figure(article: Article, one: Figure) -> str:
    counted = f"<bdi>{escape(one.of)}</bdi>" if one.of and one.of not in one.text else ""
    said = f"says {name(one.attributed_to)}" if one.attributed_to else ""
    return f"<li><b{tongue(article)}>{escape(one.text)}</b>{facts(counted, said)}</li>"


def _promises(article: Article, said: Sequence[Statement]) -> str:
    pledges = [one for one in said if isinstance(one, Pledge)]
    rows = "".join(_promise(article, one) for one in pledges[:_PROMISES])
    return f'<ul class="entries">{rows}</ul>' if rows else ""


def _promise(article: Article, one: Pledge) -> str:
    when = (due(one.due.value) if one.due.value else one.due.text) if one.due else "no date"
    who = f"says {name(one.speaker)}" if one.speaker and one.on_behalf else ""
    return (
        f"<li><p{tongue(article)}><b>{name(one.bound or 'Somebody')}</b>: {escape(whole(one.action, article.lang))}</p>"
        f"{facts(f'<strong>{escape(when)}</strong>', FORCE[one.force], who, escape(read_by(one.made_by)))}</li>"
    )


def _revisions(report: Report) -> str:
    """Return the changes of wording, the newest first."""
    wordings = [*(version.article for version in report.versions), report.article]
    rows = [
        revision(version.article, newer, version.until, closed=report.closed)
        for version, newer in zip(report.versions, wordings[1:], strict=True)
    ]
    return f'<ol class="revisions">{"".join(reversed(rows))}</ol>' if rows else ""


def _credits(report: Report) -> str:
    article = report.article
    pictures = dict.fromkeys(c.name for c in article.credits if c.type == "picture")
    words = dict.fromkeys(c.name for c in article.credits if c.type != "picture")
    agency = article.dateline.agency if article.dateline else None
    links = [link for found in article.links[:_LINKS] if (link := outside(found.url, escape(found.text or found.url)))]
    owner = f"{escape(report.owner[0])} {outside(report.owner[1], 'as this page says')}" if report.owner else ""
    rows = (
        ("By", ", ".join(map(name, article.byline))),
        ("Filed by", name(agency) if agency else ""),
        ("Credits", ", ".join(map(name, words))),
        ("Pictures", ", ".join(map(name, pictures))),
        ("Links to", "<br>".join(links)),
        ("Owner", owner),
    )
    told = "".join(f"<dt>{label}</dt><dd>{inside}</dd>" for label, inside in rows if inside)
    return f'<dl class="stand">{told}</dl>' if told else ""
