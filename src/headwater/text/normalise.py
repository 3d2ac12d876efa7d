"""One form for text that looks the same."""

import unicodedata
from functools import lru_cache
from sys import intern

import regex

_SPACES = regex.compile(r"[^\S\n]+")
_INVISIBLE = regex.compile(r"[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
#: Arabic vowel signs and the line that stretches a word, which few writers set.
_VOWEL_SIGNS = regex.compile(r"[\u064b-\u0652\u0640]")
_LETTERS_WITHOUT_PARTS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"}
)


def clean(text: str) -> str:
    r"""Return `text` in NFC with line ends as `\n`, no invisible characters, and one blank where there were several."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    return _SPACES.sub(" ", text)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return `word` in lower case without accents, to compare words that one writer accents and another does not.

    Apostrophes become straight; a possessive `'s` stays. Scripts without case or accents are returned as they are.
    """
    lowered = word.replace("’", "'").casefold().translate(_LETTERS_WITHOUT_PARTS)
    if lowered.isascii():
        return lowered
    parts = unicodedata.normalize("NFD", lowered)
    kept = "".join(c for c in parts if not "\u0300" <= c <= "\u036f")
    return unicodedata.normalize("NFC", kept)


def lowered(word: str) -> str:
    """Return `word` in lower case with straight apostrophes, as language files write words; equal ones are one."""
    low = word.lower()
    if not low.isascii():
        low = _VOWEL_SIGNS.sub("", low.replace("’", "'").replace("i̇", "i"))  # of İ, lower case makes i and a dot
    return intern(low)
