"""Feeds in XML: RSS, RDF, Atom, CDF and sitemaps, which in the wild borrow from each other.

So one reading serves them all: each field has the names under which any of them may give it, the best first.
"""

import base64
import binascii
import re
from collections.abc import Iterator
from typing import Literal

from headwater.collect.feeds.addresses import absolute
from headwater.collect.feeds.dates import when
from headwater.collect.feeds.draft import Draft
from headwater.collect.feeds.plain import blocks, line, unescaped, words_of
from headwater.collect.feeds.tree import Element, Tree
from headwater.values import Enclosure, Entry, EntrySource, Feed, When

#: An entry has no more authors, categories or enclosures than this; the rest is not read.
MOST_PARTS = 100
_FORMATS: dict[str, Literal["rss", "rdf", "atom", "sitemap", "cdf"]] = {
    "rss": "rss",
    "rdf": "rdf",
    "feed": "atom",
    "urlset": "sitemap",
    "channel": "cdf",
}

_TITLE = ("title", "dc:title", "news:title", "media:title", "itunes:title")
_SUMMARY = ("description", "summary", "abstract", "dc:description", "itunes:summary", "media:description")
_CONTENT = ("content", "content:encoded", "xhtml:body", "body", "fullitem")
_SUBTITLE = (
    "subtitle",
    "tagline",
    "description",
    "info",
    "abstract",
    "dc:description",
    "itunes:subtitle",
    "itunes:summary",
)
_RIGHTS = ("rights", "copyright", "dc:rights", "dcterms:rights", "media:copyright")
_AUTHORS = (
    "author",
    "dc:creator",
    "dc:author",
    "creator",
    "itunes:author",
    "managingeditor",
    "webmaster",
    "dc:publisher",
)
_CATEGORIES = ("category", "dc:subject", "itunes:category", "media:category", "news:keywords")
#: A name beside a mail address, in the three usual orders.
_PERSON = re.compile(
    r"[^\s@()]+@[^\s@()]+\s*\(([^()]+)\)|([^()<>@]+)\([^\s@()]+@[^\s@()]+\)|([^<>@]+)<[^\s@<>]+@[^\s@<>]+>"
)
_PUBLISHED = ("published", "issued", "pubdate", "dcterms:issued", "news:publication_date", "dc:date", "dcterms:created")
_UPDATED = ("updated", "modified", "lastbuilddate", "dcterms:modified", "lastmod", "dc:date", "prism:modificationdate")


def read_tree(tree: Tree, url: str, base: str) -> Draft:
    """Return what a feed in XML says; `base` is the address against which its references count."""
    root = tree.root
    name = root.name.rpartition(":")[2]
    head = next(tree.named("channel"), root) if name in {"rss", "rdf"} else root
    complaints = list(tree.wrong)
    feed = Feed(
        url=url,
        format=_FORMATS.get(name, "rss"),
        id=line(_text(head.first("id", "guid"))) or line(head.get("rdf:about")),
        title=line(_words(head.first("title", "dc:title"))),
        subtitle=blocks(_words(head.first(*_SUBTITLE))),
        site=_link(head, base),
        self_url=_related(head, "self", base),
        hub=_related(head, "hub", base),
        lang=_lang(head),
        authors=_authors(head),
        published=_time(head, _PUBLISHED, complaints),
        updated=_time(head, _UPDATED, complaints),
        categories=_categories(head),
        rights=blocks(_words(head.first(*_RIGHTS))),
        image=absolute(_image(head) or _image(root), _base(head, base)),
    )
    items = tree.named("url") if name == "urlset" else tree.named("item", "entry")
    return Draft(feed=feed, entries=(_entry(item, base, complaints) for item in items), complaints=complaints)


def _entry(element: Element, base: str, complaints: list[str]) -> Entry:
    news = element.first("news:news") or element
    return Entry(
        guid=line(_text(element.first("id", "guid", "dc:identifier"))) or line(element.get("rdf:about")) or "",
        url=_link(element, base),
        title=line(_words(element.first(*_TITLE) or news.first(*_TITLE))),
        summary=blocks(_words(element.first(*_SUMMARY))),
        content=blocks(_words(element.first(*_CONTENT))),
        authors=_authors(element),
        published=_time(element, _PUBLISHED, complaints) or _time(news, _PUBLISHED, complaints),
        updated=_time(element, _UPDATED, complaints),
        lang=_lang(element),
        categories=_categories(element) or _categories(news),
        source=_source(element, base),
        rights=blocks(_words(element.first(*_RIGHTS))),
        enclosures=_enclosures(element, base),
    )


def _text(element: Element | None) -> str | None:
    return element.text if element is not None else None


def _words(element: Element | None) -> str | None:
    """Return the words of an element that may hold text, escaped HTML or HTML itself (RFC 4287, section 3.1)."""
    if element is None:
        return None
    kind, mode = (element.get("type") or "").lower(), (element.get("mode") or "").lower()
    if len(element.node):
        return words_of(element.inner)
    text = element.node.text or ""
    binary = (
        element.name == "content"
        and "/" in kind
        and not kind.startswith("text/")
        and not kind.endswith(("xml", "html"))
    )
    if mode == "base64" or binary:
        text = _from_base64(text)
    # Atom says what it holds; RSS does not, and means HTML
    return text if kind in {"text", "text/plain"} else words_of(text)


def _from_base64(text: str) -> str:
    """Return the text that Base64 holds: none where that is no text, and what is no Base64 as it is."""
    try:
        return base64.b64decode("".join(text.split()), validate=True).decode("utf-8")
    except binascii.Error:
        return text
    except UnicodeDecodeError:
        return ""


def _base(element: Element, base: str) -> str:
    """Return the address against which references in the element count (XML Base)."""
    found: list[str] = []
    node = element.node
    while node is not None:
        own = node.get("{http://www.w3.org/XML/1998/namespace}base")
        if own:
            found.append(own)
        node = node.getparent()
    for own in reversed(found):
        base = absolute(own, base) or base
    return base


def _links(element: Element) -> Iterator[tuple[str, str, Element]]:
    """Yield relation, media type and element of each link that stands in an attribute (Atom)."""
    for link in element.all("link", "a10:link"):
        if link.get("href"):
            yield (link.get("rel") or "alternate").lower().rpartition("/")[2], (link.get("type") or "").lower(), link


def _related(element: Element, relation: str, base: str) -> str | None:
    for rel, _, link in _links(element):
        if rel == relation:
            return absolute(link.get("href"), _base(link, base))
    return None


def _link(element: Element, base: str) -> str | None:
    """Return the address of what a feed or an entry stands for."""
    original = element.first("feedburner:origlink")
    if original is not None and (url := absolute(original.text, _base(original, base))):
        return url
    for link in element.all("link"):
        if not link.get("href") and (url := absolute(unescaped(link.text), _base(link, base))):
            return url
    alternates = [(kind, link) for rel, kind, link in _links(element) if rel == "alternate"]
    alternates.sort(key=lambda pair: pair[0] not in {"", "text/html", "application/xhtml+xml"})
    for _, link in alternates:
        if url := absolute(link.get("href"), _base(link, base)):
            return url
    return _other_link(element, base)


def _other_link(element: Element, base: str) -> str | None:
    """Return the address that stands where no link does: a guid that is one, RDF's name, a sitemap's place."""
    guid = element.first("guid")
    if guid is not None and (guid.get("ispermalink") or "true").lower() != "false":
        url = absolute(guid.text, _base(guid, base)) if guid.text.strip().lower().startswith("http") else None
        if url:
            return url
    for place in element.all("loc"):
        if url := absolute(place.text, base):
            return url
    name = element.get("rdf:about") or element.get("href")
    return absolute(name, _base(element, base)) if name else None


def _lang(element: Element) -> str | None:
    own = element.first("language", "dc:language")
    told = line(_text(own)) or line(element.inherited("lang"))
    return told.replace("_", "-") if told else None


def _authors(element: Element) -> tuple[str, ...]:
    """Return names in order, each once, those of the first kind of element that gives any."""
    for name in _AUTHORS:
        names: dict[str, None] = {}
        for author in element.all(name)[:MOST_PARTS]:
            person = author.first("name") or author.first("email") if len(author.node) else None
            told = line(words_of(person.text if person is not None else author.text))
            if told:
                names[_person(told)] = None
        if names:
            return tuple(names)
    return ()


def _person(told: str) -> str:
    """Return the name in `name@host (Name)`, `Name (name@host)` or `Name <name@host>`."""
    match = _PERSON.fullmatch(told)
    return next((name.strip() for name in match.groups() if name and name.strip()), told) if match else told


def _categories(element: Element) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for category in element.all(*_CATEGORIES)[:MOST_PARTS]:
        told = category.get("label") or category.get("term") or category.get("text") or words_of(category.text)
        for name in told.split(",") if category.name == "news:keywords" else (told,):
            if tidy := line(name):
                names[tidy] = None
    return tuple(names)


def _time(element: Element, names: tuple[str, ...], complaints: list[str]) -> When | None:
    for found in element.all(*names):
        written = line(found.text)
        if written and (told := when(written)):
            return told
        if written:
            complaints.append(f"{written[:80]!r} in <{found.name}> is no time that can be read without a guess.")
    return when(element.get("lastmod")) if names is _UPDATED else None


def _source(element: Element, base: str) -> EntrySource | None:
    source = element.first("source", "dc:source")
    if source is None:
        return None
    inside = source.first("title")
    title = line(_words(inside) if inside is not None else None if len(source.node) else words_of(source.text))
    url = absolute(source.get("url"), _base(source, base)) or _related(source, "self", base) or _link(source, base)
    return EntrySource(title=title, url=url) if title or url else None


def _enclosures(element: Element, base: str) -> tuple[Enclosure, ...]:
    links = [(link, "href") for rel, _, link in _links(element) if rel == "enclosure"]
    media = [(item, "url") for group in element.all("media:group") for item in group.all("media:content")]
    found = [*((item, "url") for item in element.all("enclosure")), *links]
    found += [*((item, "url") for item in element.all("media:content")), *media]
    told: dict[str, Enclosure] = {}
    for item, attribute in found[:MOST_PARTS]:
        url = absolute(item.get(attribute), _base(item, base))
        if url and url not in told:
            size = item.get("length") or item.get("filesize") or ""
            length = int(size) if size.isascii() and size.isdigit() and len(size) < 16 else None
            told[url] = Enclosure(url=url, media=line(item.get("type")), length=length)
    return tuple(told.values())


def _image(head: Element) -> str | None:
    for image in head.all("image", "itunes:image", "logo", "icon"):
        inside = image.first("url")
        told = inside.text if inside is not None else image.get("href") or image.get("url") or image.text
        if told.strip():
            return told
    return None
