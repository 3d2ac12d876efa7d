"""A feed as Atom (RFC 4287)."""

import datetime as dt
import re
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from headwater.post.feed import Feed, Item, name, rights

MEDIA = "application/atom+xml"
_ATOM = "http://www.w3.org/2005/Atom"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
#: Characters that XML 1.0 cannot hold (section 2.2).
_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

register_namespace("", _ATOM)


def atom(feed: Feed, here: str) -> bytes:
    """Return the document; `here` is its own address."""
    root = Element(_tag("feed"), {_LANG: "en"})
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    _text(root, "updated", stamp(feed.updated))
    _link(root, "self", here, MEDIA)
    _link(root, "alternate", feed.home, "text/html")
    _text(SubElement(root, _tag("author")), "name", "Headwater")
    for item in feed.items:
        _entry(SubElement(root, _tag("entry")), item)
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def stamp(when: dt.datetime) -> str:
    """Return a time as RFC 3339 writes it, in UTC."""
    return when.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _entry(entry: Element, item: Item) -> None:
    if item.lang:
        entry.set(_LANG, item.lang)
    _text(entry, "id", item.id)
    _text(entry, "title", item.title)
    _text(entry, "updated", stamp(item.updated))
    if item.published:
        _text(entry, "published", stamp(item.published))
    _link(entry, "alternate", item.url, "text/html")
    if item.primary:
        _link(entry, "via", item.primary)
        _link(entry, "related", item.primary)
    for author in item.authors or (item.outlet or "outlet unknown",):
        _text(SubElement(entry, _tag("author")), "name", author)
    if item.excerpt:
        _text(entry, "summary", item.excerpt)
    _text(entry, "rights", rights(item)).set(_LANG, "en")
    source = SubElement(entry, _tag("source"))
    _text(source, "id", name("outlet", item.outlet or ""))
    _text(source, "title", item.outlet or "outlet unknown")
    _text(source, "updated", stamp(item.updated))


def _text(parent: Element, tag: str, words: str) -> Element:
    child = SubElement(parent, _tag(tag))
    child.text = _UNFIT.sub("", words)
    return child


def _link(parent: Element, rel: str, address: str, media: str | None = None) -> None:
    given = {"rel": rel, "href": _UNFIT.sub("", address)} | ({"type": media} if media else {})
    SubElement(parent, _tag("link"), given)


def _tag(local: str) -> str:
    return f"{{{_ATOM}}}{local}"
