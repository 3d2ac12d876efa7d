"""What a figure is of: the words of its clause that say what is counted or measured."""

from collections.abc import Sequence

from headwater.read.figures.beside import word_at
from headwater.read.figures.piece import Piece
from headwater.read.figures.rules import DASHES, Rules

#: How many words say what is counted.
_WORDS_OF = 10
#: How many tokens behind "to" the number of a goal may stand; signs of what fell.
_GOAL, _SIGNS = 3, frozenset("-−")
#: Where a word ends a group of words round a noun.
_STOPS = frozenset('.,;:!?()[]—–…"“”„«»‘，、；：。！？（）「」،؛؟।')


def words_of_noun(toks: Sequence[Piece], at: int, known: Rules) -> str | None:
    """Return the words that say what is counted, at most ten: the noun behind a number and the rest of its clause."""
    return _joined(_run(toks, at + 1 if word_at(toks, at) in DASHES else at, known))


def words_of_measure(
    toks: Sequence[Piece], first: int, after: int, known: Rules, *, placed: bool = False
) -> str | None:
    """Return the words that say what is measured by the tokens `first` to before `after`, at most ten.

    With `placed`, a place or state that follows says it too ("two miles from the harbour").

    They follow ("of conflict", "bilateral talks", "to leave"), else they stand before in the clause ("come to their
    aid within three days"); where the clause tells nothing ("twelve cents more"), they stand in the one before.
    """
    language, syntax = known.language, known.language.syntax
    first, after, set_apart = _around_brackets(toks, first, after)
    behind, before = _run(toks, after, known), run_before(toks, first, known)
    opening = behind[0].low if behind else ""
    aside = set_apart and opening not in language.nouns.partitive
    if (aside or _is_change(toks, first, behind, known)) and _tells(before, known):
        return _joined(before)
    if opening in language.nouns.partitive:
        return _joined(behind[1:])
    if len(behind) > 1 and not opening.startswith(known.joined_openers):
        placed &= opening in syntax.prepositions and opening not in syntax.agents
        ties = placed or opening in known.numbers.linked or opening not in known.grammar
        closes = syntax.verb_final or syntax.subject_marks  # what is measured stands before
        if ties and not (closes and _tells(before, known)):
            return _joined(behind)
    if len(before) > 1 and _tells(before, known):
        return _joined(before)
    rest = _run(toks, after + len(behind) + 1, known)
    earlier = [] if _tells(behind, known) or _tells(rest, known) else _words_before(toks, first)
    return _joined(earlier or (behind if _tells(behind, known) else rest) or behind or before)


def _around_brackets(toks: Sequence[Piece], first: int, after: int) -> tuple[int, int, bool]:
    """Return the place of a measure with the brackets right around it: "9 billion shekels ($2.4 billion) a year"."""
    inside = word_at(toks, first - 1) == "(" and word_at(toks, after) == ")"
    return (first - 1, after + 1, True) if inside else (first, after, False)


def _is_change(toks: Sequence[Piece], first: int, behind: list[Piece], known: Rules) -> bool:
    """Return whether what stands behind a measure is where a change led or began, or the measure has a sign of one."""
    numbers, opening = known.numbers, behind[0].low if behind else ""
    goal = opening in numbers.to or opening in numbers.origin
    goal &= len(behind) > 1 and any(token.kind == "number" for token in behind[1:_GOAL])
    return goal or word_at(toks, first - 1) == "+" or word_at(toks, first) in _SIGNS


def _tells(run: list[Piece], known: Rules) -> bool:
    """Return whether words of matter stand in a row, not only such as carry grammar, and numbers."""
    return any(token.low not in known.no_matter and token.kind != "number" for token in run)


def _words_before(toks: Sequence[Piece], end: int) -> list[Piece]:
    """Return the last words of the sentence before `end`, over its marks."""
    return [token for token in toks[:end] if token.kind != "mark"][-_WORDS_OF:]


def _joined(run: list[Piece]) -> str | None:
    parts = [token.text if token.kind == "glyph" else f" {token.text} " for token in run[:_WORDS_OF]]
    return " ".join("".join(parts).split()) or None


def _run(toks: Sequence[Piece], begin: int, known: Rules) -> list[Piece]:
    """Return the words from `begin` to the end of the clause."""
    out: list[Piece] = []
    for token in toks[begin:]:
        if token.kind == "mark":
            if token.text in _STOPS:
                break
            continue
        if token.low in known.clause_openers:
            break
        out.append(token)
    return out


def run_before(toks: Sequence[Piece], end: int, known: Rules) -> list[Piece]:
    """Return the last words of the clause before `end`."""
    out: list[Piece] = []
    closing = known.language.syntax.complementizers
    for token in reversed(toks[:end]):
        if token.kind == "mark":
            if token.text in _STOPS:
                break
            continue
        out.append(token)
        if len(out) == _WORDS_OF or token.low in closing:
            break
    return out[::-1]
