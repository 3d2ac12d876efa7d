"""How strong a word is beside others for the same thing, and how surely it is told, by the tables of its language.

A scale is an ordered row of classes of words (Horn, "On the semantic properties of logical operators", 1972): who says
`halt` says more than who says `reduce`.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from msgspec import Struct

from headwater.language import Pack, pack
from headwater.language.stems import stemmed
from headwater.language.strength import GAP, strength
from headwater.text.normalise import fold
from headwater.trace.same_words import Word

#: Words before a scale word within which a denial reaches it, the longest group of auxiliaries, and the words that
#: may stand between the parts of a phrase.
_DENIED, _GROUP, _BETWEEN = 4, 5, 8
#: Tokens of the longest phrase of a class.
_LONGEST = 4
#: Letters of the shortest stem that an ending is taken from.
_STEM = 4
#: Words behind a denial among which the denied one stands.
_TARGET = 3
#: Classes of words that leave open what a sentence tells.
OPEN = ("possible", "condition", "unknown", "question")
#: Words that weigh less are grammar.
MATTER = 0.3

Surety = Literal[1, 2, 3]


class Claim(Struct, frozen=True, gc=False):
    """A word of a scale in a text: words `start` to `end`, its class from 0 (weakest), and whether it is denied."""

    scale: str
    kind: str
    level: int
    start: int
    end: int
    denied: bool


def claims(words: Sequence[Word], lang: str | None) -> Iterator[Claim]:
    """Yield the scale words among `words`, in order; of phrases of one scale at one place the longest."""
    index, function = _index(lang), _function(lang)
    for start, word in enumerate(words):
        seen: set[str] = set()
        for phrase in (phrase for key in _keys(word.key, lang) for phrase in index.get(key, ())):
            if phrase.scale in seen or not word.written.startswith(phrase.opening):
                continue
            if word.written in function and word.written != phrase.first:
                continue
            end = _end(phrase.keys[1:], words, start + 1)
            if end is not None and not _adjective(words, start, lang):
                seen.add(phrase.scale)
                yield Claim(phrase.scale, phrase.kind, phrase.level, start, end, denied(words, start, lang))


class _Known(NamedTuple):
    keys: tuple[str, ...]
    #: What the first word begins with in all its forms: stems alone would take `liberal` for `liberate`.
    opening: str
    #: The first word as it stands in the table.
    first: str
    scale: str
    kind: str
    level: int


@cache
def _index(lang: str | None) -> dict[str, tuple[_Known, ...]]:
    """Return the phrases of all scales by their first stem, longest first."""
    stem = stemmed(pack(lang).words.stemmer)
    found: dict[str, list[_Known]] = {}
    for phrase in strength(lang).phrases:
        keys = tuple(stem(part) for part in phrase.parts)
        first = phrase.parts[0]
        opening = first[: max(3, min(len(first) - 1, len(keys[0]) + 1))]
        found.setdefault(keys[0], []).append(_Known(keys, opening, first, phrase.scale, phrase.kind, phrase.level))
    return {key: tuple(sorted(rows, key=lambda row: (-len(row.keys), row))) for key, rows in found.items()}


@cache
def _function(lang: str | None) -> frozenset[str]:
    """Return the words of grammar: a form of a verb may look like one ("para")."""
    return frozenset(fold(word) for word in pack(lang).words.function)


def _keys(key: str, lang: str | None) -> Iterator[str]:
    """Yield a stem, and what it is without an ending of verbs that its stemmer left."""
    yield key
    for (ending,) in strength(lang).of("ending"):
        if key.endswith(ending) and len(key) >= len(ending) + _STEM:
            yield key.removesuffix(ending)


def _end(keys: Sequence[str], words: Sequence[Word], start: int) -> int | None:
    """Return the word behind a phrase whose other parts stand from `start` on, or None.

    Of a phrase with other words between its parts the first part alone counts.
    """
    at = start
    for number, key in enumerate(keys):
        if key == GAP:
            rest = range(at, min(len(words), at + _BETWEEN))
            at = next((n for n in rest if words[n].key == keys[number + 1]), len(words))
        elif at >= len(words) or words[at].key != key:
            return None
        else:
            at += 1
    return start if GAP in keys else at


def _adjective(words: Sequence[Word], at: int, lang: str | None) -> bool:
    """Return whether a participle behind a determiner claims nothing: "a limited number"."""
    behind = at > 0 and words[at - 1].written in pack(lang).syntax.determiners
    return behind and any(words[at].written.endswith(ending) for (ending,) in strength(lang).of("participle"))


def apart(a: Word, b: Word) -> bool:
    """Return whether a mark stands between two neighbouring words."""
    unspaced = len(a.written) == len(b.written) == 1 and not a.written.isascii()
    return b.span[0] - a.span[1] > (0 if unspaced else 1)


def clause(words: Sequence[Word], at: int) -> tuple[int, int]:
    """Return the first and the last but one number of the words around `at` that no mark parts."""
    start, end = at, at + 1
    while start > 0 and not apart(words[start - 1], words[start]):
        start -= 1
    while end < len(words) and not apart(words[end - 1], words[end]):
        end += 1
    return start, end


def place_of(words: Sequence[Word], name: str, lang: str | None, start: int, end: int) -> tuple[int, int] | None:
    """Return the first words from `start` to `end` that stand in the class `name` of modality.tsv, or None."""
    starts = strength(lang).starts.get(name, {})
    for at in range(max(0, start), min(end, len(words))) if starts else ():
        written = words[at].written
        known = starts.get(written) or starts.get(_elided(written))
        size = _longest(known, words, at, end) if known else 0
        if size:
            return at, at + size
    return None


def _elided(written: str) -> str:
    """Return what stands before the vowel of another word in one token: n' of n'est."""
    return written[: written.find("'") + 1]


def _longest(known: frozenset[tuple[str, ...]], words: Sequence[Word], at: int, end: int) -> int:
    """Return how many words from `at` on are the longest phrase known; 0 where none is."""
    row = tuple(word.written for word in words[at : min(end, at + _LONGEST)])
    elided = (_elided(row[0]),) in known
    return next((n for n in range(len(row), 0, -1) if row[:n] in known), int(elided))


def denied(words: Sequence[Word], at: int, lang: str | None) -> bool:
    """Return whether a denial stands shortly before word `at`, or behind it in a language that puts it there."""
    start, end = clause(words, at)
    if any(place_of(words, name, lang, max(start, at - _DENIED), at) for name in ("denial", "refusal")):
        return True
    if any(word.written.endswith("n't") for word in words[max(start, at - _DENIED) : at]):
        return True
    if place_of(words, "denial of all", lang, start, at):
        return True
    return place_of(words, "denial behind", lang, at + 1, min(end, at + _BETWEEN)) is not None


def targets(words: Sequence[Word], lang: str | None) -> Iterator[tuple[int, int]]:
    """Yield for each denial the word of matter that it denies, and its own first word; numbers are not denied."""
    at = 0
    while place := place_of(words, "denial", lang, at, len(words)):
        at = place[1]
        end = min(clause(words, place[0])[1], at + _DENIED)
        verge = place_of(words, "verge", lang, at, end)
        start = verge[1] if verge else at
        last = min(clause(words, place[0])[1], start + _TARGET)
        target = next((n for n in range(start, last) if words[n].weight > MATTER), None)
        only = place_of(words, "only", lang, at, at + 1)
        if target is not None and not only and not words[target].key[:1].isdigit():
            yield target, place[0]


def opening(words: Sequence[Word], at: int, lang: str | None) -> tuple[int, int] | None:
    """Return the words by which a sentence leaves open what its word `at` tells: may, if, it is not known; or None."""
    start, end = clause(words, at)
    near = (max(start, at - _BETWEEN), min(end, at + _DENIED))
    return next((found for name in OPEN if (found := open_by(words, name, lang, near))), None)


def open_by(words: Sequence[Word], name: str, lang: str | None, near: tuple[int, int]) -> tuple[int, int] | None:
    """Return the words of class `name` that leave something open: what may be among the words `near`, else anywhere.

    A name (May), and what is denied ("could not") or no condition ("even if"), leaves nothing open.
    """
    start, end = near if name == "possible" else (0, len(words))
    place = place_of(words, name, lang, start, end)
    if place is None or (0 < place[0] == place[1] - 1 and words[place[0]].capital):
        return None
    if name == "possible" and place_of(words, "denial", lang, place[1], place[1] + 1):
        return None
    around = place_of(words, "no condition", lang, place[0] - 1, place[1] + 1) if name == "condition" else None
    return None if around else place


def surety(words: Sequence[Word], at: int, lang: str | None) -> Surety | None:
    """Return how sure the verb or adjective at word `at` is told: 1 possible, 2 to come, 3 done; None: plain.

    What counts are the words of the verb group before it: `may have been`, `will soon be`, `is`.
    """
    rules = pack(lang)
    group: set[tuple[str]] = set()
    for word in reversed(words[max(0, at - _GROUP) : at]):
        if not _in_group(word.written, rules):
            break
        group.add((word.written,))
    if group & strength(lang).of("possible"):
        return 1
    if group & strength(lang).of("future"):
        return 2
    return 3 if group & strength(lang).of("done") else None


def _in_group(written: str, rules: Pack) -> bool:
    known = strength(rules.tag)
    if any((written,) in known.of(name) for name in ("possible", "future", "done")):
        return True
    return any(written in words for words in (rules.syntax.be, rules.syntax.group_adverbs)) or written.endswith(
        rules.syntax.adverb_endings
    )
