"""Quantities that several reports tell, and whether they agree."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Literal

from headwater.language.units import measured
from headwater.text.spans import Span, overlap
from headwater.trace.joined import joined
from headwater.trace.kept import Kept, every
from headwater.trace.pairs import Evidence
from headwater.trace.readings import Pairs, Reading, compared, may_be_rounded
from headwater.trace.report import Report
from headwater.trace.told import before
from headwater.values import FigureGroup, identity

_Verdict = Literal["agree", "rounded", "subset", "superseded", "conflict"]


def figures_across(
    reports: Sequence[Report],
    learnt: Mapping[tuple[str, str], Evidence],
    notices: Mapping[str, Span],
    kept: Kept | None = None,
) -> tuple[FigureGroup, ...]:
    """Return the quantities that are told more than once, each with its readings.

    1. Readings of one value, rounded or not, are brought together. 2. Groups of different values are one quantity only
    where two of their readings say so, and no report tells both values: who tells both knows them for two quantities.
    `learnt` holds the evidence of pairs of reports, in order of their ids. What a correction takes back
    (`notices`: a span an article) is no reading. The order of reports changes nothing.
    """
    told_by = {report.article.id: report for report in sorted(reports, key=lambda report: report.article.id)}
    kept = kept or every(told_by)
    of = {key: kept.once("readings", (key,), _readings, report, notices.get(key)) for key, report in told_by.items()}
    starts, readings = dict[str, int](), list[Reading]()
    for key, own in of.items():
        starts[key] = len(readings)
        readings += own
    same: list[tuple[int, int]] = []
    other: list[tuple[int, int]] = []
    for a, b in kept.pairs(of):
        if of[a] and of[b]:
            found = kept.once("figures", (a, b), _compared, of[a], of[b], learnt.get((a, b)))
            for pairs, out in zip(found, (same, other), strict=True):
                out += [(starts[a] + i, starts[b] + j) for i, j in pairs]
    groups: dict[int, list[Reading]] = {}
    for number, group in enumerate(_joined(readings, same, other)):
        groups.setdefault(group, []).append(readings[number])
    return tuple(_group(members) for members in groups.values() if len(members) > 1)


def _compared(a: Sequence[Reading], b: Sequence[Reading], learnt: Evidence | None) -> tuple[Pairs, Pairs]:
    return compared(a, b, [(passage.a, passage.b) for passage in learnt.passages] if learnt else ())


def _readings(report: Report, notice: Span | None) -> tuple[Reading, ...]:
    told = [
        figure
        for figure in report.figures
        if figure.value is not None
        and not figure.ordinal
        and not (figure.where == "body" and overlap(figure.span, notice or (0, 0)))
    ]
    told.sort(key=lambda figure: (figure.where, figure.span))
    return tuple(Reading(figure, report.article) for figure in told)


def _joined(
    readings: Sequence[Reading], same: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]
) -> list[int]:
    """Return for each reading the least number of its group: one value first, then values that no report tells both."""
    alike = joined(len(readings), same)
    values: dict[int, set[tuple[str, float | None]]] = {}
    for number, group in enumerate(alike):
        values.setdefault(group, set()).add((readings[number].article.id, readings[number].value))
    told = {(reading.article.id, reading.value) for reading in readings}
    apart = [
        (alike[i], alike[j])
        for i, j in other
        if alike[i] != alike[j] and not _told_by_one(values[alike[i]], values[alike[j]], told)
    ]
    return joined(len(readings), [*((i, group) for i, group in enumerate(alike)), *apart])


def _told_by_one(
    a: set[tuple[str, float | None]], b: set[tuple[str, float | None]], told: set[tuple[str, float | None]]
) -> bool:
    """Return whether a report of one group tells the other group's value, too."""
    values_a, values_b = {value for _, value in a}, {value for _, value in b}
    return any((key, value) in told for key, _ in a for value in values_b - values_a) or any(
        (key, value) in told for key, _ in b for value in values_a - values_b
    )


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
    apart = [
        (a, b) for a, b in combinations(_told_otherwise(members), 2) if a.value != b.value and not may_be_rounded(a, b)
    ]
    if not apart:
        return "rounded", (f"{told} can be one number, rounded or in another unit",)
    if all(_rose(a, b) for a, b in apart):
        return "superseded", (f"{told}: the higher count is the later one",)
    return "conflict", (f"{told} are told of the same, in words that are alike",)


def _told_otherwise(members: Sequence[Reading]) -> list[Reading]:
    """Return the readings without those that tell the same, with the same words for it, at the same time."""
    by_form = {
        (r.value, r.figure.unit, r.figure.modifier, repr(r.figure.as_of), repr(r.article.published)): r for r in members
    }
    return list(by_form.values())


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
