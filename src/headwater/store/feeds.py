"""Feeds and what they named: one transaction an answer."""

import datetime as dt
from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import F
from msgspec import Struct

from headwater import values
from headwater.store import intake
from headwater.store.models import Article, Entry, Feed


class Named(Struct, frozen=True, kw_only=True):
    """An entry on its way into the store."""

    entry: values.Entry
    #: Its identity within the feed.
    key: str
    #: The same for all variants of its address.
    address: str | None
    #: Hash of what the feed told of it.
    told: str
    #: Why it is not to be fetched, where something speaks against it.
    refused: str | None = None


class Added(Struct, frozen=True, kw_only=True):
    """A feed that somebody wants to follow."""

    url: str
    title: str = ""
    site: str | None = None
    outlet: str | None = None
    lang: str | None = None
    folder: str = ""
    #: Further attributes that a list of subscriptions gives it.
    attributes: tuple[tuple[str, str], ...] = ()


def add(feed: Added, now: dt.datetime) -> bool:
    """Follow a feed from now on; return False, and change nothing, where it is followed already."""
    _, new = Feed.objects.get_or_create(
        url=feed.url,
        defaults=dict(
            title=feed.title,
            site=feed.site,
            outlet=feed.outlet,
            lang=feed.lang,
            folder=feed.folder,
            attributes=feed.attributes,
            since_at=now,
            added_at=now,
            next_at=now,
        ),
    )
    return new


def remove(url: str) -> bool:
    """Follow a feed no longer; its reports stay. Return False where it was not followed."""
    return Feed.objects.filter(url=url).delete()[0] > 0


def every() -> list[Feed]:
    """Return all feeds, by folder and address."""
    return list(Feed.objects.order_by("folder", "url"))


def due(now: dt.datetime, most: int) -> list[Feed]:
    """Return feeds that are to be asked now, those that wait longest first."""
    return list(Feed.objects.filter(next_at__lte=now).order_by("next_at", "pk")[:most])


@transaction.atomic
def polled(feed: int, columns: dict[str, object], named: Sequence[Named], now: dt.datetime) -> int:
    """Store what a feed named together with its new state and validators; return how many entries are to be fetched.

    An entry that it named before is fetched again only where the feed tells otherwise of it now.
    """
    row = Feed.objects.filter(pk=feed).first()
    if row is None:  # removed meanwhile
        return 0
    if Feed.objects.filter(url=columns.get("url", row.url)).exclude(pk=feed).exists():
        columns = {**columns, "url": row.url}  # where it moved to is followed already
    Feed.objects.filter(pk=feed).update(checked_at=now, **columns)
    held = dict(Entry.objects.filter(feed=feed).values_list("key", "told"))
    fresh = [one for one in named if held.get(one.key) != one.told]
    known = _known([one.address for one in fresh if one.address and one.key not in held])
    for one in fresh:
        _name(feed, one, now, first=one.key not in held, known=one.address in known)
    return sum(one.refused is None for one in fresh)


def _known(addresses: Iterable[str]) -> set[str]:
    """Return those addresses that another feed named, or under which a report is stored."""
    wanted = list(addresses)
    entries = Entry.objects.filter(address__in=wanted).exclude(state="refused").values_list("address", flat=True)
    articles = Article.objects.filter(address__in=wanted).values_list("address", flat=True)
    return {address for address in (*entries, *articles) if address}


def _name(feed: int, one: Named, now: dt.datetime, *, first: bool, known: bool) -> None:
    state = "refused" if one.refused or not one.entry.url else "known" if first and known else "waiting"
    Entry.objects.update_or_create(
        feed_id=feed,
        key=one.key,
        defaults=dict(
            url=one.entry.url,
            address=one.address,
            object=None if one.refused else one.entry,
            told=one.told,
            state=state,
            says=one.refused or "",
            tries=0,
            next_at=now,
            named_at=now,
        ),
    )


def waiting(now: dt.datetime, most: int) -> list[Entry]:
    """Return entries whose pages are to be fetched now, with their feeds, those that wait longest first."""
    rows = Entry.objects.filter(state="waiting", next_at__lte=now).select_related("feed").order_by("next_at", "pk")
    return list(rows[:most])


@transaction.atomic
def fetched(entry: Entry, page: values.Page, now: dt.datetime) -> None:
    """Store the page of an entry."""
    intake.take(page, now, entry.address)
    Entry.objects.filter(pk=entry.pk).update(state="taken", says="", tries=F("tries") + 1)


@transaction.atomic
def not_fetched(entry: Entry, says: str, instead: intake.Given | None, now: dt.datetime) -> None:
    """Store why an entry's page cannot be had, and what the feed itself tells in its place."""
    if instead is not None:
        intake.take(instead, now, entry.address)
    Entry.objects.filter(pk=entry.pk).update(state="failed", says=says, tries=F("tries") + 1)


def again(entry: int, says: str, then: dt.datetime) -> None:
    """Let an entry's page be tried again at a later time."""
    Entry.objects.filter(pk=entry).update(says=says, tries=F("tries") + 1, next_at=then)


def telling(address: str) -> tuple[values.Entry, Feed] | None:
    """Return what a feed tells of the report at an address, with that feed."""
    row = Entry.objects.filter(address=address).exclude(object=None).select_related("feed").order_by("pk").first()
    return (row.object, row.feed) if row and row.object else None
