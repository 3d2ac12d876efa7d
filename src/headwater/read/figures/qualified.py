"""What qualifies a number: "more than" before it, "or so" behind it, the verb that says which way it went."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from headwater.language.numbers import Numbers
from headwater.language.pack import Pack
from headwater.read.figures.piece import Piece
from headwater.read.figures.rules import Rules, words_before
from headwater.values import Modifier

Change = Literal["up", "down", "to"]

_SIGNS = frozenset("-−–")
#: Characters of the longest word of change.
_CHARACTERS = 4
#: Tokens between a verb of change and where the change began.
_FAR = 16
_OPEN_DOWN: frozenset[Modifier] = frozenset({"at_least", "more_than"})
_OPEN_UP: frozenset[Modifier] = frozenset({"up_to", "less_than", "almost"})


class Bounds(NamedTuple):
    """What is known of a quantity; None where open."""

    value: float | None
    low: float | None
    high: float | None


def bounds(value: float | None, low: float | None, modifier: Modifier) -> Bounds:
    """Return the bounds of a number with its modifier: those of "more than 70" are 70 and open."""
    if modifier in _OPEN_DOWN:
        return Bounds(value, low if value is None else value, None)
    if modifier in _OPEN_UP:
        return Bounds(value, None, value)
    return Bounds(value, low, None)


def modifier_before(toks: Sequence[Piece], first: int, rules: Rules) -> tuple[int, Modifier]:
    """Return where a number that begins at `first` begins with its modifiers, and the one that stands nearest to it."""
    nearest: Modifier = "exact"
    begin = first
    while True:
        found = _phrase_before(toks, begin, rules)
        if found is None:
            return begin, nearest
        begin = found[0]
        nearest = found[1] if nearest == "exact" else nearest


def without_during(toks: Sequence[Piece], first: int, modifier: Modifier, language: Pack) -> tuple[int, Modifier]:
    """Return the beginning and modifier of a time: "built over two years" tells how long, not that it was more."""
    numbers = language.numbers
    if first >= len(toks) or toks[first].low not in numbers.during or first == 0:
        return first, modifier
    steady = toks[first - 1].low in numbers.not_during
    return (first, modifier) if steady else (first + 1, "exact")


def _phrase_before(toks: Sequence[Piece], first: int, rules: Rules) -> tuple[int, Modifier] | None:
    for size, phrases in rules.before.get(toks[first - 1].low, ()) if first else ():
        modifier = phrases.get(words_before(toks, first, size))
        if modifier is not None:
            return first - size, modifier
    return None


def modifier_behind(toks: Sequence[Piece], after: int, rules: Rules) -> tuple[int, Modifier | None]:
    """Return where a number that ends before `after` ends with its modifier ("or more", "+"), and the modifier."""
    if after < len(toks) and toks[after].text == "+":
        return after + 1, "at_least"
    for words, modifier in rules.behind.get(toks[after].low, ()) if after < len(toks) else ():
        if _words(toks[after : after + len(words)]) == words:
            return after + len(words), modifier
    return after, None


def change(toks: Sequence[Piece], first: int, after: int, rules: Rules) -> Change | None:
    """Return which way a number went: from the verb right before it ("rose by"), else from the noun behind it."""
    at = first - 1
    if first < len(toks) and toks[first].text in _SIGNS:
        return "down"
    lead = toks[at].low if at >= 0 else ""
    if lead == "+":
        return "up"
    return _led(toks, at, after, rules) if lead in rules.leads else _moved_behind(toks, after, rules.numbers)


def _led(toks: Sequence[Piece], at: int, after: int, rules: Rules) -> Change | None:
    """Return which way a number went behind a word at `at` that may tell it."""
    lead, numbers = toks[at].low, rules.numbers
    if lead in numbers.origin and _is_origin(toks, at, after, rules.language):
        return None
    goal = lead in numbers.to
    while at >= 0 and _steps(toks[at].low, numbers):
        goal |= toks[at].low in numbers.to and toks[at].low not in numbers.steps
        at -= 1
    verb = toks[at].low if at >= 0 else ""
    if verb in numbers.up or verb in numbers.down:
        return "to" if goal else "up" if verb in numbers.up else "down"
    behind = _moved_behind(toks, after, numbers)
    if behind is not None:
        return behind
    moved = _moved_before(toks, at, numbers, over=goal) if goal or lead in numbers.by else None
    return "to" if goal and moved else moved


def _moved_behind(toks: Sequence[Piece], after: int, numbers: Numbers) -> Change | None:
    """Return which way a noun, or a verb that closes its clause, says that the number before it went."""
    if after >= len(toks):
        return None
    word, rises, falls = toks[after].low, numbers.rises, numbers.falls
    if toks[after].kind == "glyph":  # a word of several characters
        word = "".join([token.low for token in toks[after : after + _CHARACTERS]])
        return "up" if word.startswith(tuple(rises)) else "down" if word.startswith(tuple(falls)) else None
    return "up" if word in rises else "down" if word in falls else None


def _is_origin(toks: Sequence[Piece], at: int, after: int, language: Pack) -> bool:
    """Return whether "from 5 …" tells where a change began.

    A word that means "of" too does so with a goal behind, unless it means "by" there ("recule de 3 points à 7 %").
    """
    word, numbers = toks[at].low, language.numbers
    if at and word in numbers.by and (toks[at - 1].low in numbers.up or toks[at - 1].low in numbers.down):
        return False
    goal = after < len(toks) and toks[after].low in numbers.to
    return goal or word not in language.nouns.partitive


def _steps(word: str, numbers: Numbers) -> bool:
    """Return whether a word may stand between a verb of change and its number."""
    return word not in numbers.up and word not in numbers.down and (word in numbers.steps or word in numbers.to)


def _moved_before(toks: Sequence[Piece], at: int, numbers: Numbers, *, over: bool) -> Change | None:
    """Return which way a verb before in the clause moves: "rose 6% in May to 4,000", "raised its rate by 1%".

    A goal may stand `over` a comma from it ("rose by 6%, to 4,000").
    """
    for token in reversed(toks[max(0, at - 8) : at + 1]):
        word = token.low
        if word in numbers.up or word in numbers.down:
            return "up" if word in numbers.up else "down"
        if token.kind == "mark" and token.text in (";:" if over else ",;:"):
            break
    return None


def is_moved_before(toks: Sequence[Piece], at: int, language: Pack) -> bool:
    """Return whether a verb of change stands in the sentence before `toks[at]`; not a noun that `toks[at]` tells of."""
    numbers = language.numbers
    noun = at > 1 and (toks[at - 2].low in language.syntax.determiners or toks[at - 2].low in numbers.single)
    moves = [token.low in numbers.up or token.low in numbers.down for token in toks[max(0, at - _FAR) : at]]
    return any(moves[:-1]) or (bool(moves) and moves[-1] and not noun)


def _words(toks: Sequence[Piece]) -> tuple[str, ...]:
    return tuple([token.low for token in toks])
