"""A sample of the word runs of texts, as numbers: texts that have such a run in common have a row of words in common.

Which runs are kept depends on the run alone (one in so many numbers: Manber, "Finding similar files in a large file
system", 1994), so that a part of a text keeps what the whole keeps there. Many texts are hashed at a time, character by
character in one array, each word as a polynomial of its letters (Karp and Rabin, 1987).
"""

from collections.abc import Sequence
from functools import cache

import numpy as np
import regex
from numpy.typing import NDArray

from headwater.text.tokens import UNSPACED

#: Words in a run; of so many runs, one is kept.
RUN, ONE_IN = 4, 8

Shingles = NDArray[np.uint32]

#: What a character is: part of a word, or a word of its own, as those of scripts without blanks. Else it parts words.
_LETTER, _GLYPH = 1, 2
_LETTERS, _GLYPHS = regex.compile(r"[\p{L}\p{M}\p{N}]"), regex.compile(f"[{UNSPACED}]")
#: Code points that are looked up; those beyond count as the last of them.
_KNOWN = 0x10000
#: Letters of a word that are told apart by their place.
_LONGEST = 64
#: Texts that are hashed in one array: more of them leave the processor's cache.
_AT_ONCE = 32
_WORD, _MIX = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)


def shingles(texts: Sequence[str]) -> list[Shingles]:
    """Return for each text the sample of its runs of `RUN` words, sorted, each run once; case and marks do not count.

    A text of fewer words has none.
    """
    return [one for at in range(0, len(texts), _AT_ONCE) for one in _sampled(texts[at : at + _AT_ONCE])]


def _sampled(texts: Sequence[str]) -> list[Shingles]:
    low = [text.lower() for text in texts]
    words, begins = _words(" ".join(low))
    ends = np.cumsum([len(text) + 1 for text in low])
    texts_of = np.searchsorted(ends, begins, side="right").astype(np.uint64)
    count = max(0, len(words) - RUN + 1)
    runs = np.zeros(count, np.uint64)
    for at in range(RUN):
        runs = (runs ^ words[at : at + count]) * _MIX
        runs ^= runs >> np.uint64(29)
    whole = texts_of[:count] == texts_of[RUN - 1 : RUN - 1 + count]
    kept = whole & (runs % np.uint64(ONE_IN) == 0)
    found = np.unique((texts_of[:count][kept] << np.uint64(32)) | (runs[kept] >> np.uint64(32)))
    cuts = np.searchsorted(found >> np.uint64(32), np.arange(1, len(low), dtype=np.uint64))
    return [part.astype(np.uint32) for part in np.split(found, cuts)]


def _words(text: str) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Return the words of a text as numbers, and where each begins."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    kinds = _kinds()[np.minimum(codes, _KNOWN - 1)]
    places = np.flatnonzero(kinds)
    kind = kinds[places]
    first = np.ones(len(places), bool)
    first[1:] = (np.diff(places) > 1) | (kind[1:] == _GLYPH) | (kind[:-1] == _GLYPH)
    starts = np.flatnonzero(first)
    if not len(starts):
        return np.zeros(0, np.uint64), starts
    sizes = np.diff(starts, append=len(places))
    within = np.minimum(np.arange(len(places)) - np.repeat(starts, sizes), _LONGEST - 1)
    letters = codes[places].astype(np.uint64) * _powers()[within]
    return np.add.reduceat(letters, starts), places[starts]


@cache
def _kinds() -> NDArray[np.uint8]:
    signs = "".join(" " if 0xD800 <= code < 0xE000 else chr(code) for code in range(_KNOWN))
    kinds = np.zeros(_KNOWN, np.uint8)
    for pattern, kind in ((_LETTERS, _LETTER), (_GLYPHS, _GLYPH)):
        kinds[[match.start() for match in pattern.finditer(signs)]] = kind
    kinds[-1] = _GLYPH  # beyond lie rare characters of scripts without blanks, and pictures
    return kinds


@cache
def _powers() -> NDArray[np.uint64]:
    return np.cumprod(np.full(_LONGEST, _WORD), dtype=np.uint64)
