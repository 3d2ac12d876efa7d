"""Hashes by which a text is known again without keeping a word of it.

A text becomes its runs of five words, each run a hash. Of a long text the smallest hashes are kept: a fair sample
(bottom-k sketch: Broder, "On the resemblance and containment of documents", 1997), from which the share that one text
has of another can be told in both directions.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice
from typing import Final, NamedTuple
from unicodedata import normalize

from headwater.text.normalise import clean, fold
from headwater.text.tokens import each_token

#: Hashes kept of one report's runs: the share that they tell is off by .04 (standard error at one half).
SAMPLE: Final = 128
HASH_BYTES: Final = 8
#: A run is five words long; a character of a script without blanks counts for half a word.
_RUN: Final = 10
_WORD, _GLYPH = 2, 1
#: A text of fewer words (or twice as many characters) is no report of its own: a stub, a banner, a line.
_SHORTEST: Final = 20 * _WORD
#: What is read of a text in code points and in words, and of a word.
_LONGEST, _MOST, _LONGEST_WORD = 500_000, 100_000, 64
_INNER_MARKS = str.maketrans("", "", "'’-‐‑.,&\u00a0\u202f")


#: A word as it is compared, and its weight.
_Unit = tuple[str, int]


def digest(salt: bytes, kind: str, text: str) -> bytes:
    """Return the beginning of the SHA-256 of `text`, apart for each salt and kind."""
    return sha256(b"\0".join((salt, kind.encode(), text.encode("utf-8", "surrogatepass")))).digest()[:HASH_BYTES]


class Fingerprint(NamedTuple):
    """The hash of a whole text, without regard to case, accents, marks and blanks, and those of its runs of words."""

    whole: bytes
    runs: frozenset[bytes]


def fingerprint(text: str, salt: bytes) -> Fingerprint | None:
    """Return the hashes of a text; None for one of fewer than twenty words."""
    units = _units(text)
    if _weight(units) < _SHORTEST:
        return None
    runs = frozenset(digest(salt, "shingle", run) for run in _runs(units))
    return Fingerprint(digest(salt, "text", _joined(units)), runs)


def title_on(place: str, title: str, salt: bytes) -> bytes | None:
    """Return the hash of a headline on its site; None where it has fewer than five words: such ones come again."""
    units = _units(title)
    return digest(salt, "title", f"{place}\n{_joined(units)}") if place and _weight(units) >= _RUN else None


def sample(hashes: Iterable[bytes]) -> tuple[bytes, ...]:
    """Return the smallest of the hashes, in order."""
    return tuple(sorted(set(hashes))[:SAMPLE])


def _units(text: str) -> list[_Unit]:
    """Return the words, numbers and unspaced characters of a text as they are compared, each with its weight."""
    found = (token for token in each_token(clean(normalize("NFKC", text[:_LONGEST]))) if token.kind != "mark")
    units = (
        (fold(token.text[:_LONGEST_WORD]).translate(_INNER_MARKS), _GLYPH if token.kind == "glyph" else _WORD)
        for token in found
    )
    return [unit for unit in islice(units, _MOST) if unit[0]]


def _joined(units: list[_Unit]) -> str:
    return " ".join(text for text, _ in units)


def _weight(units: list[_Unit]) -> int:
    return sum(weight for _, weight in units)


def _runs(units: list[_Unit]) -> Iterator[str]:
    """Yield from each unit on the run that just reaches its weight; what is left behind the last is too short."""
    end = weight = 0
    for start in range(len(units)):
        while weight < _RUN and end < len(units):
            weight += units[end][1]
            end += 1
        if weight < _RUN:
            return
        yield _joined(units[start:end])
        weight -= units[start][1]
