"""What a number counts: a unit of the table, or the noun behind it."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from headwater.language.pack import Pack
from headwater.read.figures.beside import word_at
from headwater.read.figures.matter import run_before
from headwater.read.figures.piece import Piece
from headwater.read.figures.rules import HYPHENS, Rules

#: How many words may stand between a number and its noun.
_REACH = 6


class Counted(Struct, frozen=True, gc=False):
    """The unit of a number, and the tokens from `first` to before `after` that name it."""

    unit: str | None
    kind: str
    first: int
    after: int

    @property
    def counts(self) -> bool:
        """Whether a noun is counted; else something is measured."""
        return self.kind in {"noun", "people"}


def toll(toks: Sequence[Piece], first: int, known: Rules) -> str | None:
    """Return people as the unit of a bare number that a "death toll" before it has."""
    words = [token.low for token in run_before(toks, first, known)]
    return None if known.language.nouns.tolls.isdisjoint(words) else "people"


def counted(toks: Sequence[Piece], at: int, known: Rules, *, plural: bool, attributive: bool) -> Counted | None:
    """Return the noun that is counted by a number which ends before `toks[at]`; None where none stands there.

    The noun is the last plural (for one: the last word) of the group of words that begins at `at`, where a group
    ends at a mark, at a word that carries grammar, and behind its noun. Where the number may be `attributive` ("a
    five-member panel", "the 840 million crown order") a singular will do.
    """
    begin = _past_partitive(toks, at, known.language)
    if _is_harmed(toks, begin, known):
        return Counted("people", "people", begin, begin + 1)
    best = _noun(toks, begin, known, plural=plural)
    if best is None and attributive and _plain_noun(toks, begin, known):
        best = begin
    return None if best is None else Counted(*_name(toks[best], known), begin, best + 1)


def _is_harmed(toks: Sequence[Piece], at: int, known: Rules) -> bool:
    """Return whether what stands at `at` is said of human beings: "killed", "were badly hurt"."""
    stop, endings, nouns = min(len(toks), at + 4), known.language.syntax.adverb_endings, known.language.nouns
    i = at
    while i < stop and (toks[i].low in known.befallen or toks[i].low.endswith(endings)):
        i += 1
    marks = nouns.plural_marks
    if marks and i == at and i + 1 < stop and toks[i].kind == "word" and not toks[i].low.endswith(marks):
        i += 1  # "40 resultaron heridas": what is no plural is no noun
    return word_at(toks, i) in nouns.harmed


def _noun(toks: Sequence[Piece], begin: int, known: Rules, *, plural: bool) -> int | None:
    """Return the token of the noun in the group of words that begins at `begin`."""
    nouns, possessive = known.language.nouns, known.language.syntax.possessive_marks
    if nouns.take != "last":
        first = _first_noun(toks, begin, known)
        marks = nouns.plural_marks if plural else ()
        return first if first is None or not marks or toks[first].low.endswith(marks) else None
    best: int | None = None
    for i in range(begin, min(len(toks), begin + _REACH)):
        token = toks[i]
        joins = token.text in HYPHENS and i > begin and not token.gap
        if joins or token.low.endswith(possessive):
            continue
        if token.kind == "mark" or _stops(token, known):
            break
        if not plural and _may_be_one(toks, i, known):
            return i
        is_plural = plural and known.singulars[token.text] is not None
        if best is not None and not is_plural:
            break
        best = i if is_plural else best
    return best


def _first_noun(toks: Sequence[Piece], begin: int, known: Rules) -> int | None:
    """Return the noun where adjectives follow it, where it has a capital, or where an ending tells it from them."""
    nouns, numbers = known.language.nouns, known.numbers
    for i in range(begin, min(len(toks), begin + _REACH)):
        token = toks[i]
        if token.low in nouns.before_noun:
            continue
        written = token.kind == "glyph" and _in_characters(toks, begin)
        if written and nouns.counters and token.low not in nouns.counters:
            return None  # 红十字会
        if token.kind == "glyph" or nouns.take == "first":
            moves = token.low in numbers.rises or token.low in numbers.falls
            return None if token.kind == "mark" or moves or _stops(token, known) else i
        if token.kind == "mark" or _stops(token, known):
            return None
        if token.low in nouns.people:
            return i
        adjective = not token.capital if nouns.take == "capital" else token.low.endswith(nouns.adjectives)
        if not adjective:
            return i
    return None


def _in_characters(toks: Sequence[Piece], end: int) -> bool:
    """Return whether the number before `end` is written in characters alone."""
    return toks[end - 1].kind == "glyph" and not (end > 1 and toks[end - 2].kind == "number")


def _plain_noun(toks: Sequence[Piece], at: int, known: Rules) -> bool:
    return at < len(toks) and toks[at].kind == "word" and toks[at].low.isalpha() and not _stops(toks[at], known)


def _past_partitive(toks: Sequence[Piece], at: int, language: Pack) -> int:
    """Return where the group begins: behind "of the", and behind a hyphen."""
    i = at
    if i < len(toks) and toks[i].text in HYPHENS:
        return i + 1
    i += word_at(toks, i) in language.nouns.further
    if word_at(toks, i) in language.nouns.partitive:
        i += 1
        while word_at(toks, i) in language.syntax.determiners or word_at(toks, i) in language.syntax.possessives:
            i += 1
    return i


def _stops(token: Piece, known: Rules) -> bool:
    return token.kind == "number" or token.low in known.stops


def _may_be_one(toks: Sequence[Piece], i: int, known: Rules) -> bool:
    """Return whether the group behind "one" ends at this word: what follows is no further noun of it."""
    return i + 1 >= len(toks) or toks[i + 1].kind == "mark" or _stops(toks[i + 1], known)


def _name(token: Piece, known: Rules) -> tuple[str, str]:
    nouns = known.language.nouns
    head, mark, word = token.low.rpartition("'")
    word = word if head + mark in nouns.partitive else token.low  # d'élèves
    if word in nouns.people or (token.capital and word.endswith(nouns.demonyms)):
        return "people", "people"
    return known.singulars[word] or word, "noun"


def risen(toks: Sequence[Piece], first: int, known: Rules) -> str | None:
    """Return the unit of a bare number that something rises or falls to: the plural that opens its clause."""
    run, syntax = run_before(toks, first, known)[:_REACH], known.language.syntax
    for token, follows in pairwise(run):
        one = known.singulars[token.text] if token.kind == "word" else None
        if one is not None and (follows.low in syntax.prepositions or follows.low in syntax.auxiliaries):
            return _name(token, known)[0]
    return None
