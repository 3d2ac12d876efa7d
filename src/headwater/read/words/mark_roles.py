"""What a quotation mark does where it stands: it opens, it closes, or it is none (an apostrophe)."""

from collections.abc import Sequence
from typing import Literal

import regex
from msgspec import Struct

from headwater.read.words.passage import Passage
from headwater.text.spans import Span

Role = Literal["open", "close", "none"]

_DOUBLE = {"“": "d", "”": "d", "„": "d", "‟": "d", '"': "s", "＂": "s", "''": "t", "``": "t", "‘‘": "d", "’’": "d"}
_SINGLE = {"‘": "q", "’": "q", "‚": "q", "'": "a"}
_CORNER = {"「": "c", "」": "c", "『": "w", "』": "w", "｢": "c", "｣": "c", "〝": "n", "〟": "n", "〞": "n"}
_GUILLEMET = {"«": "g", "»": "g", "‹": "h", "›": "h"}
#: Marks of one family close one another.
FAMILY = {**_DOUBLE, **_SINGLE, **_CORNER, **_GUILLEMET}
#: What marks do that stand for one thing alone.
_FIXED: dict[str, Role] = {"「": "open", "『": "open", "」": "close", "』": "close", "„": "open"}
_FIXED |= {"｢": "open", "｣": "close", "〝": "open", "〟": "close", "〞": "close"}
#: Within how many code points a single mark closes that opens here.
_NEAR = 600

#: The first character of the scripts without blanks.
_NO_BLANKS = "\u2e80"
#: Single marks that can only close, and such as can only open; before one letter it is none ('s nachts).
_CLOSING = regex.compile(r"(?<=[^\s])['’](?![\w])")
_OPENING = regex.compile(r"(?<![\w])['‘](?=\w)(?![b-z]\b)")

#: Which family of single marks each may close too (‘…'), where none of its own closes behind it.
_OTHER = {"'": "q", "’": "a"}
_CLOSES = {"'": regex.compile(r"(?<=\S)’(?!\w)"), "’": regex.compile(r"(?<=\S)'(?!\w)")}
#: A raised mark before a word of several letters, which stands for none that were left out ("’s avonds", "’em").
_RAISED = regex.compile(r"’(?=\p{L}{4}|\p{Lu}\p{L}{2})")


class Open(Struct):
    """A mark that is open, with where it stands, where its words begin, and the passages closed within it."""

    family: str
    mark: str
    at: int
    begin: int
    broken: bool = False
    inner: list[Passage] = []


def role(text: str, block: Span, place: Span, stack: Sequence[Open], *, outward: bool) -> Role:
    """Return what the mark at `place` in its block does, where `stack` is open and « points outward or not."""
    at, end = place
    mark = text[at:end]
    if mark in _SINGLE:
        return _single(text, block, at, stack)
    if mark in _FIXED:
        return _FIXED[mark]
    if mark in _GUILLEMET:
        return "open" if (mark in "«‹") == outward else "close"
    left = text[at - 1] if at > block[0] else " "
    right = text[end] if end < block[1] else " "
    opened = bool(stack) and FAMILY[mark] in [item.family for item in stack]
    if mark == "“":
        low = bool(stack) and "„" in [item.mark for item in stack]
        return "close" if low or (not left.isspace() and not right.isalnum() and opened) else "open"
    if mark == "”":
        return "close" if opened or not (left.isspace() and not right.isspace()) else "open"
    return _straight(left, right, opened=opened)


def _straight(left: str, right: str, *, opened: bool) -> Role:
    opens = (left.isspace() or left in "([—–-/“‘") and not right.isspace()
    closes = not left.isspace() and not right.isalnum()
    if opens == closes:
        return "close" if opened else "open"
    if closes and not opened:
        return "close"
    return "open" if opens else "close"


def _single(text: str, block: Span, at: int, stack: Sequence[Open]) -> Role:
    """Return what a single mark does, which may be an apostrophe beside a letter."""
    mark = text[at]
    left = text[at - 1] if at > block[0] else " "
    right = text[at + 1] if at + 1 < block[1] else " "
    opened = FAMILY[mark] in [item.family for item in stack]
    if mark == "‘" and not left.isspace() and "‚" in [item.mark for item in stack]:
        return "close"
    if mark in "‘‚" or (mark == "'" and not left.isalnum() and right.isalnum() and not opened):
        if not (right.isalnum() or right in '“"…[') or _letter(left):
            return "none"
        return "open" if mark != "'" or _closes_later(text, block, at) else "none"
    opened |= bool(stack) and stack[-1].family == _OTHER.get(mark) and not _CLOSES[mark].search(text, at, block[1])
    if not opened or left.isspace() or _letter(right):
        raised = mark == "’" and not opened and left.isspace() and _opens_raised(text, block, at)
        return "open" if raised else "none"
    plural = left in "sS" and right.isspace() and _closes_later(text, block, at)
    return "none" if plural else "close"


def _letter(char: str) -> bool:
    """Return whether a letter or figure of a script with blanks stands there, where a single mark is an apostrophe."""
    return char.isalnum() and char < _NO_BLANKS


def _opens_raised(text: str, block: Span, at: int) -> bool:
    """Return whether a raised mark opens and another one closes, where the text has none that only opens."""
    return "‘" not in text and _RAISED.match(text, at) is not None and _closes_later(text, block, at)


def _closes_later(text: str, block: Span, at: int) -> bool:
    """Return whether a single mark that can only close follows before another one opens."""
    rest = text[at + 1 : min(block[1], at + _NEAR)]
    closing = _CLOSING.search(rest)
    opening = _OPENING.search(rest)
    return closing is not None and (opening is None or closing.start() < opening.start())
