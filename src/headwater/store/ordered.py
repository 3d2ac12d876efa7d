"""Rows that stand in an order, of which only those that changed are written anew."""

from collections.abc import Hashable, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from headwater.text.ascending import ascending

_Row = TypeVar("_Row", bound=Hashable)


def placed(held: Mapping[_Row, float], wanted: Sequence[_Row]) -> list[float]:
    """Return a position for each wanted row, ascending: as many as can keep the one that they hold.

    New rows come between their neighbours' positions; where none is left between these, all are counted from 0.
    """
    known = [number for number, row in enumerate(wanted) if row in held]
    stay = [known[at] for at in ascending([held[wanted[number]] for number in known])]
    out: list[float] = []
    for stop in [*stay, len(wanted)]:
        new = stop - len(out)
        high = held[wanted[stop]] if stop < len(wanted) else (out[-1] if out else -1.0) + new + 1
        low = out[-1] if out else min(-1.0, high - new - 1)
        step = (high - low) / (new + 1)
        out += [low + step * number for number in range(1, new + 1)]
        out += [high] if stop < len(wanted) else []
    return out if all(a < b for a, b in pairwise(out)) else [float(number) for number in range(len(wanted))]
