"""How near a report must be to a story to belong to it."""

from collections.abc import Iterable
from heapq import nlargest

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

#: The likeness asked for, beyond that of neighbours, of full reports and of headlines alone.
_NEAR = 0.125
_NEAR_SHORT = 0.075
#: Of groups of full reports more is seen, and less is asked for; of large groups so large a share of that.
_NEAR_ALL = 0.11
_WHOLE = 0.7
#: How many terms a report has that counts as full.
FULL = 60
#: Where many stories are like a report, being like one of them says less: this share of the mean likeness of this
#: many next stories is taken off (local scaling, after Conneau and others, "Word translation without parallel data",
#: 2018, section 2.3).
_NEIGHBOURS = 5
_NEIGHBOURS_COUNT = 0.6
#: The same share where groups are held against each other: there both sides see their neighbours.
_NEIGHBOURS_COUNT_ALL = 0.4
#: While few stories are known, neighbours that are not seen yet are thought to be so like it.
_UNKNOWN = 0.25
_FEW = 5.0

#: Days that count as at once; the likeness that is asked for beyond, so many days after these.
AT_ONCE = 1.5
_LATER, _LATER_ACROSS, _LONG_AFTER = 0.04, 0.1, 5.0
#: After so many days what is told of the same is another event: the trial, the anniversary, the next such fire.
_ANOTHER, _HALF_A_YEAR = 0.3, 180.0


def crowd(others: Iterable[float], stories: int) -> float:
    """Return what the likeness of other stories takes off, of so many stories that there are."""
    unknown = _UNKNOWN * _FEW / (_FEW + stories)
    seen = [max(unknown, other) for other in nlargest(_NEIGHBOURS, others)]
    return _NEIGHBOURS_COUNT * (sum(seen) + unknown * (_NEIGHBOURS - len(seen))) / _NEIGHBOURS


def asked(terms: float, days: float, *, across: bool) -> float:
    """Return the likeness that reports of so many terms, so many days apart, must reach.

    Little text has little room to agree; what is told days later is more often another event, and where no member is in
    the report's language (`across`), names and places alone would bring it in.
    """
    later = (_LATER_ACROSS if across else _LATER) * min(1.0, max(0.0, days - AT_ONCE) / _LONG_AFTER)
    later += _ANOTHER if days > _HALF_A_YEAR else 0.0
    return _NEAR_SHORT + (_NEAR - _NEAR_SHORT) * min(1.0, terms / FULL) + later


def crowds(near: Matrix, stories: int) -> Matrix:
    """Return what the likeness of others takes off for each two: the mean of `crowd` as either of them sees it.

    `near` is the likeness of each to each, with zeros on the diagonal.
    """
    # those that nobody saw yet take off as much as for one report
    unknown = _UNKNOWN * _NEIGHBOURS_COUNT / _NEIGHBOURS_COUNT_ALL * _FEW / (_FEW + stories)
    seen = np.maximum(near, unknown)
    np.fill_diagonal(seen, 0.0)
    highest = np.full((len(seen), _NEIGHBOURS + 1), unknown)
    known = min(len(seen), _NEIGHBOURS + 1)
    highest[:, :known] = -np.sort(np.partition(-seen, known - 1, axis=1)[:, :known], axis=1)
    most = highest[:, :_NEIGHBOURS].sum(axis=1, keepdims=True)
    others = np.where(seen >= highest[:, _NEIGHBOURS - 1 : _NEIGHBOURS], most + highest[:, -1:] - seen, most)
    taken: Matrix = _NEIGHBOURS_COUNT_ALL * (others + others.T) / (2 * _NEIGHBOURS)
    return taken


def asked_of_all(terms: Matrix, days: Matrix, across: NDArray[np.bool_], sizes: Matrix) -> Matrix:
    """Return the likeness that each two groups of reports must reach: of larger ones more is seen, and less is asked.

    `sizes` is how many reports the smaller of the two has; the rest is as for `asked`.
    """
    later = np.where(across, _LATER_ACROSS, _LATER) * np.minimum(np.maximum((days - AT_ONCE) / _LONG_AFTER, 0.0), 1.0)
    later[days > _HALF_A_YEAR] += _ANOTHER
    full = _NEAR_SHORT + (_NEAR_ALL - _NEAR_SHORT) * np.minimum(1.0, terms / FULL)
    found: Matrix = (_WHOLE + (1 - _WHOLE) / sizes) * full + later
    return found
