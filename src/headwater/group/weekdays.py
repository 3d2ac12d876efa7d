"""Which days of the week a report names.

News names the day of what it tells ("on Tuesday"), and goes on doing so when its time of publication is lost. Reports
of two fires, or of two days of one war, name other days.
"""

from functools import cache
from itertools import product
from typing import NamedTuple

import numpy as np
import regex
from numpy.typing import NDArray

from headwater.group.decide import AT_ONCE
from headwater.language.frequency import frequencies
from headwater.language.pack import pack

#: Of each day it is kept whether it is named never, once, twice or more often: two bits each.
_OFTEN, _BITS, _DAYS = 3, 2, 7
#: Shorter forms are abbreviations, and many of them words of another meaning.
_SHORTEST = 4


class Times(NamedTuple):
    """When some reports tell things: the days of the week that each names, and its day of publication (or nan)."""

    named: NDArray[np.uint16]
    published: NDArray[np.float64]


def weekdays(text: str, lang: str) -> int:
    """Return how often `text` names each day of the week, as a number of two bits a day; 0 where it names none."""
    named, days = _named(lang)
    counts = [0] * _DAYS
    for match in named.finditer(text.casefold()) if named else ():
        counts[days[match[0]]] += 1
    return sum(min(_OFTEN, count) << (_BITS * day) for day, count in enumerate(counts))


@cache
def _named(lang: str) -> tuple[regex.Pattern[str] | None, dict[str, int]]:
    """Return what finds names of days in a text in a language, and the number of the day that each names."""
    language, blanks = pack(lang), frequencies(lang).unit != "pair"
    days = {
        form: day
        for table in (language.calendar.weekdays, language.dues.weekdays)
        for day, forms in enumerate(table)
        for form in forms
        if len(form) >= _SHORTEST or not blanks
    }
    forms = "|".join(map(regex.escape, sorted(days, key=len, reverse=True)))
    return (regex.compile(rf"\b(?:{forms})\b" if blanks else forms) if days else None), days


@cache
def _vectors() -> NDArray[np.float32]:
    """Return a row of length 1 for each number that `weekdays` gives; zeros for 0."""
    counts = np.array([row[::-1] for row in product(range(_OFTEN + 1), repeat=_DAYS)], np.float32)
    lengths = np.sqrt((counts * counts).sum(axis=1, keepdims=True))
    rows: NDArray[np.float32] = counts / np.maximum(lengths, 1)
    return rows


def differ(one: Times, other: Times) -> NDArray[np.float32]:
    """Return for each report of one and each of another group how far the days differ that they name.

    1 where they have none in common, 0 where they are the same, where one of the two names none, and where both were
    published at once, since then one tells of yesterday's event and the other of today's answer to it.
    """
    mine, theirs = one.named.astype(np.intp), other.named.astype(np.intp)
    both = (mine > 0)[:, None] & (theirs > 0)[None, :]
    apart: NDArray[np.float32] = both - _vectors()[mine] @ _vectors()[theirs].T
    at_once = np.abs(np.subtract.outer(one.published, other.published)) <= AT_ONCE
    return np.where(at_once, np.float32(0), apart)
