"""Figures: what an article counts and measures.

A figure is read outwards from its number: not a count (a date, a year, a name) → none; words before it that qualify
it → modifier; a unit or the counted noun behind it → unit; the rest of its clause → what is counted.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from headwater.language.pack import Pack, pack
from headwater.language.units import Table, units
from headwater.read.counted import Counted, counted, unit_before, unit_behind
from headwater.read.not_counts import counts_nothing
from headwater.read.numbers import Numeral, numerals, pieces
from headwater.text.normalise import fold
from headwater.text.sentences import sentences
from headwater.text.spans import Span, within
from headwater.text.tokens import Token
from headwater.values import Article, Figure, Modifier, Quotation, Where, identity

Change = Literal["up", "down", "to"]
#: How many words say what is counted.
_WORDS_OF = 10
#: How far before a number the verb of its change may stand.
_CHANGE_REACH = 5
_HYPHENS = "-‐‑"


class _Reading(NamedTuple):
    """A number with its neighbourhood: tokens from `first` to before `after`."""

    first: int
    after: int
    value: float | None
    low: float | None
    high: float | None
    modifier: Modifier
    change: Change | None
    unit: str | None
    of: str | None


def figures(article: Article, quotations: Sequence[Quotation] = ()) -> tuple[Figure, ...]:
    """Return the figures of the title and of the text, in text order.

    Where a figure lies in one of `quotations`, that statement's speaker is whom it is attributed to.
    """
    language = pack(article.lang)
    table = units((article.lang or "und").split("-")[0].lower())
    out: list[Figure] = []
    parts: tuple[tuple[str, Where], ...] = ((article.title or "", "headline"), (article.text, "body"))
    for text, where in parts:
        for start, end in sentences(text, language.sentences):
            toks = pieces(text, start, end, language.numbers)
            for reading in _readings(text, toks, language, table):
                span = (toks[reading.first].start, toks[reading.after - 1].end)
                out.append(_figure(article, text, span, where, reading, quotations))
    return tuple(out)


def _figure(
    article: Article, text: str, span: Span, where: Where, reading: _Reading, quotations: Sequence[Quotation]
) -> Figure:
    return Figure(
        id=identity(article.revision, "figure", where, repr((span,))),
        article=article.id,
        value=reading.value,
        low=reading.low,
        high=reading.high,
        modifier=reading.modifier,
        change=reading.change,
        unit=reading.unit,
        of=reading.of,
        attributed_to=_speaker(span, where, quotations),
        where=where,
        span=span,
        text=text[span[0] : span[1]],
    )


def _speaker(span: Span, where: Where, quotations: Sequence[Quotation]) -> str | None:
    """Return who says the words at `span`: the speaker of the shortest statement around them."""
    best: tuple[int, str] | None = None
    for quotation in quotations:
        if (quotation.where == "headline") != (where == "headline") or quotation.speaker is None or quotation.scare:
            continue
        for outer in quotation.spans:
            if within(span, outer) and (best is None or outer[1] - outer[0] < best[0]):
                best = (outer[1] - outer[0], quotation.speaker.name)
    return best[1] if best else None


def _readings(text: str, toks: list[Token], language: Pack, table: Table) -> Iterator[_Reading]:
    found = numerals(toks, language.numbers)
    before: Counted | None = None
    at = 0
    while at < len(found):
        numeral = found[at]
        at += 1
        if counts_nothing(toks, numeral, language):
            continue
        partner = found[at] if at < len(found) and _is_range(toks, numeral, found[at], language, table) else None
        if partner is not None:
            at += 1
        reading, what = _read(text, toks, numeral, partner, before, language, table)
        before = what if what and what.kind in {"noun", "people"} else before
        if reading is not None:
            yield reading


def _is_range(toks: list[Token], a: Numeral, b: Numeral, language: Pack, table: Table) -> bool:
    """Return whether two numbers are the ends of one range: "10 to 12", "between 5 and 10", "2-3"."""
    joint = [fold(token.text) for token in toks[a.after : b.first]]
    if joint and (unit_before(toks, b.first, table) is not None):
        joint = joint[:-1]
    if len(joint) != 1 or joint[0] not in language.numbers.between or a.value is None or b.value is None:
        return False
    opened = fold(toks[a.first - 1].text) if a.first else ""
    if joint[0] in language.numbers.joiners:
        return opened in language.numbers.range_opens
    return a.value < b.value or joint[0] in _HYPHENS


def _read(
    text: str,
    toks: list[Token],
    numeral: Numeral,
    partner: Numeral | None,
    before: Counted | None,
    language: Pack,
    table: Table,
) -> tuple[_Reading | None, Counted | None]:
    last = partner or numeral
    first, after = numeral.first, last.after
    money = unit_before(toks, first, table)
    if money is not None:
        first = money[1]
    first, modifier = _modifier_before(toks, first, language)
    after, behind = _modifier_behind(toks, after, language)
    what = _what(toks, numeral, last, after, language, table)
    if what is None and money is None and not (before and _elliptic(toks, after, language)):
        return None, None
    if numeral.written == "share":
        what = what and what._replace(unit="share", kind="share")
    unit = money[0].name if money else what.unit if what else before.unit if before else None
    if what is not None and not money:
        after = what.after
    low, high, value = _bounds(numeral, partner, behind or modifier)
    return _Reading(
        first=first,
        after=after,
        value=value,
        low=low,
        high=high,
        modifier="range" if partner else "at_least" if numeral.written == "order" else behind or modifier,
        change=_change(toks, first, after, language),
        unit=unit,
        of=_of(
            toks, first, last.after, after, bool(money) or what is None or what.kind not in {"noun", "people"}, language
        ),
    ), what


def _bounds(
    numeral: Numeral, partner: Numeral | None, modifier: Modifier
) -> tuple[float | None, float | None, float | None]:
    """Return low, high and value."""
    value = numeral.value
    if partner is not None:
        return value, partner.value, None
    if modifier in {"at_least", "more_than"}:
        return value, None, value
    if modifier in {"up_to", "less_than", "almost"}:
        return None, value, value
    return numeral.low, None, value


def _modifier_before(toks: list[Token], first: int, language: Pack) -> tuple[int, Modifier]:
    """Return where the figure begins with its modifier, and the modifier."""
    best: tuple[int, Modifier] = (first, "exact")
    for name, phrases in language.numbers.before.items():
        for phrase in phrases:
            words = phrase.split(" ")
            begin = first - len(words)
            same = begin >= 0 and [fold(token.text) for token in toks[begin:first]] == words
            if same and begin < best[0]:
                best = (begin, name)  # type: ignore[assignment] # the file's keys are the contract's modifiers
    return best


def _modifier_behind(toks: list[Token], after: int, language: Pack) -> tuple[int, Modifier | None]:
    if after < len(toks) and toks[after].text == "+":
        return after + 1, "at_least"
    for name, phrases in language.numbers.behind.items():
        for phrase in phrases:
            words = phrase.split(" ")
            if [fold(token.text) for token in toks[after : after + len(words)]] == words:
                return after + len(words), name  # type: ignore[return-value] # as above
    return after, None


def _what(
    toks: list[Token], numeral: Numeral, last: Numeral, after: int, language: Pack, table: Table
) -> Counted | None:
    at = after + 1 if after < len(toks) and toks[after].text in _HYPHENS and after + 1 < len(toks) else after
    unit = unit_behind(toks, at, table)
    if unit is not None and not (unit[0].kind == "time" and at == after and toks[at].kind == "mark"):
        return Counted(unit[0].name, unit[0].kind, at, unit[1])
    return counted(toks, after, plural=last.value != 1, language=language)


def _elliptic(toks: list[Token], after: int, language: Pack) -> bool:
    """Return whether a number without a noun takes the noun of the number before: "deport 17 Russians and … 21"."""
    if after >= len(toks):
        return True
    token = toks[after]
    return (
        token.text in ".,;)"
        or fold(token.text) in language.words.function
        or fold(token.text) in language.syntax.prepositions
    )


def _change(toks: list[Token], first: int, after: int, language: Pack) -> Change | None:
    """Return which way the number went, from a verb before it or a noun behind it."""
    numbers = language.numbers
    before = [fold(token.text) for token in toks[max(0, first - _CHANGE_REACH) : first]]
    moved: Change | None = None
    for word in before:
        if word in numbers.up:
            moved = "up"
        elif word in numbers.down:
            moved = "down"
        elif word in {",", ";", "and", "but"}:
            moved = None
    if moved and before and before[-1] in numbers.to:
        return "to"
    if moved:
        return moved
    for word in (fold(token.text) for token in toks[after : after + 2]):
        if word in numbers.up:
            return "up"
        if word in numbers.down:
            return "down"
    return None


def _of(toks: list[Token], first: int, number_end: int, after: int, measure: bool, language: Pack) -> str | None:
    """Return the words that say what is counted or measured: behind the number, else before it."""
    begin = number_end if not measure else after
    if begin < len(toks) and toks[begin].text in _HYPHENS:
        begin += 1
    behind = _run(toks, begin, language)
    if measure and (not behind or fold(behind[0].text) in language.syntax.prepositions - {"of", "into"}):
        before = _run_before(toks, first, language)
        behind = before or behind
    if measure and behind and fold(behind[0].text) == "of":
        behind = behind[1:]
    return " ".join(token.text for token in behind[:_WORDS_OF]) or None


def _run(toks: list[Token], begin: int, language: Pack) -> list[Token]:
    """Return the words from `begin` to the end of the clause."""
    out: list[Token] = []
    for i in range(begin, len(toks)):
        if toks[i].kind == "mark":
            if toks[i].text in '.;:,()—–“”"«»' and (out or toks[i].text != ","):
                break
            continue
        if out and fold(toks[i].text) in language.syntax.subordinators:
            break
        out.append(toks[i])
    return out


def _run_before(toks: list[Token], end: int, language: Pack) -> list[Token]:
    """Return the last words of the clause before `end`."""
    out: list[Token] = []
    for i in range(end - 1, -1, -1):
        if toks[i].kind == "mark" and toks[i].text not in "-%$€£’'":
            break
        if toks[i].kind != "mark":
            out.append(toks[i])
        if fold(toks[i].text) in language.syntax.complementizers:
            break
    return out[:_WORDS_OF][::-1]
