"""Times as pages write them, told as exactly as they were written."""

import datetime as dt

import regex

from headwater.language import Pack, known, pack
from headwater.language.pack import DEFAULT
from headwater.values import When

_ISO = regex.compile(
    r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:[T ](?P<h>\d\d):(?P<n>\d\d)(?::(?P<s>\d\d)(?:\.\d+)?)?\s*(?P<z>Z|[+-]\d\d:?\d\d)?)?"
)
_CLOCK = regex.compile(
    r"(?<!\d)(?P<h>[01]?\d|2[0-3])[:.h](?P<n>[0-5]\d)(?::(?P<s>[0-5]\d))?(?!\d)\s*(?P<half>[ap]\.?m\b\.?)?"
    r"(?:\s*(?:Uhr|uhr|h\b))?\s*\(?(?P<z>[A-Z]{2,5}\b|[+-]\d\d:?\d\d|Z\b)?",
    regex.IGNORECASE,
)
_HAN = regex.compile(
    r"(?P<y>\d{4})\s*年\s*(?P<m>\d\d?)\s*月\s*(?P<d>\d\d?)\s*日(?:\s*(?P<h>\d\d?)[:：时](?P<n>\d\d)?)?"
)
_NUMERIC = regex.compile(r"(?<!\d)(?P<d>\d\d?)[./](?P<m>\d\d?)[./](?P<y>\d{4}|\d\d)(?!\d)")
#: Offsets that a clock's abbreviation names without doubt.
_ZONES = {"Z": "+00:00", "GMT": "+00:00", "UTC": "+00:00", "CET": "+01:00", "CEST": "+02:00", "MEZ": "+01:00", "MESZ": "+02:00", "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00", "JST": "+09:00", "EDT": "-04:00", "PDT": "-07:00"}  # fmt: skip


def iso(written: str | None) -> When | None:
    """Return the time that a machine-readable date tells, or None where it is none."""
    match = _ISO.search(written or "")
    if match is None or written is None:
        return None
    return _when(match, written.strip(), _offset(match["z"]))


def read_date(line: str, lang: str | None) -> When | None:
    """Return the time that a line such as `29 March 2031, 2:12 pm` names, or None where it names no whole date.

    Months are read in the language of the page and in English. A date of figures alone is read only where day and month
    cannot be confused, or where the language writes the day first (all known ones but English).
    """
    for found in (_ISO.search(line), _HAN.search(line)):
        if found is not None:
            return _when(found, line.strip(), _offset(found.groupdict().get("z")))
    named = _named(line, pack(lang)) or _named(line, pack("en"))
    if named is None:
        named = _figures(line, lang)
    if named is None:
        return None
    (year, month, day), rest = named
    if not _exists(year, month, day):
        return None
    clock = _CLOCK.search(rest)
    if clock is None:
        return When(value=f"{year:04}-{month:02}-{day:02}", precision="day", text=line.strip())
    hour = int(clock["h"])
    half = (clock["half"] or "").lower().replace(".", "")
    hour = hour % 12 + 12 if half == "pm" else hour % 12 if half == "am" else hour
    value = f"{year:04}-{month:02}-{day:02}T{hour:02}:{clock['n']}"
    exact = f"{value}:{clock['s']}" if clock["s"] else value
    return When(
        value=exact, precision="second" if clock["s"] else "minute", zone=_offset(clock["z"]), text=line.strip()
    )


def _named(line: str, rules: Pack) -> tuple[tuple[int, int, int], str] | None:
    """Return year, month, day of a date with a month's name, and the rest of the line."""
    forms = {form: number for number, names in enumerate(rules.calendar.months, 1) for form in names}
    if not forms or rules.tag == "zh":
        return None
    month = "|".join(sorted(map(regex.escape, forms), key=len, reverse=True))
    year = r"(?P<y>\d{4}|'?\d\d(?=\b))"
    orders = (
        rf"(?<!\d)(?P<d>\d\d?)(?:st|nd|rd|th|er|\.|º)?\s*(?:de\s+|of\s+)?(?P<m>{month})\.?,?\s*(?:de\s+|del\s+)?{year}(?![\d:])",
        rf"\b(?P<m>{month})\.?\s*(?P<d>\d\d?)(?:st|nd|rd|th)?,?\s*{year}(?![\d:])",
    )
    for order in orders:
        match = regex.search(order, line, regex.IGNORECASE)
        if match:
            rest = line[: match.start()] + " ; " + line[match.end() :]
            return (_year(match["y"]), forms[match["m"].lower()], int(match["d"])), rest
    return None


def _figures(line: str, lang: str | None) -> tuple[tuple[int, int, int], str] | None:
    match = _NUMERIC.search(line)
    if match is None:
        return None
    first, second = int(match["d"]), int(match["m"])
    rest = line[: match.start()] + " ; " + line[match.end() :]
    sure = first > 12 or first == second or "." in match.group()
    if sure or ((lang or "").split("-")[0] in known() - {DEFAULT, "en", "zh"}):
        return (_year(match["y"]), second, first), rest
    if second > 12:
        return (_year(match["y"]), first, second), rest
    return None


def _year(written: str) -> int:
    number = int(written.lstrip("'"))
    return number if number > 99 else 2000 + number if number < 70 else 1900 + number


def _exists(year: int, month: int, day: int) -> bool:
    try:
        return bool(dt.date(year, month, day))
    except ValueError:
        return False


def _when(match: regex.Match[str], written: str, zone: str | None) -> When | None:
    part = {key: int(value) for key, value in match.groupdict().items() if value and value.isdigit()}
    if not _exists(part["y"], part["m"], part["d"]):
        return None
    day = f"{part['y']:04}-{part['m']:02}-{part['d']:02}"
    if "h" not in part or part["h"] > 23:
        return When(value=day, precision="day", text=written)
    clock = f"{day}T{part['h']:02}:{part.get('n', 0):02}"
    if "s" in part:
        return When(value=f"{clock}:{part['s']:02}", precision="second", zone=zone, text=written)
    return When(value=clock, precision="minute", zone=zone, text=written)


def _offset(written: str | None) -> str | None:
    if not written:
        return None
    if written[0] in "+-":
        return f"{written[:3]}:{written[-2:]}"
    return _ZONES.get(written.upper())
