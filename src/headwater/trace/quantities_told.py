"""What is said of the readings of one quantity: they agree, one is rounded or later, or they do not agree."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import timedelta
from itertools import combinations, product
from typing import Literal

from msgspec import Struct

from headwater.language.units import measured
from headwater.trace.figures_named import called
from headwater.trace.readings import Reading, may_be_rounded
from headwater.trace.readings_apart import befell_apart
from headwater.trace.readings_pairs import likeness, people_and_things
from headwater.trace.told import before
from headwater.values import FigureGroup, identity

_Verdict = Literal["agree", "rounded", "subset", "superseded", "conflict"]
#: Likeness of the words around people and things that are one quantity ("cases", "people").
_ALIKE = 0.3
#: How much later on one day a higher count is another one, where both times are told to the minute.
_LATER, _TIMED = timedelta(hours=3), frozenset({"minute", "second"})
#: A verdict with its reasons.
_Said = tuple[_Verdict, tuple[str, ...]]


class Tied(Struct, frozen=True, gc=False):
    """Two values of a quantity, and the ids of the two figures that say that both are of it."""

    values: frozenset[float | None]
    figures: tuple[str, str]


def told(members: list[Reading], tied: AbstractSet[Tied]) -> tuple[FigureGroup, ...]:
    """Return the readings of one quantity with what is said of them, two values of which are `tied` by two readings."""
    return tuple(group(part, *verdict) for part, verdict in _parted(members, tied))


def _parted(members: list[Reading], tied: AbstractSet[Tied]) -> Iterator[tuple[list[Reading], _Said]]:
    """Yield the readings of a quantity with what is said of them.

    They stand together where one verdict holds for all pairs of values; else two values at a time: those that are
    `tied`, or rounded. What is rounded stands beside one exact reading, and those that agree apart.
    """
    by_value: dict[float | None, list[Reading]] = {}
    for reading in members:
        by_value.setdefault(reading.value, []).append(reading)
    forms = {value: _told_otherwise(same) for value, same in by_value.items()}
    tied_values = {pair.values for pair in tied}
    named = {key for pair in tied for key in pair.figures}
    pairs: list[tuple[list[Reading], list[Reading], _Said]] = []
    left = False
    for a, b in combinations(by_value.values(), 2):
        apart = _apart(product(forms[a[0].value], forms[b[0].value]))
        if apart and not (frozenset((a[0].value, b[0].value)) in tied_values and _untold_together(a, b)):
            left = True
        else:
            pairs.append((a, b, _said((a[0], b[0]), apart)))
    if not left and len({said[0] for *_, said in pairs}) < 2 and all(said[0] != "rounded" for *_, said in pairs):
        verdict = _verdict(members)
        yield _sure(members, named, verdict), verdict
        return
    told = {reading.value for a, b, said in pairs if said[0] != "rounded" for reading in (a[0], b[0])}
    yield from ((same, _verdict(same)) for value, same in by_value.items() if len(same) > 1 and value not in told)
    for a, b, said in pairs:
        yield ([a[0], b[0]] if said[0] == "rounded" else _sure([*a, *b], named, said)), said


def _sure(members: list[Reading], named: AbstractSet[str], said: _Said) -> list[Reading]:
    """Return the readings that do not agree, or one of which is a later count: those that count as `named` ones do."""
    if said[0] not in {"conflict", "superseded"}:
        return members
    sure = [reading for reading in members if reading.figure.id in named]
    return [one for one in members if any(one.value == other.value and _counts_as(one, other) for other in sure)]


def _counts_as(one: Reading, other: Reading) -> bool:
    """Return whether two readings of one value count alike: nothing else befell, nor are it people and things."""
    if one.figure.id == other.figure.id:
        return True
    return not (befell_apart(one, other) or (people_and_things(one, other) and likeness(one, other) < _ALIKE))


def _untold_together(a: Sequence[Reading], b: Sequence[Reading]) -> bool:
    """Return whether no report tells two values: who does, without counting again, knows two quantities."""
    both = {one.article.id for one in a} & {one.article.id for one in b}
    return not both or any(one.again for one in (*a, *b) if one.article.id in both)


def group(members: list[Reading], verdict: _Verdict, because: tuple[str, ...]) -> FigureGroup:
    """Return readings as a quantity, with a verdict and what it rests on."""
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
    """Return whether the higher of two counts was published later, by hours or on another day."""
    low, high = sorted((a, b), key=lambda reading: reading.value or 0.0)
    times = low.article.published, high.article.published
    if times[0] is None or times[1] is None:
        return False
    hours = times[0].precision in _TIMED and times[1].precision in _TIMED
    if times[0].value[:10] == times[1].value[:10] and not (hours and times[1].begins - times[0].begins >= _LATER):
        return False
    return before(low.article, high.article) is True and measured(a.unit) in {None, "people"}
