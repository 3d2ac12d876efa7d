"""From a telling term to the stories that hold it: the newest reports first, and never more than a few hundred.

Each place leads to a chain of blocks in one array; a block holds some numbers of reports and leads to the block before
it. So a report costs a few bytes a term, the work of a search is bounded however many reports there are, and what
happened long ago falls off the end of the chains of usual terms first.
"""

import numpy as np
from numpy.typing import NDArray

from headwater.group.packed import Packed
from headwater.group.places import PLACES, Ids, Weights

#: How many of a report's heaviest terms lead to it, in its language and in what languages share.
_LEADING, _LEADING_ACROSS = 28, 20
#: How many reports a block holds; after them stands the block before it.
_BLOCK = 2
#: How many blocks of a term are looked at.
_BLOCKS = 32
#: A story counts as holding a term in full where this many of its reports lead to it by that term.
_ENOUGH = 8


class Index:
    """Chains of blocks from terms to reports, numbered from 0."""

    def __init__(self) -> None:
        self._heads = np.zeros(PLACES, np.uint32)
        self._blocks = np.zeros((64, _BLOCK + 1), np.uint32)
        self._used = 1  # block 0 is the end of every chain

    def add(self, packed: Packed, report: int) -> None:
        """Let the heaviest terms of a report lead to it."""
        ids = np.unique(leading(packed)[0])
        blocks = self._heads[ids]
        full = (blocks == 0) | (self._blocks[blocks, _BLOCK - 1] != 0)
        count = int(full.sum())
        self._room(count)
        new = np.arange(self._used, self._used + count, dtype=np.uint32)
        self._blocks[new, _BLOCK] = blocks[full]
        self._blocks[new, 0] = report + 1
        self._heads[ids[full]] = new
        self._used += count
        open_ = blocks[~full]
        self._blocks[open_, (self._blocks[open_, :_BLOCK] != 0).sum(axis=1)] = report + 1

    def _room(self, count: int) -> None:
        if self._used + count > len(self._blocks):
            self._blocks.resize((max(self._used + count, len(self._blocks) * 17 // 16), _BLOCK + 1), refcheck=False)

    def near(
        self, packed: Packed, story_of: NDArray[np.uint32], sizes: NDArray[np.uint32], most: int
    ) -> dict[int, float]:
        """Return the numbers of at most `most` stories, the likeliest first, with the weight of shared leading terms.

        `story_of` gives the story of each report, `sizes` the members of each story.
        """
        ids, weights = leading(packed)
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

    def _led_to(self, ids: Ids) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return numbers of reports, and by which of the terms each was found."""
        blocks, terms = self._heads[ids], np.arange(len(ids))
        reports, by = [], []
        for _ in range(_BLOCKS):
            on = blocks != 0
            blocks, terms = blocks[on], terms[on]
            if not len(blocks):
                break
            rows = self._blocks[blocks]
            reports.append(rows[:, :_BLOCK].ravel())
            by.append(np.repeat(terms, _BLOCK))
            blocks = rows[:, _BLOCK]
        if not reports:
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        every, term = np.concatenate(reports).astype(np.int64), np.concatenate(by)
        held = every > 0
        return every[held] - 1, term[held]


def leading(packed: Packed) -> tuple[Ids, Weights]:
    """Return the heaviest terms of a report in its language, and the heaviest of what languages share."""
    words = np.argsort(-packed.word_weights, kind="stable")[:_LEADING]
    ids = np.concatenate([packed.words[words], packed.common[:_LEADING_ACROSS]])
    return ids, np.concatenate([packed.word_weights[words], packed.common_weights[:_LEADING_ACROSS]])
