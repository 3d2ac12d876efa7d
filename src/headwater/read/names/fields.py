"""Roles with their field behind a preposition that binds nothing else, or their owner: "l'assessora alla Cultura"."""

from collections.abc import Sequence

from headwater.read.words.clauses import phrase_left, phrase_right
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word


def role_left(words: Sequence[Word], begin: int, lex: Lexicon) -> int:
    """Return where a phrase begins that begins with its field at `begin`: at the role before it."""
    at = begin - 1
    if at > 1 and _leads(words, at, begin, lex):
        return phrase_left(words, at) or 0
    return begin


def role_right(words: Sequence[Word], end: int, stop: int, lex: Lexicon) -> int:
    """Return where a phrase ends that ends with a role at `end`: behind its field or its owner."""
    if end + 1 >= stop or not (_leads(words, end, end + 1, lex) or _owned(words, end, lex)):
        return end
    return phrase_right(words, end + 1, stop)


def _owned(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether the article at `at` leads from a role to its owner: "Sprecherin | der Werke", not who is told."""
    if not ({"bind", "det"} <= words[at].tags and lex.is_title(words[at - 1].low)):
        return False
    owner = [word.low.rpartition("-")[2] for word in words[at + 1 : phrase_right(words, at + 1)]]
    return not any(lex.is_title(low) or low in lex.pack.cues.addressees for low in owner)


def _leads(words: Sequence[Word], at: int, field: int, lex: Lexicon) -> bool:
    """Return whether the preposition at `at` leads from a role to its field, which has a capital."""
    if words[at].low not in lex.pack.syntax.fields or not lex.pack.syntax.latter_objects:
        return False
    noun = field + ("det" in words[field].tags)
    return (
        noun < len(words) and words[noun].capital and any(lex.is_title(word.low) for word in words[max(0, at - 2) : at])
    )
