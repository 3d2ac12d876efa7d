"""Where words stand, and when things happened."""

from typing import Literal

from msgspec import Struct

#: Half-open `(start, end)` in Unicode code points.
Span = tuple[int, int]

#: Which part of a report a span counts from: `headline` means the article's `title`, all others its `text`.
Where = Literal["body", "headline", "standfirst", "caption"]


class Place(Struct, frozen=True, kw_only=True):
    """Some words of one article."""

    #: The article's id.
    article: str
    where: Where = "body"
    span: Span


class Words(Struct, frozen=True, kw_only=True):
    """Words with the place where they stand in their article."""

    text: str
    span: Span


class When(Struct, frozen=True, kw_only=True):
    """A time as exactly as it was told; what was not told is not invented."""

    #: ISO 8601, cut at its precision: `2022-03`, `2022-03-29`, `2022-03-29T14:12`, `2022-03-29T14:12:05`.
    value: str
    precision: Literal["second", "minute", "day", "month"]
    #: Offset from UTC such as `+03:00`, or None where the page names none.
    zone: str | None = None
    #: As written.
    text: str | None = None
