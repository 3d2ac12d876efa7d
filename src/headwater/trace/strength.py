"""How strong a word is beside others for the same thing, by the scales of its language.

A scale is an ordered row of classes of words (Horn, "On the semantic properties of logical operators", 1972): who says
`halt` says more than who says `reduce`.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from headwater.language import Pack, pack
from headwater.language.stems import stemmed
from headwater.language.strength import Scale
from headwater.text.normalise import fold
from headwater.trace.same_words import Word

#: Words before a scale word within which a denial reaches it, and the longest group of auxiliaries.
_DENIED, _GROUP = 4, 5

Surety = Literal[1, 2, 3]


class Claim(NamedTuple):
    """A word of a scale in a text: words `start` to `end`, its class from 0 (weakest), and whether it is denied."""

    scale: Scale
    level: int
    start: int
    end: int
    denied: bool


def claims(words: Sequence[Word], lang: str | None) -> Iterator[Claim]:
    """Yield the scale words among `words`, in order; of phrases of one scale at one place the longest."""
    index = _index(lang)
    for start, word in enumerate(words):
        seen: set[int] = set()
        for phrase in index.get(word.key, ()):
            end = start + len(phrase.keys)
            if phrase.scale in seen or tuple(w.key for w in words[start:end]) != phrase.keys:
                continue
            if word.written.startswith(phrase.opening) and not _adjective(words, start, lang):
                seen.add(phrase.scale)
                scale = pack(lang).strength.scales[phrase.scale]
                yield Claim(scale, phrase.level, start, end, denied(words, start, lang))


class _Phrase(NamedTuple):
    keys: tuple[str, ...]
    #: What the first word begins with in all its forms: stems alone would take `liberal` for `liberate`.
    opening: str
    scale: int
    level: int


@cache
def _index(lang: str | None) -> dict[str, tuple[_Phrase, ...]]:
    """Return the phrases of all scales by their first stem, longest first."""
    stem = stemmed(pack(lang).words.stemmer)
    found: dict[str, list[_Phrase]] = {}
    for number, scale in enumerate(pack(lang).strength.scales):
        for level, group in enumerate(scale.classes):
            for written in group:
                parts = [fold(word) for word in written.split()]
                keys = tuple(stem(part) for part in parts)
                opening = parts[0][:-1] if len(parts[0]) > 3 else parts[0]
                found.setdefault(keys[0], []).append(_Phrase(keys, opening, number, level))
    return {key: tuple(sorted(rows, key=lambda row: (-len(row.keys), row))) for key, rows in found.items()}


def _adjective(words: Sequence[Word], at: int, lang: str | None) -> bool:
    rules = pack(lang)
    behind = at > 0 and words[at - 1].written in rules.syntax.determiners
    return behind and words[at].written.endswith(rules.strength.participles)


def denied(words: Sequence[Word], at: int, lang: str | None) -> bool:
    """Return whether a denial stands shortly before word `at`."""
    denials = pack(lang).strength.denials
    before = [word.written for word in words[max(0, at - _DENIED) : at]]
    return any(written in denials or written.endswith("n't") for written in before)


def surety(words: Sequence[Word], at: int, lang: str | None) -> Surety | None:
    """Return how sure the verb or adjective at word `at` is told: 1 possible, 2 to come, 3 done; None: plain.

    What counts are the words of the verb group before it: `may have been`, `will soon be`, `is`.
    """
    rules = pack(lang)
    group: set[str] = set()
    for word in reversed(words[max(0, at - _GROUP) : at]):
        if not _in_group(word.written, rules):
            break
        group.add(word.written)
    if group & rules.strength.possible:
        return 1
    if group & rules.strength.future:
        return 2
    return 3 if group & rules.strength.done else None


def _in_group(written: str, rules: Pack) -> bool:
    strength = rules.strength
    known = (strength.possible, strength.future, strength.done, rules.syntax.be, rules.syntax.group_adverbs)
    return any(written in words for words in known) or written.endswith(rules.syntax.adverb_endings)
