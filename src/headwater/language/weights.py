"""Learnt weights of a language's frames (see docs/reading.md); read-only data."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

DEFAULT = "und"


@cache
def weights(tag: str | None) -> Mapping[str, float]:
    """Return the weights for a BCP 47 tag; without a file for it, those that name no word of any language."""
    folder = files("headwater.language") / "data" / "weights"
    entry = folder / f"{(tag or DEFAULT).split('-')[0].lower()}.toml"
    raw = (entry if entry.is_file() else folder / f"{DEFAULT}.toml").read_bytes()
    return msgspec.toml.decode(raw, type=dict[str, float])
