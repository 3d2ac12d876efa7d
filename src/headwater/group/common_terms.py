"""Terms that languages share: what of a report can be found in a report in another language, without a model."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import log
from typing import NamedTuple
from unicodedata import normalize

from headwater.group.dates import dates
from headwater.names import head, roman, skeleton
from headwater.text.terms import Term, borrowed

#: How much a borrowed word tells, of what it tells in its own language: heads collide more often than words.
_HEAD_TELLS = 0.7
#: What a word in katakana tells, in nats: most are names, and no list holds them.
_BORROWED_TELLS = 9.0
#: What a day of the year tells, in nats.
_DATE_TELLS = log(365)
#: The fewest classes of consonants that make a skeleton worth comparing.
_SHORTEST_SKELETON = 3
#: How the key of a usual matter begins.
USUAL = "m:"


class Known(NamedTuple):
    """What is known of the words of a language."""

    lang: str
    #: The number that a word in lower case means, in digits, and what that tells in nats.
    numbers: Mapping[str, tuple[str, float]]
    #: The keys of the usual matters (a fire, a ship, a court) that a term stands for.
    matters: Mapping[str, tuple[str, ...]]


def common_terms(
    text: str,
    found: list[Term],
    words: Mapping[str, tuple[float, float]],
    known: Known,
) -> Iterator[tuple[str, float, str]]:
    """Yield each shared term of a text with how much it tells, in nats, and the words as written.

    `found` are the text's terms, `words` what each of them tells in its own language (as the second of a pair).
    """
    for term in found:
        yield from _of(term, words[term.key][1], known)
    for word in borrowed(normalize("NFKC", text)):
        for key, _ in _forms(word):
            yield key, _BORROWED_TELLS, word
    for day, written in dates(text, known.lang):
        yield day, _DATE_TELLS, written


def _of(term: Term, told: float, known: Known) -> Iterator[tuple[str, float, str]]:
    for matter in known.matters.get(term.key, ()):
        yield matter, told, term.written
    if number := known.numbers.get(term.written.lower()):
        yield f"#{number[0]}", number[1], term.written
    if term.kind == "number":
        if len(term.key) > 1:
            yield f"#{normalize('NFKC', term.key)}", told, term.written
    elif term.kind in ("word", "name") and len(term.written) > 2:
        for key, share in _forms(term.written):
            yield key, told * share, term.written


@lru_cache(maxsize=65536)
def _forms(word: str) -> tuple[tuple[str, float], ...]:
    """Return the keys under which forms of `word` in other languages are found, with their share of what it tells."""
    keys: list[tuple[str, float]] = []
    acronym = word.isupper() and len(word) < 6
    uncased = not word[0].islower() and not word[0].isupper()
    if acronym:
        keys.append((f"A:{roman(word)}", 1.0))
    if uncased or (word[0].isupper() and (len(word) > 3 or not acronym)):
        bones = skeleton(word)
        if len(bones) >= _SHORTEST_SKELETON:
            keys.append((f"s:{bones}", 1.0))
    start = head(word)
    if start:
        keys.append((f"h:{start}", _HEAD_TELLS))
    return tuple(keys)
