"""Addresses in the elements of a feed."""

import re
from collections.abc import Iterator

from headwater.collect.feeds.addresses import absolute
from headwater.collect.feeds.plain import line
from headwater.collect.feeds.tree import Element
from headwater.collect.markup import unescaped
from headwater.values import Enclosure

#: An entry has no more enclosures than this; the rest is not read.
MOST = 100


def base_of(element: Element, base: str) -> str:
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
    for link in element.all("link"):
        if link.get("href"):
            yield (link.get("rel") or "alternate").lower().rpartition("/")[2], (link.get("type") or "").lower(), link


def related(element: Element, relation: str, base: str) -> str | None:
    """Return the address of the first link with a relation, such as `self` or `hub`."""
    for rel, _, link in _links(element):
        if rel == relation:
            return absolute(link.get("href"), base_of(link, base))
    return None


def link_of(element: Element, base: str) -> str | None:
    """Return the address of what a feed or an entry stands for."""
    original = element.first("feedburner:origlink")
    if original is not None and (url := absolute(original.text, base_of(original, base))):
        return url
    for link in element.all("link"):
        if not link.get("href") and (url := absolute(unescaped(link.text), base_of(link, base))):
            return url
    alternates = [(kind, link) for rel, kind, link in _links(element) if rel == "alternate"]
    alternates.sort(key=lambda pair: pair[0] not in {"", "text/html", "application/xhtml+xml"})
    for _, link in alternates:
        if url := absolute(link.get("href"), base_of(link, base)):
            return url
    return _other_link(element, base)


def _other_link(element: Element, base: str) -> str | None:
    """Return the address that stands where no link does: a guid that is one, RDF's name, a sitemap's place."""
    guid = element.first("guid")
    if guid is not None and (guid.get("ispermalink") or "true").lower() != "false":
        url = absolute(guid.text, base_of(guid, base)) if guid.text.strip().lower().startswith("http") else None
        if url:
            return url
    for place in element.all("loc"):
        if url := absolute(place.text, base):
            return url
    name = element.get("rdf:about") or element.get("href")
    return absolute(name, base_of(element, base)) if name else None


def enclosures(element: Element, base: str) -> tuple[Enclosure, ...]:
    """Return the pictures and recordings that an entry names, each address once, those of RSS first."""
    found = [(item.get("url"), item) for item in element.all("enclosure")]
    found += [(link.get("href"), link) for rel, _, link in _links(element) if rel == "enclosure"]
    for holder in (element, *element.all("media:group")):
        found += [(item.get("url"), item) for item in holder.all("media:content")]
    told: dict[str, Enclosure] = {}
    for reference, item in found[:MOST]:
        url = absolute(reference, base_of(item, base))
        if url and url not in told:
            length = length_of(item.get("length") or item.get("filesize"))
            told[url] = Enclosure(url=url, media=line(item.get("type")), length=length)
    return tuple(told.values())


def length_of(written: str | None) -> int | None:
    """Return a number of bytes, or None for what is none."""
    return int(written) if written and re.fullmatch("[0-9]{1,15}", written) else None


def image(head: Element, base: str) -> str | None:
    """Return the address of a feed's picture."""
    for picture in head.all("image", "itunes:image", "logo", "icon"):
        inside = picture.first("url")
        told = inside.text if inside is not None else picture.get("href") or picture.get("url") or picture.text
        if url := absolute(told, base_of(picture, base)):
            return url
    return None
