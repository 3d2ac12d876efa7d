"""Words, numbers and marks of a text, with their places."""

from collections.abc import Iterator
from functools import lru_cache
from sys import intern
from typing import Literal, cast

import regex
from msgspec import Struct

from headwater.text.normalise import lowered

#: Scripts written without blanks between words: each of their characters is a token of its own.
UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"

_TOKEN = regex.compile(
    rf"""
    (?P<number>\d++(?:[.,\u00a0\u202f']\d++)*+(?![\p{{L}}\p{{M}}--[{UNSPACED}]]))   # 1,200  3.5; never a part of 640bhp
  | (?P<glyph>[{UNSPACED}])
  | (?P<word>(?:\d++(?:,\d++)++)?[[\p{{L}}\p{{M}}\p{{N}}]--[{UNSPACED}]]+       # 2,000km  3,5t
       (?:['’\-‐‑.&][[\p{{L}}\p{{M}}\p{{N}}]--[{UNSPACED}]]+      # don't  Rask-Hegel  U.S  धीरे-धीरे
         |(?<=\p{{L}}):\p{{Ll}}{{1,4}}+(?![\p{{L}}\p{{N}}/@]))*)      # EU:s  vd:n (MidLetter of UAX 29)
  | (?P<mark>[^\s\p{{L}}\p{{N}}])
    """,
    regex.VERBOSE | regex.VERSION1,
)

Kind = Literal["word", "number", "glyph", "mark"]

#: Marks before a word and behind one; letters from here on may be of scripts without blanks.
_OPENING, _CLOSING, _MAYBE_UNSPACED = "“\"'‘(«[", ".,;:!?”\"'’)»]", "\u0e00"
#: What stands between two blanks is kept, cut, up to so many code points: most of it comes again.
_LONGEST_KEPT = 40


class Token(Struct, frozen=True, gc=False):
    """One word, number, unspaced character or mark; `start` and `end` are code points, half-open."""

    text: str
    start: int
    end: int
    kind: Kind
    #: The text in lower case, as language files write words.
    low: str

    @property
    def capitalised(self) -> bool:
        """Whether the token begins with an upper-case letter."""
        return self.text[0].isupper()


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of `text[start:end]` in order; their places count from the beginning of `text`."""
    return list(each_token(text, start, end))


def each_token(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Yield what `tokens` returns, one at a time."""
    at = start
    for written in between_blanks(text, start, end):
        for part, first, after, kind, low in rows(written):
            yield Token(part, at + first, at + after, kind, low)
        at += len(written) + 1


def between_blanks(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """Return what stands between two blanks or ends of lines, each one code point, which no token reaches over."""
    return text[start:end].replace("\n", " ").split(" ")


#: The fields of a token, in their order.
Row = tuple[str, int, int, Kind, str]


def rows(written: str) -> tuple[Row, ...]:
    """Return the tokens of what stands between two blanks as plain rows, which are read fastest."""
    return _kept(written) if len(written) <= _LONGEST_KEPT else _cut(written)


@lru_cache(maxsize=32768)
def _kept(written: str) -> tuple[Row, ...]:
    return _cut(written)


def _cut(written: str) -> tuple[Row, ...]:
    if is_word(written):  # most of a text, which needs no pattern
        return ((intern(written), 0, len(written), "word", lowered(written)),)
    opened = written.lstrip(_OPENING)
    word, at = opened.rstrip(_CLOSING), len(written) - len(opened)
    if not is_word(word):
        return tuple([_row(match) for match in _TOKEN.finditer(written)])
    end = at + len(word)
    return *_marks(written, 0, at), (intern(word), at, end, "word", lowered(word)), *_marks(written, end, None)


def is_word(written: str) -> bool:
    """Return whether what stands between two blanks is one word as it stands: letters alone, in no unspaced script."""
    return written.isalpha() and (written.isascii() or max(written) < _MAYBE_UNSPACED)


def _marks(written: str, start: int, end: int | None) -> list[Row]:
    return [(mark, at, at + 1, "mark", lowered(mark)) for at, mark in enumerate(written[start:end], start)]


def _row(match: regex.Match[str]) -> Row:
    text, kind = intern(match.group()), cast("Kind", match.lastgroup)  # the groups are named as the kinds
    return text, match.start(), match.end(), kind, lowered(text)


def words(text: str) -> list[str]:
    """Return the words, numbers and unspaced characters of `text` without its marks."""
    return [token.text for token in each_token(text) if token.kind != "mark"]
