"""How usual the words of a language are."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal

import msgspec
from msgspec import Struct

from headwater.language.tags import primary

#: What one word of the list is: a word reduced to its stem, a syllable between blanks, or two characters of a script
#: without blanks.
Unit = Literal["stem", "syllable", "pair"]


class Frequencies(Struct, frozen=True, kw_only=True):
    """The usual words of one language; a word that is missing is rare, and that is most of what is asked of it."""

    tag: str
    unit: Unit = "stem"
    #: Name of the Snowball stemmer whose stems the list holds, or None.
    stemmer: str | None = None
    #: Share of all running words that a word makes, from 0 to 1.
    share: dict[str, float] = {}


@cache
def frequencies(tag: str | None) -> Frequencies:
    """Return the usual words of the language with a BCP 47 tag; an empty list where there is no file for it.

    Raises ValueError, naming the file and the line, where a file breaks its shape.
    """
    name = primary(tag)
    return _read(name) if name in listed() else Frequencies(tag=name)


@cache
def listed() -> frozenset[str]:
    """Return the language tags that have a list."""
    return frozenset(entry.name[:-4] for entry in _folder().iterdir() if entry.name.endswith(".txt"))


def _folder() -> Traversable:
    return files("headwater.language") / "data" / "frequency"


def _read(name: str) -> Frequencies:
    """Read lines of a Zipf value (the base-10 logarithm of occurrences in a billion words), a tab, and its words."""
    settings: dict[str, str] = {}
    share: dict[str, float] = {}
    for number, line in enumerate((_folder() / f"{name}.txt").read_text("utf-8").splitlines(), 1):
        head, tab, rest = line.partition("\t")
        if line.startswith("#") or not line.strip():
            continue
        try:
            if tab:
                share |= dict.fromkeys(rest.split(), 10.0 ** (float(head) - 9))
            else:
                key, value = line.split("=")
                settings[key.strip()] = value.strip()
        except ValueError as error:
            raise ValueError(
                f"Line {number} of the frequency list {name}.txt is neither a setting nor a Zipf value, a tab and "
                "words. Correct the line."
            ) from error
    return msgspec.convert({**settings, "tag": name, "share": share}, Frequencies)
