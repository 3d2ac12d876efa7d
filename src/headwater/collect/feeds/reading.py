"""From the bytes of a feed to its entries, or to the reason why there are none."""

import re
from collections.abc import Iterable, Mapping
from itertools import islice

from msgspec.structs import replace

from headwater.collect.feeds.addresses import absolute, bare
from headwater.collect.feeds.careful import read_carefully
from headwater.collect.feeds.charset import text_of
from headwater.collect.feeds.draft import Draft
from headwater.collect.feeds.elements import read_tree
from headwater.collect.feeds.json_feed import is_feed, json_object, read_object
from headwater.collect.feeds.tree import is_page, tree_of
from headwater.values import Entry, Feed, NoFeed, identity

#: No feed has more bytes than this.
LARGEST = 16 * 1024 * 1024
#: No more entries of one feed are read.
MOST_ENTRIES = 2_000
#: No more sentences on what was wrong are kept.
MOST_COMPLAINTS = 20

_HUB = re.compile(r"""<([^<>]{1,2000})>[^<>,]{0,200}?rel\s*=\s*["']?([^"',;]{1,100})""")


def read_feed(body: bytes, *, headers: Mapping[str, str], url: str) -> Feed | NoFeed:
    """Return the feed that `body` is, or why it is none; nothing that it holds raises an error.

    It reads RSS (0.9x, 1.0, 2.0), Atom (0.3, 1.0), JSON Feed (1.0, 1.1), news sitemaps and CDF. `headers` are those of
    the HTTP answer, names in lower case; `url` is the address that answered, against which references count.
    A feed that is broken is read as far as it goes, with `complaints` that say what was wrong.
    """
    if len(body) > LARGEST:
        says = f"{url} has {len(body) / 1e6:.0f} MB, a feed has at most {LARGEST / 1e6:.0f} MB."
        return NoFeed(url=url, reason="too_large", says=f"{says} Ask its publisher for a shorter one.")
    text = text_of(body, headers)
    if not text.strip():
        return NoFeed(url=url, reason="empty", says=f"{url} answered with nothing. Try again later.")
    draft = _draft(text, url, absolute(headers.get("content-location"), url) or url)
    return _finished(draft, headers) if draft else _none(text, url)


def entry_key(entry: Entry) -> str:
    """Return 16 hex digits that name an entry within its feed.

    They stay the same where the feed changes between http and https or drops a slash at the end.
    """
    return identity(bare(entry.guid))


def _draft(text: str, url: str, base: str) -> Draft | None:
    if text.lstrip()[:1] == "{":
        value = json_object(text)
        return read_object(value, url, base) if value is not None and is_feed(value) else None
    if is_page(text):
        return None
    tree = tree_of(text)
    if tree is None or not tree.has_entries:
        careful = read_carefully(text, url, base)
        if careful is not None:
            return careful
    return read_tree(tree, url, base) if tree else None


def _none(text: str, url: str) -> NoFeed:
    if is_page(text):
        says = f"{url} is a web page and no feed. Give the address of its feed, or let Headwater look for one in it."
        return NoFeed(url=url, reason="page", says=says)
    head = text[:2000]
    if "\0" in head or head.count("\ufffd") > len(head) / 20:
        return NoFeed(url=url, reason="binary", says=f"{url} is no text, so no feed. Check the address.")
    says = f"{url} is neither RSS nor Atom nor JSON Feed nor a news sitemap. Check the address."
    return NoFeed(url=url, reason="not_a_feed", says=says)


def _finished(draft: Draft, headers: Mapping[str, str]) -> Feed:
    """Return the feed with its entries named, and with what HTTP says where the feed is silent."""
    taken = iter(draft.entries)
    entries = tuple(_named(list(islice(taken, MOST_ENTRIES))))
    complaints = list(dict.fromkeys(draft.complaints))[:MOST_COMPLAINTS]
    if next(taken, None) is not None:
        complaints.append(f"The feed has more than {MOST_ENTRIES:,} entries; the others were not read.")
    feed = draft.feed
    links = {rel.strip().lower(): address for address, rel in _HUB.findall(headers.get("link", "")[:8000])}
    language = headers.get("content-language", "").strip()
    return replace(
        feed,
        hub=absolute(links.get("hub"), feed.url) or feed.hub,
        self_url=absolute(links.get("self"), feed.url) or feed.self_url,
        lang=feed.lang or (language if re.fullmatch(r"[A-Za-z-]{2,20}", language) else None),
        entries=entries,
        complaints=tuple(complaints),
    )


def _named(entries: list[Entry]) -> Iterable[Entry]:
    """Yield entries with what names them: their id, else their address, else a hash of title and address.

    An id that stands on entries with different addresses names none of them. Content never names an entry, for it
    changes with every picture's address, but where nothing else is there.
    """
    addresses: dict[str, set[str | None]] = {}
    for entry in entries:
        addresses.setdefault(entry.guid, set()).add(entry.url)
    for entry in entries:
        if entry.guid and len(addresses[entry.guid]) == 1:
            yield entry
        else:
            yield replace(entry, guid=entry.url or _hashed(entry))


def _hashed(entry: Entry) -> str:
    return identity(entry.title) if entry.title else identity("", entry.summary or entry.content or "")
