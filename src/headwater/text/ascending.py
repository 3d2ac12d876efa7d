"""Longest increasing subsequences: what of a row stands in order already."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeVar

_One = TypeVar("_One", float, tuple[int, int])


def ascending(row: Sequence[_One]) -> list[int]:
    """Return where the longest ascending run of a row stands, gaps allowed; of several, the first to end.

    Schensted, "Longest increasing and decreasing subsequences", 1961.
    """
    ends: list[_One] = []
    tails: list[int] = []
    before: list[int] = []
    for number, one in enumerate(row):
        at = bisect_left(ends, one)
        before.append(tails[at - 1] if at else -1)
        ends[at : at + 1], tails[at : at + 1] = [one], [number]
    out: list[int] = []
    at = tails[-1] if tails else -1
    while at >= 0:
        out.append(at)
        at = before[at]
    return out[::-1]
