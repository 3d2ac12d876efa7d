"""From a telling term to the stories that hold it, by the newest of their reports: never more than some dozens a term.

The only report of a term stands in the table of terms itself. Where there are more, the table leads to a row of them.
Rows are of few widths: what is in a full one moves to one of the next width, and in the widest the newest report takes
the place of the oldest. So a report costs a few bytes a term, the work of a search is bounded however many reports
there are, and what happened long ago is forgotten by usual terms first.
"""

from array import array

import numpy as np
from numpy.typing import NDArray

from headwater.group.packed import Heaviest, unit
from headwater.group.places import PLACES, Ids, Weights

#: How many of a report's heaviest terms lead to it, in its language and in what languages share.
_LEADING, _LEADING_ACROSS = 28, 20
#: How many reports a row may hold.
_WIDTHS = (2, 4, 8, 16, 32, 64)
#: The last bits of what stands in the table say of which width the row is, counted from 1; 0: it is a report itself.
_BITS, _WIDTH = np.uint32(3), np.uint32(7)
#: A story counts as holding a term in full where this many of its reports lead to it by that term.
_ENOUGH = 8

#: Reports by their numbers and one more: 0 stands where there is none.
_Held = NDArray[np.uint32]
_Row = NDArray[np.uint32]


class _Rows:
    """Rows of one width."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.held: _Held = np.zeros((8, width), np.uint32)
        self._used = 0
        self._free = array("I")

    def new(self, held: _Held) -> _Row:
        """Return rows that begin with these."""
        kept = max(0, len(self._free) - len(held))
        again = self._free[kept:]
        del self._free[kept:]
        used = self._used + len(held) - len(again)
        if used > len(self.held):
            self.held.resize((max(used, len(self.held) * 17 // 16), self.width), refcheck=False)
        rows = np.array([*again, *range(self._used, used)], np.uint32)
        self._used = used
        self.held[rows, : held.shape[1]] = held
        return rows

    def add(self, rows: _Row, held: int) -> NDArray[np.bool_]:
        """Put a report into rows and return which of them have no room for it; the widest forget their oldest two."""
        at = self.held[rows].argmax(axis=1) + 1
        full: NDArray[np.bool_] = at == self.width
        if self.width == _WIDTHS[-1]:
            at[full], full[:] = 0, False
            old = at % 2 == 0
            self.held[rows[old], at[old] + 1] = 0
        self.held[rows[~full], at[~full]] = held
        return full

    def take(self, rows: _Row) -> _Held:
        """Return what rows hold, and give the rows up."""
        held = self.held[rows]
        self.held[rows] = 0
        self._free.extend(rows.tolist())
        return held


class Index:
    """Which reports, numbered from 0, each term leads to."""

    def __init__(self) -> None:
        self._table = np.zeros(PLACES, np.uint32)
        self._rows = [_Rows(width) for width in _WIDTHS]

    def add(self, heaviest: Heaviest, report: int) -> None:
        """Let the heaviest terms of a report lead to it."""
        ids = np.unique(leading(heaviest)[0])
        held = self._table[ids]
        widths, at = held & _WIDTH, held >> _BITS
        self._table[ids[held == 0]] = report + 1 << int(_BITS)
        single = (widths == 0) & (held != 0)
        self._widen(ids[single], at[single][:, None], 0, report)
        for width, rows in enumerate(self._rows, 1):
            mine = np.flatnonzero(widths == width)
            if len(mine):
                full = mine[rows.add(at[mine], report + 1)]
                self._widen(ids[full], rows.take(at[full]), width, report)

    def _widen(self, ids: Ids, held: _Held, width: int, report: int) -> None:
        """Let terms that lead to what is held lead to a report as well, by rows of the width after this one."""
        if len(ids):
            both = np.hstack([held, np.full((len(held), 1), report + 1, np.uint32)])
            self._table[ids] = self._rows[width].new(both) << _BITS | width + 1

    def near(
        self, heaviest: Heaviest, story_of: NDArray[np.uint32], sizes: NDArray[np.uint32], most: int
    ) -> dict[int, float]:
        """Return the numbers of at most `most` stories, the likeliest first, with the weight of shared leading terms.

        `story_of` gives the story of each report, `sizes` the members of each story.
        """
        ids, weights = leading(heaviest)
        reports, terms = self._led_to(ids)
        if not len(reports):
            return {}
        pairs, counts = np.unique(story_of[reports].astype(np.int64) << 8 | terms, return_counts=True)
        stories, terms = pairs >> 8, pairs & 255
        held = np.minimum(1.0, counts / np.minimum(sizes[stories], _ENOUGH))
        found, at = np.unique(stories, return_inverse=True)
        scores = np.bincount(at, weights=weights[terms] ** 2 * held)
        best = np.argsort(-scores, kind="stable")[:most]
        return dict(zip(found[best].tolist(), scores[best].tolist(), strict=True))

    def _led_to(self, ids: Ids) -> tuple[NDArray[np.uint32], NDArray[np.intp]]:
        """Return numbers of reports, and by which of the terms each was found."""
        held = self._table[ids]
        widths, at = held & _WIDTH, held >> _BITS
        single = np.flatnonzero(widths == 0)
        every, by = [at[single]], [single]
        for width, rows in enumerate(self._rows, 1):
            mine = np.flatnonzero(widths == width)
            if len(mine):
                every.append(rows.held[at[mine]].ravel())
                by.append(np.repeat(mine, rows.width))
        reports, terms = np.concatenate(every), np.concatenate(by)
        led = reports > 0
        return reports[led] - 1, terms[led]


def leading(heaviest: Heaviest) -> tuple[Ids, Weights]:
    """Return the heaviest terms of a report in its language, and the heaviest of what languages share."""
    words = np.argsort(-heaviest.word_weights, kind="stable")[:_LEADING]
    telling = np.flatnonzero(heaviest.tells)  # usual matters find nothing, and take nothing from what does
    across, found = unit(heaviest.common_weights[telling])[:_LEADING_ACROSS], heaviest.common[telling[:_LEADING_ACROSS]]
    return np.concatenate([heaviest.words[words], found]), np.concatenate([heaviest.word_weights[words], across])
