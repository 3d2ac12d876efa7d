"""Markup as it is found, in time that grows with its length alone."""

import html
import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

#: No tag in use has more attributes.
MOST_ATTRIBUTES = 200

_TAG = re.compile(r"""<(/?)([a-z][^\s/>]*+)((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)>""", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""(?<![\w:.-])([A-Za-z_][\w:.-]*+)\s*+=\s*("[^"]*"|'[^']*'|[^\s"'<>]+)""")
_LONG_REFERENCE = re.compile(r"&#(?:x[0-9a-f]{7,}|[0-9]{8,});?", re.IGNORECASE)
#: What stands between the tags of these is never seen as text.
_UNSEEN = frozenset({"script", "style", "template", "iframe", "noembed", "noframes", "title", "textarea"})


class Tag(NamedTuple):
    """A tag of HTML: its name in lower case without prefix, and its attributes as written."""

    name: str
    closing: bool
    attributes: str


def pieces(text: str) -> Iterator[str | Tag]:
    """Yield the texts and tags of HTML in order, without comments and without what scripts and styles hold.

    A `<` that opens no tag is text. Where a tag or comment never ends, the rest is dropped, as browsers do; so nothing
    is searched twice.
    """
    at = 0
    while (opening := text.find("<", at)) >= 0:
        yield text[at:opening]
        after = text[opening + 1 : opening + 2]
        if after.isalpha() or (after == "/" and text[opening + 2 : opening + 3].isalpha()):
            match = _TAG.match(text, opening)
            if match is None:
                return
            tag = Tag(match[2].lower().rpartition(":")[2], bool(match[1]), match[3])
            yield tag
            unseen = tag.name in _UNSEEN and not tag.closing and not tag.attributes.endswith("/")
            at = _behind(text, match.end(), tag.name) if unseen else match.end()
        elif after and after in "!?/":
            comment = text.startswith("!--", opening + 1)
            end = text.find("-->" if comment else ">", opening + 1)
            if end < 0:
                return
            at = end + (3 if comment else 1)
        else:
            yield "<"
            at = opening + 1
    yield text[at:]


def attributes(markup: str) -> dict[str, str]:
    """Return the first attributes of a tag by their names as written, their character references undone."""
    found = (match.groups() for match in islice(_ATTRIBUTE.finditer(markup), MOST_ATTRIBUTES))
    return {name: unescaped(value[1:-1] if value[:1] in {'"', "'"} else value) for name, value in found}


def unescaped(text: str) -> str:
    """Return text with its character references undone (WHATWG HTML)."""
    return html.unescape(_LONG_REFERENCE.sub("\ufffd", text)) if "&" in text else text


def _behind(text: str, at: int, name: str) -> int:
    """Return where reading goes on behind the closing tag of `name`, or the end of the text."""
    tag = re.compile(rf"</(?:[\w-]+:)?{name}\b", re.IGNORECASE).search(text, at)
    end = text.find(">", tag.end()) if tag else -1
    return end + 1 if end >= 0 else len(text)
