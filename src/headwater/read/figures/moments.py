"""Numbers that tell when: dates, times of day, years."""

import regex

from headwater.read.figures.beside import Beside, word_at
from headwater.read.figures.rules import phrase_before

_DATE_MARKS = frozenset("./-–")
_POINTED = regex.compile(r"(?:[0-2]?\d|3[01])\.[0-5]\d")
_LAST_DAY, _LAST_HOUR, _LAST_HOUR_OF_DAY = 31, 12, 24
_MINUTES = 60
#: So many words that carry grammar may stand between an hour and its part of the day.
_LINKS = 2


def is_moment(number: Beside) -> bool:
    """Return whether the number is part of a date, a time of day or a year."""
    return _is_year(number) or _is_date(number) or _is_clock(number)


def _is_date(number: Beside) -> bool:
    days = 1 <= (number.numeral.value or 0) <= _LAST_DAY and (_beside_month(number) or _in_days_of_month(number))
    return days or (number.digits and _is_dotted(number))


def _beside_month(number: Beside) -> bool:
    """4 May, 4th of May, May 4, Dec. 24."""
    left = number.left == "."
    right = number.right == "." or number.right in number.rules.language.dues.of
    before, behind = number.far_left if left else number.left, number.far_right if right else number.right
    return _is_month(number, before, number.numeral.first - 1 - left) or _is_month(
        number, behind, number.numeral.after + right
    )


def _is_month(number: Beside, word: str, at: int) -> bool:
    """Return whether the word at `at` is the name of a month, with an ending behind it or not: "May", not "may"."""
    month = word.partition("'")[0]  # "Mart'a"
    named = month in number.rules.months
    return named and (month not in number.rules.language.syntax.modals or number.toks[at].capital)


def _in_days_of_month(number: Beside) -> bool:
    """3-5 May, 3 and 5 May, May 3-5."""
    months, joints = number.rules.months, number.rules.day_joints
    opens = number.right in joints and number.digits_behind(2) and number.behind(3) in months
    closes = number.left in joints and number.digits_before(2) and number.before(3) in months
    return opens or (closes and number.right != "%")


def _is_dotted(number: Beside) -> bool:
    """29/03/2022, 2022-03-29, 29.03.2022."""
    if not number.plain:
        return number.text.count(".") == 2 or _is_pointed(number)
    left = number.left in _DATE_MARKS and number.digits_before(2)
    right = number.right in _DATE_MARKS and number.digits_behind(2)
    if not (left or right):
        return False
    further = (number.behind(3) in _DATE_MARKS and number.digits_behind(4)) or (
        number.before(3) in _DATE_MARKS and number.digits_before(4)
    )
    slash = (left and number.left == "/") or (right and number.right == "/")
    return (left and right) or further or slash


def _is_pointed(number: Beside) -> bool:
    """Return whether a point parts day and month or hour and minutes, where decimals stand behind a comma: 19.11."""
    if number.rules.numbers.decimal != "," or number.numeral.after != number.numeral.first + 1:
        return False
    return _POINTED.fullmatch(number.text) is not None and not is_claimed(number)


def _is_clock(number: Beside) -> bool:
    """5 p.m., 14:30, 10 o'clock."""
    numbers, left, right = number.rules.numbers, number.left, number.right
    words = numbers.clock
    if ((numbers.at_hours or numbers.day_parts) and _is_hour(number)) or (left in words and _is_after_hours(number)):
        return True
    if right in numbers.hours:
        return left in numbers.clock_after
    if right in words:
        return not _is_longer_unit(number)
    if (right == "." and number.far_right in words) or (left in numbers.clock_after and _is_hour_in_words(number)):
        return True
    if left == ":" and number.digits_before(2) and number.glued_before():
        return True
    return right == ":" and number.digits_behind(2) and _tight(number)


def _is_hour(number: Beside) -> bool:
    """Return whether an hour is told by what stands round it: "a las nueve", "alle 4", "7 утра", "tres de la tarde"."""
    toks, first = number.toks, number.numeral.first
    if not 0 <= (number.numeral.value or 0) <= _LAST_HOUR_OF_DAY:
        return False
    if phrase_before(toks, first, number.rules.at_hours) < first and not is_claimed(number):
        return True
    at = number.numeral.after
    while at < len(toks) and toks[at].low in number.rules.stops and at < number.numeral.after + _LINKS:
        at += 1
    return word_at(toks, at) in number.rules.numbers.day_parts


def _is_after_hours(number: Beside) -> bool:
    """Return whether a number behind the word for hours tells minutes: 3点30分, "17 h 40"."""
    if not number.plain or not number.digits_before(2) or (number.numeral.value or 0) >= _MINUTES:
        return False
    return number.toks[number.numeral.first - 1].kind == "glyph" or not is_claimed(number)


def _is_longer_unit(number: Beside) -> bool:
    """Return whether the characters behind a number are a unit of which a time of day is but the first (3時間)."""
    after, unit = number.numeral.after, number.unit
    return unit is not None and number.toks[after].kind == "glyph" and unit[1] > after + 1


def _is_hour_in_words(number: Beside) -> bool:
    """Until seven in the morning, shortly after six."""
    spelled = number.numeral.written == "words" and 1 <= (number.numeral.value or 0) <= _LAST_HOUR
    return spelled and not number.rules.numbers.hours and not is_claimed(number) and _is_loose(number)


def _is_loose(number: Beside) -> bool:
    """Return whether nothing that could be counted follows the number."""
    token, language = number.token_behind(), number.rules.language
    if token is None or token.kind == "mark":
        return True
    return token.low in language.words.function or token.low in language.syntax.prepositions


def _tight(number: Beside) -> bool:
    return not number.toks[number.numeral.after + 1].gap


def _is_year(number: Beside) -> bool:
    """Return whether a bare number from 1500 to 2100 stands there that nothing counted claims."""
    if not 1500 <= (number.numeral.value or 0) <= 2100 or not number.plain or len(number.text) != 4:
        return False
    language, previous = number.rules.language, number.token_before()
    before, unit = number.left, number.unit
    if unit is not None and unit[0].kind not in {"time", "people"}:
        return False
    if (
        before in language.numbers.years
        or before in language.syntax.determiners
        or before.endswith(language.syntax.possessive_marks)
    ):
        return True
    if before in {",", "(", "/"} or (previous is not None and previous.capital):
        return True
    return not is_claimed(number) or (unit is not None and unit[0].kind == "time")


def is_claimed(number: Beside) -> bool:
    """Return whether a noun or unit behind a number claims it: "Reuters 12 people" counts, "Flight 12 landed" not."""
    token = number.token_behind()
    if token is None:
        return False
    if number.unit is not None or token.low in number.rules.numbers.scales:
        return True
    language, word = number.rules.language, number.right
    noun = token.kind == "word" and not token.capital and number.rules.singulars[token.text] is not None
    return noun and word not in language.words.function and word not in language.syntax.verbs
