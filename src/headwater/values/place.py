"""Where words stand, and when things happened."""

import datetime as dt
from typing import Literal

from msgspec import Struct

#: Half-open `(start, end)` in Unicode code points.
Span = tuple[int, int]

#: Which part of a report a span counts from: `headline` means the article's `title`, all others its `text`.
Where = Literal["body", "headline", "standfirst", "caption"]


class Place(Struct, frozen=True, kw_only=True, gc=False):
    """Some words of one article."""

    #: The article's id.
    article: str
    where: Where = "body"
    span: Span


class Words(Struct, frozen=True, kw_only=True, gc=False):
    """Words with the place where they stand in their article."""

    text: str
    span: Span


class When(Struct, frozen=True, kw_only=True, gc=False):
    """A time as exactly as it was told; what was not told is not invented."""

    #: ISO 8601, cut at its precision: `2022-03`, `2022-03-29`, `2022-03-29T14:12`, `2022-03-29T14:12:05`.
    value: str
    precision: Literal["second", "minute", "day", "month"]
    #: Offset from UTC such as `+03:00`, or None where the page names none.
    zone: str | None = None
    #: As written.
    text: str | None = None

    @property
    def begins(self) -> dt.datetime:
        """Return the first moment that this time can mean, in UTC; no zone is read as UTC.

        Raises ValueError where `value` is no time.
        """
        value = f"{self.value}-01" if self.precision == "month" else self.value
        moment = dt.datetime.fromisoformat(value[:19]).replace(tzinfo=dt.UTC)
        try:
            return moment - _offset(self.zone) if self.precision in {"second", "minute"} else moment
        except OverflowError:
            return moment

    @property
    def ends(self) -> dt.datetime:
        """Return the first moment after all that this time can mean."""
        begin = self.begins
        if self.precision == "month":
            return (begin + dt.timedelta(days=31)).replace(day=1)
        return begin + {"day": dt.timedelta(days=1), "minute": dt.timedelta(minutes=1)}.get(
            self.precision, dt.timedelta(seconds=1)
        )


def _offset(zone: str | None) -> dt.timedelta:
    if not zone or zone == "Z":
        return dt.timedelta(0)
    hours, _, minutes = zone[1:].partition(":")
    size = dt.timedelta(hours=int(hours[:2]), minutes=int(minutes or hours[2:] or 0))
    return -size if zone[0] == "-" else size
