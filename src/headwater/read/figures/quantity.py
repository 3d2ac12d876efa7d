"""One number with its unit, what qualifies it and what it counts: read outwards from the number."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from headwater.language.pack import Pack
from headwater.read.figures.beside import Beside, unit_before, unit_behind, word_at
from headwater.read.figures.counted import Counted, counted, risen, toll
from headwater.read.figures.matter import words_of_measure, words_of_noun
from headwater.read.figures.numbers import factor_of
from headwater.read.figures.numeral import Numeral
from headwater.read.figures.piece import Piece
from headwater.read.figures.qualified import (
    Bounds,
    Change,
    bounds,
    change,
    modifier_before,
    modifier_behind,
    without_during,
)
from headwater.read.figures.rules import DASHES, Rules, phrase_at, phrase_before
from headwater.values import Modifier

#: Bare numbers from here on are figures of their own.
_LARGE = 10_000
#: Units that shares are told of without an article ("un quart de point").
_POINTS = frozenset({"points", "percentage points"})


class Reading(Struct, frozen=True, gc=False):
    """A number with its neighbourhood: tokens from `first` to before `after`."""

    first: int
    after: int
    bounds: Bounds
    modifier: Modifier
    change: Change | None
    unit: str | None
    of: str | None


def quantity(number: Beside, partner: Beside | None, before: Counted | None) -> tuple[Reading | None, Counted | None]:
    """Return the figure of a number and what it counts; no figure where it counts nothing that could be named."""
    toks, numeral, known = number.toks, number.numeral, number.rules
    language = known.language
    closing = partner or number
    last = closing.numeral
    opening = _unit_before(number)
    first, modifier = modifier_before(toks, opening.first if opening else numeral.first, known)
    after, behind = modifier_behind(toks, last.after, known)
    what = replace(opening, first=first, after=after) if opening else _what(closing, after)
    numeral, what, behind = _behind_unit(toks, numeral, what, behind, known)
    modifier = _modifier(number, partner, behind or modifier)
    first, modifier = _without_goal(toks, first, modifier, known)
    if what is not None and what.kind == "time":
        first, modifier = without_during(toks, first, modifier, language)
    way = change(toks, first, max(after, what.after) if what else after, known)
    unit = what.unit if what else None
    if what is None and numeral.written == "share":
        unit = "share"
    elif what is None and before is not None and _is_elliptic(toks, after, language):
        unit = before.unit
    elif what is None and _is_of_them(toks, after, language):
        after += 2
    elif what is None and way == "to":
        unit = risen(toks, first, known)
    elif what is None and not _stands_alone(toks, numeral, modifier):
        return None, None
    after = max(after, what.after) if what else after
    counts = what is not None and what.counts
    placed = what is not None and what.kind in {"time", "length"}
    measure = (
        words_of_noun(toks, last.after, known)
        if counts and what and what.after > what.first
        else words_of_measure(toks, first, after, known, placed=placed)
    )
    reading = Reading(
        first=first,
        after=after,
        bounds=_range(toks, numeral, last, language) if partner else bounds(numeral.value, numeral.low, modifier),
        modifier=modifier,
        change=way if not counts or _is_moved(number, first) else None,
        unit=unit or toll(toks, first, known),
        of=measure,
    )
    return reading, what


def _unit_before(number: Beside) -> Counted | None:
    """Return the currency or the word for percent before a number: "$5", "yüzde 5"."""
    first, known = number.numeral.first, number.rules
    money = unit_before(number.toks, first, known.table)
    if money is not None:
        return Counted(money[0].name, "money", money[1], first)
    percent = phrase_before(number.toks, first, known.percent_before) if known.percent_before else first
    return Counted("percent", "share", percent, first) if percent < first else None


def _behind_unit(
    toks: Sequence[Piece], numeral: Numeral, what: Counted | None, behind: Modifier | None, known: Rules
) -> tuple[Numeral, Counted | None, Modifier | None]:
    """Return number, unit and modifier with what stands behind the unit: "a mile and a half", 3000人以上."""
    if what is None or what.after <= numeral.after:
        return numeral, what, behind
    half = phrase_at(toks, what.after, known.and_half)
    if half > what.after and numeral.value is not None:
        numeral, what = replace(numeral, value=numeral.value + 0.5), replace(what, after=half)
    if behind is None:
        after, behind = modifier_behind(toks, what.after, known)
        what = what if behind is None else replace(what, after=after)
    return numeral, what, behind


def _without_goal(toks: Sequence[Piece], first: int, modifier: Modifier, known: Rules) -> tuple[int, Modifier]:
    """Return beginning and modifier of a goal: "выросли до 200" tells what it came to, not that it is at most 200."""
    goal = modifier == "up_to" and toks[first].low in known.numbers.to
    goal = goal and change(toks, first + 1, first + 2, known) == "to"
    return (first + 1, "exact") if goal else (first, modifier)


def _range(toks: Sequence[Piece], low: Numeral, high: Numeral, language: Pack) -> Bounds:
    """Return the ends of a range; a factor behind its second number holds for the first too ("200 to 250 million")."""
    factor = factor_of(toks, high, language.numbers) if low.after == low.first + 1 else 1.0
    least = None if low.value is None else low.value * factor
    if least is not None and high.value is not None and least > high.value:
        least = low.value
    return Bounds(None, least, high.value)


def _is_moved(number: Beside, first: int) -> bool:
    """Return whether "by" or "to" stands before: only so do verbs of change tell the way of what is counted."""
    numbers = number.rules.numbers
    before = word_at(number.toks, first - 1)
    return before in numbers.to or before in numbers.steps


def _modifier(number: Beside, partner: Beside | None, told: Modifier) -> Modifier:
    numeral, rough = number.numeral, number.rules.numbers.rough
    if partner is not None or told != "exact":
        return "range" if partner is not None else told
    if rough and any(token.low in rough for token in number.toks[numeral.first : numeral.after]):
        return "about"
    return "at_least" if numeral.written == "order" else told


def _what(number: Beside, after: int) -> Counted | None:
    """Return the unit of the table behind a number and its modifiers, else the noun that it counts."""
    toks, last, rules = number.toks, number.numeral, number.rules
    if last.written == "share":  # a quarter of a percentage point
        of = word_at(toks, after) in rules.language.nouns.partitive
        single = word_at(toks, after + 1) in rules.numbers.single
        unit = unit_behind(toks, after + 1 + single, rules.table)
        of &= single or (unit is not None and unit[0].name in _POINTS)
        return Counted(unit[0].name, unit[0].kind, after, unit[1]) if unit and of else None
    hyphen = after + 1 < len(toks) and toks[after].text in DASHES
    at = after + 1 if hyphen else after
    unit = number.unit if at == last.after else unit_behind(toks, at, rules.table)
    if unit is not None:
        return Counted(unit[0].name, unit[0].kind, after, unit[1])
    if word_at(toks, last.first - 1) in rules.language.nouns.harming and _is_elliptic(toks, after, rules.language):
        return Counted("people", "people", after, after)
    scaled = last.written == "digits" and last.after - last.first > 1
    return counted(toks, after, rules, plural=last.value != 1, attributive=hyphen or scaled)


def _is_elliptic(toks: Sequence[Piece], after: int, language: Pack) -> bool:
    """Return whether a number without a noun takes the noun of the number before: "deport 17 men and … 21"."""
    word = word_at(toks, after)
    return (
        word in {"", ".", ",", ";", ":", ")"} or word in language.words.function or word in language.syntax.prepositions
    )


def _is_of_them(toks: Sequence[Piece], after: int, language: Pack) -> bool:
    """Return whether a part of those spoken of is counted: "two of them"."""
    of = word_at(toks, after) in language.nouns.partitive
    return of and word_at(toks, after + 1) in language.nouns.them


def _stands_alone(toks: Sequence[Piece], numeral: Numeral, modifier: Modifier) -> bool:
    """Return whether a number without a noun is a figure still: qualified, with decimals or a factor, or large."""
    scaled = numeral.after - numeral.first > 1
    if numeral.written != "digits":
        return scaled
    text = toks[numeral.first].text
    return scaled or modifier != "exact" or "." in text or "," in text or (numeral.value or 0) >= _LARGE
