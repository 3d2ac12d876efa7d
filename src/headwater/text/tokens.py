"""Words, numbers and marks of a text, with their places."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

import regex

#: Scripts written without blanks between words: each of their characters is a token of its own.
UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"

_TOKEN = regex.compile(
    rf"""
    (?P<number>\d++(?:[.,\u00a0\u202f']\d++)*+(?![\p{{L}}\p{{M}}--[{UNSPACED}]]))   # 1,200  3.5; never a part of 640bhp
  | (?P<glyph>[{UNSPACED}])
  | (?P<word>[[\p{{L}}\p{{M}}\p{{N}}]--[{UNSPACED}]]+
       (?:['’\-‐‑.&][[\p{{L}}\p{{N}}]--[{UNSPACED}]]+)*)      # don't  Rask-Hegel  U.S
  | (?P<mark>[^\s\p{{L}}\p{{N}}])
    """,
    regex.VERBOSE | regex.VERSION1,
)

Kind = Literal["word", "number", "glyph", "mark"]


class Token(NamedTuple):
    """One word, number, unspaced character or mark; `start` and `end` are code points, half-open."""

    text: str
    start: int
    end: int
    kind: Kind

    @property
    def capitalised(self) -> bool:
        """Whether the token begins with an upper-case letter."""
        return self.text[0].isupper()


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of `text[start:end]` in order; their places count from the beginning of `text`."""
    return list(each_token(text, start, end))


def each_token(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Yield what `tokens` returns, one at a time."""
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind: Kind = match.lastgroup  # type: ignore[assignment] # the groups are named as the kinds
        yield Token(match.group(), match.start(), match.end(), kind)


def words(text: str) -> list[str]:
    """Return the words, numbers and unspaced characters of `text` without its marks."""
    return [token.text for token in each_token(text) if token.kind != "mark"]
