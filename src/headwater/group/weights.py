"""How much each term of a report weighs, given what the stream has shown so far."""

from collections import Counter
from collections.abc import Collection, Sequence
from operator import itemgetter

import numpy as np

from headwater.group.places import PLACES, Ids
from headwater.group.places import Weights as Vector
from headwater.group.signature import Amount, Common

#: In how many stories a term must stand for half of what is believed of it to come from the stream.
_BELIEVED = 20.0
#: A stream of few stories shows little: it counts as this many longer.
_FEW_STORIES = 20.0


class Weights:
    """In how many stories each term stands, and what that makes of the terms of a report.

    Stories are counted, not reports: what all reports of one big event say does not become usual by it. A story that
    holds a term alone does not make it less rare.
    """

    def __init__(self) -> None:
        self._holding = np.zeros(PLACES, np.uint32)
        self._stories: Counter[str] = Counter()
        self._all = 0

    def of(self, ids: Ids, amounts: Collection[Amount | Common], lang: str | None) -> Vector:
        """Return the weights of terms of a language, or of what languages share (None), as a vector of length 1."""
        made, tells = (np.fromiter(map(itemgetter(part), amounts), np.float64, len(amounts)) for part in (0, 1))
        stories = _FEW_STORIES + (self._all if lang is None else self._stories[lang])
        held = np.maximum(0.0, self._holding[ids].astype(np.float64) - 1)
        seen = held / (held + _BELIEVED)
        share = (1 - seen) * np.exp(-tells) + seen * held / stories
        weights = made * -np.log(np.minimum(1.0, share))
        length = float(np.sqrt(weights @ weights))
        return (weights / length if length else np.zeros(len(weights))).astype(np.float32)

    def opened(self, lang: str) -> None:
        """Count one more story in a language."""
        self._stories[lang] += 1
        self._all += 1

    def spread(self, ids: Ids) -> None:
        """Count terms that a story holds from now on."""
        np.add.at(self._holding, ids, 1)

    def without(self, opened: Sequence[str], spread: Sequence[Ids]) -> "Weights":
        """Return what would be known without stories that were opened in these languages, and terms that spread."""
        rest = Weights()
        rest._stories = self._stories - Counter(opened)
        rest._all = self._all - len(opened)
        gone, counts = np.unique(np.concatenate(spread), return_counts=True)
        rest._holding = self._holding.copy()
        rest._holding[gone] -= np.minimum(rest._holding[gone], counts.astype(np.uint32))
        return rest
