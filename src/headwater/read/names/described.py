"""Persons whom a text describes without naming them, at the head of a sentence: "The mother of X holds her bag"."""

from collections.abc import Container, Sequence

from headwater.read.words.lexicon import Lexicon, gender_shown_by
from headwater.read.words.parts import Part
from headwater.read.words.word import Word

#: How many words a description has before its noun, and within how many a circumstance before it ends.
_BEFORE, _OPENING = 3, 12


def described(words: Sequence[Word], lex: Lexicon, roles: Container[str]) -> tuple[int, int, str] | None:
    """Return where a sentence that begins with a new description has it, and its gender by its determiner.

    A description is new where its determiner is indefinite or owns, its noun is bound to another, or it is a title that
    nobody bears whom the text names (`roles`): "une habituée", "la mère du prévenu", "die Landrätin"; a mere "le
    prévenu" is somebody named before.
    """
    genders, people = lex.pack.syntax.gendered_determiners, lex.pack.people
    comma = next((at for at, word in enumerate(words[:_OPENING]) if word.low == ","), None) if genders else None
    for start in (0, *(() if comma is None else (comma + 1,))):
        shown = start < len(words) and (words[start].low in genders or words[start].low in lex.pack.syntax.elisions)
        head = _head(words, start, lex) if shown else None
        gender = gender_shown_by(words[start].low, words[head].low, lex.pack.syntax) if head is not None else None
        if gender is None or head is None:
            continue
        if head + 1 < len(words) and {"prep", "to"} <= words[head + 1].tags and "bind" not in words[head + 1].tags:
            continue  # "le premier | à réagir"
        end, low = bound(words, head + 1), words[head].low
        new = words[start].low in lex.pack.syntax.indefinite_determiners or "poss" in words[start].tags
        known = low in people.persons or low in roles or low in people.describing or low in people.trades
        if new or (end > head + 1 and low in people.persons) or not known:
            return start, end, gender
    return None


def introduced(words: Sequence[Word], lex: Lexicon) -> tuple[int, int, str] | None:
    """Return whom a relative clause introduces behind a preposition, with the gender: "chez | une tante | qui …"."""
    syntax = lex.pack.syntax
    for rel in (at for at, word in enumerate(words) if "rel" in word.tags and at > _BEFORE - 1):
        for start in range(rel - 2, max(0, rel - 2 - _BEFORE), -1):
            new = words[start].low in syntax.indefinite_determiners and "prep" in words[start - 1].tags
            head = _head(words, start, lex) if new else None
            gender = gender_shown_by(words[start].low, words[head].low, syntax) if head is not None else None
            if gender is not None and head == rel - 1:
                return start, rel, gender
    return None


def _head(words: Sequence[Word], start: int, lex: Lexicon) -> int | None:
    """Return where the noun for a person stands behind the determiner at `start`, adjectives between them or none."""
    for at in range(start + 1, min(start + 1 + _BEFORE, len(words))):
        if words[at].kind != "word" or words[at].tags & {"prep", "verb", "aux"}:
            return None
        if lex.is_title(words[at].low):
            double = at + 1 < len(words) and words[at + 1].low in lex.pack.people.persons  # "le jeune homme"
            return at + double
    return None


def bound(words: Sequence[Word | Part], at: int) -> int:
    """Return where a noun ends that a preposition binds to the one before `at`; `at` where none does."""
    if at + 1 >= len(words) or "bind" not in words[at].tags:
        return at
    end = at + 1
    while end < len(words) - 1 and words[end].tags & {"det", "poss", "bind"}:
        end += 1
    return end + 1 if words[end].kind == "word" and not words[end].tags & {"verb", "aux", "pron", "time"} else at
