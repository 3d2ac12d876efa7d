"""Markup to plain text, in time that grows with its length alone."""

import html
import re

from headwater.collect.feeds.charset import allowed
from headwater.text.normalise import clean

#: Longer texts are cut: no summary or report is.
LONGEST = 400_000
#: A longer headline, name or label is cut.
LONGEST_LINE = 2_000

_TAG = re.compile(r"""<(/?)([a-z][^\s/>]*+)((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)>""", re.IGNORECASE)
_BLOCKS = re.compile(
    "address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]"
    "|header|hr|li|main|nav|ol|p|pre|section|table|tr|ul"
)
#: What stands between the tags of these is never seen as text.
_UNSEEN = frozenset({"script", "style", "template", "iframe", "noembed", "noframes", "title", "textarea"})
_LONG_REFERENCE = re.compile(r"&#(?:x[0-9a-f]{7,}|[0-9]{8,});?", re.IGNORECASE)
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

    Scripts, styles and comments go; what looks like no tag stays. It reads as browsers do where a tag never ends: the
    rest is dropped. The result is not cleaned yet: hand it to `line` or `blocks`.
    """
    text = (markup or "")[:LONGEST]
    return unescaped(text if "<" not in text else "".join(_pieces(text)))


def unescaped(text: str) -> str:
    """Return text with its character references undone (WHATWG HTML)."""
    return html.unescape(_LONG_REFERENCE.sub("\ufffd", text)) if "&" in text else text


def _pieces(text: str) -> list[str]:
    """Return the text between tags; a search that fails ends the reading, so nothing is searched twice."""
    pieces: list[str] = []
    at = 0
    while (opening := text.find("<", at)) >= 0:
        pieces.append(text[at:opening])
        after = text[opening + 1 : opening + 2]
        if after.isalpha() or (after == "/" and text[opening + 2 : opening + 3].isalpha()):
            tag = _TAG.match(text, opening)
            if tag is None:
                return pieces
            name = tag[2].lower().rpartition(":")[2]
            at = tag.end()
            if name in _UNSEEN and not tag[1] and not tag[3].endswith("/"):
                at = _after_unseen(text, at, name)
            pieces.append(
                "\n\n" if _BLOCKS.fullmatch(name) else "\n" if name == "br" else " " if name in {"td", "th"} else ""
            )
        elif after and after in "!?/":
            comment = text.startswith("!--", opening + 1)
            end = text.find("-->" if comment else ">", opening + 1)
            if end < 0:
                return pieces
            at = end + (3 if comment else 1)
        else:
            pieces.append("<")
            at = opening + 1
    pieces.append(text[at:])
    return pieces


def _after_unseen(text: str, at: int, name: str) -> int:
    """Return where reading goes on behind `</name`, or the end of the text."""
    tag = re.compile(rf"</(?:[\w-]+:)?{name}\b", re.IGNORECASE).search(text, at)
    end = text.find(">", tag.end()) if tag else -1
    return end + 1 if end >= 0 else len(text)
