"""When something falls due where no blanks are written: 明年3月底, 下周五前, 三个月之内, 来年度末までに, 48時間以内.

A date is a named span or the number of a year, with a month, a day and a part of it behind; a duration is a number with
a unit of time and a word that tells that it counts from now.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

import regex
from msgspec import Struct

from headwater.language.pack import Pack, pack
from headwater.language.units import units
from headwater.read.figures.numbers import numerals
from headwater.read.figures.pieces import pieces
from headwater.read.figures.rules import rules
from headwater.read.pledges.due_dates import MONTHS, dated
from headwater.read.pledges.due_spans import DESIGNATORS, fixed_day, last_day, week_of
from headwater.values import Due

#: How many months half a year has, and how many days a month at most.
_HALF_YEAR, _LAST = 6, 31
#: How many characters an event has at most by which something is due.
_EVENT = 16


class _Known(Struct, frozen=True):
    """How a language tells dates and durations, and the names of days with their numbers."""

    date: regex.Pattern[str]
    duration: regex.Pattern[str]
    #: A duration that nothing closes, and an event.
    bare: regex.Pattern[str]
    event: regex.Pattern[str]
    weekdays: dict[str, int]
    times: dict[str, str]


def written_due(text: str, span: tuple[int, int], language: Pack, day: date | None) -> Due | None:
    """Return the first date or duration of `text[span]` by which, or for how long, something is to be done."""
    known = _known(language.tag)
    lasting, dates = known.duration.search(text, *span), known.date.finditer(text, *span)
    at = next((found for found in dates if _tells(found)), None)
    if lasting is not None and (at is None or lasting.start() <= at.start()):
        return Due(value=_duration(lasting, language, known.times), text=lasting.group())
    if at is not None:
        return Due(value=_date(at, language, day, known.weekdays), text=at.group())
    bare = known.bare.search(text, *span)  # 将关闭14天
    if bare is not None:
        return Due(value=_duration(bare, language, known.times), text=bare.group())
    event = known.event.search(text, *span)
    return None if event is None else Due(value=None, text=event.group())


def _tells(found: regex.Match[str]) -> bool:
    """Return whether a day of no month is told with a word that makes a date of it: 25日から."""
    parts = found.groupdict()
    alone = all(parts[name] is None for name in ("fixed", "span", "year", "month", "weekday"))
    return not alone or (parts["day"] is not None and parts["behind"] is not None)


def _duration(found: regex.Match[str], language: Pack, times: dict[str, str]) -> str | None:
    """Return P3D, PT48H, P6M for a half of a year; None for some days."""
    name, written = times.get(found["unit"], "days"), found["number"]
    if written in language.dues.some:
        return None
    half = written in language.numbers.and_half
    if half or found["half"]:
        months = 0 if half else (_number(written, language) or 0) * MONTHS
        return f"P{months + _HALF_YEAR}M" if name == "years" else None
    return DESIGNATORS[name].format(_number(written, language))


def _date(found: regex.Match[str], language: Pack, day: date | None, weekdays: dict[str, int]) -> str | None:
    """Return the day, month or year that is told, counted from the article's own day."""
    dues = language.dues
    if day is None and found["year"] is None:
        return None
    if found["fixed"]:
        return _fixed(dues.fixed[found["fixed"]], language, day)
    if found["weekday"] and day is not None:
        monday, number = day - timedelta(days=day.weekday()), weekdays[found["weekday"]]
        ahead = (number - day.weekday()) % 7 or 7
        weeks = dues.weeks.get(found["week"] or "")
        return (
            day + timedelta(days=ahead) if weeks is None else monday + timedelta(days=7 * weeks + number)
        ).isoformat()
    unit, count = dues.spans.get(found["span"] or "", ("years" if found["year"] else "", 0))
    if unit == "weeks" and day is not None:
        week = day + timedelta(days=7 * count)
        return last_day("weeks", week) if found["part"] or found["behind"] else week_of(week)
    year = _number(found["year"], language) if found["year"] else None
    month = _number(found["month"], language) if found["month"] else None
    if unit == "months" and day is not None:
        year, month = divmod(day.year * MONTHS + day.month - 1 + count, MONTHS)
        month += 1
    elif unit and year is None and day is not None:
        year = day.year + count - (bool(found["fiscal"]) and day.month < dues.fiscal_month)
    return _composed(found, year, month, language, day)


def _composed(
    found: regex.Match[str], year: int | None, month: int | None, language: Pack, day: date | None
) -> str | None:
    """Return the day, month or year of which a year, a month, a day and a part of them tell."""
    dues, number = language.dues, _number(found["day"], language) if found["day"] else None
    part = dues.parts_of.get(found["part"] or "")
    if month is None and number is not None and day is not None:
        month, year = day.month + (number < day.day), day.year
        year, month = year + (month > MONTHS), (month - 1) % MONTHS + 1
    if month is not None:
        valid = 1 <= month <= MONTHS and (number is None or 1 <= number <= _LAST)
        return dated(year, month, number, day, last=part == "last") if valid else None
    if year is None:
        return None
    if found["fiscal"] and dues.fiscal_month > 1:
        return _fiscal_end(year, language) if part == "last" else None
    ends = "12-31" if part == "last" or (part is None and found["behind"] and found["span"]) else part
    return f"{year}-{ends}" if ends else str(year)


def _fixed(told: str, language: Pack, day: date | None) -> str | None:
    """Return the day of a fixed phrase, or the last one of the fiscal year under way."""
    if told != "fiscal years":
        return fixed_day(told, day)
    return None if day is None else _fiscal_end(day.year - (day.month < language.dues.fiscal_month), language)


def _fiscal_end(year: int, language: Pack) -> str:
    """Return the last day of the fiscal year that begins in a year."""
    return (date(year + 1, language.dues.fiscal_month, 1) - timedelta(days=1)).isoformat()


def _number(written: str, language: Pack) -> int | None:
    """Return a number in figures, composed (二十五), or digit by digit (二〇三三)."""
    values, tag = language.numbers.values, language.tag
    if len(written) > 1 and all(char in values for char in written):
        return int("".join(str(int(values[char])) for char in written))
    found = numerals(pieces(written, 0, len(written), tag), rules(tag))
    return None if len(found) != 1 or found[0].value is None else int(found[0].value)


@cache
def _known(tag: str) -> _Known:
    """Return the expressions of a language, made of its words."""
    language = pack(tag)
    dues, numbers, signs = language.dues, language.numbers, language.dues.signs
    digits = "".join(word for word in {**numbers.values, **numbers.scales} if len(word) == 1)
    number = rf"(?:\d+|[{digits}]+)"
    weekdays = {form: at for at, forms in enumerate(language.calendar.weekdays) for form in forms}
    weekdays |= {form: at for at, forms in enumerate(dues.weekdays) for form in forms}
    named = rf"(?P<fixed>{_any(dues.fixed)})|(?P<week>{_any(dues.weeks)})?(?P<weekday>{_any(weekdays)})"
    year = rf"(?:(?P<span>{_any(dues.spans)})|(?P<year>\d{{4}}|[{digits}]{{4}})\s?{signs[0]})?"
    written = (
        rf"(?:{_any(dues.by)})?(?:{named}|{year}(?P<fiscal>{_any(dues.fiscal)})?"
        rf"(?:(?P<month>{number})\s?{signs[1]})?(?:(?P<day>{number})\s?(?:{_any(signs[2:])}))?"
        rf"(?P<part>{_any(dues.parts_of)})?)(?P<behind>(?:{_any(dues.behind)})+)?"
    )
    times = {"".join(words): unit.name for words, unit in units(tag).items() if unit.name in DESIGNATORS}
    counted = rf"(?P<number>\d{{1,3}}|[{digits}]+|{_any(numbers.and_half | dues.some)})\s?"
    half = rf"(?P<half>{_any(numbers.and_half)})?"
    lasting = (
        rf"(?:{_any(dues.within)})?{counted}(?P<unit>{_any(times | dict.fromkeys(signs[2:3]))}){half}"
        rf"(?:{_any(dues.durations)})"
    )
    opens = rf"(?<!{_any(numbers.names)})(?<![\d{digits}])"  # not 第14天
    bare = rf"{opens}{counted}(?P<unit>{_any(times)}){half}(?!{_any(dues.durations | dues.past)})"
    event = rf"(?:{_any(dues.until)})[^\p{{P}}]{{2,{_EVENT}}}"
    return _Known(
        regex.compile(written), regex.compile(lasting), regex.compile(bare), regex.compile(event), weekdays, times
    )


def _any(words: Iterable[str]) -> str:
    """Return an expression for any of the words, the longest first; it matches nothing where there are none."""
    return "|".join(map(regex.escape, sorted(words, key=len, reverse=True))) or r"(?!)"
