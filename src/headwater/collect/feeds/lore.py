"""What is known about feeds as they are found, read from the data files on first use."""

from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct


class Names(Struct, frozen=True, forbid_unknown_fields=True):
    """Under which names an element tells each field, the best first."""

    title: tuple[str, ...]
    subtitle: tuple[str, ...]
    summary: tuple[str, ...]
    content: tuple[str, ...]
    authors: tuple[str, ...]
    categories: tuple[str, ...]
    published: tuple[str, ...]
    updated: tuple[str, ...]
    rights: tuple[str, ...]


class Lore(Struct, frozen=True, forbid_unknown_fields=True):
    """The file `feeds.toml`."""

    core: frozenset[str]
    prefixes: dict[str, str]
    zones: dict[str, str]
    media: frozenset[str]
    signs: tuple[str, ...]
    paths: tuple[str, ...]
    beside: tuple[str, ...]
    names: Names


class _Charsets(Struct, frozen=True, forbid_unknown_fields=True):
    codecs: dict[str, tuple[str, ...]]


@cache
def lore() -> Lore:
    """Return what the file says. Raises msgspec.ValidationError, naming the field, where it breaks its shape."""
    return msgspec.toml.decode(_read("feeds.toml"), type=Lore)


@cache
def codecs() -> dict[str, str]:
    """Return the Python codec of each name of a character set, the names in lower case."""
    table = msgspec.toml.decode(_read("charsets.toml"), type=_Charsets).codecs
    return {label: codec for codec, labels in table.items() for label in labels}


def _read(name: str) -> bytes:
    return (files("headwater.collect") / "data" / name).read_bytes()
