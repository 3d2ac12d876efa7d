"""The careful path: feedparser, for what our own reading finds no entry in.

It reads nearly anything, in time that grows with the square of some inputs; so it gets small and plain ones alone.
"""

import io
import re

import feedparser

from headwater.collect.feeds.addresses import absolute
from headwater.collect.feeds.dates import when
from headwater.collect.feeds.draft import Draft
from headwater.collect.feeds.plain import blocks, line, words_of
from headwater.values import Entry, Feed

#: Longer texts, and those with more of what feedparser takes long over, are not handed to it.
LONGEST = 200_000
_MOST = {"<": 10_000, "=": 4_000, "<!": 200, "&": 10_000}
_ENTRY = re.compile(r"<(?:[\w-]+:)?(?:item|entry)[\s>]", re.IGNORECASE)
_START = re.compile(r"<(?:[\w-]+:)?(?:rss|rdf|feed|channel|item|entry)[\s>]", re.IGNORECASE)


def read_carefully(text: str, url: str, base: str) -> Draft | None:
    """Return what feedparser makes of a text in which an entry begins, or None where that is nothing.

    It gets the text from where the feed begins, so no document type and no entity of its own.
    """
    start = _START.search(text)
    if start is None or _ENTRY.search(text) is None or len(text) - start.start() > LONGEST:
        return None
    markup = text[start.start() :]
    if any(markup.count(mark) > most for mark, most in _MOST.items()):
        return None
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": base}
    try:
        found = feedparser.parse(
            io.BytesIO(markup.encode()), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception:  # noqa: BLE001 # it names no errors of its own, and broken markup raises whatever its parsers do
        return None
    if not found.entries:
        return None
    says = "The feed is broken in a way that only a lenient reader copes with; check what was read."
    feed = Feed(
        url=url,
        format="atom" if found.version.startswith("atom") else "rss",
        id=_line(found.feed, "id"),
        title=_line(found.feed, "title"),
        subtitle=_blocks(found.feed, "subtitle"),
        site=absolute(_text(found.feed, "link"), base),
        lang=_line(found.feed, "language"),
        updated=when(_text(found.feed, "updated")),
    )
    return Draft(feed=feed, entries=(_entry(entry, base) for entry in found.entries), complaints=[says])


def _entry(entry: dict[str, object], base: str) -> Entry:
    contents = entry.get("content")
    first = contents[0] if isinstance(contents, list) and contents else {}
    author = _line(entry, "author")
    return Entry(
        guid=_line(entry, "id") or "",
        url=absolute(_text(entry, "link"), base),
        title=_line(entry, "title"),
        summary=_blocks(entry, "summary"),
        content=_blocks(first, "value"),
        authors=(author,) if author else (),
        published=when(_text(entry, "published")),
        updated=when(_text(entry, "updated")),
    )


def _text(found: dict[str, object], key: str) -> str | None:
    value = found.get(key)
    return value if isinstance(value, str) else None


def _line(found: dict[str, object], key: str) -> str | None:
    return line(words_of(_text(found, key)))


def _blocks(found: dict[str, object], key: str) -> str | None:
    return blocks(words_of(_text(found, key)))
