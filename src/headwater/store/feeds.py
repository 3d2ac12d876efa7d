"""Feeds and what they named: one transaction an answer."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction
from django.db.models import F
from msgspec import Struct

from headwater import values
from headwater.store import intake
from headwater.store.models import Article, Entry, Feed

#: How many rows are written by one statement.
_ROWS = 500


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


def due(now: dt.datetime) -> list[Feed]:
    """Return the feeds that are to be asked now, those that wait longest first."""
    return list(Feed.objects.filter(next_at__lte=now).order_by("next_at", "pk"))


def followed(url: str, besides: int) -> bool:
    """Return whether another feed than `besides` is followed at an address."""
    return Feed.objects.filter(url=url).exclude(pk=besides).exists()


@transaction.atomic
def polled(feed: int, columns: dict[str, object], named: Sequence[Named], now: dt.datetime) -> int:
    """Store what a feed named together with its new state and validators; return how many entries are to be fetched.

    An entry that it named before is fetched again only where the feed tells otherwise of it now.
    """
    row = Feed.objects.filter(pk=feed).first()
    if row is None:  # removed meanwhile
        return 0
    if followed(str(columns.get("url", row.url)), feed):
        columns = {**columns, "url": row.url}  # somebody followed the new address meanwhile
    Feed.objects.filter(pk=feed).update(checked_at=now, **columns)
    named = list({one.key: one for one in named}.values())
    held = _held(feed, named)
    new = [one for one in named if one.key not in held]
    known = _known(one.address for one in new if one.address)
    rows = []
    for one in new:
        rows.append(Entry(feed_id=feed, key=one.key, named_at=now, **_columns(one, now, known=one.address in known)))
        known.add(one.address or "")
    Entry.objects.bulk_create(rows, batch_size=_ROWS)
    changed = [one for one in named if one.key in held and held[one.key] != one.told]
    for one in changed:
        Entry.objects.filter(feed=feed, key=one.key).update(named_at=now, **_columns(one, now, known=False))
    return sum(one.refused is None for one in (*new, *changed))


def _held(feed: int, named: Sequence[Named]) -> dict[str, str]:
    """Return what a feed told before of the entries that it names, by key.

    One that has got another key, but stands for a page of which the feed names none under the earlier key any more, is
    the same entry, and is stored under its new key.
    """
    keys = {one.key for one in named}
    held = dict(Entry.objects.filter(feed=feed, key__in=keys).values_list("key", "told"))
    new = {one.address: one.key for one in named if one.key not in held and one.address}
    for number, key, address, told in Entry.objects.filter(feed=feed, address__in=new).values_list(
        "pk", "key", "address", "told"
    ):
        if key not in keys and address in new:
            Entry.objects.filter(pk=number).update(key=new[address])
            held[new.pop(address)] = told
    return held


def _known(addresses: Iterable[str]) -> set[str]:
    """Return those addresses that a feed named and whose page may still come, or under which a report is stored."""
    wanted = list(addresses)
    entries = Entry.objects.filter(address__in=wanted).exclude(state__in=("refused", "failed"))
    articles = Article.objects.filter(address__in=wanted)
    return {address for rows in (entries, articles) for address in rows.values_list("address", flat=True) if address}


def _columns(one: Named, now: dt.datetime, *, known: bool) -> dict[str, Any]:
    return dict(
        url=one.entry.url,
        address=one.address,
        object=None if one.refused else one.entry,
        told=one.told,
        state="refused" if one.refused or not one.entry.url else "known" if known else "waiting",
        says=one.refused or "",
        tries=0,
        next_at=now,
    )


def waiting(now: dt.datetime, most: int) -> list[tuple[int, str]]:
    """Return number and address of entries whose pages are to be fetched now, those that wait longest first."""
    rows = Entry.objects.filter(state="waiting", next_at__lte=now).order_by("next_at", "pk")
    return [(number, url or "") for number, url in rows.values_list("pk", "url")[:most]]


def entry(number: int) -> Entry | None:
    """Return an entry with its feed; None where it does not wait any more."""
    return Entry.objects.filter(pk=number, state="waiting").select_related("feed").first()


@transaction.atomic
def fetched(entry: Entry, page: values.Page, now: dt.datetime) -> None:
    """Store the page of an entry."""
    intake.take_as_it_is_now(page, now, entry.address)
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
