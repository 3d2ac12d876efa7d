"""The terms of a text: what of its words can be compared with another text's.

Words become stems; scripts without blanks give pairs of neighbouring characters, and languages whose blanks part
syllables give pairs of syllables (the usual substitutes for a segmenter in retrieval: Nie, Gao, Zhang and Zhou,
"On the use of words and n-grams for Chinese information retrieval", 2000). How a language does it is handed in.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

import regex

from headwater.text.normalise import fold
from headwater.text.tokens import Token, each_token

TermKind = Literal["word", "name", "number", "pair"]

#: Marks behind which a capital says nothing, since a sentence or a line may begin there.
_BEGINS = frozenset(".!?…:;\"“”«»‹›„‘’'()[]-–—|/•*·")
_KATAKANA = regex.compile(r"[ァ-ヺー]{3,}")


class Term(NamedTuple):
    """One comparable unit: its key, the words as written, and what it looks like.

    A `name` begins in upper case where no sentence begins; a `pair` is two characters or two syllables.
    """

    key: str
    written: str
    kind: TermKind


def stemmed(stem: Callable[[str], str] | None) -> Callable[[str], str]:
    """Return the function from a word as written to its key: lower case, no possessive, stem, no accents."""

    @lru_cache(maxsize=65536)
    def key(word: str) -> str:
        lowered = word.casefold().replace("’", "'")
        lowered = lowered.removesuffix("'s")
        return fold(stem(lowered) if stem else lowered)

    return key


def terms(text: str, key: Callable[[str], str], *, syllables: bool = False) -> Iterator[Term]:
    """Yield the terms of `text` in order.

    `key` makes the key of a word (see `stemmed`). With `syllables`, words are syllables and pairs of them are terms.
    """
    before: Token | None = None
    for token in each_token(text):
        if token.kind == "number":
            yield Term(number_key(token.text), token.text, "number")
        elif token.kind == "glyph":
            if before and before.kind == "glyph" and before.end == token.start:
                yield Term(before.text + token.text, before.text + token.text, "pair")
        elif token.kind == "word" and syllables:
            if before and before.kind == "word":
                yield _syllable_pair(before, token)
        elif token.kind == "word" and len(token.text) > 1:
            named = token.capitalised and not _begins(text, before, token)
            yield Term(key(token.text), token.text, "name" if named else "word")
        before = token


def _begins(text: str, before: Token | None, token: Token) -> bool:
    return before is None or before.text in _BEGINS or "\n" in text[before.end : token.start]


def _syllable_pair(first: Token, second: Token) -> Term:
    written = f"{first.text} {second.text}"
    return Term(written.casefold(), written, "name" if first.capitalised and second.capitalised else "pair")


def borrowed(text: str) -> list[str]:
    """Return the words of `text` that stand in katakana: Japanese writes names and words from elsewhere so."""
    return _KATAKANA.findall(text)


def number_key(written: str) -> str:
    """Return a number's digits without the marks that part thousands; a decimal mark becomes a point.

    A last part of three digits is read as thousands, since news counts people more often than thousandths.
    """
    parts = written.translate(_MARKS).split(" ")
    if len(parts) == 1:
        return parts[0]
    return "".join(parts) if len(parts[-1]) == 3 else "".join(parts[:-1]) + "." + parts[-1]


_MARKS = str.maketrans({",": " ", ".": " ", "'": " ", "\u00a0": " ", "\u202f": " "})
