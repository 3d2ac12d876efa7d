"""The table of units: what a measure is called in symbols, and in the words of each language's file."""

from functools import cache, cached_property
from importlib.resources import files

import msgspec
from msgspec import Struct

from headwater.language.pack import pack
from headwater.language.tags import primary
from headwater.text.normalise import lowered
from headwater.text.tokens import tokens


class Unit(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One unit. Its symbols, in lower case, hold in every language."""

    name: str
    #: What it measures: share, money, time, length, people, ….
    kind: str
    symbols: tuple[str, ...] = ()


class _File(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    unit: tuple[Unit, ...]


class Table(dict[tuple[str, ...], Unit]):
    """Units by their words, token by token: `("per", "cent")`, `("us", "$")`."""

    @cached_property
    def starts(self) -> frozenset[str]:
        """The first tokens of units."""
        return frozenset(words[0] for words in self)

    @cached_property
    def ends(self) -> frozenset[str]:
        """The last tokens of units."""
        return frozenset(words[-1] for words in self)


@cache
def units(language: str) -> Table:
    """Return the units that the language `language` (a tag without region) writes, by their folded tokens.

    Raises ValueError, naming the field, where the table breaks its shape, or a language file names an unknown unit.
    """
    table = Table()
    words = pack(language).units
    unknown = words.keys() - _kinds().keys()
    if unknown:
        raise ValueError(
            f"The language file {language}.toml has words for {min(unknown)}, which is no unit of units.toml."
        )
    for unit in _read():
        for form in (*unit.symbols, *words.get(unit.name, ())):
            table.setdefault(tuple(lowered(token.text) for token in tokens(form)), unit)
    return table


@cache
def _read() -> tuple[Unit, ...]:
    raw = (files("headwater.language") / "units.toml").read_bytes()
    try:
        return msgspec.toml.decode(raw, type=_File).unit
    except (msgspec.ValidationError, ValueError) as error:
        raise ValueError(f"The table of units breaks its shape: {error}. Correct the field that it names.") from error


@cache
def _kinds() -> dict[str, str]:
    return {unit.name: unit.kind for unit in _read()}


def measured(name: str | None) -> str | None:
    """Return what the unit of this name measures (share, money, time, people, …); None for a counted noun."""
    return _kinds().get(name) if name else None


def named(noun: str | None, language: str | None) -> str | None:
    """Return the name of the unit that a noun is a word of in a language, or None."""
    unit = units(primary(language)).get((lowered(noun),)) if noun else None
    return unit.name if unit else None
