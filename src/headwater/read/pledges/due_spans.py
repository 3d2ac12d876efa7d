"""Spans of time by which something is due: under way ("by the end of the month"), to come, seasons, fixed phrases."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from headwater.language.pack import Pack, pack
from headwater.language.units import Table, Unit
from headwater.read.figures.beside import unit_behind
from headwater.read.pledges.due_dates import MONTHS, Found, dated, month_of, openers, past_behind, year_at
from headwater.text.tokens import Token, tokens

#: Units of time that a due date may be told in, and how ISO 8601 writes a number of them.
DESIGNATORS = {
    "seconds": "PT{}S",
    "minutes": "PT{}M",
    "hours": "PT{}H",
    "days": "P{}D",
    "weeks": "P{}W",
    "months": "P{}M",
    "years": "P{}Y",
    "decades": "P{}0Y",
}


def fixed(toks: list[Token], at: int, language: Pack, day: date | None) -> Found | None:
    """Return "until further notice", "immediately", "letos", "depois de amanhã": the longest fixed phrase at `at`."""
    for words, told in _phrases(language.tag).get(toks[at].low, ()):
        after = at + len(words)
        if tuple([token.low for token in toks[at:after]]) == words:
            return fixed_day(told, day), at, after
    return None


def fixed_day(told: str, day: date | None) -> str | None:
    """Return the day of a fixed phrase: so many days ahead, or the last one of the span under way."""
    if day is not None and told.isdigit():
        return (day + timedelta(days=int(told))).isoformat()
    return last_day(told, day)


@cache
def _phrases(tag: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, told in sorted(pack(tag).dues.fixed.items(), key=lambda entry: -len(entry[0])):
        words = tuple(token.low for token in tokens(phrase))
        out.setdefault(words[0], []).append((words, told))
    return out


def fixed_openers(tag: str) -> frozenset[str]:
    """Return the first words of the fixed phrases of a language."""
    return frozenset(_phrases(tag))


def ending(toks: list[Token], at: int, language: Pack, table: Table, day: date | None) -> Found | None:
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
    if unit is None or (not ends and begin == at == 0 and not dues.behind):
        return None
    year = year_at(toks, unit[1]) if ends and unit[0].name == "years" else None
    return (f"{year}-12-31", begin, unit[1] + 1) if year else (last_day(unit[0].name, day), begin, unit[1])


def ended(toks: list[Token], at: int, language: Pack, table: Table, day: date | None) -> Found | None:
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
    return (last_day(unit[0].name, day), first, at + 1) if unit and unit[1] <= at else None


def _ended_in_one(toks: list[Token], at: int, language: Pack, table: Table, day: date | None) -> Found | None:
    """Return "Jahresende": a span and the word for its end in one."""
    low = toks[at].low
    heads = [low.removesuffix(last) for last in language.dues.last if low.endswith(last)]
    unit = next((table[head,] for head in heads if (head,) in table), None)
    return None if unit is None else (last_day(unit.name, day), openers(toks, at, language), at + 1)


def _span_at(toks: list[Token], at: int, table: Table) -> tuple[Unit, int] | None:
    """Return the span of time at `at`, also behind an elided article ("dell'anno"), and the token behind it."""
    elided = table.get((toks[at].low.rpartition("'")[2],))
    return unit_behind(toks, at, table) or (None if elided is None else (elided, at + 1))


def last_day(span: str, day: date | None) -> str | None:
    """Return the last day of the week, month or year that `day` lies in."""
    if day is None:
        return None
    if span == "weeks":
        return (day + timedelta(days=6 - day.weekday())).isoformat()
    if span == "months":
        return f"{day.year}-{day.month:02d}-{monthrange(day.year, day.month)[1]}"
    return f"{day.year}-12-31" if span == "years" else None


def week_of(day: date) -> str:
    """Return the week that a day lies in."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def coming(toks: list[Token], at: int, language: Pack, table: Table, day: date | None) -> Found | None:
    """Return "next week", "nächsten Monat", "la semaine prochaine": the span behind the one under way."""
    dues = language.dues
    unit = unit_behind(toks, at, table)
    if unit is None or unit[0].name not in DESIGNATORS:
        return None
    behind = unit[1] < len(toks) and toks[unit[1]].low in dues.next
    if not behind and not (at and toks[at - 1].low in dues.next):
        return None
    begin, after = openers(toks, at, language), unit[1] + behind
    if day is None:
        return None, begin, after
    if unit[0].name == "weeks":
        return week_of(day + timedelta(days=7)), begin, after
    if unit[0].name == "months":
        return f"{day.year + day.month // MONTHS}-{day.month % MONTHS + 1:02d}", begin, after
    return (str(day.year + 1), begin, after) if unit[0].name == "years" else None


def season(toks: list[Token], at: int, language: Pack) -> Found | None:
    """Return "this summer", "by the autumn of 2032": a year where one is told."""
    dues = language.dues
    alone = toks[at].low in dues.in_season
    if not alone and toks[at].low not in dues.seasons:
        return None
    begin, leads = at, dues.by | dues.this | dues.next | dues.of | language.syntax.determiners
    while begin and toks[begin - 1].low in leads:
        begin -= 1
    posted = past_behind(toks, at + 1, language) > at + 1
    if not (alone or posted) and (begin == at or _goes_on(toks, at + 1, language)):
        return None
    year_from = at + 1 + (at + 1 < len(toks) and toks[at + 1].low in dues.of)
    year = year_at(toks, year_from)
    return (str(year), begin, year_from + 1) if year else (None, begin, at + 1)


def _goes_on(toks: Sequence[Token], at: int, language: Pack) -> bool:
    """Return whether a word that carries matter follows at `at`: "the summer holidays"."""
    word = toks[at].low if at < len(toks) and toks[at].kind == "word" else ""
    return bool(word) and word not in language.words.function and word not in language.syntax.prepositions
