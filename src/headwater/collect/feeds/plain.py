"""Markup to plain text."""

import re

from headwater.collect.feeds.charset import allowed
from headwater.collect.markup import Tag, pieces, unescaped
from headwater.text.normalise import clean

#: Longer texts are cut: no summary or report is.
LONGEST = 400_000
#: A longer headline, name or label is cut.
LONGEST_LINE = 2_000

_BLOCKS = re.compile(
    "address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]"
    "|header|hr|li|main|nav|ol|p|pre|section|table|tr|ul"
)
_GAP = re.compile(r"\s*\n\s*\n\s*")
_LINE_END = re.compile(r" *\n *")


def line(text: str | None) -> str | None:
    """Return plain text as one line in NFC, or None where nothing is left."""
    words = " ".join(clean(allowed((text or "")[: 4 * LONGEST_LINE])).split())
    return words[:LONGEST_LINE].rstrip() or None


def blocks(text: str | None) -> str | None:
    """Return plain text in NFC with its blocks parted by one empty line, or None where nothing is left."""
    tidy = clean(allowed((text or "")[:LONGEST])).strip()
    return _GAP.sub("\n\n", _LINE_END.sub("\n", tidy)) or None


def words_of(markup: str | None) -> str:
    """Return the words of HTML as its readers see them, block elements parted by an empty line.

    The result is not cleaned yet: hand it to `line` or `blocks`.
    """
    text = (markup or "")[:LONGEST]
    if "<" not in text:
        return unescaped(text)
    return unescaped("".join(_gap(piece.name) if isinstance(piece, Tag) else piece for piece in pieces(text)))


def _gap(name: str) -> str:
    """Return what parts the words on either side of a tag."""
    if _BLOCKS.fullmatch(name):
        return "\n\n"
    return "\n" if name == "br" else " " if name in {"td", "th"} else ""
