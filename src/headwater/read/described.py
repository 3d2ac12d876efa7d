"""Persons whom a text describes without naming them, at the head of a sentence: "The mother of X holds her bag"."""

from collections.abc import Sequence

from headwater.read.cut import Word
from headwater.read.lexicon import Lexicon

#: How many words a description has before its noun, and within how many a circumstance before it ends.
_BEFORE, _OPENING = 3, 12


def described(words: Sequence[Word], lex: Lexicon) -> tuple[int, int, str] | None:
    """Return where a sentence that begins with a new description has it, and its gender by its determiner.

    A description is new where its determiner is indefinite or its noun is bound to another: "une habituée", "la mère du
    prévenu"; a mere "le prévenu" is somebody named before.
    """
    genders = lex.pack.syntax.gendered_determiners
    if not genders:
        return None
    comma = next((at for at, word in enumerate(words[:_OPENING]) if word.low == ","), None)
    for start in (0, *(() if comma is None else (comma + 1,))):
        gender = genders.get(words[start].low) if start < len(words) else None
        if gender is None:
            continue
        persons = lex.pack.people.persons
        head = next(
            (at for at in range(start + 1, min(start + 1 + _BEFORE, len(words))) if words[at].low in persons), None
        )
        if head is None or any(
            word.kind != "word" or word.tags & {"prep", "verb", "aux"} for word in words[start + 1 : head]
        ):
            continue
        end = _bound(words, head + 1)
        if end > head + 1 or words[start].low in lex.pack.syntax.indefinite_determiners:
            return start, end, gender
    return None


def _bound(words: Sequence[Word], at: int) -> int:
    """Return where a noun ends that a preposition binds to the one before `at`; `at` where none does."""
    if at + 1 >= len(words) or "bind" not in words[at].tags:
        return at
    end = at + 1
    while end < len(words) - 1 and words[end].tags & {"det", "poss", "bind"}:
        end += 1
    return end + 1 if words[end].kind == "word" and not words[end].tags & {"verb", "aux", "pron", "time"} else at
