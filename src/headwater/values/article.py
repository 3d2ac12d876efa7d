"""A report as its readers see it, without the page around it."""

from typing import Literal

from msgspec import Struct

from headwater.values.place import Span, When


class Credit(Struct, frozen=True, kw_only=True, gc=False):
    """Somebody whom the report names as a source of its words or pictures."""

    #: `agency` and `outlet` are credits of the text; `picture` never is one.
    type: Literal["agency", "outlet", "picture", "other"]
    name: str
    #: As written.
    text: str
    #: Place in the article's text; None where the credit stood outside it (a byline, a line that was taken away).
    span: Span | None = None


class Dateline(Struct, frozen=True, kw_only=True, gc=False):
    """The opening that says where, and through which agency, a report was filed."""

    place: str | None
    agency: str | None
    text: str


class Block(Struct, frozen=True, kw_only=True, gc=False):
    """One block of the text; blocks are parted by an empty line."""

    span: Span
    type: Literal["paragraph", "heading", "list", "quote", "caption", "notice"]


class Image(Struct, frozen=True, kw_only=True, gc=False):
    """A picture that the page shows; Headwater never copies it."""

    url: str | None
    caption: str | None = None
    credit: str | None = None


class Link(Struct, frozen=True, kw_only=True, gc=False):
    """A link from the text to another report or document."""

    url: str
    text: str
    span: Span | None = None


class RightsSignal(Struct, frozen=True, kw_only=True, gc=False):
    """A line of the page that says what may be done with it, such as a robots rule or a licence."""

    name: str
    value: str


class Article(Struct, frozen=True, kw_only=True, gc=False, tag_field="kind", tag="article"):
    """One report. Spans count code points of `text` (NFC, blocks parted by an empty line) or of `title`."""

    contract: int = 1
    id: str
    input: str | None = None
    story: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    outlet: str | None = None
    title: str | None = None
    standfirst: str | None = None
    byline: tuple[str, ...] = ()
    credits: tuple[Credit, ...] = ()
    dateline: Dateline | None = None
    published: When | None = None
    modified: When | None = None
    fetched: When | None = None
    lang: str | None = None
    text: str
    blocks: tuple[Block, ...] = ()
    images: tuple[Image, ...] = ()
    links: tuple[Link, ...] = ()
    rights: tuple[RightsSignal, ...] = ()
    made_by: str
    confidence: float
    #: SHA-256 of the bytes that it came from.
    page: str | None = None
    revision: str
    revises: str | None = None
