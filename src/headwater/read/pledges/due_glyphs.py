"""When something falls due where no blanks are written: 明年3月底, 下周五前, 三个月之内, 来年度末までに, 48時間以内.

A date is a named span or the number of a year, with a month, a day and a part of it behind; a duration is a number with
a unit of time and a word that tells that it counts from now.
"""

from calendar import monthrange
from datetime import date, timedelta
from functools import cache

import regex
from msgspec import Struct

from headwater.language.pack import Pack, pack
from headwater.language.units import units
from headwater.read.pledges.due_dates import MONTHS, dated
from headwater.values import Due

#: The letters of ISO 8601 by units of time.
_LETTERS = {"hours": "PT{}H", "minutes": "PT{}M", "days": "P{}D", "weeks": "P{}W", "months": "P{}M", "years": "P{}Y"}
#: The first month of a fiscal year, and its last day.
_FISCAL, _CLOSES = 4, "03-31"
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
    return _LETTERS[name].format(_number(written, language))


def _date(found: regex.Match[str], language: Pack, day: date | None, weekdays: dict[str, int]) -> str | None:
    """Return the day, month or year that is told, counted from the article's own day."""
    dues = language.dues
    if day is None and found["year"] is None:
        return None
    if found["fixed"]:
        return _fixed(dues.fixed[found["fixed"]], day)
    if found["weekday"] and day is not None:
        monday, number = day - timedelta(days=day.weekday()), weekdays[found["weekday"]]
        ahead = (number - day.weekday()) % 7 or 7
        weeks = dues.weeks.get(found["week"] or "")
        return (
            day + timedelta(days=ahead) if weeks is None else monday + timedelta(days=7 * weeks + number)
        ).isoformat()
    unit, count = dues.spans.get(found["span"] or "", ("years" if found["year"] else "", 0))
    if unit == "weeks" and day is not None:
        return _week(day + timedelta(days=7 * count), ends=bool(found["part"] or found["behind"]))
    year = _number(found["year"], language) if found["year"] else None
    month = _number(found["month"], language) if found["month"] else None
    if unit == "months" and day is not None:
        year, month = divmod(day.year * MONTHS + day.month - 1 + count, MONTHS)
        month += 1
    elif unit and year is None and day is not None:
        year = day.year + count - (bool(found["fiscal"]) and day.month < _FISCAL)
    return _composed(found, year, month, language, day)


def _composed(
    found: regex.Match[str], year: int | None, month: int | None, language: Pack, day: date | None
) -> str | None:
    """Return the day, month or year of which a year, a month, a day and a part of them tell."""
    number = _number(found["day"], language) if found["day"] else None
    part = language.dues.parts_of.get(found["part"] or "")
    if month is None and number is not None and day is not None:
        month, year = day.month + (number < day.day), day.year
        year, month = year + (month > MONTHS), (month - 1) % MONTHS + 1
    if month is not None:
        valid = 1 <= month <= MONTHS and (number is None or 1 <= number <= _LAST)
        return dated(year, month, number, day, last=part == "last") if valid else None
    if year is None:
        return None
    if found["fiscal"]:
        return f"{year + 1}-{_CLOSES}" if part == "last" else None
    ends = "12-31" if part == "last" or (part is None and found["behind"] and found["span"]) else part
    return f"{year}-{ends}" if ends else str(year)


def _fixed(told: str, day: date | None) -> str | None:
    """Return the day that is so many days ahead, or the last one of the span under way."""
    if day is None or not told:
        return None
    if told.isdigit():
        return (day + timedelta(days=int(told))).isoformat()
    if told == "fiscal years":
        return f"{day.year + (day.month >= _FISCAL)}-{_CLOSES}"
    if told == "weeks":
        return _week(day, ends=True)
    last = monthrange(day.year, day.month)[1] if told == "months" else _LAST
    return f"{day.year}-{day.month if told == 'months' else MONTHS:02d}-{last:02d}"


def _week(day: date, *, ends: bool) -> str:
    """Return the week of a day, or its last day."""
    year, week, _ = day.isocalendar()
    return (day + timedelta(days=6 - day.weekday())).isoformat() if ends else f"{year}-W{week:02d}"


def _number(written: str, language: Pack) -> int | None:
    """Return a number in figures, digit by digit (二〇三三), or composed (二十五)."""
    if written.isdigit() and written.isascii():
        return int(written)
    values, scales = language.numbers.values, language.numbers.scales
    if all(char in values for char in written):
        return int("".join(str(int(values[char])) for char in written))
    total, last = 0, 0
    for char in written:
        if char in scales:
            total += int((last or 1) * scales[char])
            last = 0
        else:
            last = int(values.get(char, 0))
    return total + last


@cache
def _known(tag: str) -> _Known:
    """Return the expressions of a language, made of its words."""
    language = pack(tag)
    dues, numbers, signs = language.dues, language.numbers, language.dues.signs
    digits = "".join(word for word in {**numbers.values, **numbers.scales} if len(word) == 1)
    number = rf"(?:\d+|[{digits}]+)"
    weekdays = {form: at for at, forms in enumerate(language.calendar.weekdays) for form in forms}
    weekdays |= {form: at for at, forms in enumerate(dues.weekdays) for form in forms}
    written = (
        rf"(?:{_any(dues.by)})?(?:(?P<fixed>{_any(dues.fixed)})|(?P<week>{_any(dues.weeks)})?(?P<weekday>{_any(weekdays)})|"
        rf"(?:(?P<span>{_any(dues.spans)})|(?P<year>\d{{4}}|[{digits}]{{4}})\s?{signs[0]})?(?P<fiscal>度)?"
        rf"(?:(?P<month>{number})\s?{signs[1]}份?)?(?:(?P<day>{number})\s?(?:{_any(signs[2:])}))?"
        rf"(?P<part>{_any(dues.parts_of)})?)(?P<behind>(?:{_any(dues.behind)})+)?"
    )
    times = {"".join(words): unit.name for words, unit in units(tag).items() if unit.name in _LETTERS}
    counted = rf"(?P<number>\d{{1,3}}|[{digits}]+|{_any(numbers.and_half | dues.some)})\s?"
    half = rf"(?P<half>{_any(numbers.and_half)})?"
    lasting = (
        rf"(?:{_any(dues.within)})?{counted}(?P<unit>{_any(times | dict.fromkeys(signs[2:3]))}){half}"
        rf"(?:{_any(dues.durations)})"
    )
    bare = rf"(?<!第){counted}(?P<unit>{_any(times)}){half}(?!{_any(dues.durations)}|[前来來])"
    event = rf"(?:{_any(dues.until)})[^\p{{P}}]{{2,{_EVENT}}}"
    return _Known(
        regex.compile(written), regex.compile(lasting), regex.compile(bare), regex.compile(event), weekdays, times
    )


def _any(words: object) -> str:
    """Return an expression for any of the words, the longest first; it matches nothing where there are none."""
    given = sorted(map(str, words), key=len, reverse=True) if isinstance(words, (dict, set, frozenset, tuple)) else ()
    return "|".join(regex.escape(word) for word in given) or r"(?!)"
