"""Which numbers that do not agree, or are rounded, are told as a finding: only those that surely count one thing.

Readings of a quantity are brought together on less, since a table of numbers accuses nobody. Of a quantity one finding
is told, on the readings that it rests on alone.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from headwater.text.spans import Span
from headwater.trace.joined import joined
from headwater.trace.kept import Kept
from headwater.trace.quantities import readings_of
from headwater.trace.readings import COMMON, Reading, may_be_rounded, two_languages
from headwater.trace.readings_apart import (
    BESIDE_ALIKE,
    FROM,
    UP_TO,
    alike_beside,
    fits,
    is_of_one,
    is_one,
    may_be_of_one,
)
from headwater.trace.readings_pairs import likeness, one_thing, people_and_things
from headwater.trace.report import Report
from headwater.trace.same_words import words_of
from headwater.trace.strength import clause
from headwater.values import Figure, FigureGroup, Finding, Place, identity

#: Likeness of the words around two numbers that surely count one thing; and where both count it by one noun, exactly.
_SURE, _SURE_OF_NOUN = 0.4, 0.25
#: Share of the words of matter right beside two numbers that must match where one of the two reports has another number
#: of that kind; and in two languages, of which less is known, of all words around.
_AMONG_MANY, _AMONG_MANY_ABROAD = 0.55, 0.6
#: Verdicts that are told, the gravest first: what reports agree on, and a part of a whole, is no news.
_SAYS = {
    "conflict": "The reports do not agree",
    "superseded": "A later count stands beside an earlier one",
    "rounded": "The reports round one number differently",
}
#: Readings of a quantity that are held against each other, at most.
_TRIED = 24
#: Code points around a number, and words with it, that say what it counts.
_AROUND, _BESIDE = 60, 4


class _Story(NamedTuple):
    """The reports and figures of a story by their ids, what corrections take back, and what is kept of it."""

    reports: Mapping[str, Report]
    figures: Mapping[str, Figure]
    notices: Mapping[str, Span]
    kept: Kept

    def readings(self, report: str) -> Sequence[Reading]:
        """Return the figures of a report, ready to compare."""
        return readings_of({report: self.reports[report]}, self.notices, self.kept)[report]


def figures_told(
    groups: Sequence[FigureGroup],
    reports: Mapping[str, Report],
    figures: Mapping[str, Figure],
    notices: Mapping[str, Span],
    kept: Kept,
) -> Iterator[Finding]:
    """Yield the findings on figures of reports, both by their ids, one a quantity: of its verdicts the gravest is told.

    What a correction takes back (`notices`: a span an article) its report does not tell.
    """
    story = _Story(reports, figures, notices, kept)
    news = [group for group in groups if group.verdict in _SAYS]
    first: dict[str, int] = {}
    ties = [(first.setdefault(key, number), number) for number, group in enumerate(news) for key in group.readings]
    quantities: dict[int, list[FigureGroup]] = {}
    for group, number in zip(news, joined(len(news), ties), strict=True):
        quantities.setdefault(number, []).append(group)
    for quantity in quantities.values():
        articles = sorted({story.figures[key].article for group in quantity for key in group.readings})
        inputs = (quantity, [reports[key] for key in articles], [notices.get(key) for key in articles])
        key = (story.figures[quantity[0].readings[0]].article,)
        yield from kept.latest(f"finding on {quantity[0].id}", key, inputs, _findings, quantity, articles, story)


class _Homes:
    """Which reports tell each value of a quantity; asked once for a reading."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._by_value: dict[float | None, list[Reading]] = {}
        for reading in readings:
            self._by_value.setdefault(reading.value, []).append(reading)
        self._homes: dict[str, set[str]] = {}

    def know_apart(self, a: Reading, b: Reading) -> bool:
        """Return whether any report tells the values of both, and does not count again: it knows two things."""
        return not (a.again or b.again or self._of(a).isdisjoint(self._of(b)))

    def _of(self, reading: Reading) -> set[str]:
        key = reading.figure.id
        if key not in self._homes:
            same = self._by_value[reading.value]
            self._homes[key] = {other.article.id for other in same if one_thing(other, reading)}
        return self._homes[key]


def _findings(quantity: Sequence[FigureGroup], articles: Sequence[str], story: _Story) -> tuple[Finding, ...]:
    """Return the finding on a quantity, if there is any: on its gravest verdict that is sure of two readings."""
    readings = {reading.figure.id: reading for key in articles for reading in story.readings(key)}
    homes = _Homes([readings[key] for group in quantity for key in group.readings])
    for verdict in _SAYS:
        groups = [group for group in quantity if group.verdict == verdict]
        found = {
            reading.figure.id: reading.figure
            for group in groups
            for a, b in combinations(_tried([readings[key] for key in group.readings]), 2)
            if a.value != b.value
            and _sure(a, b, verdict, story)
            and (verdict == "rounded" or not homes.know_apart(a, b))
            for reading in (a, b)
        }
        values = {figure.value for figure in found.values()} - {None}
        members = [story.figures[key] for key in dict.fromkeys(key for group in groups for key in group.readings)]
        shown = [one for one in members if one.id in found or (one.value in values and (one.value or 0) > COMMON)]
        if shown:
            sure = [group for group in groups if not found.keys().isdisjoint(group.readings)]
            return (_finding(verdict, sure, shown, story.reports),)
    return ()


def _tried(readings: Sequence[Reading]) -> list[Reading]:
    """Return readings of a quantity to hold against each other: of very many first one of each form, then the rest."""
    if len(readings) <= _TRIED:
        return list(readings)
    often: Counter[tuple[float | None, str]] = Counter()
    rounds: list[tuple[int, int]] = []
    for number, reading in enumerate(readings):
        form = (reading.value, reading.figure.text)
        rounds.append((often[form], number))
        often[form] += 1
    return [readings[number] for _, number in sorted(rounds)[:_TRIED]]


def _finding(
    verdict: str, groups: Sequence[FigureGroup], shown: Sequence[Figure], reports: Mapping[str, Report]
) -> Finding:
    told = list(dict.fromkeys(f"“{figure.text}”" for figure in shown))
    return Finding(
        id=identity("finding", *(group.id for group in groups)),
        type="figure",
        says=f"{_SAYS[verdict]} ({groups[0].what}): {', '.join(told)}.",
        rests_on=tuple(_counting(figure, reports) for figure in shown),
        confidence=0.8 if verdict == "conflict" else 0.7,
        because=tuple(dict.fromkeys(reason for group in groups for reason in group.because)),
    )


def _sure(a: Reading, b: Reading, verdict: str, story: _Story) -> bool:
    """Return whether two readings surely count one thing and differ, from the last time that it was asked."""
    turned = (a.article.id, a.figure.id) > (b.article.id, b.figure.id)
    one, other = (b, a) if turned else (a, b)
    known = story.kept.once("figures that surely differ", (one.article.id, other.article.id), dict[object, bool])
    asked = (one.figure.id, other.figure.id, verdict)
    if asked not in known:
        known[asked] = _differ(one, other, verdict, story)
    return known[asked]


def _differ(a: Reading, b: Reading, verdict: str, story: _Story) -> bool:
    """Return whether two readings, out of two reports or counted again, surely count one thing, and differ."""
    rounded, lasted = verdict == "rounded", a.so_far and b.so_far
    if not rounded and (may_be_rounded(a, b) or fits(a, b)):
        return False
    if a.article.id == b.article.id:
        return verdict == "conflict" and (a.again or b.again)
    if a.further != b.further or a.in_name or b.in_name or not (lasted or may_be_of_one(a, b)):
        return False
    if not (lasted or _rounds(a, b) if rounded else is_one(a) and is_one(b) and is_of_one(a, b)):
        return False
    one, other = story.readings(a.article.id), story.readings(b.article.id)
    if _tells(one, a, b, rounded=rounded) or _tells(other, b, a, rounded=rounded):
        return False
    many = _counts_on(one, a) or _counts_on(other, b)
    return _told_alike(a, b, many=many) or lasted


def _told_alike(a: Reading, b: Reading, *, many: bool) -> bool:
    """Return whether the words around and beside two readings are enough alike, where a report has `many` like them."""
    if two_languages(a, b):
        return likeness(a, b) >= (_AMONG_MANY_ABROAD if many else _SURE)
    return _surely_one(a, b) and alike_beside(a, b) >= (_AMONG_MANY if many else BESIDE_ALIKE)


def _counts_on(own: Sequence[Reading], one: Reading) -> bool:
    """Return whether a report has another number of what one of its readings counts."""
    return any(other.value != one.value and one_thing(one, other) and not may_be_rounded(one, other) for other in own)


def _surely_one(a: Reading, b: Reading) -> bool:
    if not one_thing(a, b) or (a.common and b.common and a.things.isdisjoint(b.things)) or people_and_things(a, b):
        return False
    alike = likeness(a, b)
    bound = not (FROM | UP_TO).isdisjoint({a.figure.modifier, b.figure.modifier})
    exact = not bound and not (a.common and b.common)
    return alike >= (_SURE_OF_NOUN if exact else _SURE)


def _rounds(a: Reading, b: Reading) -> bool:
    """Return whether the one may be the other one rounded: an exact number of something, which no house number is."""
    return "exact" in {a.figure.modifier, b.figure.modifier} and bool(a.figure.unit and b.figure.unit)


def _tells(own: Sequence[Reading], one: Reading, other: Reading, *, rounded: bool) -> bool:
    """Return whether the report of `one` has the other one's number too: then it knows both, and denies neither."""
    return any(
        reading.figure.id != one.figure.id
        and reading.value != one.value
        and (reading.value == other.value or (not rounded and may_be_rounded(reading, other)))
        and (not other.common or one_thing(reading, other))
        for reading in own
    )


def _counting(figure: Figure, reports: Mapping[str, Report]) -> Place:
    """Return the place of a figure; of a number alone, with the words behind it (else before it) that say of what."""
    article = reports[figure.article].article
    text = (article.title or "") if figure.where == "headline" else article.text
    start, end = figure.span
    if len(words_of(figure.text, article.lang)) == 1:
        words = words_of(text, article.lang, (max(0, start - _AROUND), min(len(text), end + _AROUND)))
        at = next((n for n, word in enumerate(words) if word.span[1] > start), None)
        if at is not None:
            first, last = clause(words, at)
            near = (
                words[at : min(last, at + _BESIDE)] if last - at > 1 else words[max(first, at - _BESIDE + 1) : at + 1]
            )
            start, end = min(start, near[0].span[0]), max(end, near[-1].span[1])
    return Place(article=figure.article, where=figure.where, span=(start, end))
