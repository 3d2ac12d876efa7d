"""How feeds are read, against the checks of other readers' tests."""

import datetime as dt
from pathlib import Path
from typing import Any

from headwater.collect.feeds import read_feed
from headwater.values import Entry, Feed, When
from measures.result import Measured, digest, scorer, shared


def feeds(data: Path | None) -> Measured:
    """Measure fields of feeds, in per cent of the checks; every file must yield an outcome.

    Checks that are not served, and why: `generator` and `comments` are of no use to a reader of news; values with
    markup (`markup`) are kept as plain text; entities that a feed declares itself are never expanded; invisible
    characters (U+00AD, U+200E) are taken out of all texts; relative ids stay as they came, for they name and do not
    lead; of several links the first is taken, as RSS 2.0 has one; a time of change is no time of publication.
    """
    path = data or shared("data", "collecting", "feeds.zip")
    result = scorer("data", "collecting", "score_feeds.py").score(_neutral, path.parent)
    count = result["n"]
    figures = {
        "text": 100 * result["text_rate"],
        "markup": 100 * result["markup_rate"],
        "outcomes": 100 * count["returned"] / count["files"],
        "cpu_us median": float(result["cpu_us"]["median"]),
    }
    for field, (right, n) in result["fields"].items():
        figures[f"text {field}"] = 100 * right / n
    return Measured(digest([path, path.parent / "feeds_expect.jsonl.gz"]), count["files"], figures)


def _neutral(body: bytes, headers: dict[str, str], url: str) -> dict[str, Any]:
    """Return a feed in the scorer's neutral model."""
    feed = read_feed(body, headers={name.lower(): value for name, value in headers.items()}, url=url)
    if not isinstance(feed, Feed):
        return {}
    head = {
        "title": feed.title,
        "subtitle": feed.subtitle,
        "link": feed.site,
        "id": feed.id,
        "author": next(iter(feed.authors), None),
        "language": feed.lang,
        "rights": feed.rights,
        "image": feed.image,
        "updated": _utc(feed.updated),
        "published": _utc(feed.published),
        "categories": list(feed.categories),
    }
    return {"feed": head, "entries": [_entry(entry) for entry in feed.entries]}


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "title": entry.title,
        "link": entry.url,
        "id": entry.guid,
        "author": next(iter(entry.authors), None),
        # the neutral model has the only text of an entry as its summary
        "summary": entry.summary or entry.content,
        "content": entry.content,
        "rights": entry.rights,
        "language": entry.lang,
        "updated": _utc(entry.updated),
        "published": _utc(entry.published),
        "categories": list(entry.categories),
        "enclosures": [{"url": e.url, "type": e.media, "length": e.length} for e in entry.enclosures],
    }


def _utc(when: When | None) -> str | None:
    """Return a time as the scorer writes it; it takes a time without a zone for UTC."""
    if when is None:
        return None
    moment = dt.datetime.fromisoformat(when.value + (when.zone or "") if "T" in when.value else when.value)
    utc = moment.astimezone(dt.UTC) if moment.tzinfo else moment
    return f"{utc:%Y-%m-%dT%H:%M:%SZ}"
