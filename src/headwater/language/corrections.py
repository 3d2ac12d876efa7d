"""Words that mark a correction notice, by language."""

from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from headwater.language.pack import DEFAULT
from headwater.language.tags import primary


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    notices: dict[str, tuple[str, ...]]


@cache
def _file() -> _File:
    return msgspec.toml.decode((files("headwater.language") / "corrections.toml").read_bytes(), type=_File)


def notices(tag: str | None) -> tuple[str, ...]:
    """Return the words, in lower case, by which a sentence in the language `tag` is known as a correction notice."""
    known = _file().notices
    return known.get(primary(tag), known[DEFAULT])
