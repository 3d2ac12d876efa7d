"""Stories and reports of the store as entries of feeds."""

import datetime as dt
from collections.abc import Callable

from django.urls import reverse

from headwater import rights
from headwater.language import pack
from headwater.post.feed import BEGINNING, Item, name
from headwater.store.models import Article as ArticleRow
from headwater.store.reading import Row
from headwater.values import Article

#: Makes an absolute address of a path of ours.
Absolute = Callable[[str], str]


def of_story(row: Row, absolute: Absolute) -> Item:
    """Return a story as an entry: the headline that stands for it, with its report as the primary source."""
    sober = row.sober
    return Item(
        id=name("story", row.id),
        url=absolute(reverse("story", args=[row.id])),
        primary=_primary(sober) if sober else None,
        title=(sober.title if sober else row.title) or "A story without a headline",
        lang=sober.lang if sober else None,
        outlet=sober.outlet if sober else None,
        authors=sober.byline if sober else (),
        credits=_credits(sober) if sober else (),
        excerpt=excerpt(sober) if sober else "",
        published=row.told_at,
        updated=row.stirred_at or row.told_at or BEGINNING,
    )


def of_report(row: ArticleRow, absolute: Absolute) -> Item:
    """Return a report as an entry."""
    article = row.object
    return Item(
        id=name("report", article.id),
        url=absolute(reverse("report", args=[article.id])),
        primary=_primary(article),
        title=article.title or "A report without a headline",
        lang=article.lang,
        outlet=article.outlet,
        authors=article.byline,
        credits=_credits(article),
        excerpt=excerpt(article),
        published=_published(article),
        updated=row.arrived_at,
    )


def excerpt(article: Article) -> str:
    """Return the opening of a report, as long as its rights allow."""
    return rights.excerpt(article, rights.allowance(article), pack(article.lang).sentences)


def _primary(article: Article) -> str | None:
    address = article.canonical_url or article.url
    return address if address and address.startswith(("https://", "http://")) else None


def _credits(article: Article) -> tuple[str, ...]:
    return tuple(dict.fromkeys(credit.name for credit in article.credits if credit.type != "picture"))


def _published(article: Article) -> dt.datetime | None:
    try:
        return article.published.begins if article.published else None
    except ValueError:
        return None
