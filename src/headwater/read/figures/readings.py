"""The figures of one sentence: numbers, ranges, shares and changes, each read once."""

from collections.abc import Iterator, Sequence
from itertools import compress, count
from operator import attrgetter

from msgspec.structs import replace

from headwater.read.figures.beside import Beside, beside
from headwater.read.figures.counted import Counted
from headwater.read.figures.matter import words_of_measure
from headwater.read.figures.not_counts import counts_nothing, is_age, is_score, is_telephone
from headwater.read.figures.numbers import factor_of, in_pieces
from headwater.read.figures.pairs import Ratio, goes_from, is_near, is_range, one_of, ratio_of
from headwater.read.figures.piece import Piece
from headwater.read.figures.qualified import (
    Bounds,
    bounds,
    change,
    modifier_before,
)
from headwater.read.figures.quantity import Reading, quantity
from headwater.read.figures.rules import Rules

#: Whether a number or a length of time may begin with a piece.
_opens = attrgetter("opens")


def readings(toks: Sequence[Piece], rules: Rules) -> Sequence[Reading]:
    """Return the figures of one sentence in order."""
    opening = list(compress(count(), map(_opens, toks)))
    if not opening:
        return ()
    found = [_duration(toks, at, rules) for at in opening if toks[at].lasting]
    found += _numbers(toks, opening, rules)
    return sorted(found, key=attrgetter("first")) if len(found) > 1 else found


def _duration(toks: Sequence[Piece], at: int, rules: Rules) -> Reading:
    """Return what a word such as `month-long` measures."""
    of = words_of_measure(toks, at, at + 1, rules)
    return Reading(at, at + 1, Bounds(1.0, None, None), "exact", None, toks[at].lasting, of)


def _numbers(toks: Sequence[Piece], opening: Sequence[int], rules: Rules) -> Iterator[Reading]:
    found = [beside(toks, numeral, rules) for numeral in in_pieces(toks, opening, rules)]
    before: Counted | None = None
    at = 0
    while at < len(found):
        number = found[at]
        near = found[at + 1] if at + 1 < len(found) and is_near(number, found[at + 1]) else None
        ratio = ratio_of(number, near) if near else None
        goal = near if near and ratio is None and goes_from(number, near) else None
        partner = near if near and not (ratio or goal) and is_range(number, near) else None
        at += 2 if ratio or goal or partner else 1
        ratio = ratio or one_of(number)
        if ratio is not None:
            yield _of_ratio(number, ratio)
        elif goal is not None:
            yield from _moved(number, goal, before)
        elif not _is_none(number, partner):
            reading, what = quantity(number, partner, before)
            before = what if what and what.counts else before
            if reading is not None:
                yield reading


def _is_none(number: Beside, partner: Beside | None) -> bool:
    """Return whether a number, or the range that it begins, counts nothing."""
    if partner is None:
        return counts_nothing(number)
    if is_score(number) or is_age(number) or is_telephone(number):
        return True
    whole = replace(partner.numeral, first=number.numeral.first)
    return is_age(partner) or is_age(beside(number.toks, whole, number.rules))


def _moved(number: Beside, goal: Beside, before: Counted | None) -> Iterator[Reading]:
    """Yield where a change began and what it came to, in one unit: "from 3.25 to 2.75 per cent"."""
    reached, _ = quantity(goal, None, before)
    if reached is None or goal.numeral.value is None or number.numeral.value is None:
        return
    value = number.numeral.value * factor_of(goal.toks, goal.numeral, number.rules.numbers)
    began = Bounds(value, None, None)
    yield replace(
        reached, first=number.numeral.first, after=number.numeral.after, bounds=began, modifier="exact", change=None
    )
    if goal.toks[reached.first].low in number.rules.numbers.to:  # "до 14,5": not "at most" here
        came = Bounds(goal.numeral.value, None, None)
        reached = replace(reached, first=reached.first + 1, bounds=came, modifier="exact")
    yield replace(reached, change="to")


def _of_ratio(number: Beside, ratio: Ratio) -> Reading:
    toks = number.toks
    first, modifier = modifier_before(toks, ratio.first, number.rules)
    of = words_of_measure(toks, first, ratio.after, number.rules)
    way = change(toks, first, ratio.after, number.rules) if ratio.unit == "percent" else None
    return Reading(first, ratio.after, bounds(ratio.value, None, modifier), modifier, way, ratio.unit, of)
