"""What a feed says: a list of entries, and why there is none."""

from typing import Literal

from msgspec import Struct

from headwater.values.place import When


class Enclosure(Struct, frozen=True, kw_only=True):
    """A picture, a recording or a film that an entry names; Headwater never copies it."""

    url: str
    #: Media type, such as `audio/mpeg`.
    media: str | None = None
    #: In bytes.
    length: int | None = None


class EntrySource(Struct, frozen=True, kw_only=True):
    """The feed that an entry was taken over from."""

    title: str | None = None
    url: str | None = None


class Entry(Struct, frozen=True, kw_only=True):
    """One entry of a feed. All texts are plain, in NFC; blocks are parted by an empty line."""

    #: What names the entry: its own id, else its address, else a hash of title and address.
    guid: str
    #: The report, absolute, http or https.
    url: str | None = None
    title: str | None = None
    summary: str | None = None
    #: The whole text, where the feed gives it apart from the summary.
    content: str | None = None
    authors: tuple[str, ...] = ()
    published: When | None = None
    updated: When | None = None
    #: BCP 47, as written.
    lang: str | None = None
    categories: tuple[str, ...] = ()
    source: EntrySource | None = None
    rights: str | None = None
    enclosures: tuple[Enclosure, ...] = ()


class Feed(Struct, frozen=True, kw_only=True):
    """A feed as it was read; `complaints` are sentences on what was wrong with it."""

    #: Where it was read from.
    url: str
    format: Literal["rss", "rdf", "atom", "json", "sitemap", "cdf"]
    id: str | None = None
    title: str | None = None
    subtitle: str | None = None
    #: The site that it belongs to.
    site: str | None = None
    #: The address that it gives for itself: the topic of a WebSub subscription.
    self_url: str | None = None
    #: The WebSub hub that announces its changes.
    hub: str | None = None
    lang: str | None = None
    authors: tuple[str, ...] = ()
    published: When | None = None
    updated: When | None = None
    categories: tuple[str, ...] = ()
    rights: str | None = None
    image: str | None = None
    entries: tuple[Entry, ...] = ()
    complaints: tuple[str, ...] = ()


class NoFeed(Struct, frozen=True, kw_only=True):
    """Why some bytes are no feed."""

    url: str
    #: `page` is a web page, in which a feed may be linked.
    reason: Literal["empty", "page", "too_large", "binary", "not_a_feed"]
    #: What happened, to what, and what to do next.
    says: str


class Outline(Struct, frozen=True, kw_only=True):
    """One feed of a list of subscriptions (OPML), or why one line of it names none."""

    #: What the list calls it.
    text: str
    #: The feed's address; None where `problem` says why there is none.
    feed: str | None = None
    site: str | None = None
    #: The names of the folders around it, the outermost first.
    folder: tuple[str, ...] = ()
    #: Further attributes, `(name, value)`; names of other namespaces as `{namespace}name`.
    attributes: tuple[tuple[str, str], ...] = ()
    #: The line of the list on which it begins, from 1; 0 where it comes from no list.
    line: int = 0
    #: What is wrong with the line, and what to do.
    problem: str | None = None
