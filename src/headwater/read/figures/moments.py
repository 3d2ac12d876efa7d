"""Numbers that tell when: dates, times of day, years."""

from functools import cache

import regex

from headwater.language import pack
from headwater.read.figures.beside import DASHES, Beside, unit_behind, word_at
from headwater.read.figures.nouns import singular
from headwater.read.figures.rules import phrase_before

_DATE_MARKS = frozenset("./-–")
_POINTED = regex.compile(r"(?:[0-2]?\d|3[01])\.[0-5]\d")
_LAST_DAY, _LAST_HOUR, _LAST_HOUR_OF_DAY = 31, 12, 24
_MINUTES = 60
#: So many words that carry grammar may stand between an hour and its part of the day.
_LINKS = 2


def is_moment(number: Beside) -> bool:
    """Return whether the number is part of a date, a time of day or a year."""
    return _is_date(number) or _is_clock(number) or _is_year(number)


@cache
def _months(tag: str) -> frozenset[str]:
    return frozenset(form for forms in pack(tag).calendar.months for form in forms)


@cache
def _joints(tag: str) -> frozenset[str]:
    """Return what joins two days of one month: "3 and 5 May", "3–5 May"."""
    numbers = pack(tag).numbers
    return DASHES | numbers.between | numbers.joiners | {","}


def _is_date(number: Beside) -> bool:
    if not 1 <= (number.numeral.value or 0) <= _LAST_DAY:
        return _is_dotted(number)
    return _beside_month(number) or _in_days_of_month(number) or _is_dotted(number)


def _beside_month(number: Beside) -> bool:
    """4 May, 4th of May, May 4, Dec. 24."""
    left = 2 if number.left == "." else 1
    right = 2 if number.right == "." or number.right in number.rules.language.dues.of else 1
    return _is_month(number, number.numeral.first - left) or _is_month(number, number.numeral.after + right - 1)


def _is_month(number: Beside, at: int) -> bool:
    """Return whether the name of a month stands at `at`: "May", not "may"."""
    language, word = number.rules.language, _bare(word_at(number.toks, at))
    named = word in _months(language.tag)
    return named and (word not in language.syntax.modals or number.toks[at].capital)


def _bare(word: str) -> str:
    """Return a word without an ending behind an apostrophe ("Mart'a")."""
    return word.partition("'")[0]


def _in_days_of_month(number: Beside) -> bool:
    """3-5 May, 3 and 5 May, May 3-5."""
    months, joints = _months(number.rules.language.tag), _joints(number.rules.language.tag)
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
    pointed = _POINTED.fullmatch(number.text) is not None and number.numeral.after == number.numeral.first + 1
    return pointed and number.rules.language.numbers.decimal == "," and not is_claimed(number)


def _is_clock(number: Beside) -> bool:
    """5 p.m., 14:30, 10 o'clock."""
    numbers = number.rules.language.numbers
    words = numbers.clock
    if _is_hour(number) or _is_after_hours(number):
        return True
    behind = number.right
    if behind in numbers.hours:
        return number.left in numbers.clock_after
    if behind in words:
        return not _is_longer_unit(number)
    if (behind == "." and number.behind(2) in words) or _is_hour_in_words(number):
        return True
    if number.left == ":" and number.digits_before(2) and number.glued_before():
        return True
    return number.right == ":" and number.digits_behind(2) and _tight(number)


def _is_hour(number: Beside) -> bool:
    """Return whether an hour is told by what stands round it: "a las nueve", "alle 4", "7 утра", "tres de la tarde"."""
    numbers, toks, first = number.rules.language.numbers, number.toks, number.numeral.first
    if not (numbers.at_hours or numbers.day_parts):
        return False
    if not 0 <= (number.numeral.value or 0) <= _LAST_HOUR_OF_DAY:
        return False
    if phrase_before(toks, first, number.rules.at_hours) < first and not is_claimed(number):
        return True
    at = number.numeral.after
    while at < len(toks) and toks[at].low in number.rules.stops and at < number.numeral.after + _LINKS:
        at += 1
    return word_at(toks, at) in numbers.day_parts


def _is_after_hours(number: Beside) -> bool:
    """Return whether a number tells minutes behind an hour: 3点30分, "17 h 40"."""
    hour = number.left in number.rules.language.numbers.clock and number.digits_before(2)
    previous = number.token_before()
    glyph = previous is not None and previous.kind == "glyph"
    return hour and number.plain and (number.numeral.value or 0) < _MINUTES and (glyph or not is_claimed(number))


def _is_longer_unit(number: Beside) -> bool:
    """Return whether the characters behind a number are a unit of which a time of day is but the first (3時間)."""
    after = number.numeral.after
    unit = unit_behind(number.toks, after, number.rules.table)
    return unit is not None and number.toks[after].kind == "glyph" and unit[1] > after + 1


def _is_hour_in_words(number: Beside) -> bool:
    """Until seven in the morning, shortly after six."""
    numbers, value = number.rules.language.numbers, number.numeral.value or 0
    spelled = number.numeral.written == "words" and 1 <= value <= _LAST_HOUR and not numbers.hours
    return spelled and number.left in numbers.clock_after and not is_claimed(number) and _is_loose(number)


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
    if not number.plain or not 1500 <= (number.numeral.value or 0) <= 2100 or len(number.text) != 4:
        return False
    language, previous = number.rules.language, number.token_before()
    before, unit = number.left, unit_behind(number.toks, number.numeral.after, number.rules.table)
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
    if token.low in number.rules.language.numbers.scales:
        return True
    if unit_behind(number.toks, number.numeral.after, number.rules.table) is not None:
        return True
    language, word = number.rules.language, number.right
    noun = token.kind == "word" and not token.capital and singular(token.text, language.nouns) is not None
    return noun and word not in language.words.function and word not in language.syntax.verbs
