"""Who wrote a report, as its by-line says."""

from functools import cache
from importlib.resources import files

import msgspec
import regex
from msgspec import Struct

_NAME = r"[\p{Lu}\p{Lo}][\p{L}\p{M}.'’\-]*"
_PARTICLE = r"(?:de|van|von|der|den|di|da|del|la|le|bin|al|el|of|y|und|zu)"
_PERSON = regex.compile(rf"{_NAME}(?:\s+(?:{_NAME}|{_PARTICLE}))*")
#: Words of a by-line's longest name, and of the longest line that is one.
_LONGEST_NAME, _LONGEST_LINE = 6, 14


class _Words(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    by: tuple[str, ...]
    joins: tuple[str, ...]
    roles: tuple[str, ...]
    desks: tuple[str, ...]


def read_byline(line: str, *, marked: bool = False) -> tuple[str, ...]:
    """Return the people or desks that a by-line names, without "By" and without roles; empty where it is no by-line.

    A line is a by-line where it begins with one of the words for "by", or where the page marks it as one (`marked`).
    """
    text = regex.split(r"[|•·–—]|\bon\b|,? \d", line.strip(), maxsplit=1)[0] if not marked else line.strip()
    words = _words()
    opening = regex.match(rf"(?:{'|'.join(words.by)})\s*[:：]?\s*", text, regex.IGNORECASE)
    if opening is None and not marked:
        return ()
    rest = text[opening.end() :] if opening else text
    rest = regex.sub(r"https?://\S+|\S+@\S+|@\w+", "", rest).strip(" ,;:.")
    if not rest or len(rest.split()) > _LONGEST_LINE or regex.search(r"[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}", rest):
        return ()
    names = [_bare(name) for name in regex.split(rf"\s*(?:,|;|/|、|{'|'.join(words.joins)})\s*", rest) if name.strip()]
    kept = [name for name in names if name and _is_name(name)]
    return tuple(dict.fromkeys(kept))


def _bare(name: str) -> str:
    """Return a name without a role that stands before or behind it."""
    roles = "|".join(_words().roles)
    text = regex.sub(rf"^(?:{roles})\s+", "", name.strip(), flags=regex.IGNORECASE)
    text = regex.sub(rf"^(?:{roles})$", "", text, flags=regex.IGNORECASE)
    text = regex.sub(r"\s*\(.*?\)\s*$", "", text)
    return regex.sub(r"\s+(?:in|en|à|aus|из|в)\s+\p{Lu}\S*$", "", text).strip(" .,;")


def _is_name(name: str) -> bool:
    if len(name.split()) > _LONGEST_NAME or any(c.isdigit() for c in name):
        return False
    desk = regex.search("|".join(_words().desks), name, regex.IGNORECASE)
    return desk is not None or _PERSON.fullmatch(name) is not None


@cache
def _words() -> _Words:
    raw = (files("headwater.extract") / "data" / "bylines.toml").read_bytes()
    return msgspec.toml.decode(raw, type=_Words)
