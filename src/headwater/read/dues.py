"""When a promise falls due: the words, and a date or duration where the text and the article's day allow one.

Durations and dates are written as in ISO 8601-1:2019 (`P3D`, `PT72H`, `2022-03-30`, `2022-04`).
"""

from collections.abc import Sequence
from datetime import date, timedelta

from headwater.language.pack import Pack
from headwater.language.units import Table, units
from headwater.read.beside import unit_behind, word_at
from headwater.read.numbers import Numeral, numerals, pieces
from headwater.read.rules import rules
from headwater.text.tokens import Token
from headwater.values import Due, When

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
            or _duration(toks, at, language, table)
            or (_calendar_date(toks, at, language, day) if word in language.dues.by else None)
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
    to_act = unit[1] < len(toks) and toks[unit[1]].low in language.syntax.infinitive_marks
    if not (opened or hyphen or to_act):
        return None
    return _designated(unit[0].name, numeral), at, unit[1]


def _designated(unit: str, numeral: Numeral) -> str | None:
    value = numeral.value or 0
    return _DESIGNATORS[unit].format(int(value)) if value == int(value) else None


def _named_day(toks: list[Token], at: int, language: Pack, day: date | None) -> _Found | None:
    """Return "on Wednesday", "by next Friday": the first such day after the article's own."""
    word = toks[at].low
    names = [number for number, forms in enumerate(language.calendar.weekdays) if word in forms]
    if not names or not toks[at].capitalised:
        return None
    begin = _openers(toks, at, language)
    if begin == at:
        return None
    if day is None:
        return None, begin, at + 1
    ahead = (names[0] - day.weekday()) % 7 or 7
    return (day + timedelta(days=ahead)).isoformat(), begin, at + 1


def _openers(toks: list[Token], at: int, language: Pack) -> int:
    begin = at
    while begin and toks[begin - 1].low in (language.dues.by | language.dues.next):
        begin -= 1
    return begin


def _relative(toks: list[Token], at: int, language: Pack, day: date | None) -> _Found:
    begin = _openers(toks, at, language)
    days = language.dues.days[toks[at].low]
    return ((day + timedelta(days=days)).isoformat() if day else None), begin, at + 1


def _calendar_date(toks: list[Token], at: int, language: Pack, day: date | None) -> _Found | None:
    """Return "by 4 May", "on May 4, 2023", "in June", "by 2030", "by the end of the year"."""
    i = at + 1
    while i < len(toks) and toks[i].low in (language.syntax.determiners | language.dues.ends | {"of"}):
        i += 1
    month_at = next((j for j in range(i, min(i + 3, len(toks))) if _month(toks, j, language)), None)
    if month_at is not None and all(toks[j].kind == "number" or toks[j].low == "of" for j in range(i, month_at)):
        return _month_date(toks, (at, i, month_at), language, day)
    token = toks[i] if i < len(toks) else None
    if (
        token is not None
        and token.kind == "number"
        and len(token.text) == 4
        and token.text.isdigit()
        and token.text < "2101"
    ):
        ended = any(t.low in language.dues.ends for t in toks[at + 1 : i])
        return (f"{token.text}-12-31" if ended and toks[at].low == "by" else token.text), at, i + 1
    return None


def _month(toks: list[Token], at: int, language: Pack) -> int | None:
    word = toks[at].low
    named = [number for number, forms in enumerate(language.calendar.months, 1) if word in forms]
    return named[0] if named and (toks[at].capitalised or not language.calendar.months) else None


def _in_month(toks: Sequence[Token], at: int) -> int | None:
    return int(toks[at].text) if toks[at].text.isdigit() and 1 <= int(toks[at].text) <= 31 else None


def _month_date(toks: list[Token], places: tuple[int, int, int], language: Pack, day: date | None) -> _Found:
    """Return the date round the name of a month; `places`: the preposition, the word behind it, the month."""
    at, begin, month_at = places
    month = _month(toks, month_at, language) or 1
    after = month_at + 1
    number = _in_month(toks, begin) if begin < month_at else None
    if number is None and after < len(toks):
        number = _in_month(toks, after)
        after += number is not None
    year_at = after + 1 if after + 1 < len(toks) and toks[after].text == "," else after
    written = toks[year_at].text if year_at < len(toks) and toks[year_at].kind == "number" else ""
    year = int(written) if len(written) == 4 and written.isdigit() else None
    after = year_at + 1 if year else after
    if year is None and day is not None:
        past = (month, number or 31) < (day.month, day.day)
        year = day.year + past
    if year is None:
        return None, at, after
    return (f"{year}-{month:02d}-{number:02d}" if number else f"{year}-{month:02d}"), at, after
