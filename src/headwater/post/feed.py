"""A list of stories or reports as a feed, before it is written in one of the formats."""

import datetime as dt
from uuid import NAMESPACE_URL, uuid5

from msgspec import Struct

#: When a feed without entries last changed.
BEGINNING = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


class Item(Struct, frozen=True, kw_only=True):
    """One story or report. Times are aware; addresses are absolute."""

    #: Stays the same whatever becomes of the address.
    id: str
    #: The page of ours.
    url: str
    #: Where the report is read, at its publisher.
    primary: str | None
    title: str
    lang: str | None
    outlet: str | None
    authors: tuple[str, ...] = ()
    #: Whom the report credits for its words.
    credits: tuple[str, ...] = ()
    #: A short excerpt, as long as its rights allow; empty for none.
    excerpt: str = ""
    published: dt.datetime | None = None
    updated: dt.datetime


class Feed(Struct, frozen=True, kw_only=True):
    """A feed; its language is that of our own words."""

    id: str
    title: str
    #: The page of ours that shows the same.
    home: str
    items: tuple[Item, ...]

    @property
    def updated(self) -> dt.datetime:
        """Return when its newest entry changed."""
        return max((item.updated for item in self.items), default=BEGINNING)


def name(*parts: str) -> str:
    """Return a URN (RFC 9562, version 5) that names something of ours for good."""
    return uuid5(NAMESPACE_URL, "headwater:" + "/".join(parts)).urn


def rights(item: Item) -> str:
    """Return whose the words of an entry are, and whom its report credits."""
    credited = f" Credits {', '.join(item.credits)}." if item.credits else ""
    return f"The report belongs to {item.outlet or 'its publisher'}; read it there.{credited}"
