"""How like a report is to stories, and a story to others: means of cosines over all pairs of their members."""

from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from headwater.group.bundle import Arrival, Bundle, Told, common, words
from headwater.group.decide import Matrix
from headwater.group.packed import Vector, Vectors
from headwater.group.places import Sought, Weights
from headwater.group.reports import Reports
from headwater.group.strangers import strangers
from headwater.group.weekdays import Times, differ

#: Across languages, less of what is told in common can be seen: likeness there counts as much more.
ACROSS = 2.2
#: Reports that name other days of the week are so much less like each other.
OTHER_DAYS = 0.2
#: So large a share of the likeness of short reports counts for nothing that name nothing in common; so many of a
#: story's reports are asked.
STRANGERS = 0.7
_NEWEST = 12
#: Of what a report and a story share weeks apart, how much must be matter and not names; and how many terms carry it
#: across languages.
_MATTER, _CARRIED = 0.1, 2.5


class Likeness:
    """Compares what is kept of reports."""

    def __init__(self, reports: Reports) -> None:
        self._reports = reports

    def to_stories(self, arrival: Arrival, stories: Sequence[Bundle]) -> list[float]:
        """Return the mean likeness of a report to the members of each story."""
        reports, lang, terms = self._reports, arrival.report.lang, arrival.terms
        mine = _joined([terms.words, _across(terms.common)])
        theirs = [words(stories, reports, lang), common(stories, reports, lang, beyond=True)]
        pairs = zip(_products(mine, theirs, len(stories)).tolist(), stories, strict=True)
        alike = [(product + story.meant(arrival)) / len(story.members) for product, story in pairs]
        known = [near * share for near, share in zip(alike, self._known(arrival, stories), strict=True)]
        return _less(known, self._other_days(arrival.times, stories))

    def of_story(self, one: Bundle, others: Sequence[Bundle]) -> list[float]:
        """Return the mean likeness of all pairs of members of a story and each other story."""
        reports = self._reports
        products = np.zeros(len(others))
        for lang in sorted({lang for other in others for lang in other.langs}):
            beyond = common([one], reports, lang, beyond=True)
            mine = _joined([words([one], reports, lang)[:2], _across(beyond[:2])])
            products += _products(mine, [words(others, reports, lang), common(others, reports, lang)], len(others))
        pairs = [len(one.members) * len(other.members) for other in others]
        alike = [product / count for product, count in zip(products.tolist(), pairs, strict=True)]
        return _less(alike, self._other_days(reports.times(one.members), others))

    def of_other_days(self, reports: Sequence[int]) -> Matrix:
        """Return how much less like each other each two reports are, as they name other days of the week."""
        times = self._reports.times(reports)
        return OTHER_DAYS * differ(times, times).astype(np.float64)

    def known(self, reports: Sequence[int]) -> Matrix:
        """Return which share of the likeness of each two reports counts, as they are strangers or not."""
        counts = np.ones((len(reports), len(reports)))
        short = np.flatnonzero(self._reports.short(reports))
        if len(short) > 1:
            named = self._reports.named([reports[at] for at in short.tolist()])
            counts[np.ix_(short, short)] -= STRANGERS * strangers(named, named)
        return counts

    def _known(self, arrival: Arrival, stories: Sequence[Bundle]) -> Sequence[float]:
        """Return which share of the likeness to each story counts, as a report and its newest members are strangers."""
        if not stories or not arrival.short:
            return [1.0] * len(stories)
        newest = [story.members[-_NEWEST:] for story in stories]
        reports = list(chain.from_iterable(newest))
        counts = np.ones(len(reports))
        short = np.flatnonzero(self._reports.short(reports))
        if len(short):
            theirs = self._reports.named([reports[at] for at in short.tolist()])
            counts[short] -= STRANGERS * strangers(arrival.named, theirs)[0]
        return [float(part.mean()) for part in np.split(counts, np.cumsum(list(map(len, newest)))[:-1])]

    def _other_days(self, times: Times, stories: Sequence[Bundle]) -> Sequence[float]:
        """Return how much less like each story reports are as they name other days, by the mean of all pairs."""
        if not stories or not times.named.any():
            return [0.0] * len(stories)
        sizes = [len(story.members) for story in stories]
        theirs = self._reports.times(list(chain.from_iterable(story.members for story in stories)))
        apart = differ(times, theirs).mean(axis=0)
        sums = np.bincount(np.repeat(np.arange(len(stories)), sizes), apart, len(stories))
        return [OTHER_DAYS * total / size for total, size in zip(sums.tolist(), sizes, strict=True)]

    def same_matter(self, lang: str, terms: Vectors, story: Bundle) -> bool:
        """Return whether a report in a language and a story share more than who and where.

        What is told of one mayor weeks apart is two stories. In one language a part of what they share must be words
        that are no names and no numbers; across languages, where such words are seldom seen, more than one name or
        number must carry it.
        """
        if lang in story.langs:
            return self._much_is(terms.matter, _shared(terms.words, words([story], self._reports, lang)))
        return self._many_carry(terms.common, story)

    def _much_is(self, matter: NDArray[np.bool_], shared: NDArray[np.float32]) -> bool:
        return bool(shared[matter].sum() >= _MATTER * shared.sum())

    def _many_carry(self, mine: Vector, story: Bundle) -> bool:
        parts = np.concatenate([_shared(mine, common([story], self._reports, other)) for other in story.langs])
        whole = float(parts.sum())
        # how many terms of equal weight would carry as much (inverse Simpson index)
        return whole > 0 and whole * whole >= _CARRIED * float(parts @ parts)

    def shared_words(self, arrival: Arrival, story: Bundle) -> dict[int, float]:
        """Return the places of the words that a report shares with a story, with the products of their weights."""
        mine = arrival.heaviest
        return _by_place((mine.words, mine.word_weights), words([story], self._reports, arrival.report.lang))

    def shared_across(self, arrival: Arrival, story: Bundle) -> dict[int, float]:
        """Return the places of what a report shares with a story's members in other languages, likewise."""
        mine = arrival.heaviest
        theirs = common([story], self._reports, arrival.report.lang, beyond=True)
        return _by_place((mine.common, mine.common_weights), theirs)


def _less(alike: Sequence[float], taken: Sequence[float]) -> list[float]:
    return [one - other for one, other in zip(alike, taken, strict=True)]


def _across(shared: Vector) -> Vector:
    return shared[0], shared[1] * np.float32(ACROSS)


def _joined(vectors: Sequence[Vector]) -> Vector:
    return np.concatenate([ids for ids, _ in vectors]), np.concatenate([weights for _, weights in vectors])


def _products(mine: Vector, theirs: Iterable[Told], stories: int) -> NDArray[np.float64]:
    """Return the product of a vector with what each of so many stories tells."""
    sought = Sought(mine[0])
    weights, products = sought.add_up(mine[1]), np.zeros(stories)
    for told in theirs:
        which, at = sought.find(told.ids)
        products += np.bincount(told.story[which], weights[at] * told.weights[which], stories)
    return products


def _shared(mine: Vector, theirs: Told) -> Weights:
    """Return for each of my terms the product of its weights."""
    sought = Sought(mine[0])
    which, at = sought.find(theirs.ids)
    sums = np.bincount(at, theirs.weights[which], len(sought.ids)).astype(np.float32)
    return sums[sought.at] * mine[1]


def _by_place(mine: Vector, theirs: Told) -> dict[int, float]:
    products = _shared(mine, theirs)
    held = products > 0
    return dict(zip(mine[0][held].tolist(), products[held].tolist(), strict=True))
