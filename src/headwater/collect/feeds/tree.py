"""From the text of a feed to a tree of elements with short names."""

import html
import re
from collections.abc import Iterator
from html.entities import html5
from itertools import islice

from lxml import etree

from headwater.collect.feeds.charset import allowed
from headwater.collect.feeds.lore import lore

#: Markup with more tags and attributes, or more references, is cut there: a tree takes some hundred bytes for each.
_BOUNDS = (("<=", 600_000), ("&", 2_000_000))
#: No more text is read out of elements that hold others.
MOST_INNER = 32_000_000
#: A label or address that holds elements is read out of no more pieces.
MOST_PIECES = 10_000
#: The first attributes of an element are read; no format has so many.
MOST_ATTRIBUTES = 64

_ROOT = re.compile(r"<(?:[\w-]+:)?(rss|rdf|feed|urlset|channel)(?=[\s/>])", re.IGNORECASE)
_FIRST = re.compile(r"\s*(?:<[?!][^>]*>\s*){0,8}<([\w:-]+)")
_PAGE_TAGS = ("html", "head", "body")
_CDATA = ("<![CDATA[", "]]>")
_BARE_AMPERSAND = re.compile(r"&(?!#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6});|[A-Za-z][A-Za-z0-9]{1,31};)")
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31};)")
_VOID = re.compile(r"<(br|hr|img|input|wbr)((?:\s[^<>]*)?)(?<!/)>(?!\s*</\1)", re.IGNORECASE)
#: `<` that opens no tag.
_BARE_BRACKET = re.compile(r"<(?![A-Za-z_/!?])")


class Element:
    """An element of a feed: its short name, attributes and children, whatever spelling the feed gave them."""

    __slots__ = ("_attributes", "_children", "name", "node", "tree")

    def __init__(self, node: etree._Element, tree: "Tree") -> None:
        self.node = node
        self.tree = tree
        self.name = tree.name(node.tag)
        self._attributes: dict[str, str] | None = None
        self._children: dict[str, list[Element]] | None = None

    def all(self, *names: str) -> list["Element"]:
        """Return the children of these names, those of the first name first."""
        if self._children is None:
            self._children = {}
            for node in self.node.iterchildren(etree.Element):
                child = Element(node, self.tree)
                self._children.setdefault(child.name, []).append(child)
        return [child for name in names for child in self._children.get(name, ())]

    def first(self, *names: str) -> "Element | None":
        """Return the first child that has one of these names, by the order of the names."""
        return next(iter(self.all(*names)), None)

    def get(self, name: str) -> str | None:
        """Return an attribute without the blanks around it, or None where it is missing or empty."""
        if self._attributes is None:
            # each look-up goes through the attributes before it, so all of them cost the square of their number
            keys = self.node.keys()[:MOST_ATTRIBUTES]
            self._attributes = {self.tree.name(key): self.node.get(key, "") for key in keys}
        return self._attributes.get(name, "").strip() or None

    @property
    def text(self) -> str:
        """Return the text of the element alone or, where it holds elements, of all of them."""
        if len(self.node) == 0:
            return self.node.text or ""
        if self.tree.left <= 0:
            return ""
        pieces = list(islice(self.node.itertext(), MOST_PIECES))
        # a short piece costs the way to it
        self.tree.left -= 100 * len(pieces)
        return self.tree.spend("".join(pieces))

    @property
    def inner(self) -> str:
        """Return what the element holds, as markup."""
        if self.tree.left <= 0:
            return ""
        head = html.escape(self.node.text or "", quote=False)
        return self.tree.spend(head + "".join(etree.tostring(node, encoding="unicode") for node in self.node))

    def inherited(self, name: str) -> str | None:
        """Return an attribute of the XML namespace from the element or the nearest one around it that has it."""
        key = f"{{http://www.w3.org/XML/1998/namespace}}{name}"
        node = self.node
        while node is not None:
            value = node.get(key)
            if value is not None:
                return str(value).strip() or None
            node = node.getparent()
        return None


class Tree:
    """A feed as elements, and what was wrong with its markup."""

    def __init__(self, root: etree._Element, wrong: tuple[str, ...]) -> None:
        self.wrong = wrong
        #: How many characters of elements that hold elements may still be read: they may lie in one another.
        self.left = MOST_INNER
        space = root.tag[1:].partition("}")[0] if root.tag.startswith("{") else None
        self._names: dict[str, str] = {}
        # a feed in a namespace that nobody knows is a feed all the same
        own = {_tidy(space)} - lore().prefixes.keys() if space else set()
        self._core = lore().core | own
        self.root = Element(root, self)

    def name(self, tag: str) -> str:
        """Return the short name of an element or attribute: `title`, `dc:creator`, `?:x` in an unknown namespace."""
        short = self._names.get(tag)
        if short is None:
            short = self._names[tag] = self._short(tag)
        return short

    def named(self, *names: str) -> Iterator[Element]:
        """Yield the elements of these short names, in the order of the feed and at any depth."""
        for node in self.root.node.iter(etree.Element):
            if self.name(node.tag) in names:
                yield Element(node, self)

    @property
    def has_entries(self) -> bool:
        """Return whether anything is listed."""
        return next(self.named("item", "entry", "url"), None) is not None

    def spend(self, text: str) -> str:
        """Return text that was read out of an element which holds elements, and count it."""
        self.left -= len(text)
        return text

    def _short(self, tag: str) -> str:
        if not tag.startswith("{"):
            return tag.lower().removeprefix("rss:").removeprefix("atom:")
        space, _, local = tag[1:].partition("}")
        space = _tidy(space)
        prefix = "" if space in self._core else lore().prefixes.get(space, "?")
        return f"{prefix}:{local.lower()}" if prefix else local.lower()


def is_page(text: str) -> bool:
    """Return whether text begins as a web page does: with a tag or the document type of one."""
    first = _FIRST.match(text)
    if first is None:
        return False
    return first[1].lower() in _PAGE_TAGS or ("<!doctype html" in first[0].lower() and not _ROOT.match(f"<{first[1]}>"))


def tree_of(text: str) -> Tree | None:
    """Return the tree of a feed in XML, mended where it is not well-formed; None where no feed begins in it.

    What stands before the first element of a feed is dropped, and with it every document type: no entity is
    declared, none is expanded, and nothing is fetched. Depth is bounded by the parser (256).
    """
    root = _ROOT.search(text)
    if root is None:
        return None
    # the empty lines let the parser name the lines of the feed as it came
    markup, wrong = _bounded("\n" * text.count("\n", 0, root.start()) + allowed(_from(text, root)))
    try:
        return Tree(etree.fromstring(markup.encode(), _parser(recover=False)), wrong)
    except etree.XMLSyntaxError as error:
        wrong = (*wrong, f"The feed is not well-formed ({error.msg}); it was read as far as that goes.")
    try:
        node = etree.fromstring(_mended(markup).encode(), _parser(recover=True))
    except etree.XMLSyntaxError:
        return None
    return None if node is None else Tree(node, wrong)


def _from(text: str, root: re.Match[str]) -> str:
    """Return the text from the opening tag to the last closing one of the same name, or to the end."""
    end = None
    for match in re.finditer(rf"</(?:[\w-]+:)?{root[1]}\b[^<>]*>", text, re.IGNORECASE):
        end = match.end()
    return text[root.start() : end if end and end > root.start() else None]


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )


def _bounded(markup: str) -> tuple[str, tuple[str, ...]]:
    for marks, most in _BOUNDS:
        if sum(markup.count(mark) for mark in marks) > most:
            found = islice(re.finditer(f"[{marks}]", markup), most, None)
            says = "The feed holds more tags, attributes or references than any feed needs; the rest was not read."
            return markup[: next(found).start()], (says,)
    return markup, ()


def _mended(markup: str) -> str:
    """Return markup with what most often breaks feeds set right: bare `&` and `<`, HTML's entities and void tags."""
    pieces: list[str] = []
    at = 0
    opening, closing = _CDATA
    while (start := markup.find(opening, at)) >= 0:
        end = markup.find(closing, start)
        pieces.append(_mended_tags(markup[at:start]))
        if end < 0:
            # a section that never ends holds the rest of the feed: read it as markup
            at = start + len(opening)
            break
        pieces.append(markup[start : end + len(closing)])
        at = end + len(closing)
    pieces.append(_mended_tags(markup[at:].replace(opening, "")))
    return "".join(pieces)


def _mended_tags(markup: str) -> str:
    markup = _BARE_AMPERSAND.sub("&amp;", markup).replace("&#X", "&#x")
    return _BARE_BRACKET.sub("&lt;", _VOID.sub(r"<\1\2/>", _NAMED.sub(_character, markup)))


def _character(match: re.Match[str]) -> str:
    """Return the character that an entity of HTML names, or the reference as text where none is named so."""
    character = html5.get(match[1])
    return html.escape(character) if character else f"&amp;{match[1]}"


def _tidy(space: str) -> str:
    return space.strip().lower().rstrip("/#")
