"""JSON Feed 1.0 and 1.1, read whatever the types of its fields."""

import json
from collections.abc import Iterator

from headwater.collect.feeds.addresses import absolute
from headwater.collect.feeds.dates import when
from headwater.collect.feeds.draft import Draft
from headwater.collect.feeds.links import length_of
from headwater.collect.feeds.plain import blocks, line, words_of
from headwater.values import Enclosure, Entry, Feed

#: Text with more objects and lists than this is not read.
MOST_OBJECTS = 300_000
#: An entry has no more authors, tags or attachments than this; the rest is not read.
MOST_PARTS = 100

_Object = dict[str, object]


def json_object(text: str) -> _Object | None:
    """Return the object that a JSON text is; numbers as they were written, and None for what is no object."""
    if text.count("{") + text.count("[") > MOST_OBJECTS:
        return None
    try:
        value = json.loads(text, parse_int=str, parse_float=str, parse_constant=lambda _: None)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def is_feed(value: _Object) -> bool:
    """Return whether an object is meant as a feed: by its version, or by its items."""
    version = value.get("version")
    return (isinstance(version, str) and "jsonfeed.org" in version) or isinstance(value.get("items"), list)


def read_object(value: _Object, url: str, base: str) -> Draft:
    """Return what a JSON Feed says (jsonfeed.org, version 1.1)."""
    complaints: list[str] = []
    hubs = (_string(hub, "url") for hub in _objects(value.get("hubs")))
    feed = Feed(
        url=url,
        format="json",
        title=line(_string(value, "title")),
        subtitle=blocks(_string(value, "description")),
        site=absolute(_string(value, "home_page_url"), base),
        self_url=absolute(_string(value, "feed_url"), base),
        hub=next((hub for given in hubs if (hub := absolute(given, base))), None),
        lang=line(_string(value, "language")),
        authors=_authors(value),
        image=absolute(_string(value, "icon") or _string(value, "favicon"), base),
    )
    return Draft(feed=feed, entries=_entries(value, base, complaints), complaints=complaints)


def _entries(value: _Object, base: str, complaints: list[str]) -> Iterator[Entry]:
    items = value.get("items")
    if not isinstance(items, list):
        complaints.append("The feed has no list of items.")
        return
    for item in items:
        if isinstance(item, dict):
            yield _entry(item, base)
        else:
            complaints.append("An item is no object; the others were read.")


def _entry(item: _Object, base: str) -> Entry:
    markup, text = _string(item, "content_html"), _string(item, "content_text")
    tags = item.get("tags")
    names = [line(tag) for tag in tags[:MOST_PARTS] if isinstance(tag, str)] if isinstance(tags, list) else []
    return Entry(
        guid=line(_string(item, "id")) or "",
        url=absolute(_string(item, "url") or _string(item, "external_url"), base),
        title=line(_string(item, "title")),
        summary=blocks(_string(item, "summary")),
        content=blocks(words_of(markup)) or blocks(text),
        authors=_authors(item),
        published=when(_string(item, "date_published")),
        updated=when(_string(item, "date_modified")),
        lang=line(_string(item, "language")),
        categories=tuple(name for name in names if name),
        enclosures=tuple(_attachments(item, base)),
    )


def _attachments(item: _Object, base: str) -> Iterator[Enclosure]:
    for attachment in _objects(item.get("attachments")):
        if url := absolute(_string(attachment, "url"), base):
            length = length_of(_string(attachment, "size_in_bytes"))
            yield Enclosure(url=url, media=line(_string(attachment, "mime_type")), length=length)


def _authors(value: _Object) -> tuple[str, ...]:
    """Return the names of the authors, or of the one author of version 1.0."""
    people = _objects(value.get("authors")) or _objects([value.get("author")])
    return tuple(name for person in people if (name := line(_string(person, "name"))))


def _objects(value: object) -> list[_Object]:
    return [item for item in value[:MOST_PARTS] if isinstance(item, dict)] if isinstance(value, list) else []


def _string(value: _Object, key: str) -> str | None:
    found = value.get(key)
    return found if isinstance(found, str) else None
