"""Two numbers that are one quantity: a range ("10 to 12") or a share ("one in four")."""

from collections.abc import Sequence
from typing import NamedTuple

from headwater.read.figures.beside import Beside, unit_before, word_at
from headwater.read.figures.moments import is_moment
from headwater.read.figures.piece import Piece
from headwater.read.figures.qualified import change, is_moved_before

#: The largest whole that "so many in so many" speaks of.
_WHOLE = 1000
#: Tokens from an article to the whole behind it: article, noun, word of the ratio.
_FAR_OF_ONE = 3
_HUNDRED = 100
#: How many tokens stand between two numbers of one quantity at most.
_FAR = 6


class Ratio(NamedTuple):
    """A share told as two numbers, from token `first` to before `after`; of a hundred it is told as percent."""

    value: float
    unit: str
    first: int
    after: int


def is_near(a: Beside, b: Beside) -> bool:
    """Return whether two numbers stand near enough to each other to be one quantity."""
    return b.numeral.first - a.numeral.after <= _FAR


def ratio_of(a: Beside, b: Beside) -> Ratio | None:
    """Return the share in "one in four children", "two out of three"; None where the numbers are none."""
    numbers, part, whole = a.rules.numbers, a.numeral.value, b.numeral.value
    between = [token.low for token in a.toks[a.numeral.after : b.numeral.first]]
    if " ".join(between) in numbers.ratio_of and part and whole and whole <= part:  # 三分之二: of three parts two
        of_hundred = part == _HUNDRED
        value, unit = (whole, "percent") if of_hundred else (whole / part, "share")
        return Ratio(value, unit, a.numeral.first, b.numeral.after)
    noun = len(between) == 2 and part == 1 and between[0].isalpha()  # one share in eight
    joint = " ".join(between[1:] if noun else between)
    if joint not in numbers.ratio or not part or not whole or not 0 < part < whole <= _WHOLE:
        return None
    if is_moment(b) or b.unit is not None:
        return None
    return Ratio(part / whole, "share", a.numeral.first, b.numeral.after)


def one_of(b: Beside) -> Ratio | None:
    """Return the share in "un ménage sur cinq", whose one is an article."""
    numbers, first, whole = b.rules.numbers, b.numeral.first, b.numeral.value
    if b.left not in numbers.ratio or b.before(_FAR_OF_ONE) not in numbers.single or not b.far_left.isalpha():
        return None
    if not whole or not 1 < whole <= _WHOLE or whole != int(whole):
        return None
    return None if is_moment(b) else Ratio(1 / whole, "share", first - _FAR_OF_ONE, b.numeral.after)


def goes_from(a: Beside, b: Beside) -> bool:
    """Return whether something went from the first number to the second: "fell from 3.25 to 2.75 per cent"."""
    toks, numbers, joint = a.toks, a.rules.numbers, a.numeral.after
    low, high = a.numeral.value, b.numeral.value
    if b.numeral.first != joint + 1 or a.right not in numbers.to or a.left not in numbers.origin:
        return False
    if low is None or high is None:
        return False
    unit = b.unit
    further = word_at(toks, unit[1] if unit else b.numeral.after)
    if further in numbers.to or (further in numbers.between and b.digits_behind(2)):
        return False  # from 5 to 7 per cent to 3 to 5 per cent
    return low > high or is_moved_before(toks, a.numeral.first - 1, a.rules.language)


def _behind_shared_unit(a: Beside, b: Beside) -> int:
    """Return where the first number ends, with its unit where both have the same ("3 % bis 5 %")."""
    return a.unit[1] if a.unit and b.unit and a.unit[0] == b.unit[0] else a.numeral.after


def _is_moved(toks: Sequence[Piece], begin: int, a: Beside) -> bool:
    """Return whether something moved by, or from, the first of two numbers."""
    language = a.rules.language
    if a.left in language.numbers.origin and a.left in language.nouns.partitive:
        return is_moved_before(toks, a.numeral.first - 1, language)
    return change(toks, begin, a.numeral.after, a.rules) is not None


def is_range(a: Beside, b: Beside) -> bool:
    """Return whether two numbers are the ends of one range: "10 to 12", "between 5 and 10", "2-3"; lower one first."""
    toks, numbers = a.toks, a.rules.numbers
    low, high = a.numeral.value, b.numeral.value
    money = unit_before(toks, b.numeral.first, b.rules.table)
    end = money[1] if money and money[1] > a.numeral.after else b.numeral.first
    joint = toks[end - 1].low
    if joint not in numbers.between or end - _behind_shared_unit(a, b) != 1 or low is None or high is None:
        return False
    if is_moment(a):
        return False
    money = unit_before(toks, a.numeral.first, a.rules.table)
    begin = money[1] if money else a.numeral.first
    if joint in numbers.joiners:
        return word_at(toks, begin - 1) in numbers.range_opens
    if joint in numbers.to and _is_moved(toks, begin, a):
        return False  # rose by 5 to 12
    return low < high and (joint not in numbers.either or high - low <= max(1.0, low))
