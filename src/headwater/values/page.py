"""What collecting hands to extraction."""

from typing import Literal

from msgspec import Struct

from headwater.values.article import RightsSignal
from headwater.values.place import When


class Page(Struct, frozen=True, kw_only=True):
    """The bytes of one report as they came, and what is known of where they came from."""

    #: The path or address that was given.
    input: str
    body: bytes
    #: `text` for scraped plain text, `html` for pages; other kinds of content are failures.
    media: Literal["html", "text"]
    #: The character set that the sender declared, if any.
    charset: str | None = None
    url: str | None = None
    fetched: When | None = None
    #: What the answer's headers say of what may be done with it.
    signals: tuple[RightsSignal, ...] = ()
    #: The label under which a person put this report together with others.
    story: str | None = None
