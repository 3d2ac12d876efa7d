"""Stems of words, by the Snowball stemmer that a language names."""

from collections.abc import Callable
from functools import cache


@cache
def stemmed(name: str | None) -> Callable[[str], str]:
    """Return the cached Snowball stemmer `name` (Porter, "Snowball", 2001); without one, words stay as they are."""
    if name is None:
        return str
    from snowballstemmer import stemmer  # noqa: PLC0415 # only reports in a language with a stemmer pay for it

    work = stemmer(name)

    @cache
    def stem(word: str) -> str:
        return str(work.stemWord(word))

    return stem
