"""Feeds: bytes come in, a `Feed` goes out, or a `NoFeed` that says why not."""

from headwater.collect.feeds.reading import entry_key, read_feed

__all__ = ["entry_key", "read_feed"]
