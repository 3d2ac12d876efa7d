"""What a figure is of: the words of its clause that say what is counted or measured."""

from collections.abc import Sequence

from headwater.language.pack import Pack
from headwater.read.figures.beside import word_at
from headwater.read.figures.piece import Piece
from headwater.read.figures.rules import DASHES

#: How many words say what is counted.
_WORDS_OF = 10
#: How many tokens behind "to" the number of a goal may stand; signs of what fell.
_GOAL, _SIGNS = 3, frozenset("-−")
#: Where a word ends a group of words round a noun.
_STOPS = frozenset('.,;:!?()[]—–…"“”„«»‘，、；：。！？（）「」،؛؟।')


def words_of_noun(toks: Sequence[Piece], at: int, language: Pack) -> str | None:
    """Return the words that say what is counted, at most ten: the noun behind a number and the rest of its clause."""
    return _joined(_run(toks, at + 1 if word_at(toks, at) in DASHES else at, language))


def words_of_measure(
    toks: Sequence[Piece], first: int, after: int, language: Pack, *, placed: bool = False
) -> str | None:
    """Return the words that say what is measured by the tokens `first` to before `after`, at most ten.

    With `placed`, a place or state that follows says it too ("two miles from the harbour").

    They follow ("of conflict", "bilateral talks", "to leave"), else they stand before in the clause ("come to their
    aid within three days"); where the clause tells nothing ("twelve cents more"), they stand in the one before.
    """
    first, after, set_apart = _around_brackets(toks, first, after)
    behind, before = _run(toks, after, language), run_before(toks, first, language)
    opening = behind[0].low if behind else ""
    aside = set_apart and opening not in language.nouns.partitive
    if (aside or _is_change(toks, first, behind, language)) and _tells(before, language):
        return _joined(before)
    if opening in language.nouns.partitive:
        return _joined(behind[1:])
    placed &= opening in language.syntax.prepositions and opening not in language.syntax.agents
    ties = opening in language.numbers.linked or placed or not _is_grammar(opening, language)
    ties &= not opening.startswith((*language.syntax.conjunctions, *language.syntax.glued_prepositions))
    closes = language.syntax.verb_final or language.syntax.subject_marks  # what is measured stands before
    if behind and ties and len(behind) > 1 and not (closes and _tells(before, language)):
        return _joined(behind)
    if len(before) > 1 and _tells(before, language):
        return _joined(before)
    rest = _run(toks, after + len(behind) + 1, language)
    earlier = [] if _tells(behind, language) or _tells(rest, language) else _words_before(toks, first)
    return _joined(earlier or (behind if _tells(behind, language) else rest) or behind or before)


def _around_brackets(toks: Sequence[Piece], first: int, after: int) -> tuple[int, int, bool]:
    """Return the place of a measure with the brackets right around it: "9 billion shekels ($2.4 billion) a year"."""
    inside = word_at(toks, first - 1) == "(" and word_at(toks, after) == ")"
    return (first - 1, after + 1, True) if inside else (first, after, False)


def _is_change(toks: Sequence[Piece], first: int, behind: list[Piece], language: Pack) -> bool:
    """Return whether what stands behind a measure is where a change led or began, or the measure has a sign of one."""
    numbers, opening = language.numbers, behind[0].low if behind else ""
    goal = opening in numbers.to or opening in numbers.origin
    goal &= len(behind) > 1 and any(token.kind == "number" for token in behind[1:_GOAL])
    return goal or word_at(toks, first - 1) == "+" or word_at(toks, first) in _SIGNS


def _tells(run: list[Piece], language: Pack) -> bool:
    """Return whether words of matter stand in a row, not only such as carry grammar, and numbers."""
    numbers = language.numbers
    return any(
        token.kind != "number"
        and not _is_grammar(token.low, language)
        and token.low not in numbers.rises
        and token.low not in numbers.falls
        and not numbers.holds(token.low)
        for token in run
    )


def _words_before(toks: Sequence[Piece], end: int) -> list[Piece]:
    """Return the last words of the sentence before `end`, over its marks."""
    return [token for token in toks[:end] if token.kind != "mark"][-_WORDS_OF:]


def _joined(run: list[Piece]) -> str | None:
    out = ""
    for token in run[:_WORDS_OF]:
        out += token.text if token.kind == "glyph" else f" {token.text} "
    return " ".join(out.split()) or None


def _is_grammar(word: str, language: Pack) -> bool:
    syntax = language.syntax
    return (
        word in language.words.function or word in syntax.prepositions or word in syntax.verbs or word in syntax.times
    )


def _run(toks: Sequence[Piece], begin: int, language: Pack) -> list[Piece]:
    """Return the words from `begin` to the end of the clause."""
    out: list[Piece] = []
    for token in toks[begin:]:
        if token.kind == "mark":
            if token.text in _STOPS:
                break
            continue
        if token.low in language.syntax.subordinators and token.low not in language.syntax.prepositions:
            break
        out.append(token)
    return out


def run_before(toks: Sequence[Piece], end: int, language: Pack) -> list[Piece]:
    """Return the last words of the clause before `end`."""
    out: list[Piece] = []
    for token in reversed(toks[:end]):
        if token.kind == "mark":
            if token.text in _STOPS:
                break
            continue
        out.append(token)
        if token.low in language.syntax.complementizers:
            break
    return out[:_WORDS_OF][::-1]
