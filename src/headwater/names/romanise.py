"""Names and borrowed words in a form that scripts and spellings share.

A skeleton keeps the classes of a name's consonants, as Soundex does (Russell, US patent 1,261,167, 1918), with classes
coarse enough for katakana, which has one row for l and r; a head keeps the first letters, which inflection spares.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import groupby
from unicodedata import normalize

import msgspec
from msgspec import Struct

from headwater.text.normalise import fold


class Romanisation(Struct, frozen=True, kw_only=True):
    """The rules as the data file holds them."""

    sources: tuple[dict[str, str], ...]
    letters: Mapping[str, str]
    spellings: Mapping[str, str]
    consonants: Mapping[str, str]


@cache
def rules() -> Romanisation:
    """Return the rules. Raises msgspec.ValidationError, naming the field, where the file breaks its shape."""
    raw = (files("headwater.names") / "data" / "romanisation.toml").read_bytes()
    return msgspec.toml.decode(raw, type=Romanisation)


@lru_cache(maxsize=65536)
def roman(word: str) -> str:
    """Return `word` in lower-case Latin letters without accents; letters without a rule stay as they are."""
    letters = rules().letters
    return fold("".join(letters.get(letter, letter) for letter in normalize("NFKC", word).casefold()))


@lru_cache(maxsize=65536)
def skeleton(word: str, most: int = 5) -> str:
    """Return the classes of the first `most` consonants of a name, doubled ones once."""
    classes = rules().consonants
    kept = (classes[letter] for letter in _one_spelling(word) if letter in classes)
    return "".join(letter for letter, _ in groupby(kept))[:most]


@lru_cache(maxsize=65536)
def head(word: str, length: int = 5) -> str:
    """Return the first `length` letters of a word in one spelling; of a shorter word nothing."""
    spelt = "".join(letter for letter, _ in groupby(_one_spelling(word).replace("c", "k").replace("z", "s")))
    return spelt[:length] if len(spelt) >= length else ""


def _one_spelling(word: str) -> str:
    spelt = roman(word)
    for written, sound in rules().spellings.items():
        spelt = spelt.replace(written, sound)
    return spelt
