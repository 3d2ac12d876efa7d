"""Terms that languages share: what of a report can be found in a report in another language, without a model."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from unicodedata import normalize

from headwater.names import head, roman, skeleton
from headwater.text.terms import Term, borrowed

#: How much a borrowed word tells, of what it tells in its own language: heads collide more often than words.
_HEAD_TELLS = 0.7
#: What a word in katakana tells, in nats: most are names, and no list holds them.
_BORROWED_TELLS = 9.0
#: The fewest classes of consonants that make a skeleton worth comparing.
_SHORTEST_SKELETON = 3


def common_terms(
    text: str,
    found: list[Term],
    words: Mapping[str, tuple[float, float]],
    numbers: Mapping[str, tuple[str, float]],
) -> Iterator[tuple[str, float, str]]:
    """Yield each shared term of a text with how much it tells, in nats, and the words as written.

    `found` are the text's terms, `words` what each of them tells in its own language (as the second of a pair),
    `numbers` the number that a word in lower case means, in digits, and what that tells.
    """
    for term in found:
        told = words[term.key][1]
        if term.written.lower() in numbers:
            number, tells = numbers[term.written.lower()]
            yield f"#{number}", tells, term.written
        if term.kind == "number":
            if len(term.key) > 1:
                yield f"#{normalize('NFKC', term.key)}", told, term.written
        elif term.kind in ("word", "name") and len(term.written) > 2:
            for key, share in _forms(term.written):
                yield key, told * share, term.written
    for word in borrowed(normalize("NFKC", text)):
        for key, _ in _forms(word):
            yield key, _BORROWED_TELLS, word


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
