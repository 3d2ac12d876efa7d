"""Where a site's feeds are: what its pages say, and where sites commonly keep them."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

import ada_url

from headwater.collect.feeds.addresses import absolute, bare
from headwater.collect.feeds.charset import text_of
from headwater.collect.feeds.lore import lore
from headwater.collect.markup import Tag, attributes, pieces

#: Feeds are looked for in so many characters and links of a page, and no more of them are told.
LONGEST = 4_000_000
MOST_TAGS = 20_000
MOST = 50
_HOSTS = ("feeds.", "feed.", "rss.", "feeds2.")


def links_to_feeds(body: bytes, url: str) -> tuple[str, ...]:
    """Return the addresses of the feeds that a web page links, absolute and each once.

    First come those that it declares (`link rel=alternate` with the media type of a feed, WHATWG HTML section
    4.6.7.1) in its order, those of comments last; then what its text links on the same site and looks like a feed.
    Whether they are feeds only reading them can tell.
    """
    declared: list[str] = []
    linked: list[str] = []
    base = url
    for name, given in islice(_tags(text_of(body, {})[:LONGEST]), MOST_TAGS):
        address = absolute(given.get("href"), base)
        if address is None:
            continue
        if name == "base":
            base = address if base == url else base
        elif name == "link" and _is_declared(given):
            declared.append(address)
        elif name == "a" and _looks_like_feed(address, url):
            linked.append(address)
    declared.sort(key=lambda address: "comment" in address.lower())
    told = {bare(address): address for address in reversed([*declared, *linked])}
    return tuple(reversed(told.values()))[:MOST]


def guesses(url: str) -> tuple[str, ...]:
    """Return the addresses at which a site most often keeps a feed, beside the page first, the likeliest first."""
    address = absolute(url, "")
    if address is None:
        return ()
    parts = ada_url.URL(address)
    site, section = parts.origin, parts.pathname.rstrip("/")
    beside = [f"{site}{section}{path}" for path in lore().beside] if section else []
    return (*beside, *(f"{site}{path}" for path in lore().paths))


def _tags(text: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    for piece in pieces(text):
        if isinstance(piece, Tag) and piece.name in {"a", "link", "base"} and not piece.closing:
            yield piece.name, {name.lower(): value for name, value in attributes(piece.attributes).items()}


def _is_declared(given: Mapping[str, str]) -> bool:
    relations = given.get("rel", "").lower().split()
    media = given.get("type", "").partition(";")[0].strip().lower()
    return "feed" in relations or ("alternate" in relations and "stylesheet" not in relations and media in lore().media)


def _looks_like_feed(address: str, page: str) -> bool:
    """Return whether a link leads to the same site, or to a host for feeds, and is written like a feed's address."""
    host, own = _host(address), _host(page)
    near = host == own or host.endswith(f".{own}") or own.endswith(f".{host}") or host.startswith(_HOSTS)
    place = address.partition("//")[2].partition("/")[2]
    return near and (host.startswith(_HOSTS) or any(re.search(sign, place, re.IGNORECASE) for sign in lore().signs))


def _host(address: str) -> str:
    return ada_url.URL(address).hostname.removeprefix("www.") if ada_url.check_url(address) else ""
