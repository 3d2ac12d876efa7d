"""Reports that are all there, put together in several orders: what most orders bring together is one story.

Each order leaves a few reports where another would not. What is said by most of them is the better answer, and depends
on no order at all (evidence accumulation: A. Fred and A. Jain, "Combining multiple clusterings using evidence
accumulation", IEEE Transactions on Pattern Analysis and Machine Intelligence 27(6), 2005).
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from headwater.group.gathering import Gathering
from headwater.group.signature import Signature
from headwater.values import identity

Places = NDArray[np.intp]

#: More reports are put together once only, in order of publication.
MOST = 5000
#: In how many orders reports are put together, each of them up to so many days after its time. More orders gain nothing
#: that could be measured.
_ORDERS, _LATEST = 5, 0.5
#: In so large a share of the orders the reports of a story stand together, by the mean of their pairs.
_MOSTLY = 0.5


def consensus(reports: Sequence[Signature], beside: Callable[[], Gathering] = Gathering) -> list[list[int]]:
    """Return the places of the reports of each story, sorted.

    The reports stand in an order that is theirs, such as that of their publication: where two answers are as good, the
    first of them is taken. `beside` gives what is known before the first of them comes.
    """
    told = np.stack([_put(reports, order, beside()) for order in range(_ORDERS)], axis=1)
    part = _parts(told)
    return [story for first in np.unique(part) for story in _linked(told, np.flatnonzero(part == first))]


def _put(reports: Sequence[Signature], order: int, gathering: Gathering) -> Places:
    """Return the number of the story of each report, put together in one of the orders."""
    places = sorted(range(len(reports)), key=lambda place: _comes(reports[place], order))
    gathering.expect(reports)
    for place in places:
        gathering.take(reports[place])
    stories = np.empty(len(places), np.intp)
    stories[places] = gathering.stories()
    return stories


def _comes(report: Signature, order: int) -> tuple[bool, float, str]:
    """Return what tells when a report comes in an order: a while after its time; without a time, after all others."""
    chance = identity(str(order), report.article)
    late = _LATEST * int(chance, 16) / 16 ** len(chance)
    return report.day is None, (report.day or 0.0) + late, chance


def _parts(told: Places) -> Places:
    """Return the part of each report: no order brings reports of two parts together. A part is named by its first."""
    part = np.arange(len(told))
    while True:
        before = part
        for stories in told.T:
            first = np.full(len(told), len(told))
            np.minimum.at(first, stories, part)
            part = first[stories]
        if (part == before).all():
            return part


def _linked(told: Places, places: Places) -> list[list[int]]:
    """Return the stories of one part, by average linkage of how often two reports stand together."""
    together = (told[places, None] == told[None, places]).mean(axis=2)
    np.fill_diagonal(together, 0.0)
    stories = [[place] for place in places.tolist()]
    while together.max() >= _MOSTLY:
        kept, gone = sorted(divmod(int(together.argmax()), len(stories)))
        sizes = len(stories[kept]), len(stories[gone])
        both = np.average(together[[kept, gone]], axis=0, weights=sizes)
        both[[kept, gone]] = 0.0
        together[gone], together[:, gone] = 0.0, 0.0
        together[kept], together[:, kept] = both, both
        stories[kept] += stories[gone]
        stories[gone] = []
    return [sorted(story) for story in stories if story]
