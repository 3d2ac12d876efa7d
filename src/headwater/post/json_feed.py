"""A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1)."""

import msgspec

from headwater.post.atom import stamp
from headwater.post.feed import Feed, Item, rights

MEDIA = "application/feed+json"


def json_feed(feed: Feed, here: str) -> bytes:
    """Return the document; `here` is its own address."""
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": here,
        "language": "en",
        "authors": [{"name": "Headwater"}],
        "items": [_item(item) for item in feed.items],
    }
    return msgspec.json.encode(told)


def _item(item: Item) -> dict[str, object]:
    told: dict[str, object | None] = {
        "id": item.id,
        "url": item.url,
        "external_url": item.primary,
        "title": item.title,
        "content_text": item.excerpt or item.title,
        "date_published": stamp(item.published) if item.published else None,
        "date_modified": stamp(item.updated),
        "authors": [{"name": author} for author in item.authors or (item.outlet or "outlet unknown",)],
        "language": item.lang,
        "_headwater": {"outlet": item.outlet, "credits": item.credits, "rights": rights(item)},
    }
    return {name: value for name, value in told.items() if value is not None}
