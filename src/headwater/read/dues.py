"""When a promise falls due: the words, and a date or duration where the text and the article's day allow one.

Durations and dates are written as in ISO 8601-1:2019 (`P3D`, `PT72H`, `2022-03-30`, `2022-04`).
"""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from operator import itemgetter

from headwater.language.pack import Pack
from headwater.language.units import Table, units
from headwater.read.beside import unit_behind, word_at
from headwater.read.numbers import Numeral, numerals, pieces
from headwater.read.rules import rules
from headwater.text.tokens import Token
from headwater.values import Due, When

#: How many months a year has, and how many digits.
_MONTHS, _YEAR = 12, 4
_DESIGNATORS = {
    "seconds": "PT{}S",
    "minutes": "PT{}M",
    "hours": "PT{}H",
    "days": "P{}D",
    "weeks": "P{}W",
    "months": "P{}M",
    "years": "P{}Y",
    "decades": "P{}0Y",
}


def due(text: str, span: tuple[int, int], language: Pack, published: When | None) -> Due | None:
    """Return by when, or for how long, `text[span]` says that something is to be done; None where it does not."""
    toks = list(pieces(text, *span, language.tag))
    table = units(language.tag)
    day = _day_of(published)
    for at, token in enumerate(toks):
        word = token.low
        found = (
            _named_day(toks, at, language, day)
            or _signed_date(toks, at, language, day)
            or _duration(toks, at, language, table)
            or (_calendar_date(toks, at, language, day) if word in language.dues.by else None)
            or _ending(toks, at, language, table, day)
            or (_relative(toks, at, language, day) if word in language.dues.days else None)
        )
        if found is not None:
            value, begin, after = found
            return Due(value=value, text=text[toks[begin].start : toks[after - 1].end])
    return None


_Found = tuple[str | None, int, int]


def _day_of(published: When | None) -> date | None:
    if published is None or published.precision == "month":
        return None
    try:
        return date.fromisoformat(published.value[:10])
    except ValueError:
        return None


def _duration(toks: list[Token], at: int, language: Pack, table: Table) -> _Found | None:
    """Return "within three days", "for 15 years", "72 hours to …", "15-year"."""
    word = toks[at].low
    opened = word in language.dues.within or word in language.dues.lasting
    begin = at + 1 if opened else at
    if not opened and word_at(toks, at - 1) in (language.dues.within | language.dues.lasting):
        return None
    numeral = next((n for n in numerals(toks[begin : begin + 6], rules(language.tag)) if n.first == 0), None)
    if numeral is None or numeral.value is None:
        return None
    after = begin + numeral.after
    hyphen = after < len(toks) and toks[after].text in "-‐‑"
    unit = unit_behind(toks, after + hyphen, table)
    if unit is None or unit[0].name not in _DESIGNATORS:
        return None
    marks = frozenset() if language.syntax.infinitive_endings else language.syntax.infinitive_marks
    to_act = unit[1] < len(toks) and toks[unit[1]].low in marks
    if not (opened or hyphen or to_act or toks[after].kind == "glyph"):
        return None
    return _designated(unit[0].name, numeral), at, unit[1]


def _designated(unit: str, numeral: Numeral) -> str | None:
    value = numeral.value or 0
    return _DESIGNATORS[unit].format(int(value)) if value == int(value) else None


def _named_day(toks: list[Token], at: int, language: Pack, day: date | None) -> _Found | None:
    """Return "on Wednesday", "by next Friday", 周五之前: the first such day after the article's own."""
    glyphs = toks[at].kind == "glyph"
    names = [(number, size) for number, form in _day_names(language) if (size := _written(toks, at, form))]
    if not names or (language.dues.capitals and not toks[at].capitalised):
        return None
    begin = _openers(toks, at, language)
    number, size = max(names, key=itemgetter(1))
    if begin == at and not glyphs and language.dues.capitals:
        return None
    if day is None:
        return None, begin, at + size
    ahead = (number - day.weekday()) % 7 or 7
    return (day + timedelta(days=ahead)).isoformat(), begin, at + size


def _day_names(language: Pack) -> Iterator[tuple[int, str]]:
    for table in (language.calendar.weekdays, language.dues.weekdays):
        yield from ((number, form) for number, forms in enumerate(table) for form in forms)


def _written(toks: Sequence[Token], at: int, form: str) -> int:
    """Return how many tokens at `at` write `form`, 0 where they do not; characters without blanks are one each."""
    if toks[at].kind != "glyph":
        return int(toks[at].low == form)
    size = len(form)
    return size if "".join(token.low for token in toks[at : at + size]) == form else 0


def _openers(toks: list[Token], at: int, language: Pack) -> int:
    begin = at
    while begin and toks[begin - 1].low in (language.dues.by | language.dues.next | language.dues.this):
        begin -= 1
    return begin


def _relative(toks: list[Token], at: int, language: Pack, day: date | None) -> _Found:
    begin = _openers(toks, at, language)
    days = language.dues.days[toks[at].low]
    return ((day + timedelta(days=days)).isoformat() if day else None), begin, at + 1


def _signed_date(toks: list[Token], at: int, language: Pack, day: date | None) -> _Found | None:
    """Return 2031年3月31日, 3月底: numbers with the signs of a year, a month and a day."""
    signs = language.dues.signs
    if not signs or toks[at].kind != "number" or (at and toks[at - 1].kind == "number"):
        return None
    parts: dict[str, int] = {}
    i = at
    while i + 1 < len(toks) and toks[i].text.isdigit() and toks[i + 1].text in signs:
        parts.setdefault(toks[i + 1].text, int(toks[i].text))
        i += 2
    year_sign, month_sign, *day_signs = signs
    month, date_of = parts.get(month_sign), next((parts[sign] for sign in day_signs if sign in parts), None)
    ended = i < len(toks) and toks[i].text in language.dues.last
    if month is None or not 1 <= month <= _MONTHS:
        return None
    value = _dated(parts.get(year_sign), month, date_of, day, last=ended)
    return value, at, i + ended


def _dated(year: int | None, month: int, number: int | None, day: date | None, *, last: bool) -> str | None:
    """Return the date of a month, in the first year where it lies ahead; its last day where that is meant."""
    if year is None and day is None:
        return None
    if year is None and day is not None:
        year = day.year + ((month, number or 31) < (day.month, day.day))
    if last and number is None:
        number = monthrange(year or 1, month)[1]
    return f"{year}-{month:02d}-{number:02d}" if number else f"{year}-{month:02d}"


def _ending(toks: list[Token], at: int, language: Pack, table: Table, day: date | None) -> _Found | None:
    """Return "by the end of the month", "noch in diesem Jahr", "до конца марта": the last day of what is under way."""
    dues = language.dues
    ends = toks[at].low in dues.last
    if not ends and toks[at].low not in dues.this:
        return None
    i = at + 1
    while i < len(toks) and toks[i].low in (language.syntax.determiners | dues.of | dues.this):
        i += 1
    begin = _openers(toks, at, language)
    month = _month(toks, i, language) if ends and i < len(toks) else None
    if month is not None:
        year_at = i + 1 + (i + 1 < len(toks) and toks[i + 1].low in dues.of)
        year = _year(toks, year_at)
        return _dated(year, month, None, day, last=True), begin, (year_at if year else i) + 1
    unit = unit_behind(toks, i, table) if i < len(toks) else None
    if unit is None or (not ends and (begin == at and toks[at - 1 : at] == [])):
        return None
    return _last_day(unit[0].name, day), begin, unit[1]


def _last_day(span: str, day: date | None) -> str | None:
    """Return the last day of the week, month or year that `day` lies in."""
    if day is None:
        return None
    if span == "weeks":
        return (day + timedelta(days=6 - day.weekday())).isoformat()
    if span == "months":
        return f"{day.year}-{day.month:02d}-{monthrange(day.year, day.month)[1]}"
    return f"{day.year}-12-31" if span == "years" else None


def _calendar_date(toks: list[Token], at: int, language: Pack, day: date | None) -> _Found | None:
    """Return "by 4 May", "on May 4, 2023", "in June", "by 2030", "by the end of the year"."""
    i, dues = at + 1, language.dues
    passed = language.syntax.determiners | dues.ends | dues.of | dues.by | {"of"}
    while i < len(toks) and toks[i].low in passed:
        i += 1
    ended = any(t.low in dues.last for t in toks[at + 1 : i])
    month_at = next((j for j in range(i, min(i + 4, len(toks))) if _month(toks, j, language)), None)
    between = dues.of | {"of", "."}
    if month_at is not None and all(toks[j].kind == "number" or toks[j].low in between for j in range(i, month_at)):
        return _month_date(toks, (at, i, month_at), language, day, ended=ended)
    year = _year(toks, i)
    if year is None or (day is not None and year < day.year):
        return None
    begins_span = toks[at].low in dues.by and toks[at].low not in dues.within
    return (f"{year}-12-31" if ended and begins_span else str(year)), at, i + 1


def _year(toks: list[Token], at: int) -> int | None:
    written = toks[at].text if at < len(toks) and toks[at].kind == "number" else ""
    return int(written) if len(written) == _YEAR and written.isdigit() and written < "2101" else None


def _month(toks: list[Token], at: int, language: Pack) -> int | None:
    word = toks[at].low
    named = [number for number, forms in enumerate(language.calendar.months, 1) if word in forms]
    return named[0] if named and (toks[at].capitalised or not language.dues.capitals) else None


def _in_month(toks: Sequence[Token], at: int) -> int | None:
    return int(toks[at].text) if toks[at].text.isdigit() and 1 <= int(toks[at].text) <= 31 else None


def _month_date(
    toks: list[Token], places: tuple[int, int, int], language: Pack, day: date | None, *, ended: bool
) -> _Found:
    """Return the date round the name of a month; `places`: the preposition, the word behind it, the month."""
    at, begin, month_at = places
    month = _month(toks, month_at, language) or 1
    after = month_at + 1
    number = _in_month(toks, begin) if begin < month_at else None
    if number is None and after < len(toks):
        number = _in_month(toks, after)
        after += number is not None
    year_at = after + 1 if after + 1 < len(toks) and toks[after].low in {",", *language.dues.of} else after
    year = _year(toks, year_at)
    return _dated(year, month, number, day, last=ended), at, year_at + 1 if year else after
