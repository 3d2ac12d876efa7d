"""Word runs that two texts have in common.

Greedy string tiling (Wise, "String similarity via greedy string tiling", 1993), with an index over short runs instead
of comparing all places: the longest runs are taken first, and no word is used twice.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

#: A run that begins more often than this in one text is a formula of that text and opens no tile.
_TOO_OFTEN = 8


class Run(NamedTuple):
    """`a[start_a : start_a + size]` equals `b[start_b : start_b + size]`, counted in words."""

    start_a: int
    start_b: int
    size: int


def runs(a: Sequence[str], b: Sequence[str], least: int) -> list[Run]:
    """Return the runs of `least` words or more that stand in both texts, in order of `a`, no word used twice."""
    found = sorted(_maximal(a, b, least), key=lambda run: (-run.size, run))
    used_a: set[int] = set()
    used_b: set[int] = set()
    out: list[Run] = []
    for run in found:
        kept = _free(run, used_a, used_b)
        if kept.size >= least:
            used_a.update(range(kept.start_a, kept.start_a + kept.size))
            used_b.update(range(kept.start_b, kept.start_b + kept.size))
            out.append(kept)
    return sorted(out)


def _maximal(a: Sequence[str], b: Sequence[str], least: int) -> list[Run]:
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    in_a = set(_rows(a, least))
    for j, row in enumerate(_rows(b, least)):
        if row in in_a:
            index[row].append(j)
    out: list[Run] = []
    for i, row in enumerate(_rows(a, least) if index else ()):
        for j in index.get(row, ())[:_TOO_OFTEN]:
            if i and j and a[i - 1] == b[j - 1]:
                continue
            size = least
            while i + size < len(a) and j + size < len(b) and a[i + size] == b[j + size]:
                size += 1
            out.append(Run(i, j, size))
    return out


def _rows(words: Sequence[str], least: int) -> Iterator[tuple[str, ...]]:
    """Return an iterator over the rows of `least` words, one from each word on."""
    return zip(*(words[start:] for start in range(least)), strict=False)


def _free(run: Run, used_a: set[int], used_b: set[int]) -> Run:
    """Return the longest stretch of `run` whose words are not used yet."""
    best, begin = Run(run.start_a, run.start_b, 0), 0
    for at in range(run.size + 1):
        if at == run.size or run.start_a + at in used_a or run.start_b + at in used_b:
            if at - begin > best.size:
                best = Run(run.start_a + begin, run.start_b + begin, at - begin)
            begin = at + 1
    return best
