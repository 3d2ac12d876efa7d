"""Quantities that several reports tell, and whether they agree."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, combinations, product
from typing import Literal

from msgspec import Struct

from headwater.language.units import measured
from headwater.text.spans import Span, overlap
from headwater.trace.figures_named import called
from headwater.trace.joined import Numbers, joined
from headwater.trace.kept import Kept, every
from headwater.trace.pairs import Evidence
from headwater.trace.parts import parts
from headwater.trace.readings import Reading, may_be_rounded
from headwater.trace.readings_pairs import Pairs, compared, one_thing
from headwater.trace.report import Report
from headwater.trace.told import before
from headwater.values import FigureGroup, identity

_Verdict = Literal["agree", "rounded", "subset", "superseded", "conflict"]
#: Two values of a quantity.
_Values = frozenset[float | None]
#: Numbers of two readings that are one quantity in two values, and these.
_Apart = tuple[int, int, _Values]
#: A verdict with its reasons.
_Said = tuple[_Verdict, tuple[str, ...]]


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
    told = [
        group
        for number, members in groups.items()
        if len(members) > 1
        for one in members[:1]
        for group in kept.latest(
            f"quantity from {one.figure.id} on",
            (one.article.id,),
            (members, tied.get(number)),
            _told,
            members,
            tied.get(number, set()),
        )
    ]
    within = kept.of_each("parts", of, _parts)
    held = [(starts[key], of[key], own) for key, own in within.items() if own]
    return (*told, *_subsets(of_one, held))


def _compared(
    a: Sequence[Reading], b: Sequence[Reading], learnt: Evidence | None, start_a: int, start_b: int
) -> _Compared | None:
    """Return which readings of two reports, whose first have these numbers, are one quantity; None where none is."""
    if not a or not b:
        return None
    found = compared(a, b, [(passage.a, passage.b) for passage in learnt.passages] if learnt else ())
    alike = tuple((start_a + i, start_b + j) for i, j in found[0])
    apart = tuple((start_a + i, start_b + j, frozenset((a[i].value, b[j].value))) for i, j in found[1])
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


def _tied(of_one: Sequence[int], found: Sequence[_Compared]) -> Mapping[int, set[_Values]]:
    """Return for each quantity which of its values two readings, or one that counts again, say to be of it."""
    out: dict[int, set[_Values]] = {}
    for one in found:
        for i, j, values in chain(one.apart, one.again):
            if of_one[i] == of_one[j]:
                out.setdefault(of_one[i], set()).add(values)
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
        yield _group([part, whole], "subset", (because,))


def _told(members: list[Reading], tied: AbstractSet[_Values]) -> tuple[FigureGroup, ...]:
    return tuple(_group(part, *verdict) for part, verdict in _parted(members, tied))


def _parted(members: list[Reading], tied: AbstractSet[_Values]) -> Iterator[tuple[list[Reading], _Said]]:
    """Yield the readings of a quantity with what is said of them.

    They stand together where one verdict holds for all pairs of values; else two values at a time: those that are
    `tied`, or rounded. What is rounded stands beside one exact reading, and those that agree apart.
    """
    by_value: dict[float | None, list[Reading]] = {}
    for reading in members:
        by_value.setdefault(reading.value, []).append(reading)
    forms = {value: _told_otherwise(same) for value, same in by_value.items()}
    pairs: list[tuple[list[Reading], list[Reading], _Said]] = []
    left = False
    for a, b in combinations(by_value.values(), 2):
        apart = _apart(product(forms[a[0].value], forms[b[0].value]))
        if apart and not _held_apart(a, b, tied):
            left = True
        else:
            pairs.append((a, b, _said((a[0], b[0]), apart)))
    if not left and len({said[0] for *_, said in pairs}) < 2 and all(said[0] != "rounded" for *_, said in pairs):
        yield members, _verdict(members)
        return
    told = {reading.value for a, b, said in pairs if said[0] != "rounded" for reading in (a[0], b[0])}
    yield from ((same, _verdict(same)) for value, same in by_value.items() if len(same) > 1 and value not in told)
    for a, b, said in pairs:
        yield ([a[0], b[0]] if said[0] == "rounded" else [*a, *b]), said


def _held_apart(a: Sequence[Reading], b: Sequence[Reading], tied: AbstractSet[_Values]) -> bool:
    """Return whether two values are tied, and no report tells both: who does, without counting again, knows two."""
    if frozenset((a[0].value, b[0].value)) not in tied:
        return False
    both = {one.article.id for one in a} & {one.article.id for one in b}
    return not both or any(one.again for one in (*a, *b) if one.article.id in both)


def _group(members: list[Reading], verdict: _Verdict, because: tuple[str, ...]) -> FigureGroup:
    places = {reading.figure.place for reading in members if reading.figure.place}
    ids = tuple(reading.figure.id for reading in members)
    return FigureGroup(
        id=identity("figures", *sorted(ids)),
        what=called(members),
        place=places.pop() if len(places) == 1 else None,
        readings=ids,
        verdict=verdict,
        because=because,
    )


def _verdict(members: Sequence[Reading]) -> _Said:
    """Return what is said of all readings of a quantity."""
    first: dict[float | None, Reading] = {}
    for reading in members:
        first.setdefault(reading.value, reading)
    if len(first) == 1:
        return "agree", (f"all tell the same number: {members[0].figure.text}",)
    return _said(first.values(), _apart(combinations(_told_otherwise(members), 2)))


def _said(each: Iterable[Reading], apart: list[tuple[Reading, Reading]]) -> _Said:
    """Return what is said of readings of different values, of which some pairs cannot be one number."""
    rising = sorted(each, key=lambda reading: reading.value or 0.0)
    told = " and ".join(f"“{reading.figure.text}”" for reading in rising)
    if not apart:
        return "rounded", (f"{told} can be one number, rounded or in another unit",)
    if all(_rose(a, b) for a, b in apart):
        return "superseded", (f"{told}: the higher count is the later one",)
    return "conflict", (f"{told} are told of the same, in words that are alike",)


def _apart(pairs: Iterable[tuple[Reading, Reading]]) -> list[tuple[Reading, Reading]]:
    """Return the pairs whose values differ and cannot be one number."""
    return [(a, b) for a, b in pairs if a.value != b.value and not may_be_rounded(a, b) and not (a.so_far and b.so_far)]


def _told_otherwise(members: Sequence[Reading]) -> list[Reading]:
    """Return the readings without those that tell the same, with the same words for it, at the same time."""
    by_form = {
        (r.value, r.figure.unit, r.figure.modifier, repr(r.figure.as_of), repr(r.article.published)): r for r in members
    }
    return list(by_form.values())


def _rose(a: Reading, b: Reading) -> bool:
    """Return whether the higher of two counts was published later, on another day."""
    low, high = sorted((a, b), key=lambda reading: reading.value or 0.0)
    times = low.article.published, high.article.published
    if times[0] is None or times[1] is None or times[0].value[:10] == times[1].value[:10]:
        return False
    return before(low.article, high.article) is True and measured(a.unit) in {None, "people"}
