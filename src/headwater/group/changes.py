"""What one arrival changes."""

from msgspec import Struct

from headwater.values import Why


class Opened(Struct, frozen=True, kw_only=True):
    """A report that belongs to no story so far opened one."""

    story: str
    article: str
    because: tuple[Why, ...]


class Joined(Struct, frozen=True, kw_only=True):
    """A report joined a story."""

    story: str
    article: str
    because: tuple[Why, ...]


class Merged(Struct, frozen=True, kw_only=True):
    """A later report showed that two stories are one; the id `story` redirects to `into` from now on."""

    story: str
    into: str
    because: tuple[Why, ...]


class Split(Struct, frozen=True, kw_only=True):
    """Later reports showed that a story tells of two events: `articles` leave it for the story `into`."""

    story: str
    into: str
    articles: tuple[str, ...]
    because: tuple[Why, ...]


Change = Opened | Joined | Merged | Split
