"""Reports of one event, brought together."""

from msgspec import Struct


class Why(Struct, frozen=True, kw_only=True, gc=False):
    """One thing that decided where a report belongs, in words that a reader understands."""

    feature: str
    words: str
    weight: float


class Story(Struct, frozen=True, kw_only=True, gc=False, tag_field="kind", tag="story"):
    """One event and its reports. The id is made of the report that opened it."""

    contract: int = 1
    id: str
    #: Article ids in order of arrival.
    members: tuple[str, ...]
    title: str | None = None
    langs: tuple[str, ...] = ()
    #: Earliest and latest time of publication, ISO 8601.
    first: str | None = None
    last: str | None = None
    #: Ids of stories that it continues.
    develops: tuple[str, ...] = ()
    merged_into: str | None = None
    #: For each member, what decided that it belongs here.
    because: dict[str, tuple[Why, ...]] = {}
