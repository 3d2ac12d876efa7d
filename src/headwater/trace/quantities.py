"""Readings of one quantity out of several reports, and whether they agree.

Two figures can be readings of one quantity only where they measure in one way (money of one currency, shares, spans of
time, things of one noun). Whether they are is told by the words around them, by standing in sentences that tell the
same, and by how unlikely their common value is. A different value asks for far more than the same one.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import combinations
from typing import Literal

from headwater.language.units import measured
from headwater.text.spans import Span, overlap
from headwater.trace.joined import joined
from headwater.trace.report import Report
from headwater.trace.same_words import Word, matched, matches, weight, words_of
from headwater.trace.told import before
from headwater.values import Article, Figure, FigureGroup, identity

#: Code points on each side of a figure in which its matter is looked for.
_AROUND = 90
#: Likeness of the words around that two figures must have: of one value that few share, of a small round one, of values
#: that may be one rounded, of values that differ.
_RARE, _SMALL, _ROUND, _OTHER = 0.12, 0.3, 0.3, 0.5
#: What standing in sentences that tell the same adds to the likeness.
_ALIGNED = 0.3
#: Values up to this one are told of many things.
_COMMON = 12
#: Two counts of one thing that do not agree are seldom further apart than this.
_FAR = 2.5
#: How far a rounded value lies from the exact one, as a share, where its words say so and where they do not; and months
#: or weeks from days.
_NEAR, _NEAR_EXACT, _NEAR_TIME = 0.1, 0.05, 0.2
_DAYS = {
    "seconds": 1 / 86400,
    "minutes": 1 / 1440,
    "hours": 1 / 24,
    "days": 1.0,
    "weeks": 7.0,
    "months": 30.44,
    "years": 365.25,
}
_Verdict = Literal["agree", "rounded", "subset", "superseded", "conflict"]
_LOOSE = frozenset({"about", "almost", "more_than", "less_than", "at_least", "up_to", "range"})

#: The passages that two reports tell alike: article ids in order of id, and the spans of both sides.
Aligned = Mapping[tuple[str, str], Sequence[tuple[Span, Span]]]


class Reading:
    """One figure with what is needed to compare it."""

    def __init__(self, figure: Figure, article: Article) -> None:
        self.figure = figure
        self.article = article
        time = figure.unit in _DAYS
        #: What is measured: time, money, a share, …; else the counted noun.
        self.kind = measured(figure.unit) or figure.unit or ""
        self.value = (
            figure.value * (_DAYS[figure.unit or "days"] if time else 1.0) if figure.value is not None else None
        )

    @cached_property
    def around(self) -> tuple[Word, ...]:
        """The words around the figure, without its own number."""
        source = (self.article.title or "") if self.figure.where == "headline" else self.article.text
        start, end = self.figure.span
        left = max(source.rfind("\n", 0, start) + 1, start - _AROUND)
        right = source.find("\n", end)
        window = (left, min(len(source) if right < 0 else right, end + _AROUND))
        found = words_of(source, self.article.lang, window)
        return tuple(word for word in found if not word.key[:1].isdigit())

    @cached_property
    def nouns(self) -> frozenset[str]:
        """The stems of what is counted and of its unit."""
        words = words_of(f"{self.figure.unit or ''} {self.figure.of or ''}", self.article.lang)
        return frozenset(word.key for word in words if word.weight > 0.3 and not word.key[:1].isdigit())

    @property
    def common(self) -> bool:
        """Whether many things come in this number."""
        value = self.figure.value
        return value is not None and value <= _COMMON and value == int(value) and self.figure.unit != "percent"


def figures_across(reports: Sequence[Report], aligned: Aligned, notices: Mapping[str, Span]) -> tuple[FigureGroup, ...]:
    """Return the quantities that are told more than once, each with its readings.

    1. Readings of one value, rounded or not, are brought together. 2. Groups of different values are one quantity only
    where two of their readings say so, and no report tells both values: who tells both knows them for two quantities.
    What a correction takes back (`notices`: a span an article) is no reading. The order of reports changes nothing.
    """
    readings = [
        Reading(figure, report.article)
        for report in reports
        for figure in report.figures
        if figure.value is not None
        and not figure.ordinal
        and not (figure.where == "body" and overlap(figure.span, notices.get(report.article.id, (0, 0))))
    ]
    readings.sort(key=lambda reading: (reading.article.id, reading.figure.where, reading.figure.span))
    pairs = sorted(_candidates(readings))
    alike = joined(len(readings), [(i, j) for i, j in pairs if _same(readings[i], readings[j], aligned)])
    values: dict[int, set[tuple[str, float | None]]] = {}
    for number, group in enumerate(alike):
        values.setdefault(group, set()).add((readings[number].article.id, readings[number].value))
    told = {(reading.article.id, reading.value) for reading in readings}
    apart = [
        (alike[i], alike[j])
        for i, j in pairs
        if alike[i] != alike[j]
        and _differ(readings[i], readings[j], aligned)
        and not _told_by_one(values[alike[i]], values[alike[j]], told)
    ]
    whole = joined(len(readings), [*((i, group) for i, group in enumerate(alike)), *apart])
    groups: dict[int, list[Reading]] = {}
    for number, group in enumerate(whole):
        groups.setdefault(group, []).append(readings[number])
    return tuple(_group(members) for members in groups.values() if len(members) > 1)


def _told_by_one(
    a: set[tuple[str, float | None]], b: set[tuple[str, float | None]], told: set[tuple[str, float | None]]
) -> bool:
    """Return whether a report of one group tells the other group's value, too."""
    values_a, values_b = {value for _, value in a}, {value for _, value in b}
    return any((key, value) in told for key, _ in a for value in values_b - values_a) or any(
        (key, value) in told for key, _ in b for value in values_a - values_b
    )


def _candidates(readings: Sequence[Reading]) -> Iterable[tuple[int, int]]:
    """Return the pairs that measure in one way, or count with a noun in common, or have one value."""
    found: set[tuple[int, int]] = set()
    buckets: dict[tuple[str, object], list[int]] = {}
    for number, reading in enumerate(readings):
        keys: list[tuple[str, object]] = [("value", reading.value)]
        keys += [("kind", reading.kind)] if reading.kind else []
        keys += [("noun", noun) for noun in reading.nouns]
        for key in keys:
            buckets.setdefault(key, []).append(number)
    for numbers in buckets.values():
        found.update(combinations(numbers, 2))
    return found


def _same(a: Reading, b: Reading, aligned: Aligned) -> bool:
    """Return whether two figures of one value, or of one that may be rounded, are readings of one quantity."""
    if not _comparable(a, b):
        return False
    together = _told_alike(a, b, aligned)
    alike = _likeness(a, b) + _ALIGNED * together
    if a.article.lang != b.article.lang:
        one_unit = a.kind != "time" or a.figure.unit == b.figure.unit
        return a.value == b.value and one_unit and (not a.common or together)
    if a.value == b.value:
        return alike >= (_least_of_small(a, b) if a.common else _RARE)
    return may_be_rounded(a, b) and alike >= _ROUND and (a.kind == "time" or bool(a.nouns & b.nouns))


def _least_of_small(a: Reading, b: Reading) -> float:
    """Return the likeness that two readings of a small number need: two schools and two nurses need most."""
    if a.nouns & b.nouns:
        return _SMALL - 0.1
    named = a.figure.unit and b.figure.unit and "people" not in (a.figure.unit, b.figure.unit)
    return _OTHER if named and a.figure.unit != b.figure.unit else _SMALL


def _differ(a: Reading, b: Reading, aligned: Aligned) -> bool:
    """Return whether two figures are readings of one quantity that do not agree."""
    if not _comparable(a, b) or a.article.id == b.article.id or a.article.lang != b.article.lang or a.kind == "time":
        return False
    low, high = sorted((a.value or 0.0, b.value or 0.0))
    if low == high or low <= 0 or high / low > _FAR or a.kind != b.kind or not a.kind or not a.nouns & b.nouns:
        return False
    return _likeness(a, b) + _ALIGNED * _told_alike(a, b, aligned) >= _OTHER + 0.15 * (a.common and b.common)


def _comparable(a: Reading, b: Reading) -> bool:
    places = {reading.figure.place for reading in (a, b) if reading.figure.place}
    # a report that counts two kinds of things names them in two ways
    two_kinds = a.article.id == b.article.id and not a.nouns & b.nouns
    return len(places) < 2 and not two_kinds and _one_way(a, b)


def _one_way(a: Reading, b: Reading) -> bool:
    """Return whether two figures measure in one way; people may be told as patients, drivers, dead."""
    if a.kind == b.kind == "time":
        return True
    measure = {reading.kind for reading in (a, b) if measured(reading.figure.unit) not in {None, "people"}}
    return not measure or a.figure.unit == b.figure.unit


def _likeness(a: Reading, b: Reading) -> float:
    """Return which share of the lighter words around two figures stands around the other too."""
    least = min(weight(a.around), weight(b.around))
    if least <= 0:
        return 0.0
    return min(1.0, matched(a.around, b.around, matches(a.around, b.around)) / least)


def _told_alike(a: Reading, b: Reading, aligned: Aligned) -> bool:
    """Return whether both figures stand in passages that tell the same."""
    first, second = (a, b) if a.article.id < b.article.id else (b, a)
    if "headline" in (a.figure.where, b.figure.where):
        return False
    passages = aligned.get((first.article.id, second.article.id), ())
    return any(overlap(first.figure.span, x) and overlap(second.figure.span, y) for x, y in passages)


def may_be_rounded(a: Reading, b: Reading) -> bool:
    """Return whether two different values can be one quantity, rounded or told in another unit."""
    low, high = sorted((a.value or 0.0, b.value or 0.0))
    if low <= 0:
        return False
    if a.kind == "time" and a.figure.unit != b.figure.unit:
        return high / low - 1 <= _NEAR_TIME
    if not _LOOSE.isdisjoint((a.figure.modifier, b.figure.modifier)):
        return high / low - 1 <= _NEAR
    return _digits(low) != _digits(high) and high / low - 1 <= _NEAR_EXACT


def _digits(value: float) -> int:
    """Return how many significant digits a value is told with."""
    return len(f"{value:g}".replace(".", "").split("e")[0].strip("0")) or 1


def _group(members: list[Reading]) -> FigureGroup:
    verdict, because = _verdict(members)
    # the shortest words that name a thing with something about it: longer ones run into what follows
    told = sorted({r.figure.of for r in members if r.figure.of}, key=lambda of: (len(of.split()) < 2, len(of), of))
    places = {reading.figure.place for reading in members if reading.figure.place}
    ids = tuple(reading.figure.id for reading in members)
    return FigureGroup(
        id=identity("figures", *sorted(ids)),
        what=told[0] if told else members[0].figure.text,
        place=places.pop() if len(places) == 1 else None,
        readings=ids,
        verdict=verdict,
        because=because,
    )


def _verdict(members: list[Reading]) -> tuple[_Verdict, tuple[str, ...]]:
    values = {reading.value for reading in members}
    told = " and ".join(f"“{reading.figure.text}”" for reading in _one_each(members))
    if len(values) == 1:
        return "agree", (f"all tell the same number: {members[0].figure.text}",)
    apart = [(a, b) for a, b in combinations(members, 2) if a.value != b.value and not may_be_rounded(a, b)]
    if not apart:
        return "rounded", (f"{told} can be one number, rounded or in another unit",)
    if all(_rose(a, b) for a, b in apart):
        return "superseded", (f"{told}: the higher count is the later one",)
    return "conflict", (f"{told} are told of the same, in words that are alike",)


def _one_each(members: list[Reading]) -> list[Reading]:
    by_value = {reading.value: reading for reading in reversed(members)}
    return [by_value[value] for value in sorted(by_value, key=lambda value: value or 0.0)]


def _rose(a: Reading, b: Reading) -> bool:
    """Return whether the higher of two counts was published later, on another day."""
    low, high = sorted((a, b), key=lambda reading: reading.value or 0.0)
    times = low.article.published, high.article.published
    if times[0] is None or times[1] is None or times[0].value[:10] == times[1].value[:10]:
        return False
    return before(low.article, high.article) is True and measured(a.figure.unit) in {None, "people"}
