"""What the reader of one format gives, before entries are named and counted."""

from collections.abc import Iterable

from msgspec import Struct

from headwater.values import Entry, Feed


class Draft(Struct, kw_only=True):
    """A feed without its entries, and its entries, made one by one as they are taken.

    An entry without an id of its own has an empty `guid`. Taking entries may add complaints.
    """

    feed: Feed
    entries: Iterable[Entry]
    complaints: list[str]
