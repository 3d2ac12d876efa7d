"""Which words of two short texts stand for each other: quotations, clauses, headlines.

Unlike sentences of running text, short texts are compared with all their words, grammar too: each weighs as much as it
is rare in its language at large. Words match exactly by their stems, or as synonyms; a match counts more beside
another one, so that two texts which say the same in other order still match run by run (after Sultan, Bethard and
Sumner, "Back to basics for monolingual alignment", TACL 2014, whose contexts are words nearby, too).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import log10
from typing import NamedTuple

from msgspec import Struct

from headwater.language import pack
from headwater.language.frequency import frequencies
from headwater.language.related import related
from headwater.language.stems import stemmed
from headwater.text.normalise import fold
from headwater.text.spans import Span
from headwater.text.tokens import each_token

#: What a match of synonyms is worth beside an exact one.
SYNONYM = 0.8
#: What a number weighs, and the least that any word does.
_NUMBER, _LEAST = 1.0, 0.04
#: What one matching neighbour adds to a match when matches compete.
_BESIDE = 0.25


class Word(Struct, frozen=True, gc=False):
    """One word: its form for comparing, its place, what it weighs (0 to 1), and the synonym groups that it is in."""

    key: str
    span: Span
    weight: float
    groups: tuple[int, ...]
    #: As written, folded; and whether it begins with a capital.
    written: str = ""
    capital: bool = False


class Pair(NamedTuple):
    """Words `a[i]` and `b[j]` match; `worth` is 1 for the same word, less for synonyms."""

    i: int
    j: int
    worth: float


def words_of(text: str, lang: str | None, span: Span | None = None) -> tuple[Word, ...]:
    """Return the words of `text[span]` with places in `text`; writing without blanks gives one word a character."""
    rules = pack(lang)
    stem = stemmed(rules.words.stemmer)
    groups = related(lang)
    shares = frequencies(lang).share
    out: list[Word] = []
    for token in each_token(text, *(span or (0, len(text)))):
        if token.kind == "mark":
            continue
        folded = fold(token.text).removesuffix("'s").removesuffix("'")
        key = stem(folded)
        weight = _NUMBER if token.kind == "number" else _weight(shares.get(key, shares.get(folded, 0.0)))
        if shares and folded in rules.words.function:
            weight = min(weight, 0.3)
        out.append(Word(key, (token.start, token.end), weight, groups.get(key, ()), folded, token.capitalised))
    return tuple(out)


def _weight(share: float) -> float:
    """Return what a word weighs that makes `share` of a language: nothing from one in 30 on, 1 below one in 10,000."""
    return 1.0 if share <= 0 else max(_LEAST, min(1.0, (-log10(share) - 1.5) / 2.5))


def weight(words: Iterable[Word]) -> float:
    """Return what words weigh together."""
    return sum(word.weight for word in words)


def matches(a: Sequence[Word], b: Sequence[Word]) -> tuple[Pair, ...]:
    """Return which words match, in order of `a`, each word used once; runs of matches win over lone ones."""
    found = dict(_candidates(a, b))
    worth = found.get
    ranked = []
    for (i, j), own in found.items():
        before = worth((i - 2, j - 2), 0.0) + worth((i - 1, j - 1), 0.0)
        beside = before + worth((i + 1, j + 1), 0.0) + worth((i + 2, j + 2), 0.0)
        ranked.append((-own * (1 + _BESIDE * beside) - 0.001 * a[i].weight, abs(i - j), i, j))
    used_a: set[int] = set()
    used_b: set[int] = set()
    out: list[Pair] = []
    for _, _, i, j in sorted(ranked):
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            out.append(Pair(i, j, found[i, j]))
    return tuple(sorted(out))


def _candidates(a: Sequence[Word], b: Sequence[Word]) -> Iterator[tuple[tuple[int, int], float]]:
    """Yield the numbers of words that can match, with what the match is worth."""
    keys: dict[str, list[int]] = defaultdict(list)
    kin: dict[int, list[int]] = defaultdict(list)
    for j, word in enumerate(b):
        keys[word.key].append(j)
        for group in word.groups:
            kin[group].append(j)
    for i, word in enumerate(a):
        for j in keys.get(word.key, ()):
            yield (i, j), 1.0
        for group in word.groups:
            for j in kin.get(group, ()):
                if b[j].key != word.key:
                    yield (i, j), SYNONYM


def matched(a: Sequence[Word], b: Sequence[Word], pairs: Iterable[Pair]) -> float:
    """Return what the matching words weigh: of each pair the mean of both."""
    return sum(pair.worth * (a[pair.i].weight + b[pair.j].weight) / 2 for pair in pairs)


def longest_run(a: Sequence[Word], pairs: Sequence[Pair]) -> float:
    """Return what the heaviest row of exact matches weighs that stand in one row on both sides."""
    best = now = 0.0
    before: Pair | None = None
    for pair in pairs:
        if pair.worth < 1:
            before, now = None, 0.0
            continue
        joined = before is not None and pair.i == before.i + 1 and pair.j == before.j + 1
        now = (now if joined else 0.0) + a[pair.i].weight
        best, before = max(best, now), pair
    return best
