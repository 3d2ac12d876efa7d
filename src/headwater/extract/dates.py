"""Times as pages write them, told as exactly as they were written."""

import datetime as dt
from functools import cache
from typing import Literal

import regex
from msgspec import Struct

from headwater.language import known, pack
from headwater.language.tags import primary
from headwater.values import Span, When

_ISO = regex.compile(
    r"(?<!\d)(?P<y>\d{4})-(?P<m>\d\d?)-(?P<d>\d\d?)(?:[T ]+(?P<h>\d\d):(?P<n>\d\d)(?::(?P<s>\d\d)(?:[.,]\d+)?)?"
    r"\s*(?P<z>Z|[+-]\d\d:?\d\d)?)?(?!\d)"
)
_GLYPHS = regex.compile(
    r"(?P<y>\d{4})\s*[年년]\s*(?P<m>\d\d?)\s*[月월]\s*(?P<d>\d\d?)\s*[日일号]"
    r"(?:\s*[（(]?(?:星期|周)[一二三四五六日天][)）]?)?\s*(?:(?P<half>上午|下午|晚上|凌晨|午後|午前)?\s*(?P<h>\d\d?)[:：时時点](?P<n>\d\d)?分?(?::(?P<s>\d\d))?)?"
)
_NUMERIC = regex.compile(r"(?<!\d)(?P<d>\d\d?)(?P<sign>[./\-])(?P<m>\d\d?)(?P=sign)(?P<y>\d{4}|\d\d)(?!\d)")
_YEAR_FIRST = regex.compile(r"(?<!\d)(?P<y>\d{4})[./](?P<m>\d\d?)[./](?P<d>\d\d?)(?!\d)")
_CLOCK = regex.compile(
    r"(?<![\d:])(?P<h>[01]?\d|2[0-3])\s?(?:[:.h：]|Uhr)\s?(?P<n>[0-5]\d)(?::(?P<s>[0-5]\d))?(?![\d:])"
    r"(?:\s*(?P<half>[ap]\.?\s?m\b\.?))?(?:\s*(?:Uhr|hrs?|hs|ч)\b\.?)?"
    r"|(?<![\d:])(?P<h>1[0-2]|0?[1-9])\s?(?P<half>[ap]\.?m\b\.?)",
    regex.IGNORECASE,
)
_ZONE = regex.compile(
    r"\s*[(,]?\s*(?:(?:GMT|UTC)\s*(?P<off>[+-]\d\d?(?::?\d\d)?)|(?P<iso>[+-]\d\d:\d\d)|(?P<name>[A-Z]{3,4})\b)\)?"
)
#: Offsets that a clock's abbreviation names without doubt.
_ZONES = {
    "GMT": "+00:00", "UTC": "+00:00",
    "CET": "+01:00", "MEZ": "+01:00",
    "CEST": "+02:00", "MESZ": "+02:00", "EET": "+02:00",
    "EEST": "+03:00", "MSK": "+03:00", "МСК": "+03:00",
    "JST": "+09:00",
    "EDT": "-04:00",
    "EST": "-05:00",
    "PDT": "-07:00",
    "PST": "-08:00",
}  # fmt: skip
_AFTERNOON = {"下午", "晚上", "午後"}
#: Code points between a day and its time of day, on either side.
_NEAR = 14


class Dated(Struct, frozen=True, kw_only=True):
    """A time and the places that tell it."""

    when: When
    spans: tuple[Span, ...]


def iso(written: str | None) -> When | None:
    """Return the time that a machine-readable date tells (ISO 8601 or RFC 5322), or None where it is none."""
    text = (written or "").strip()[:80]
    match = _ISO.match(text)
    if match is not None:
        found = _dated(match)
        return found.when if found else None
    found = find_date(text, "en")
    return found.when if found else None


def read_date(line: str, lang: str | None) -> When | None:
    """Return the time that a line names, as `find_date` does, without its places."""
    found = find_date(line, lang)
    return found.when if found else None


def find_date(line: str, lang: str | None) -> Dated | None:
    """Return the first whole date (day, month, year) of a line with the time of day beside it, and where they stand.

    Months are read in the language of the page, then in every other known one. A date of figures alone is read only
    where day and month cannot be confused, or where the language is known to write the day first. Nothing is filled in.
    """
    for pattern in (_ISO, _GLYPHS):
        match = pattern.search(line)
        if match is not None and (found := _dated(match)) is not None:
            return found
    own = primary(lang)
    for tag in dict.fromkeys([own, "en", *sorted(known())]):
        named = _named(line, tag)
        if named is not None:
            return _with_clock(line, *named)
    figures = _figures(line, own)
    return _with_clock(line, *figures) if figures else None


def _dated(match: regex.Match[str]) -> Dated | None:
    """Return the time of a match that holds all its parts."""
    part = match.groupdict()
    hour = int(part["h"]) if part["h"] else None
    if hour is not None and part.get("half") in _AFTERNOON and hour < 12:
        hour += 12
    value = _value((int(part["y"]), int(part["m"]), int(part["d"])), hour, int(part["n"] or 0), part["s"])
    if value is None:
        return None
    zone = part.get("z")
    offset = None if hour is None or not zone else "+00:00" if zone == "Z" else f"{zone[:3]}:{zone[-2:]}"
    precision: Literal["day", "second", "minute"] = "day" if hour is None else "second" if part["s"] else "minute"
    return Dated(
        when=When(value=value, precision=precision, zone=offset, text=match.group().strip()), spans=(match.span(),)
    )


def _value(day: tuple[int, int, int], hour: int | None, minute: int, second: str | None) -> str | None:
    """Return the ISO 8601 form of a time, or None where there is no such day or hour."""
    try:
        dt.datetime(*day, hour or 0, minute)  # noqa: DTZ001 # asked only whether the day exists
    except ValueError:
        return None
    clock = "" if hour is None else f"T{hour:02}:{minute:02}" + (f":{second}" if second else "")
    return "{:04}-{:02}-{:02}".format(*day) + clock


def _named(line: str, tag: str) -> tuple[tuple[int, int, int], Span] | None:
    """Return year, month and day of a date with a month's name, and its place."""
    for pattern in _patterns(tag):
        for match in pattern.finditer(line):
            day = (_year(match["y"]), _months(tag)[match["m"].lower()], int(match["d"]))
            if _value(day, None, 0, None):
                return day, match.span()
    return None


@cache
def _months(tag: str) -> dict[str, int]:
    return {form: number for number, names in enumerate(pack(tag).calendar.months, 1) for form in names}


@cache
def _patterns(tag: str) -> tuple[regex.Pattern[str], ...]:
    if not _months(tag) or tag == "zh":
        return ()
    month = "|".join(sorted(map(regex.escape, _months(tag)), key=len, reverse=True))
    year = r"(?P<y>\d{4}|'?\d\d)(?![\d:])"
    day = r"(?<![\d:])(?P<d>\d\d?)(?:st|nd|rd|th|er|\.|º|-го)?"
    return (
        regex.compile(
            rf"{day}[\s\-]*(?:de\s+|of\s+)?(?P<m>{month})\b\.?,?[\s\-]*(?:de\s+|del\s+)?{year}(?:\s+(?:года|г\.))?",
            regex.IGNORECASE,
        ),
        regex.compile(rf"\b(?P<m>{month})\b\.?\s*{day},?\s*{year}", regex.IGNORECASE),
    )


def _figures(line: str, lang: str) -> tuple[tuple[int, int, int], Span] | None:
    """Return year, month and day of a date in figures, and its place; None where it can be read in two ways."""
    match = _YEAR_FIRST.search(line)
    if match is not None and _value((int(match["y"]), int(match["m"]), int(match["d"])), None, 0, None):
        return (int(match["y"]), int(match["m"]), int(match["d"])), match.span()
    match = _NUMERIC.search(line)
    if match is None:
        return None
    first, second, year = int(match["d"]), int(match["m"]), _year(match["y"])
    day_first = first > 12 or first == second or match["sign"] == "." or pack(lang).calendar.day_first
    if not day_first and second <= 12:
        return None
    day = (year, second, first) if day_first else (year, first, second)
    return (day, match.span()) if _value(day, None, 0, None) else None


def _with_clock(line: str, day: tuple[int, int, int], span: Span) -> Dated:
    """Return a day with the time of day that stands beside it, behind it rather than before it."""
    behind = [m for m in _CLOCK.finditer(line, span[1]) if m.start() - span[1] <= _NEAR]
    before = [m for m in _CLOCK.finditer(line, 0, span[0]) if span[0] - m.end() <= _NEAR]
    clock = behind[0] if behind else before[-1] if before else None
    if clock is None:
        value = _value(day, None, 0, None) or ""
        return Dated(when=When(value=value, precision="day", text=line[span[0] : span[1]]), spans=(span,))
    half = (clock["half"] or "").lower().replace(".", "").replace(" ", "")
    hour = int(clock["h"])
    hour = hour % 12 + 12 if half == "pm" else hour % 12 if half == "am" else hour
    offset, end = _offset(line, clock.end())
    places = sorted((span, (clock.start(), end)))
    when = When(
        value=_value(day, hour, int(clock["n"] or 0), clock["s"]) or "",
        precision="second" if clock["s"] else "minute",
        zone=offset,
        text=line[places[0][0] : places[1][1]],
    )
    return Dated(when=when, spans=tuple(places))


def _offset(line: str, at: int) -> tuple[str | None, int]:
    """Return the offset from UTC that stands behind a clock, and where it ends; a name with two meanings tells none."""
    match = _ZONE.match(line, at)
    if match is None:
        return None, at
    if match["name"]:
        offset = _ZONES.get(match["name"])
        return (offset, match.end()) if offset else (None, at)
    written = match["iso"] or match["off"]
    digits = written[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    return f"{written[0]}{int(hours):02}:{minutes}", match.end()


def _year(written: str) -> int:
    number = int(written.lstrip("'"))
    return number if number > 99 else 2000 + number if number < 70 else 1900 + number
