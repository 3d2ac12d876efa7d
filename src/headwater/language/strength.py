"""How strongly and how surely a language says something, by the tables scales.tsv and modality.tsv."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from headwater.language.pack import pack
from headwater.language.tables import table
from headwater.text.normalise import fold
from headwater.text.tokens import each_token

#: Stands in a phrase for words between its parts.
GAP = "…"


class Phrase(Struct, frozen=True, kw_only=True):
    """A word or phrase of a scale: its folded parts, the name and kind of the scale, and its class from 0 (weakest)."""

    parts: tuple[str, ...]
    scale: str
    kind: str
    level: int


class Strength(Struct, frozen=True, kw_only=True):
    """What one language has of both tables; phrases as folded tokens."""

    phrases: tuple[Phrase, ...]
    classes: dict[str, frozenset[tuple[str, ...]]]
    #: For each class its phrases by their first token.
    starts: dict[str, dict[str, frozenset[tuple[str, ...]]]]

    def of(self, name: str) -> frozenset[tuple[str, ...]]:
        """Return the words and phrases of a class of modality.tsv."""
        return self.classes.get(name, frozenset())


@cache
def strength(tag: str | None) -> Strength:
    """Return the strengths of the language of a BCP 47 tag; without phrases where the tables have no such column."""
    lang = pack(tag).tag
    classes = {row["class"]: frozenset(_phrases(row.get(lang, ""))) for row in table("modality.tsv")}
    starts = {name: _by_first(phrases) for name, phrases in classes.items()}
    return Strength(phrases=tuple(_scales(lang)), classes=classes, starts=starts)


def _by_first(phrases: frozenset[tuple[str, ...]]) -> dict[str, frozenset[tuple[str, ...]]]:
    firsts = {phrase[0] for phrase in phrases}
    return {first: frozenset(phrase for phrase in phrases if phrase[0] == first) for first in firsts}


def _scales(lang: str) -> Iterator[Phrase]:
    level, before = 0, ""
    for row in table("scales.tsv"):
        level = level + 1 if row["scale"] == before else 0
        before = row["scale"]
        for parts in _phrases(row.get(lang, "")):
            yield Phrase(parts=parts, scale=row["scale"], kind=row["kind"], level=level)


def _phrases(cell: str) -> Iterator[tuple[str, ...]]:
    for phrase in cell.split(","):
        parts = tuple(fold(token.text) for token in each_token(phrase) if token.kind != "mark" or token.text == GAP)
        if parts:
            yield parts
