"""Times as feeds write them, told as exactly as they were written."""

import datetime as dt
import re
from typing import Literal

from headwater.collect.feeds.lore import lore
from headwater.values import When

_CLOCK = r"(?P<h>\d{1,2}):(?P<n>\d{2})(?::(?P<s>\d{2})(?:[.,]\d+)?)?"
_ZONE = r"(?P<z>[+-]\d{1,2}:?\d{2}|[A-Za-z]{1,5}(?:[+-]\d{1,2}(?::?\d{2})?)?)"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<m>[A-Za-z]{3,9})\.?"

#: RFC 3339 and W3C's note on dates, with the liberties that feeds take: a blank for T, parts without marks.
_ISO = re.compile(
    rf"(?P<y>\d{{4}})(?:-(?P<m>\d{{1,2}})(?:-(?P<d>\d{{1,2}})(?:[T\s]\s*{_CLOCK}\s*{_ZONE}?)?)?)?", re.IGNORECASE
)
_COMPACT = re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:T?(?P<h>\d{2})(?P<n>\d{2})(?P<s>\d{2})?(?P<z>Z)?)?")
#: RFC 5322, section 3.3, with RFC 850's hyphens.
_MAIL = re.compile(
    rf"(?:[A-Za-z]{{2,9}}\.?,?\s*)?(?P<d>\d{{1,2}})[\s-]*{_MONTH}[\s-]+(?P<y>\d{{2,4}})(?:,?\s+{_CLOCK}(?:\s*{_ZONE})?)?"
)
#: C's asctime, and the American order.
_ASCTIME = re.compile(
    rf"(?:[A-Za-z]{{3,9}}\.?,?\s+)?{_MONTH}\s+(?P<d>\d{{1,2}})\s+{_CLOCK}(?:\s+{_ZONE})?\s+(?P<y>\d{{4}})"
)
_AMERICAN = re.compile(
    rf"(?:[A-Za-z]{{3,9}}\.?,?\s+)?{_MONTH}\s+(?P<d>\d{{1,2}}),?\s+(?P<y>\d{{4}})(?:,?\s+{_CLOCK}(?:\s*{_ZONE})?)?"
)
_FORMS = (_ISO, _COMPACT, _MAIL, _ASCTIME, _AMERICAN)


def when(written: str | None) -> When | None:
    """Return the time that a feed tells, or None where it is none that can be read without a guess.

    A zone whose letters mean several things is left open; a year alone is no time.
    """
    text = " ".join((written or "")[:200].split())[:80]
    for form in _FORMS:
        match = form.fullmatch(text)
        if match is not None:
            return _told(match.groupdict(), text)
    return None


def _told(part: dict[str, str | None], text: str) -> When | None:
    year, month, day = _year(part["y"] or ""), _month(part["m"]), part["d"]
    if month is None:
        return None
    if day is None:
        return When(value=f"{year:04}-{month:02}", precision="month", text=text) if month <= 12 else None
    try:
        date = dt.date(year, month, int(day))
    except ValueError:
        return None
    hour, minute, second = part["h"], int(part["n"] or 0), part["s"]
    if hour is None or int(hour) > 23 or minute > 59:
        return When(value=date.isoformat(), precision="day", text=text)
    # a leap second is the last one that clocks here can show
    clock = f"{int(hour):02}:{minute:02}" + (f":{min(int(second), 59):02}" if second else "")
    precision: Literal["second", "minute"] = "second" if second else "minute"
    return When(value=f"{date}T{clock}", precision=precision, zone=_offset(part["z"]), text=text)


def _year(digits: str) -> int:
    """Return a year, one of two or three digits as RFC 5322 (section 4.3) reads it."""
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + 2000 if len(digits) == 2 and year < 50 else year + 1900


def _month(written: str | None) -> int | None:
    if written is None or written.isdigit():
        return int(written) if written else None
    short = written[:3].lower()
    return _MONTHS.index(short) + 1 if short in _MONTHS else None


def _offset(zone: str | None) -> str | None:
    if zone is None:
        return None
    letters = zone.rstrip("0123456789:+-")
    digits = zone[len(letters) :]
    if not digits:
        return lore().zones.get(letters.upper())
    if letters and letters.upper() not in {"GMT", "UTC", "UT"}:
        return None
    hours, minutes = _parts(digits[1:])
    return f"{digits[0]}{hours:02}:{minutes:02}" if hours < 15 and minutes < 60 else None


def _parts(digits: str) -> tuple[int, int]:
    if ":" in digits:
        hours, minutes = digits.split(":")
        return int(hours), int(minutes)
    return (int(digits), 0) if len(digits) < 3 else (int(digits[:-2]), int(digits[-2:]))
