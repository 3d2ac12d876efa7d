"""Site furniture: lines of a page that are none of the report."""

from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
import regex
from msgspec import Struct

Kind = Literal["comment_form", "cookie_line", "sign_up", "teasers", "navigation", "site_footer"]

#: A line of more words than this is told to be furniture only by two signs.
_LONG_WORDS = 60
_SENTENCE_END = regex.compile(r"[.!?…。！？؟।][\"'”’»›」』）)\]]*$")
_GLYPHS = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]")


class _Words(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: Kind
    whole: tuple[str, ...] = ()
    part: tuple[str, ...] = ()


class _File(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    kind: tuple[_Words, ...]


def kind_of(line: str) -> Kind | None:
    """Return which sort of furniture a line is by its words, or None where they tell nothing.

    A long line counts only where two of its parts do, since a report may speak of cookies or newsletters.
    """
    text = line.strip().rstrip(":»›>→… ").strip()
    for name, whole, part in _patterns():
        if whole is not None and whole.fullmatch(text):
            return name
        if part is not None:
            signs = {match.group().lower() for match in part.finditer(line)}
            if len(signs) >= (2 if word_count(line) > _LONG_WORDS else 1):
                return name
    return None


def ends_like_a_sentence(line: str) -> bool:
    """Return whether a line ends with a mark that ends sentences, closing marks and brackets allowed behind it."""
    return _SENTENCE_END.search(line.rstrip()) is not None


def word_count(line: str) -> int:
    """Return how many words a line has; two characters of a script without blanks count as one."""
    glyphs = len(_GLYPHS.findall(line))
    return len(_GLYPHS.sub(" ", line).split()) + glyphs // 2


@cache
def _patterns() -> tuple[tuple[Kind, regex.Pattern[str] | None, regex.Pattern[str] | None], ...]:
    raw = (files("headwater.extract") / "data" / "furniture.toml").read_bytes()
    return tuple((k.name, _compiled(k.whole), _compiled(k.part)) for k in msgspec.toml.decode(raw, type=_File).kind)


def _compiled(patterns: tuple[str, ...]) -> regex.Pattern[str] | None:
    return regex.compile("|".join(f"(?:{p})" for p in patterns), regex.IGNORECASE) if patterns else None
