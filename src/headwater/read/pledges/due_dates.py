"""Dates in the words of a language: names of days, days of months, years, and numbers with the signs of dates."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from operator import itemgetter

from headwater.language.pack import Pack, pack
from headwater.text.tokens import Token

#: A value as in ISO 8601-1:2019, None where none can be known, and the tokens that tell it, half-open.
Found = tuple[str | None, int, int]
#: How many months a year has, and how many digits.
MONTHS, _YEAR = 12, 4
#: A day without its year that lies so many days back is that one, and none ahead: "orders placed before 20 March".
_JUST_PAST = 60


def named_day(toks: list[Token], at: int, language: Pack, day: date | None) -> Found | None:
    """Return "on Wednesday", "by next Friday", 周五之前: the first such day after the article's own."""
    glyphs = toks[at].kind == "glyph"
    if not glyphs and toks[at].low not in day_names(language.tag):
        return None
    names = [(number, size) for number, form in _day_names(language) if (size := _written(toks, at, form))]
    if not names or (language.dues.capitals and not toks[at].capitalised):
        return None
    begin = openers(toks, at, language)
    number, size = max(names, key=itemgetter(1))
    if begin == at and not glyphs and language.dues.capitals:
        return None
    if day is None:
        return None, begin, at + size
    ahead = (number - day.weekday()) % 7 or 7
    return (day + timedelta(days=ahead)).isoformat(), begin, at + size


@cache
def day_names(tag: str) -> frozenset[str]:
    """Return the names of days in a language, in the forms of their cases."""
    return frozenset(form for _, form in _day_names(pack(tag)))


def _day_names(language: Pack) -> Iterator[tuple[int, str]]:
    for table in (language.calendar.weekdays, language.dues.weekdays):
        yield from ((number, form) for number, forms in enumerate(table) for form in _in_cases(forms, language))


def _in_cases(forms: Sequence[str], language: Pack) -> Iterator[str]:
    """Yield names with the endings of cases that they take: cuma, cumaya, Nisan'a."""
    for form in forms:
        yield form
        yield from (form + sign + ending for ending in language.dues.endings for sign in ("", "'"))


def _written(toks: Sequence[Token], at: int, form: str) -> int:
    """Return how many tokens at `at` write `form`, 0 where they do not; characters without blanks are one each."""
    if toks[at].kind != "glyph":
        return int(toks[at].low == form)
    size = len(form)
    return size if "".join(token.low for token in toks[at : at + size]) == form else 0


def openers(toks: list[Token], at: int, language: Pack) -> int:
    """Return where the prepositions and determiners begin that lead to the date at `at`."""
    dues = language.dues
    leads = dues.by | dues.next | dues.this | dues.within | dues.parts
    begin = at
    while begin and (
        toks[begin - 1].low in leads
        or (begin > 1 and toks[begin - 1].low in language.syntax.determiners and toks[begin - 2].low in leads)
    ):
        begin -= 1
    return begin


def relative(toks: list[Token], at: int, language: Pack, day: date | None) -> Found:
    """Return "tomorrow": a day counted from the article's own."""
    begin = openers(toks, at, language)
    days = language.dues.days[toks[at].low]
    return ((day + timedelta(days=days)).isoformat() if day else None), begin, at + 1


def dated(year: int | None, month: int, number: int | None, day: date | None, *, last: bool) -> str | None:
    """Return the date of a month, in the first year where it lies ahead; its last day where that is meant."""
    if year is None and day is None:
        return None
    if year is None and day is not None:
        year = day.year + ((month, number or 31) < (day.month, day.day))
    if last and number is None:
        number = monthrange(year or 1, month)[1]
    return f"{year}-{month:02d}-{number:02d}" if number else f"{year}-{month:02d}"


def _days_since(month: int, number: int, day: date) -> int:
    """Return how many days before `day` it was that day of the month last, 0 for a day that no month has."""
    for year in (day.year, day.year - 1):
        if number <= monthrange(year, month)[1] and (then := date(year, month, number)) <= day:
            return (day - then).days
    return 0


def calendar_date(toks: list[Token], at: int, language: Pack, day: date | None) -> Found | None:
    """Return "by 4 May", "on May 4, 2023", "in June", "by 2030", "by the end of the year"."""
    i, dues = at + 1, language.dues
    passed = language.syntax.determiners | dues.ends | dues.of | dues.by
    while i < len(toks) and toks[i].low in passed:
        i += 1
    ended = any(t.low in dues.last for t in toks[at + 1 : i])
    month_at = next((j for j in range(i, min(i + 4, len(toks))) if month_of(toks, j, language)), None)
    between = dues.of | {"."}
    if month_at is not None and all(toks[j].kind == "number" or toks[j].low in between for j in range(i, month_at)):
        return _month_date(toks, (at, i, month_at), language, day, ended=ended)
    year = year_at(toks, i)
    if year is None or (day is not None and year < day.year):
        return None
    begins_span = toks[at].low in dues.by and toks[at].low not in dues.within
    return (f"{year}-12-31" if ended and begins_span else str(year)), at, i + 1


def posted_date(toks: list[Token], at: int, language: Pack, day: date | None) -> Found | None:
    """Return "30 अप्रैल तक", "15 Mayıs'ta", "2033'e kadar": a date before what tells that something is due by it."""
    if (at and toks[at - 1].kind == "number") or not (toks[at].kind == "number" or month_of(toks, at, language)):
        return None
    found = calendar_date(toks, at - 1, language, day)
    if found is None:
        return None
    after = found[2]
    while after < len(toks) and toks[after].low in language.dues.of:
        after += 1
    shown = past_behind(toks, after, language) > after or _in_case(toks[found[2] - 1], language)
    return (found[0], at, after) if shown else None


def _in_case(token: Token, language: Pack) -> bool:
    """Return whether a name of a month has the ending of a case."""
    return token.kind == "word" and not any(token.low in forms for forms in language.calendar.months)


def past_behind(toks: Sequence[Token], after: int, language: Pack) -> int:
    """Return where what belongs to a date behind it ends: 周五之前, "Friday morning", "cuma gününe kadar"."""
    at = after
    for words in language.dues.behind:
        glyphs = at < len(toks) and toks[at].kind == "glyph"
        size, joint = (len(words), "") if glyphs else (words.count(" ") + 1, " ")
        if joint.join(token.low for token in toks[at : at + size]) == words:
            return past_behind(toks, at + size, language)
    return at


def year_at(toks: list[Token], at: int) -> int | None:
    """Return the year that stands at `at`: four digits, up to 2100."""
    written = toks[at].text if at < len(toks) and toks[at].kind == "number" else ""
    return int(written) if len(written) == _YEAR and written.isdigit() and written < "2101" else None


def month_of(toks: list[Token], at: int, language: Pack) -> int | None:
    """Return the number of the month that is named at `at`, in one word or by the first of two."""
    names, word = month_names(language.tag), toks[at].low
    pair = f"{word} {toks[at + 1].low}" if at + 1 < len(toks) else word
    number = names.get(pair) or names.get(word)
    return number if number and (toks[at].capitalised or not language.dues.capitals) else None


@cache
def month_names(tag: str) -> dict[str, int]:
    """Return the numbers of the months by every form of their names, of one word or two."""
    language = pack(tag)
    months = enumerate(language.calendar.months, 1)
    return {form: number for number, forms in months for form in _in_cases(forms, language)}


def _in_month(toks: Sequence[Token], at: int) -> int | None:
    return int(toks[at].text) if toks[at].text.isdigit() and 1 <= int(toks[at].text) <= 31 else None


def _month_date(
    toks: list[Token], places: tuple[int, int, int], language: Pack, day: date | None, *, ended: bool
) -> Found | None:
    """Return the date round the name of a month; `places`: the preposition, the word behind it, the month.

    None where it has just passed.
    """
    at, begin, month_at = places
    month = month_of(toks, month_at, language) or 1
    after = month_at + 1
    if after + 1 < len(toks) and toks[after].text == "/" and month_of(toks, after + 1, language) == month:
        after += 2  # حزيران/يونيو
    number = _in_month(toks, begin) if begin < month_at else None
    if number is None and after < len(toks):
        number = _in_month(toks, after)
        after += number is not None
    year_from = after + 1 if after + 1 < len(toks) and toks[after].low in {",", *language.dues.of} else after
    year = year_at(toks, year_from)
    if year is None and number and day and 0 < _days_since(month, number, day) <= _JUST_PAST:
        return None
    return dated(year, month, number, day, last=ended), at, year_from + 1 if year else after
