"""When a promise falls due: the words, and a date or duration where the text and the article's day allow one.

Durations and dates are written as in ISO 8601-1:2019 (`P3D`, `PT72H`, `2022-03-30`, `2022-04`).
"""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from headwater.language.pack import Pack, pack
from headwater.language.units import Table, Unit, units
from headwater.read.figures.beside import unit_behind, word_at
from headwater.read.figures.numbers import numerals
from headwater.read.figures.numeral import Numeral
from headwater.read.figures.pieces import pieces
from headwater.read.figures.rules import rules
from headwater.read.pledges.due_dates import (
    MONTHS,
    Found,
    calendar_date,
    dated,
    day_names,
    month_names,
    month_of,
    named_day,
    openers,
    past_behind,
    posted_date,
    relative,
    signed_date,
    year_at,
)
from headwater.text.tokens import Token
from headwater.values import Due, When

#: Behind how many words at most the first word of a number stands that is told from there on: a sign, an article.
_OPENS = 4
#: So many tokens tell it at most.
_REACH = 6
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
    toks = pieces(text, *span, language.tag)
    table = units(language.tag)
    day = _day_of(published)
    lows = {token.low for token in toks}
    counts = bool(numerals(toks, rules(language.tag))) or not language.dues.within.isdisjoint(lows)
    comes = not language.dues.next.isdisjoint(lows)
    for at in _places(toks, language, table):
        word = toks[at].low
        found = (
            named_day(toks, at, language, day)
            or signed_date(toks, at, language, day)
            or (_duration(toks, at, language, table) if counts else None)
            or (calendar_date(toks, at, language, day) if word in language.dues.by else None)
            or (posted_date(toks, at, language, day) if language.dues.behind else None)
            or _ending(toks, at, language, table, day)
            or _ended(toks, at, language, table, day)
            or (_coming(toks, at, language, table, day) if comes else None)
            or _season(toks, at, language)
            or (relative(toks, at, language, day) if word in language.dues.days else None)
        )
        if found is not None:
            value, begin, after = found
            after = past_behind(toks, after, language)
            return Due(value=value, text=text[toks[begin].start : toks[after - 1].end])
    if language.dues.until.isdisjoint(lows):
        return None
    return next((_event(text, toks, at) for at in range(len(toks)) if _opens_event(toks, at, language)), None)


def _places(toks: list[Token], language: Pack, table: Table) -> list[int]:
    """Return where a day or a duration may begin, so that nothing is looked for at most words."""
    telling, opening = _telling(language.tag), rules(language.tag).opening
    near = {
        at - back
        for at, token in enumerate(toks)
        if token.kind == "number" or token.low in opening
        for back in range(_OPENS)
    }
    return [
        at
        for at, token in enumerate(toks)
        if at in near or token.low in telling or token.low in table.starts or token.kind == "glyph"
    ]


@cache
def _telling(tag: str) -> frozenset[str]:
    """Return the words that a day or a duration may begin with, but for numbers and units."""
    language = pack(tag)
    dues, spans = language.dues, [words[0] for words in units(tag) if len(words) == 1]
    ended = (head + last for head in spans for last in dues.last)
    months = (name.partition(" ")[0] for name in month_names(tag)) if dues.behind else ()
    leading = dues.within | dues.lasting | dues.by | dues.last | dues.this | dues.seasons
    return leading.union(dues.days, ended, months, day_names(tag))


def _day_of(published: When | None) -> date | None:
    if published is None or published.precision == "month":
        return None
    try:
        return date.fromisoformat(published.value[:10])
    except ValueError:
        return None


def _duration(toks: list[Token], at: int, language: Pack, table: Table) -> Found | None:
    """Return "within three days", "for 15 years", "72 hours to …", "15-year"."""
    word = toks[at].low
    opened = word in language.dues.within or word in language.dues.lasting
    begin = at + 1 if opened else at
    before = "" if opened else word_at(toks, at - 1)
    if before in language.dues.within or before in language.dues.lasting:
        return None
    known = rules(language.tag)
    counts = any(token.kind == "number" or token.low in known.opening for token in toks[begin : begin + _OPENS])
    if not (counts or opened):
        return None
    begin = _past_leads(toks, begin, language) if opened else begin
    near = numerals(toks[begin : begin + _REACH], known) if counts else []
    numeral = next((n for n in near if n.first == 0), None)
    if numeral is None or numeral.value is None:
        return _one(toks, at, begin, language, table) if opened and numeral is None else None
    after = begin + numeral.after
    hyphen = after < len(toks) and toks[after].text in "-‐‑"
    unit = unit_behind(toks, after + hyphen, table)
    if unit is None or unit[0].name not in _DESIGNATORS:
        return None
    marks = frozenset() if language.syntax.infinitive_endings else language.syntax.infinitive_marks
    to_act = unit[1] < len(toks) and toks[unit[1]].low in marks
    posted = past_behind(toks, unit[1], language) > unit[1]  # üç gün içinde
    if not (opened or hyphen or to_act or posted or toks[after].kind == "glyph"):
        return None
    return _designated(unit[0].name, numeral), at, unit[1]


def _past_leads(toks: list[Token], begin: int, language: Pack) -> int:
    """Return where the number begins behind what leads to it: "en un plazo de 48 horas", "dans les six mois"."""
    led = language.dues.of | language.dues.within | language.syntax.determiners
    while begin < len(toks) and toks[begin].low in led and not language.numbers.holds(toks[begin].low):
        begin += 1
    return begin


def _one(toks: list[Token], at: int, begin: int, language: Pack, table: Table) -> Found | None:
    """Return "binnen einer Woche", "протягом місяця": one of a span, by its article or where there are none."""
    begin += begin < len(toks) and toks[begin].low in language.numbers.single
    single = toks[begin - 1].low in language.numbers.single
    if not single and (not language.syntax.cases or toks[at].low in language.dues.by):
        return None
    unit = unit_behind(toks, begin, table)
    if unit is None or unit[0].name not in _DESIGNATORS:
        return None
    return _DESIGNATORS[unit[0].name].format(1), at, unit[1]


def _designated(unit: str, numeral: Numeral) -> str | None:
    value = numeral.value or 0
    return _DESIGNATORS[unit].format(int(value)) if value == int(value) else None


def _ending(toks: list[Token], at: int, language: Pack, table: Table, day: date | None) -> Found | None:
    """Return "by the end of the month", "noch in diesem Jahr", "до конца марта": the last day of what is under way."""
    dues = language.dues
    ends = toks[at].low in dues.last
    if not ends and toks[at].low not in dues.this:
        return None
    i = at + 1
    passed = language.syntax.determiners | dues.of | dues.this
    while i < len(toks) and toks[i].low in passed:
        i += 1
    begin = openers(toks, at, language)
    month = month_of(toks, i, language) if ends and i < len(toks) else None
    if month is not None:
        year_from = i + 1 + (i + 1 < len(toks) and toks[i + 1].low in dues.of)
        year = year_at(toks, year_from)
        return dated(year, month, None, day, last=True), begin, (year_from if year else i) + 1
    unit = _span_at(toks, i, table) if i < len(toks) else None
    if unit is None or (not ends and (begin == at and toks[at - 1 : at] == [])):
        return None
    return _last_day(unit[0].name, day), begin, unit[1]


def _ended(toks: list[Token], at: int, language: Pack, table: Table, day: date | None) -> Found | None:
    """Return "yıl sonuna", "महीने के अंत": a span before the word for its end."""
    dues, begin = language.dues, at - 1
    if toks[at].low not in dues.last:
        return _ended_in_one(toks, at, language, table, day)
    while begin > 0 and toks[begin].low in dues.of:
        begin -= 1
    if begin < 0:
        return None
    month, year = month_of(toks, begin, language), year_at(toks, begin)
    if month is not None or year is not None:
        return (dated(year, month, None, day, last=True) if month else f"{year}-12-31"), begin, at + 1
    unit, first = unit_behind(toks, begin, table), openers(toks, begin, language)
    return (_last_day(unit[0].name, day), first, at + 1) if unit and unit[1] <= at else None


def _ended_in_one(toks: list[Token], at: int, language: Pack, table: Table, day: date | None) -> Found | None:
    """Return "Jahresende": a span and the word for its end in one."""
    heads = (toks[at].low.removesuffix(last) for last in language.dues.last if toks[at].low.endswith(last))
    unit = next((table[head,] for head in heads if (head,) in table), None)
    return None if unit is None else (_last_day(unit.name, day), openers(toks, at, language), at + 1)


def _span_at(toks: list[Token], at: int, table: Table) -> tuple[Unit, int] | None:
    """Return the span of time at `at`, also behind an elided article ("dell'anno"), and the token behind it."""
    elided = table.get((toks[at].low.rpartition("'")[2],))
    return unit_behind(toks, at, table) or (None if elided is None else (elided, at + 1))


def _last_day(span: str, day: date | None) -> str | None:
    """Return the last day of the week, month or year that `day` lies in."""
    if day is None:
        return None
    if span == "weeks":
        return (day + timedelta(days=6 - day.weekday())).isoformat()
    if span == "months":
        return f"{day.year}-{day.month:02d}-{monthrange(day.year, day.month)[1]}"
    return f"{day.year}-12-31" if span == "years" else None


def _coming(toks: list[Token], at: int, language: Pack, table: Table, day: date | None) -> Found | None:
    """Return "next week", "nächsten Monat", "la semaine prochaine": the span behind the one under way."""
    dues = language.dues
    unit = unit_behind(toks, at, table)
    if unit is None or unit[0].name not in _DESIGNATORS:
        return None
    behind = unit[1] < len(toks) and toks[unit[1]].low in dues.next
    if not behind and not (at and toks[at - 1].low in dues.next):
        return None
    begin, after = openers(toks, at, language), unit[1] + behind
    if day is None:
        return None, begin, after
    if unit[0].name == "weeks":
        year, week, _ = (day + timedelta(days=7)).isocalendar()
        return f"{year}-W{week:02d}", begin, after
    if unit[0].name == "months":
        return f"{day.year + day.month // MONTHS}-{day.month % MONTHS + 1:02d}", begin, after
    return (str(day.year + 1), begin, after) if unit[0].name == "years" else None


def _season(toks: list[Token], at: int, language: Pack) -> Found | None:
    """Return "this summer", "by the autumn of 2032": a year where one is told."""
    dues = language.dues
    if toks[at].low not in dues.seasons:
        return None
    begin, leads = at, dues.by | dues.this | dues.next | dues.of | language.syntax.determiners
    while begin and toks[begin - 1].low in leads:
        begin -= 1
    if begin == at or _goes_on(toks, at + 1, language):
        return None
    year_from = at + 1 + (at + 1 < len(toks) and toks[at + 1].low in dues.of)
    year = year_at(toks, year_from)
    return (str(year), begin, year_from + 1) if year else (None, begin, at + 1)


def _goes_on(toks: Sequence[Token], at: int, language: Pack) -> bool:
    """Return whether a word that carries matter follows at `at`: "the summer holidays"."""
    word = toks[at].low if at < len(toks) and toks[at].kind == "word" else ""
    return bool(word) and word not in language.words.function and word not in language.syntax.prepositions


def _opens_event(toks: Sequence[Token], at: int, language: Pack) -> bool:
    """Return whether an event by which something is due follows: "until the review is over", "avant la moisson"."""
    follows = toks[at + 1] if at + 1 < len(toks) else None
    return toks[at].low in language.dues.until and follows is not None and follows.kind == "word"


def _event(text: str, toks: Sequence[Token], at: int) -> Due:
    end = next((i for i in range(at + 1, len(toks)) if toks[i].kind == "mark"), len(toks))
    return Due(value=None, text=text[toks[at].start : toks[end - 1].end])
