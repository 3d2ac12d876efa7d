"""Words that only the text of a press release has."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from headwater.language.tags import primary
from headwater.text.normalise import fold


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    announces: dict[str, tuple[str, ...]]


@cache
def _phrases(lang: str) -> tuple[str, ...]:
    raw = (files("headwater.trace") / "releases.toml").read_bytes()
    phrases = msgspec.toml.decode(raw, type=_File).announces.get(lang, ())
    return tuple(" " + " ".join(map(fold, phrase.split())) + " " for phrase in phrases)


def announces(words: Sequence[str], lang: str | None) -> bool:
    """Return whether folded words in a row announce something as the sender of a press release does."""
    phrases = _phrases(primary(lang))
    text = f" {' '.join(words)} " if phrases else ""
    return any(phrase in text for phrase in phrases)
