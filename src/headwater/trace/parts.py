"""A number that counts some of what another number counts: "five of them"."""

from collections.abc import Iterator, Sequence

from headwater.language.units import measured
from headwater.trace.readings import Reading

#: Code points before a part within which its whole is told.
_BEFORE = 300
#: What is counted, not measured: people, and whatever has no unit of the table.
_COUNTED = frozenset({None, "people", "count"})


def parts(readings: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of a part and of its whole: the nearest greater count before it in the same paragraph."""
    for number, reading in enumerate(readings):
        if not reading.part:
            continue
        before = [
            (other.figure.span[1], whole)
            for whole, other in enumerate(readings)
            if _may_hold(other, reading) and not other.part
        ]
        if before:
            yield number, max(before)[1]


def _may_hold(whole: Reading, part: Reading) -> bool:
    distance = part.figure.span[0] - whole.figure.span[1]
    if whole.figure.where != part.figure.where or not 0 <= distance < _BEFORE or measured(whole.unit) not in _COUNTED:
        return False
    parted = "\n" in part.article.text[whole.figure.span[1] : part.figure.span[0]]
    return not parted and (whole.value or 0.0) > (part.value or 0.0)
