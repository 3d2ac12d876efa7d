"""What one arrival changes."""

from msgspec import Struct

from headwater.values import Why


class Opened(Struct, frozen=True, kw_only=True):
    """A report that belongs to no story so far opened one, which may continue earlier ones."""

    story: str
    article: str
    because: tuple[Why, ...]
    #: Ids of stories as they were named then: some may have been merged into others since.
    develops: tuple[str, ...] = ()


class Joined(Struct, frozen=True, kw_only=True):
    """A report joined a story; `earliest` and `latest` say whether no member was published before or after it."""

    story: str
    article: str
    because: tuple[Why, ...]
    earliest: bool
    latest: bool


class Merged(Struct, frozen=True, kw_only=True):
    """A later report showed that two stories are one; the id `story` redirects to `into` from now on.

    `articles` are all members of the story that they are now, in order of arrival; `earliest` and `latest` say whether
    the earliest and the latest of them were in `story`.
    """

    story: str
    into: str
    articles: tuple[str, ...]
    because: tuple[Why, ...]
    earliest: bool
    latest: bool


class Split(Struct, frozen=True, kw_only=True):
    """Later reports showed that a story tells of two events: `articles` leave it for the story `into`."""

    story: str
    into: str
    articles: tuple[str, ...]
    because: tuple[Why, ...]


Change = Opened | Joined | Merged | Split
