"""What a language knows about numbers, compiled for look-up."""

from functools import lru_cache
from typing import cast

from msgspec import Struct

from headwater.language import pack
from headwater.language.pack import Pack
from headwater.language.units import Table, units
from headwater.values import Modifier

Phrase = tuple[str, ...]

#: Signs that join the parts of one word.
HYPHENS = "-‐‑"


class Rules(Struct, frozen=True, kw_only=True):
    """One language and the units that it writes."""

    language: Pack
    table: Table
    #: Words that may begin a number.
    opening: frozenset[str]
    #: Words that carry grammar, where a group of words round a noun ends.
    stops: frozenset[str]
    #: Phrases before a number with what they make of it, by their last word; those behind it, by their first.
    before: dict[str, list[tuple[Phrase, Modifier]]]
    behind: dict[str, list[tuple[Phrase, Modifier]]]


@lru_cache(maxsize=64)
def rules(tag: str) -> Rules:
    """Return the rules of the language `tag` (without region); the units hold where there is no file, too."""
    language = pack(tag)
    numbers, syntax = language.numbers, language.syntax
    return Rules(
        language=language,
        table=units(tag),
        opening=frozenset({*numbers.orders, *numbers.values, *numbers.scales}) | numbers.single_share | numbers.single,
        stops=language.words.function | syntax.prepositions | syntax.auxiliaries | syntax.modals | syntax.verbs,
        before={last: sorted(told, key=_longest) for last, told in _by_word(numbers.before, -1).items()},
        behind=_by_word(numbers.behind, 0),
    )


def _longest(entry: tuple[Phrase, Modifier]) -> int:
    return -len(entry[0])


def _by_word(phrases: dict[str, tuple[str, ...]], place: int) -> dict[str, list[tuple[Phrase, Modifier]]]:
    out: dict[str, list[tuple[Phrase, Modifier]]] = {}
    for name, told in phrases.items():
        for phrase in told:
            words = tuple(phrase.split(" "))
            out.setdefault(words[place], []).append((words, cast("Modifier", name)))
    return out
