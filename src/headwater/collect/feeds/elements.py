"""Feeds in XML: RSS, RDF, Atom, CDF and sitemaps, which in the wild borrow from each other.

So one reading serves them all: each field has the names under which any of them may give it, the best first.
"""

import base64
import binascii
import re
from typing import Literal

from headwater.collect.feeds.addresses import absolute
from headwater.collect.feeds.dates import when
from headwater.collect.feeds.draft import Draft
from headwater.collect.feeds.links import base_of, enclosures, image, link_of, related
from headwater.collect.feeds.lore import lore
from headwater.collect.feeds.plain import blocks, line, words_of
from headwater.collect.feeds.tree import Element, Tree
from headwater.values import Entry, EntrySource, Feed, When

#: An entry has no more authors or categories than this; the rest is not read.
MOST_PARTS = 100
_FORMATS: dict[str, Literal["rss", "rdf", "atom", "sitemap", "cdf"]] = {
    "rss": "rss",
    "rdf": "rdf",
    "feed": "atom",
    "urlset": "sitemap",
    "channel": "cdf",
}

#: A name beside a mail address, in the three usual orders.
_PERSON = re.compile(
    r"[^\s@()]+@[^\s@()]+\s*\(([^()]+)\)|([^()<>@]+)\([^\s@()]+@[^\s@()]+\)|([^<>@]+)<[^\s@<>]+@[^\s@<>]+>"
)


def read_tree(tree: Tree, url: str, base: str) -> Draft:
    """Return what a feed in XML says; `base` is the address against which its references count."""
    root = tree.root
    name = root.name.rpartition(":")[2]
    head = next(tree.named("channel"), root) if name in {"rss", "rdf"} else root
    complaints = list(tree.wrong)
    names = lore().names
    feed = Feed(
        url=url,
        format=_FORMATS.get(name, "rss"),
        id=line(_text(head.first("id", "guid"))) or line(head.get("rdf:about")),
        title=line(_words(head.first("title", "dc:title"))),
        subtitle=blocks(_words(head.first(*names.subtitle))),
        site=link_of(head, base),
        self_url=related(head, "self", base),
        hub=related(head, "hub", base),
        lang=_lang(head),
        authors=_authors(head),
        published=_time(head, names.published, complaints),
        updated=_time(head, names.updated, complaints) or when(head.get("lastmod")),
        categories=_categories(head),
        rights=blocks(_words(head.first(*names.rights))),
        image=image(head, base) or image(root, base),
    )
    items = tree.named("url") if name == "urlset" else tree.named("item", "entry")
    return Draft(feed=feed, entries=(_entry(item, base, complaints) for item in items), complaints=complaints)


def _entry(element: Element, base: str, complaints: list[str]) -> Entry:
    news = element.first("news:news") or element
    names = lore().names
    return Entry(
        guid=line(_text(element.first("id", "guid", "dc:identifier"))) or line(element.get("rdf:about")) or "",
        url=link_of(element, base),
        title=line(_words(element.first(*names.title) or news.first(*names.title))),
        summary=blocks(_words(element.first(*names.summary))),
        content=blocks(_words(element.first(*names.content))),
        authors=_authors(element),
        published=_time(element, names.published, complaints) or _time(news, names.published, complaints),
        updated=_time(element, names.updated, complaints) or when(element.get("lastmod")),
        lang=_lang(element),
        categories=_categories(element) or _categories(news),
        source=_source(element, base),
        rights=blocks(_words(element.first(*names.rights))),
        enclosures=enclosures(element, base),
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


def _lang(element: Element) -> str | None:
    own = element.first("language", "dc:language")
    told = line(_text(own)) or line(element.inherited("lang"))
    return told.replace("_", "-") if told else None


def _authors(element: Element) -> tuple[str, ...]:
    """Return names in order, each once, those of the first kind of element that gives any."""
    for name in lore().names.authors:
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
    for category in element.all(*lore().names.categories)[:MOST_PARTS]:
        told = category.get("label") or category.get("term") or category.get("text") or words_of(category.text)
        for name in told.split(",") if category.name == "news:keywords" else (told,):
            if tidy := line(name):
                names[tidy] = None
    return tuple(names)


def _time(element: Element, fields: tuple[str, ...], complaints: list[str]) -> When | None:
    for found in element.all(*fields):
        written = line(found.text)
        if written and (told := when(written)):
            return told
        if written:
            complaints.append(f"{written[:80]!r} in <{found.name}> is no time that can be read without a guess.")
    return None


def _source(element: Element, base: str) -> EntrySource | None:
    source = element.first("source", "dc:source")
    if source is None:
        return None
    inside = source.first("title")
    title = line(_words(inside) if inside is not None else None if len(source.node) else words_of(source.text))
    url = absolute(source.get("url"), base_of(source, base)) or related(source, "self", base) or link_of(source, base)
    return EntrySource(title=title, url=url) if title or url else None
