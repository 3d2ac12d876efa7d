"""Figures: what an article counts and measures.

A figure is read outwards from its number: what counts nothing (a date, a year, a name) is left out; words beside it
qualify it; a unit or the counted noun behind it is its unit; the rest of its clause says what is counted.
"""

from collections.abc import Iterator, Sequence
from operator import attrgetter, itemgetter

from msgspec import Struct
from msgspec.structs import replace

from headwater.language.pack import Pack
from headwater.read.cut import LONGEST, Cut, paragraphs
from headwater.read.figures.beside import HYPHENS, Beside, unit_before, unit_behind, word_at
from headwater.read.figures.counted import Counted, counted, lasting, risen, toll, words_of_measure, words_of_noun
from headwater.read.figures.not_counts import counts_nothing, is_age, is_score
from headwater.read.figures.numbers import numerals
from headwater.read.figures.numeral import Numeral
from headwater.read.figures.pairs import Ratio, is_range, ratio_of
from headwater.read.figures.pieces import pieces
from headwater.read.figures.qualified import (
    Bounds,
    Change,
    bounds,
    change,
    modifier_before,
    modifier_behind,
    without_during,
)
from headwater.read.figures.rules import Rules, phrase_at, phrase_before, rules
from headwater.text.spans import Pages, Span, within
from headwater.text.tokens import Token
from headwater.values import Article, Figure, Modifier, Quotation, Where, identity

#: Bare numbers from here on are figures of their own.
_LARGE = 10_000


class _Reading(Struct, frozen=True):
    """A number with its neighbourhood: tokens from `first` to before `after`."""

    first: int
    after: int
    bounds: Bounds
    modifier: Modifier
    change: Change | None
    unit: str | None
    of: str | None


def figures(article: Article, title: Cut, text: Cut, quotations: Sequence[Quotation]) -> tuple[Figure, ...]:
    """Return the figures of the title and of the text, in text order.

    Where a figure lies in one of `quotations`, that statement's speaker is whom it is attributed to.
    """
    in_title = [quotation for quotation in quotations if quotation.where == "headline"]
    in_text = [quotation for quotation in quotations if quotation.where != "headline"]
    return (*_figures(article, title, "headline", in_title), *_figures(article, text, "body", in_text))


def _figures(article: Article, cut: Cut, where: Where, quotations: Sequence[Quotation]) -> Iterator[Figure]:
    text, known = cut.text, rules((article.lang or "und").split("-")[0].lower())
    said = _Said(quotations)
    for toks in _counting(cut, known):
        for reading in _readings(toks, known):
            span = (toks[reading.first].start, toks[reading.after - 1].end)
            yield Figure(
                id=identity(article.id, article.revision, "figure", where, repr((span,))),
                article=article.id,
                value=reading.bounds.value,
                low=reading.bounds.low,
                high=reading.bounds.high,
                modifier=reading.modifier,
                change=reading.change,
                unit=reading.unit,
                of=reading.of,
                attributed_to=said.by(span),
                where=where,
                span=span,
                text=text[span[0] : span[1]],
            )


def _counting(cut: Cut, known: Rules) -> Iterator[list[Token]]:
    """Yield the sentences of the whole text, notices too, that may hold a number; long ones in parts."""
    for line in paragraphs(cut.text):
        if not cut.counts(*line):
            continue
        for span in cut.spans(line):
            toks = pieces(cut.text, *span, known.language.tag) if cut.counts(*span) else []
            yield from (toks[at : at + LONGEST] for at in range(0, len(toks), LONGEST))


class _Said:
    """Who says what in one text."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        told = [(q.speaker.name, span) for q in quotations if q.speaker and not q.scare for span in q.spans]
        self._told = told
        self._pages = Pages(span for _, span in told)

    def by(self, span: Span) -> str | None:
        """Return who says the words at `span`: the speaker of the shortest statement around them."""
        around = (self._told[number] for number in self._pages.near(span))
        held = [(end - start, name) for name, (start, end) in around if within(span, (start, end))]
        return min(held, key=itemgetter(0))[1] if held else None


def _readings(toks: list[Token], rules: Rules) -> Sequence[_Reading]:
    """Return the figures of one sentence in order."""
    found = [*_durations(toks, rules), *_numbers(toks, rules)]
    return sorted(found, key=attrgetter("first")) if len(found) > 1 else found


def _durations(toks: list[Token], rules: Rules) -> Iterator[_Reading]:
    """Yield what words such as `month-long` measure."""
    for i in [at for at, token in enumerate(toks) if "-" in token.low]:
        unit = lasting(toks[i], rules.language, rules.table)
        if unit is not None:
            of = words_of_measure(toks, i, i + 1, rules.language)
            yield _Reading(i, i + 1, Bounds(1.0, None, None), "exact", None, unit, of)


def _numbers(toks: list[Token], rules: Rules) -> Iterator[_Reading]:
    found = [Beside(toks, numeral, rules) for numeral in numerals(toks, rules)]
    before: Counted | None = None
    at = 0
    while at < len(found):
        number = found[at]
        follows = found[at + 1] if at + 1 < len(found) else None
        ratio = ratio_of(number, follows) if follows else None
        partner = follows if follows and ratio is None and is_range(number, follows) else None
        at += 2 if ratio is not None or partner else 1
        if ratio is not None:
            yield _of_ratio(number, ratio)
        elif not (is_score(number) or is_age(number) or (partner and is_age(partner))) and (
            partner or not counts_nothing(number)
        ):
            reading, what = _read(number, partner, before)
            before = what if what and what.counts else before
            if reading is not None:
                yield reading


def _of_ratio(number: Beside, ratio: Ratio) -> _Reading:
    toks = number.toks
    first, modifier = modifier_before(toks, number.numeral.first, number.rules)
    of = words_of_measure(toks, first, ratio.after, number.rules.language)
    way = change(toks, first, ratio.after, number.rules.language) if ratio.unit == "percent" else None
    return _Reading(first, ratio.after, bounds(ratio.value, None, modifier), modifier, way, ratio.unit, of)


def _read(number: Beside, partner: Beside | None, before: Counted | None) -> tuple[_Reading | None, Counted | None]:
    """Return the figure of a number and what it counts; no figure where it counts nothing that could be named."""
    toks, numeral, known = number.toks, number.numeral, number.rules
    language = known.language
    last = (partner or number).numeral
    opening = _unit_before(number)
    first, modifier = modifier_before(toks, opening.first if opening else numeral.first, known)
    after, behind = modifier_behind(toks, last.after, known)
    what = replace(opening, first=first, after=after) if opening else _what(toks, last, after, known)
    numeral, what, behind = _behind_unit(toks, numeral, what, behind, known)
    modifier = _modifier(numeral, partner, behind or modifier)
    first, modifier = _without_goal(toks, first, modifier, language)
    if what is not None and what.kind == "time":
        first, modifier = without_during(toks, first, modifier, language)
    way = change(toks, first, max(after, what.after) if what else after, language)
    unit = what.unit if what else None
    if what is None and numeral.written == "share":
        unit = "share"
    elif what is None and before is not None and _is_elliptic(toks, after, language):
        unit = before.unit
    elif what is None and _is_of_them(toks, after, language):
        after += 2
    elif what is None and way == "to":
        unit = risen(toks, first, language)
    elif what is None and not _stands_alone(toks, numeral, modifier):
        return None, None
    after = max(after, what.after) if what else after
    counts = what is not None and what.counts
    placed = what is not None and what.kind in {"time", "length"}
    measure = (
        words_of_noun(toks, last.after, language)
        if counts and what and what.after > what.first
        else words_of_measure(toks, first, after, language, placed=placed)
    )
    reading = _Reading(
        first=first,
        after=after,
        bounds=Bounds(None, numeral.value, last.value) if partner else bounds(numeral.value, numeral.low, modifier),
        modifier=modifier,
        change=way if not counts or _is_moved(number, first) else None,
        unit=unit or toll(toks, first, language),
        of=measure,
    )
    return reading, what


def _unit_before(number: Beside) -> Counted | None:
    """Return the currency or the word for percent before a number: "$5", "yüzde 5"."""
    first, known = number.numeral.first, number.rules
    money = unit_before(number.toks, first, known.table)
    if money is not None:
        return Counted(money[0].name, "money", money[1], first)
    percent = phrase_before(number.toks, first, known.percent_before)
    return Counted("percent", "share", percent, first) if percent < first else None


def _behind_unit(
    toks: list[Token], numeral: Numeral, what: Counted | None, behind: Modifier | None, known: Rules
) -> tuple[Numeral, Counted | None, Modifier | None]:
    """Return number, unit and modifier with what stands behind the unit: "a mile and a half", 3000人以上."""
    if what is None or what.after <= numeral.after:
        return numeral, what, behind
    half = phrase_at(toks, what.after, known.and_half)
    if half > what.after and numeral.value is not None:
        numeral, what = replace(numeral, value=numeral.value + 0.5), replace(what, after=half)
    if behind is None:
        after, behind = modifier_behind(toks, what.after, known)
        what = replace(what, after=after)
    return numeral, what, behind


def _without_goal(toks: list[Token], first: int, modifier: Modifier, language: Pack) -> tuple[int, Modifier]:
    """Return beginning and modifier of a goal: "выросли до 200" tells what it came to, not that it is at most 200."""
    goal = modifier == "up_to" and toks[first].low in language.numbers.to
    goal = goal and change(toks, first + 1, first + 2, language) == "to"
    return (first + 1, "exact") if goal else (first, modifier)


def _is_moved(number: Beside, first: int) -> bool:
    """Return whether "by" or "to" stands before: only so do verbs of change tell the way of what is counted."""
    numbers = number.rules.language.numbers
    before = word_at(number.toks, first - 1)
    return before in numbers.to or before in numbers.steps


def _modifier(numeral: Numeral, partner: Beside | None, told: Modifier) -> Modifier:
    if partner is not None:
        return "range"
    return "at_least" if numeral.written == "order" and told == "exact" else told


def _what(toks: list[Token], last: Numeral, after: int, rules: Rules) -> Counted | None:
    """Return the unit of the table behind a number, else the noun that it counts."""
    if last.written == "share":  # a quarter of a percentage point
        of = word_at(toks, after) in rules.language.nouns.partitive
        unit = unit_behind(toks, after + 2, rules.table)
        single = of and word_at(toks, after + 1) in rules.language.numbers.single
        return Counted(unit[0].name, unit[0].kind, after, unit[1]) if unit and single else None
    hyphen = after + 1 < len(toks) and toks[after].text in HYPHENS
    unit = unit_behind(toks, after + 1 if hyphen else after, rules.table)
    if unit is not None:
        return Counted(unit[0].name, unit[0].kind, after, unit[1])
    if word_at(toks, last.first - 1) in rules.language.nouns.harming and _is_elliptic(toks, after, rules.language):
        return Counted("people", "people", after, after)
    scaled = last.written == "digits" and last.after - last.first > 1
    return counted(toks, after, rules.language, plural=last.value != 1, attributive=hyphen or scaled)


def _is_elliptic(toks: list[Token], after: int, language: Pack) -> bool:
    """Return whether a number without a noun takes the noun of the number before: "deport 17 men and … 21"."""
    word = word_at(toks, after)
    return (
        word in {"", ".", ",", ";", ":", ")"} or word in language.words.function or word in language.syntax.prepositions
    )


def _is_of_them(toks: list[Token], after: int, language: Pack) -> bool:
    """Return whether a part of those spoken of is counted: "two of them"."""
    of = word_at(toks, after) in language.nouns.partitive
    return of and word_at(toks, after + 1) in language.nouns.them


def _stands_alone(toks: list[Token], numeral: Numeral, modifier: Modifier) -> bool:
    """Return whether a number without a noun is a figure still: qualified, with decimals or a factor, or large."""
    scaled = numeral.after - numeral.first > 1
    if numeral.written != "digits":
        return scaled
    text = toks[numeral.first].text
    return scaled or modifier != "exact" or "." in text or "," in text or (numeral.value or 0) >= _LARGE
