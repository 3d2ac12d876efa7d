"""What a number counts: a unit of the table, or the noun behind it."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from headwater.language.numbers import Nouns
from headwater.language.pack import Pack
from headwater.language.syntax import Syntax
from headwater.read.figures.beside import word_at
from headwater.read.figures.matter import run_before
from headwater.read.figures.nouns import singular
from headwater.read.figures.piece import Piece
from headwater.read.figures.rules import HYPHENS

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


def toll(toks: Sequence[Piece], first: int, language: Pack) -> str | None:
    """Return people as the unit of a bare number that a "death toll" before it has."""
    words = {token.low for token in run_before(toks, first, language)}
    return "people" if words & language.nouns.tolls else None


def counted(toks: Sequence[Piece], at: int, language: Pack, *, plural: bool, attributive: bool) -> Counted | None:
    """Return the noun that is counted by a number which ends before `toks[at]`; None where none stands there.

    The noun is the last plural (for one: the last word) of the group of words that begins at `at`, where a group
    ends at a mark, at a word that carries grammar, and behind its noun. Where the number may be `attributive` ("a
    five-member panel", "the 840 million crown order") a singular will do.
    """
    begin = _past_partitive(toks, at, language)
    if _is_harmed(toks, begin, language):
        return Counted("people", "people", begin, begin + 1)
    best = _noun(toks, begin, language, plural=plural)
    if best is None and attributive and _plain_noun(toks, begin, language):
        best = begin
    return None if best is None else Counted(*_name(toks[best], language.nouns), begin, best + 1)


def _is_harmed(toks: Sequence[Piece], at: int, language: Pack) -> bool:
    """Return whether what stands at `at` is said of human beings: "killed", "were badly hurt"."""
    stop, syntax = min(len(toks), at + 4), language.syntax
    i = at
    while i < stop and (toks[i].low.endswith(syntax.adverb_endings) or _passed(toks[i].low, syntax)):
        i += 1
    marks = language.nouns.plural_marks
    if marks and i == at and i + 1 < stop and toks[i].kind == "word" and not toks[i].low.endswith(marks):
        i += 1  # "40 resultaron heridas": what is no plural is no noun
    return word_at(toks, i) in language.nouns.harmed


def _passed(word: str, syntax: Syntax) -> bool:
    """Return whether a word may stand before what befell somebody: "were", "badly"."""
    return word in syntax.auxiliaries or word in syntax.be or word in syntax.group_adverbs


def _noun(toks: Sequence[Piece], begin: int, language: Pack, *, plural: bool) -> int | None:
    """Return the token of the noun in the group of words that begins at `begin`."""
    if language.nouns.take != "last":
        first = _first_noun(toks, begin, language)
        marks = language.nouns.plural_marks if plural else ()
        return first if first is None or not marks or toks[first].low.endswith(marks) else None
    best: int | None = None
    for i in range(begin, min(len(toks), begin + _REACH)):
        token = toks[i]
        joins = token.text in HYPHENS and i > begin and not token.gap
        if joins or token.low.endswith(language.syntax.possessive_marks):
            continue
        if token.kind == "mark" or _stops(toks, i, language):
            break
        if not plural and _may_be_one(toks, i, language):
            return i
        is_plural = plural and singular(token.text, language.nouns) is not None
        if best is not None and not is_plural:
            break
        best = i if is_plural else best
    return best


def _first_noun(toks: Sequence[Piece], begin: int, language: Pack) -> int | None:
    """Return the noun where adjectives follow it, where it has a capital, or where an ending tells it from them."""
    nouns, numbers = language.nouns, language.numbers
    for i in range(begin, min(len(toks), begin + _REACH)):
        token = toks[i]
        if token.low in nouns.before_noun:
            continue
        written = token.kind == "glyph" and _in_characters(toks, begin)
        if written and nouns.counters and token.low not in nouns.counters:
            return None  # 红十字会
        if token.kind == "glyph" or nouns.take == "first":
            moves = token.low in numbers.rises or token.low in numbers.falls
            return None if token.kind == "mark" or moves or _stops(toks, i, language) else i
        if token.kind == "mark" or _stops(toks, i, language):
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


def _plain_noun(toks: Sequence[Piece], at: int, language: Pack) -> bool:
    word = word_at(toks, at)
    return at < len(toks) and toks[at].kind == "word" and word.isalpha() and not _stops(toks, at, language)


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


def _stops(toks: Sequence[Piece], i: int, language: Pack) -> bool:
    word, syntax = word_at(toks, i), language.syntax
    return toks[i].kind == "number" or (
        word in language.words.function
        or word in syntax.prepositions
        or word in syntax.auxiliaries
        or word in syntax.modals
        or word in syntax.verbs
    )


def _may_be_one(toks: Sequence[Piece], i: int, language: Pack) -> bool:
    """Return whether the group behind "one" ends at this word: what follows is no further noun of it."""
    return i + 1 >= len(toks) or toks[i + 1].kind == "mark" or _stops(toks, i + 1, language)


def _name(token: Piece, nouns: Nouns) -> tuple[str, str]:
    head, mark, word = token.low.rpartition("'")
    word = word if head + mark in nouns.partitive else token.low  # d'élèves
    if word in nouns.people or (token.capital and word.endswith(nouns.demonyms)):
        return "people", "people"
    return singular(word, nouns) or word, "noun"


def risen(toks: Sequence[Piece], first: int, language: Pack) -> str | None:
    """Return the unit of a bare number that something rises or falls to: the plural that opens its clause."""
    run = run_before(toks, first, language)[:_REACH]
    for token, follows in pairwise(run):
        one = singular(token.text, language.nouns) if token.kind == "word" else None
        verb = follows.low in language.syntax.prepositions or follows.low in language.syntax.auxiliaries
        if one is not None and verb:
            return _name(token, language.nouns)[0]
    return None
