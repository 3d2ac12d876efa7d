"""When a promise falls due: the words, and a date or duration where the text and the article's day allow one.

Durations and dates are written as in ISO 8601-1:2019 (`P3D`, `PT72H`, `2022-03-30`, `2022-04`).
"""

from collections.abc import Sequence
from datetime import date
from functools import cache

from headwater.language.pack import Pack, pack
from headwater.language.units import Table, units
from headwater.read.figures.beside import unit_behind, word_at
from headwater.read.figures.numbers import numerals
from headwater.read.figures.numeral import Numeral
from headwater.read.figures.pieces import pieces
from headwater.read.figures.rules import rules
from headwater.read.pledges.due_dates import (
    Found,
    calendar_date,
    day_names,
    month_names,
    named_day,
    openers,
    past_behind,
    posted_date,
    relative,
    year_at,
)
from headwater.read.pledges.due_glyphs import written_due
from headwater.read.pledges.due_spans import DESIGNATORS, coming, ended, ending, fixed, fixed_openers, season
from headwater.text.tokens import Token
from headwater.values import Due, When

#: Behind how many words at most the first word of a number stands that is told from there on: a sign, an article.
_OPENS = 4
#: So many tokens tell it at most.
_REACH = 6


def due(text: str, span: tuple[int, int], language: Pack, published: When | None) -> Due | None:
    """Return by when, or for how long, `text[span]` says that something is to be done; None where it does not."""
    day = _day_of(published)
    if language.dues.spans:
        return written_due(text, span, language, day)
    toks = pieces(text, *span, language.tag)
    table = units(language.tag)
    places, lows = _places(toks, language, table), {token.low for token in toks}
    counts = bool(places) and (bool(numerals(toks, rules(language.tag))) or not language.dues.within.isdisjoint(lows))
    comes = not language.dues.next.isdisjoint(lows)
    telling = _telling(language.tag)
    for at in places:
        word = toks[at].low
        tells = word in telling or toks[at].kind == "glyph"
        dates = language.dues.behind and (tells or toks[at].kind == "number")
        found = (
            (fixed(toks, at, language, day) if tells else None)
            or (named_day(toks, at, language, day) if tells else None)
            or (_duration(toks, at, language, table) if counts else None)
            or (calendar_date(toks, at, language, day) if word in language.dues.by else None)
            or (posted_date(toks, at, language, day) if dates else None)
            or (ending(toks, at, language, table, day) if tells else None)
            or (ended(toks, at, language, table, day) if tells else None)
            or (coming(toks, at, language, table, day) if comes else None)
            or (season(toks, at, language) if tells else None)
            or (relative(toks, at, language, day) if word in language.dues.days else None)
        )
        if found is not None:
            value, begin, after = found
            after = _past_year(toks, past_behind(toks, after, language), language, table)
            return Due(value=value, text=text[toks[begin].start : toks[after - 1].end])
    if language.dues.until.isdisjoint(lows):
        return None
    return next((_event(text, toks, at) for at in range(len(toks)) if _opens_event(toks, at, language)), None)


def _past_year(toks: list[Token], after: int, language: Pack, table: Table) -> int:
    """Return where a date ends behind the word "year" that belongs to its number: "до осени 2033 года"."""
    unit = unit_behind(toks, after, table) if language.syntax.cases and year_at(toks, after - 1) else None
    return unit[1] if unit is not None and unit[0].name == "years" else after


def _places(toks: list[Token], language: Pack, table: Table) -> list[int]:
    """Return where a day or a duration may begin, so that nothing is looked for at most words."""
    telling, opening = _telling(language.tag), rules(language.tag).opening
    counting = [at for at, token in enumerate(toks) if token.kind == "number" or token.low in opening]
    near = {at - back for at in counting for back in range(_OPENS)}
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
    leading = (
        fixed_openers(tag)
        | dues.in_season
        | dues.within
        | dues.lasting
        | dues.by
        | dues.last
        | dues.this
        | dues.seasons
    )
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
    after += after < len(toks) and toks[after].low in language.dues.counted_as  # ten working days
    hyphen = after < len(toks) and toks[after].text in "-‐‑"
    unit = unit_behind(toks, after + hyphen, table)
    if unit is None or unit[0].name not in DESIGNATORS:
        return None
    marks = frozenset() if language.syntax.infinitive_endings else language.syntax.infinitive_marks
    to_act = unit[1] < len(toks) and toks[unit[1]].low in marks
    posted = past_behind(toks, unit[1], language) > unit[1]  # üç gün içinde
    if not (opened or hyphen or to_act or posted or toks[after].kind == "glyph"):
        return None
    end = unit[1] + (unit[1] < len(toks) and toks[unit[1]].low in language.dues.counted_as)  # días hábiles
    return _designated(unit[0].name, numeral), openers(toks, at, language) if opened else at, end


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
    if unit is None or unit[0].name not in DESIGNATORS:
        return None
    return DESIGNATORS[unit[0].name].format(1), at, unit[1]


def _designated(unit: str, numeral: Numeral) -> str | None:
    value = numeral.value or 0
    return DESIGNATORS[unit].format(int(value)) if value == int(value) else None


def _opens_event(toks: Sequence[Token], at: int, language: Pack) -> bool:
    """Return whether an event by which something is due follows: "until the review is over", "avant la moisson"."""
    near = toks[at + 1 : at + _OPENS]
    counts = any(token.kind == "number" for token in near)  # "fino a 150 milioni"
    return toks[at].low in language.dues.until and bool(near) and near[0].kind == "word" and not counts


def _event(text: str, toks: Sequence[Token], at: int) -> Due:
    end = next((i for i in range(at + 1, len(toks)) if toks[i].kind == "mark"), len(toks))
    return Due(value=None, text=text[toks[at].start : toks[end - 1].end])
