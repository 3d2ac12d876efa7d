"""Which figures of two reports can be readings of one quantity.

Two figures can be readings of one quantity only where they measure in one way (money of one currency, shares, spans of
time, things of one noun). Whether they are is told by the words around them, by standing in sentences that tell the
same, and by how unlikely their common value is. A different value asks for far more than the same one, or that neither
report counts that thing in any other number.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from headwater.language.units import measured
from headwater.text.spans import Span, overlap
from headwater.trace.abroad import abroad
from headwater.trace.readings import Reading, is_measure, may_be_rounded, two_languages
from headwater.trace.readings_apart import befell_alike, may_be_of_one, may_deny
from headwater.trace.same_words import matched, matches, weight

#: Likeness of the words around that two figures must have: of one value that few share, of a small round one, of values
#: that may be one rounded, of values that differ; and of values that differ where neither report has another.
_RARE, _SMALL, _ROUND, _OTHER, _LONE = 0.12, 0.3, 0.3, 0.5, 0.25
#: And of a small round one of two nouns, by their own words alone.
_NOUNS = 0.55
#: And of spans of time until now, which seldom are of two things.
_LASTED = 0.05
#: What standing in sentences that tell the same adds to the likeness.
_ALIGNED = 0.3
#: Two counts of one thing that do not agree are seldom further apart than this.
_FAR = 2.5

#: Code points within which a count follows another one of the same.
_PASSAGE = 200
#: Code points within which numbers stand in one row.
_ROW = 60
#: Measures of which a report has many.
_USUAL = frozenset({"money", "share", "length", "area", "mass", "volume", "data"})

#: The passages that two reports tell alike, the first report's side first.
Aligned = Sequence[tuple[Span, Span]]
#: Numbers of figures of two reports.
Pairs = tuple[tuple[int, int], ...]


def compared(a: Sequence[Reading], b: Sequence[Reading], aligned: Aligned) -> tuple[Pairs, Pairs]:
    """Return which readings of two reports (or of one, beside itself) tell one value, and which one quantity in two.

    One report tells one quantity in two values only where it says that it counts again.
    """
    alike: list[tuple[int, int]] = []
    apart: list[tuple[int, int]] = []
    lone = _lone(a), _lone(b)
    for i, j in _candidates(a, b):
        if _same(a[i], b[j], aligned):
            alike.append((i, j))
        elif (
            _differ(a[i], b[j], aligned, lone=i in lone[0] and j in lone[1])
            and not _rounds(a, a[i], b[j])
            and not _rounds(b, b[j], a[i])
            and not _of_two_rows(a, a[i], b, b[j])
        ):
            apart.append((i, j))
    return tuple(alike), (*apart, *_counted_again(a)) if a is b else tuple(apart)


def _counted_again(readings: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    """Yield the counts of one report that follow another one of the same, by somebody else."""
    for number, one in enumerate(readings):
        before = [
            (other.figure.span[1], i)
            for i, other in enumerate(readings)
            if one.again
            and other.figure.where == one.figure.where
            and 0 <= one.figure.span[0] - other.figure.span[1] < _PASSAGE
        ]
        nearest = max(before, default=None)
        if nearest and _near(readings[nearest[1]], one) and _one_way(readings[nearest[1]], one):
            yield nearest[1], number


def _rounds(own: Sequence[Reading], one: Reading, other: Reading) -> bool:
    """Return whether the report of `one` has the other number too, rounded: it is that one which tells the same."""
    return any(
        reading.value != one.value and may_be_rounded(reading, other) and one_thing(reading, other) for reading in own
    )


def _of_two_rows(a: Sequence[Reading], one: Reading, b: Sequence[Reading], other: Reading) -> bool:
    """Return whether what is counted beside two numbers differs, too: 22 points and 9 boards, 25 points and 16 boards.

    They are of two who did that, or of two days. Of the dead and the hurt two reports may well know other numbers.
    """
    if "people" in (one.kind, other.kind):
        return False
    beside = [(x, y) for x in _beside(a, one) for y in _beside(b, other) if x.unit == y.unit and one_thing(x, y)]
    alike = [(x, y) for x, y in beside if x.value == y.value or may_be_rounded(x, y)]
    return len(alike) < len(beside) and all(x.common for x, _ in alike)


def _beside(own: Sequence[Reading], one: Reading) -> list[Reading]:
    """Return the readings of other things that stand near one of a report, people and spans of time aside."""
    return [
        other
        for other in own
        if other.figure.where == one.figure.where
        and 0 < abs(other.figure.span[0] - one.figure.span[0]) <= _ROW
        and other.kind not in {"people", "time", one.kind}
        and other.unit
        and not one_thing(other, one)
    ]


def _near(a: Reading, b: Reading) -> bool:
    """Return whether two counts are different, and not too far apart to be of one thing."""
    low, high = sorted((a.value or 0.0, b.value or 0.0))
    return 0 < low < high <= _FAR * low


def _lone(readings: Sequence[Reading]) -> set[int]:
    """Return the readings whose report has no other value of their measure, or of what they count."""
    return {
        number
        for number, one in enumerate(readings)
        if not any(other.value != one.value and other.part == one.part and one_thing(one, other) for other in readings)
    }


def one_thing(a: Reading, b: Reading) -> bool:
    """Return whether two readings measure or count one thing, as far as their next words tell."""
    if not is_measure(a) and not is_measure(b) and a.things and b.things:
        return not a.things.isdisjoint(b.things)
    return a.kind == b.kind


def _candidates(a: Sequence[Reading], b: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that measure in one way, or count with a noun in common, or have one value."""
    keys_a, keys_b = ([_keys(reading) for reading in side] for side in (a, b))
    both = combinations(range(len(a)), 2) if a is b else product(range(len(a)), range(len(b)))
    yield from ((i, j) for i, j in both if not keys_a[i].isdisjoint(keys_b[j]))


def _keys(reading: Reading) -> set[tuple[str, object]]:
    keys: set[tuple[str, object]] = {("value", reading.value), *(("noun", noun) for noun in reading.nouns)}
    keys |= {("thing", thing) for thing in reading.things | reading.things_abroad}
    return keys | {("kind", reading.kind)} if reading.kind else keys


def _same(a: Reading, b: Reading, aligned: Aligned) -> bool:
    """Return whether two figures of one value, or of one that may be rounded, are readings of one quantity."""
    if not _comparable(a, b):
        return False
    together = _told_alike(a, b, aligned)
    alike = likeness(a, b) + _ALIGNED * together
    if two_languages(a, b):
        one_unit = a.kind != "time" or a.unit == b.unit
        return (
            a.value == b.value
            and one_unit
            and (not a.common or (together and a.part == b.part and not people_and_things(a, b)))
        )
    if a.value == b.value and a.common and a.kind and b.kind and a.kind != b.kind:
        return likeness(a, b) >= _NOUNS
    if a.value == b.value:
        return alike >= (_least_of_small(a, b) if a.common else _RARE)
    if a.so_far and b.so_far and may_be_rounded(a, b):
        return alike >= _LASTED
    return may_be_rounded(a, b) and alike >= _ROUND and (a.kind == "time" or bool(a.nouns & b.nouns))


def people_and_things(a: Reading, b: Reading) -> bool:
    """Return whether one counts people and the other some other noun."""
    return bool(a.kind and b.kind and a.kind != b.kind and "people" in (a.kind, b.kind))


def _least_of_small(a: Reading, b: Reading) -> float:
    """Return the likeness that two readings of a small number need: two schools and two nurses need most."""
    if a.things and b.things and not a.things & b.things:
        return _OTHER
    return _SMALL - 0.1 * bool(a.nouns & b.nouns)


def _differ(a: Reading, b: Reading, aligned: Aligned, *, lone: bool) -> bool:
    """Return whether two figures are readings of one quantity that do not agree."""
    if not _comparable(a, b) or a.article.id == b.article.id or a.kind == "time" or a.part != b.part:
        return False
    if not _near(a, b) or not may_deny(a, b):
        return False
    around = likeness(a, b)
    alike = around + _ALIGNED * _told_alike(a, b, aligned)
    befell = bool(befell_alike(a, b))
    small = a.common and b.common and not befell
    if lone and (befell or _measures_one(a, b)) and (not small or measured(a.unit)):
        return alike >= (_SMALL if small else _LONE)
    one_noun = a.kind and a.kind == b.kind and a.nouns & b.nouns and one_thing(a, b)
    # of shares sentences that tell the same may hold several: there the words around must say which
    return bool(one_noun) and (around if a.kind == "share" else alike) >= _OTHER + 0.15 * small


def _measures_one(a: Reading, b: Reading) -> bool:
    """Return whether two figures measure one thing by a unit, or count it by its next words."""
    if is_measure(a):
        return a.kind == b.kind and a.kind not in _USUAL
    return bool(a.things_abroad & b.things_abroad if two_languages(a, b) else a.things & b.things)


def _comparable(a: Reading, b: Reading) -> bool:
    places = {reading.figure.place for reading in (a, b) if reading.figure.place}
    # a report that counts two kinds of things names them in two ways
    two_kinds = a.article.id == b.article.id and (not a.nouns & b.nouns or people_and_things(a, b))
    two_kinds = two_kinds and not (a.so_far and b.so_far)
    two_kinds |= a.article.id == b.article.id and a.kind == "count" and not may_be_of_one(a, b)
    return len(places) < 2 and not two_kinds and _one_way(a, b)


def _one_way(a: Reading, b: Reading) -> bool:
    """Return whether two figures measure in one way; people may be told as patients, drivers, dead."""
    if a.kind == b.kind == "time":
        return True
    measure = {reading.kind for reading in (a, b) if measured(reading.unit) not in {None, "people"}}
    return not measure or a.unit == b.unit


def likeness(a: Reading, b: Reading) -> float:
    """Return which share of the lighter words around two figures stands around the other too."""
    one, other = a.around, b.around
    if two_languages(a, b):
        one, other = abroad(one, a.article.lang), abroad(other, b.article.lang)
    least = min(weight(one), weight(other))
    return min(1.0, matched(one, other, matches(one, other)) / least) if least > 0 else 0.0


def _told_alike(a: Reading, b: Reading, aligned: Aligned) -> bool:
    """Return whether both figures stand in passages that tell the same."""
    if "headline" in (a.figure.where, b.figure.where):
        return False
    return any(overlap(a.figure.span, x) and overlap(b.figure.span, y) for x, y in aligned)
