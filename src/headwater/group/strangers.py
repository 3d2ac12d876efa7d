"""Which short reports name nobody, no place and no number in common.

Short items of one kind (two fires, two sentences, two drones) are told in the same formulas, and a headline with a
sentence has little else. What tells them apart is whom, where and how many they name. One that names what the other
tells, in whatever form of the word, is no stranger to it.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.group.decide import FULL, Matrix
from headwater.group.places import Ids, Weights

#: In fewer terms there is no room to name what the other names; in so many it would be named.
_FEWEST = 12
#: Names and numbers of a report count where they are so large a share of what it tells.
_NAMING = 0.2
#: A report knows another by so large a share of what its own names and numbers tell.
_KNOWN = 0.15


class Named(NamedTuple):
    """The words of several reports, those of one after those of the other."""

    ids: Ids
    weights: Weights
    #: Which of them are names and numbers.
    named: NDArray[np.bool_]
    #: How many of them each report has.
    counts: NDArray[np.int64]
    langs: NDArray[np.str_]


def short(terms: NDArray[np.uint16]) -> NDArray[np.bool_]:
    """Return which reports are short, by how many terms they have, but long enough to name what they tell of."""
    found: NDArray[np.bool_] = (terms >= _FEWEST) & (terms < FULL)
    return found


def strangers(one: Named, other: Named) -> Matrix:
    """Return 1 for each short report of one and each of another group that are strangers to each other, else 0."""
    ids, at = np.unique(np.concatenate([one.ids, other.ids]), return_inverse=True)
    (mine, my_names), (theirs, their_names) = (
        _rows(group, part, len(ids)) for group, part in ((one, at[: len(one.ids)]), (other, at[len(one.ids) :]))
    )
    my_mass, their_mass = my_names.sum(axis=1), their_names.sum(axis=1)
    of_mine = my_names @ theirs.T / np.maximum(my_mass, _NAMING)[:, None]
    of_theirs = mine @ their_names.T / np.maximum(their_mass, _NAMING)
    naming = (my_mass >= _NAMING)[:, None] & (their_mass >= _NAMING)
    same = one.langs[:, None] == other.langs
    found: Matrix = (naming & same & (np.maximum(of_mine, of_theirs) < _KNOWN)).astype(np.float64)
    return found


def _rows(group: Named, at: NDArray[np.intp], width: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return a row for each report: which words it has, and what its names and numbers tell."""
    rows = np.repeat(np.arange(len(group.counts)), group.counts)
    held, names = np.zeros((2, len(group.counts), width), np.float32)
    held[rows, at] = 1.0
    names[rows, at] = np.where(group.named, group.weights * group.weights, 0)
    return held, names
