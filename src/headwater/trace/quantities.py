"""Quantities that several reports tell, and whether they agree."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from msgspec import Struct

from headwater.text.spans import Span, overlap
from headwater.trace.joined import Numbers, joined
from headwater.trace.kept import Kept, every
from headwater.trace.pairs import Evidence
from headwater.trace.parts import parts
from headwater.trace.quantities_told import Tied, group, told
from headwater.trace.readings import Reading
from headwater.trace.readings_pairs import Pairs, compared, one_thing
from headwater.trace.report import Report
from headwater.values import FigureGroup

#: Numbers of two readings that are one quantity in two values, and what ties these.
_Apart = tuple[int, int, Tied]


class _Compared(Struct, frozen=True, gc=False):
    """Numbers of readings of two reports that are one quantity, two at a time: of one value, of two, counted again."""

    alike: Pairs
    apart: tuple[_Apart, ...]
    again: tuple[_Apart, ...]


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
    of = readings_of(told_by, notices, kept)
    numbers = kept.state("numbers of readings", Numbers)
    starts = numbers.of(of)

    def compare(a: str, b: str) -> _Compared | None:
        return _compared(of[a], of[b], learnt.get((a, b)), starts[a], starts[b])

    found = [one for _, _, one in kept.each("figures", compare, of)]
    of_one = _joined(numbers.size, of, starts, found)
    groups = _members(of_one, of, starts)
    tied = _tied(of_one, found)
    found_of = [
        quantity
        for number, members in groups.items()
        if len(members) > 1
        for one in members[:1]
        for quantity in kept.latest(
            f"quantity from {one.figure.id} on",
            (one.article.id,),
            (members, tied.get(number)),
            told,
            members,
            tied.get(number, set()),
        )
    ]
    within = kept.of_each("parts", of, _parts)
    held = [(starts[key], of[key], own) for key, own in within.items() if own]
    return (*found_of, *_subsets(of_one, held))


def _compared(
    a: Sequence[Reading], b: Sequence[Reading], learnt: Evidence | None, start_a: int, start_b: int
) -> _Compared | None:
    """Return which readings of two reports, whose first have these numbers, are one quantity; None where none is."""
    if not a or not b:
        return None
    found = compared(a, b, [(passage.a, passage.b) for passage in learnt.passages] if learnt else ())
    alike = tuple((start_a + i, start_b + j) for i, j in found[0])
    apart = tuple(
        (start_a + i, start_b + j, Tied(frozenset((a[i].value, b[j].value)), (a[i].figure.id, b[j].figure.id)))
        for i, j in found[1]
    )
    return _Compared(alike, () if a is b else apart, apart if a is b else ()) if alike or apart else None


def readings_of(
    reports: Mapping[str, Report], notices: Mapping[str, Span], kept: Kept
) -> Mapping[str, tuple[Reading, ...]]:
    """Return the figures of each report that can be readings of a quantity; what a correction takes back is none."""
    return kept.of_each("readings", reports, lambda report: _readings(report, notices.get(report.article.id)))


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


def _members(
    of_one: Sequence[int], of: Mapping[str, Sequence[Reading]], starts: Mapping[str, int]
) -> Mapping[int, list[Reading]]:
    """Return the readings of each group, in order of the reports."""
    out: dict[int, list[Reading]] = {}
    for key, own in of.items():
        for number, reading in enumerate(own, starts[key]):
            out.setdefault(of_one[number], []).append(reading)
    return out


def _joined(
    size: int, of: Mapping[str, Sequence[Reading]], starts: Mapping[str, int], found: Sequence[_Compared]
) -> list[int]:
    """Return for each reading the least number of its group: one value first, then values that no report tells both.

    What one report counts again is one quantity in any case.
    """
    alike = joined(size, chain.from_iterable(one.alike for one in found))
    members = _members(alike, of, starts)
    telling: dict[float | None, set[str]] = {}
    for key, own in of.items():
        for one in own:
            telling.setdefault(one.value, set()).add(key)
    pairs = {(alike[i], alike[j]) for one in found for i, j, _ in one.apart}
    apart_groups = {group for pair in pairs for group in pair}
    values = {group: frozenset(reading.value for reading in members[group]) for group in apart_groups}
    homes = {group: frozenset(reading.article.id for reading in members[group]) for group in apart_groups}

    def told_too(group: int, against: int) -> bool:
        """Return whether a report of one group tells a value of the other's, of the same thing, too."""
        return any(
            one_thing(reading, other)
            for value in values[against] - values[group]
            if (both := homes[group] & telling[value])
            for reading in members[group]
            if reading.article.id in both
            for other in of[reading.article.id]
            if other.value == value
        )

    apart = [(a, b) for a, b in pairs if not told_too(a, b) and not told_too(b, a)]
    again = ((i, j) for one in found for i, j, _ in one.again)
    return joined(size, chain(enumerate(alike), again, apart))


def _tied(of_one: Sequence[int], found: Sequence[_Compared]) -> Mapping[int, set[Tied]]:
    """Return for each quantity which of its values two readings, or one that counts again, say to be of it."""
    out: dict[int, set[Tied]] = {}
    for one in found:
        for i, j, tie in chain(one.apart, one.again):
            if of_one[i] == of_one[j]:
                out.setdefault(of_one[i], set()).add(tie)
    return out


def _parts(readings: Sequence[Reading]) -> Pairs:
    return tuple(parts(readings))


def _subsets(of_one: Sequence[int], held: Sequence[tuple[int, Sequence[Reading], Pairs]]) -> Iterator[FigureGroup]:
    """Yield parts with their wholes; of reports that tell one part of one whole, as the first has it.

    `held` are the parts and wholes among the readings of a report, of which the first has the number given.
    """
    alike: dict[tuple[object, ...], tuple[Reading, Reading]] = {}
    for start, readings, own in held:
        for i, j in own:
            part, whole = readings[i], readings[j]
            alike.setdefault((of_one[start + i], part.value, of_one[start + j], whole.value), (part, whole))
    for part, whole in alike.values():
        because = f"“{part.figure.text}” is a part of “{whole.figure.text}”"
        yield group([part, whole], "subset", (because,))
