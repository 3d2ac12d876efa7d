"""What befell those that a number counts: who was killed is not who was hurt, nor is what was destroyed damaged."""

from collections.abc import Iterator, Sequence
from functools import cache

from headwater.language import pack
from headwater.language.strength import strength
from headwater.text.normalise import fold
from headwater.text.tokens import each_token
from headwater.trace.same_words import Word
from headwater.trace.strength import MATTER, claims

#: Scales whose classes say what befell somebody or something.
_SCALES = frozenset({"harm", "destroy"})


def befallen(words: Sequence[Word], start: int, end: int, lang: str | None) -> str | None:
    """Return what befell what the number in words `start` to `end` of its clause counts; None where nothing says so.

    Its own words say it ("12 dead"), else the verb right before ("killed 12 people"), else the next one behind, else
    the last one before; a word beyond another number is of that one.
    """
    said = list(_said(words, lang))
    own = [key for first, _, key in said if start <= first < end]
    before = [(after, key) for _, after, key in said if after <= start and not _number(words, after, start, lang)]
    close = [key for after, key in before if all(word.weight <= MATTER for word in words[after:start])]
    behind = [key for first, _, key in said if first >= end and not _number(words, end, first, lang)]
    return next(iter((*own, *reversed(close), *behind, *(key for _, key in reversed(before)))), None)


def befalling(words: Sequence[Word], lang: str | None) -> frozenset[int]:
    """Return the numbers of the words that say what befell somebody or something."""
    return frozenset(at for first, after, _ in _said(words, lang) for at in range(first, after))


def tells_what_befell(lang: str | None) -> bool:
    """Return whether words for what befalls people are known of a language."""
    return bool(_known(lang)) or any(phrase.scale in _SCALES for phrase in strength(lang).phrases)


def _said(words: Sequence[Word], lang: str | None) -> Iterator[tuple[int, int, str]]:
    """Yield words that say what befell: the first, the one behind the last, and what it is, by scale or by stem."""
    scaled = {c.start: (c.end, f"{c.scale} {c.level}") for c in claims(words, lang) if c.scale in _SCALES}
    for at, word in enumerate(words):
        if at in scaled:
            yield (at, *scaled[at])
            continue
        row = max((row for row in _known(lang).get(word.written, ()) if _stands(words, at, row)), key=len, default=())
        if row:
            yield at, at + len(row), " ".join(one.key for one in words[at : at + len(row)])


def _stands(words: Sequence[Word], at: int, row: tuple[str, ...]) -> bool:
    return tuple(word.written for word in words[at : at + len(row)]) == row


@cache
def _known(lang: str | None) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the words for what befalls people, as rows of tokens, by the first."""
    nouns = pack(lang).nouns
    found: dict[str, list[tuple[str, ...]]] = {}
    for word in sorted(nouns.harmed | nouns.harming):
        row = tuple(fold(token.text) for token in each_token(word, 0, len(word)))
        found.setdefault(row[0], []).append(row)
    return {first: tuple(rows) for first, rows in found.items()}


def _number(words: Sequence[Word], start: int, end: int, lang: str | None) -> bool:
    values = pack(lang).numbers.values
    return any(word.key[:1].isdigit() or word.written in values for word in words[start:end])
