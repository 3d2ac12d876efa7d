"""How like a report is to stories, and a story to others: means of cosines over all pairs of their members."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from headwater.group.bundle import Arrival, Bundle, total
from headwater.group.packed import Vector, Weighed
from headwater.group.places import Spread
from headwater.group.reports import Reports

#: Across languages, less of what is told in common can be seen: likeness there counts as much more.
ACROSS = 2.2
#: Of what a report and a story share weeks apart, how much must be matter and not names; and how many terms carry it
#: across languages.
_MATTER, _CARRIED = 0.1, 2.5


class Likeness:
    """Compares what is kept of reports."""

    def __init__(self, reports: Reports) -> None:
        self._reports = reports
        self._spread = Spread()

    def to_stories(self, arrival: Arrival, stories: Sequence[Bundle]) -> list[float]:
        """Return the mean likeness of a report to the members of each story."""
        reports, lang = self._reports, arrival.report.lang
        self._spread.lay(*arrival.terms.words)
        self._spread.lay(arrival.terms.common[0], arrival.terms.common[1] * np.float32(ACROSS))
        parts = [[*story.words(reports, lang), *story.common_beyond(reports, lang)] for story in stories]
        products = self._products(parts)
        self._spread.clear()
        pairs = zip(products, stories, strict=True)
        return [(product + story.meant(arrival)) / len(story.members) for product, story in pairs]

    def of_story(self, one: Bundle, others: Sequence[Bundle]) -> list[float]:
        """Return the mean likeness of all pairs of members of a story and each other story."""
        reports = self._reports
        products = [0.0] * len(others)
        for lang in sorted({lang for other in others for lang in other.langs}):
            for ids, weights in one.words(reports, lang):
                self._spread.lay(ids, weights)
            for ids, weights in one.common_beyond(reports, lang):
                self._spread.lay(ids, weights * np.float32(ACROSS))
            parts = [[*other.words(reports, lang), *other.common(reports, lang)] for other in others]
            products = [sum(both) for both in zip(products, self._products(parts), strict=True)]
            self._spread.clear()
        pairs = [len(one.members) * len(other.members) for other in others]
        return [product / count for product, count in zip(products, pairs, strict=True)]

    def _products(self, parts: Sequence[Sequence[Vector]]) -> list[float]:
        every = [vector for story in parts for vector in story]
        if not every:
            return [0.0] * len(parts)
        ids, weights = np.concatenate([part[0] for part in every]), np.concatenate([part[1] for part in every])
        owner = np.repeat(np.arange(len(parts)), [sum(len(part[0]) for part in story) for story in parts])
        products: list[float] = np.bincount(owner, self._spread.at(ids) * weights, len(parts)).tolist()
        return products

    def same_matter(self, lang: str, terms: Weighed, story: Bundle) -> bool:
        """Return whether a report in a language and a story share more than who and where.

        What is told of one mayor weeks apart is two stories. In one language a part of what they share must be words
        that are no names and no numbers; across languages, where such words are seldom seen, more than one name or
        number must carry it.
        """
        if lang in story.langs:
            return self._much_is(terms.matter, self._shared(terms.words, story.words(self._reports, lang)))
        return self._many_carry(terms.common, story)

    def _much_is(self, matter: NDArray[np.bool_], shared: NDArray[np.float32]) -> bool:
        return bool(shared[matter].sum() >= _MATTER * shared.sum())

    def _many_carry(self, mine: Vector, story: Bundle) -> bool:
        parts = np.concatenate([self._shared(mine, story.common(self._reports, other)) for other in story.langs])
        whole = float(parts.sum())
        # how many terms of equal weight would carry as much (inverse Simpson index)
        return whole > 0 and whole * whole >= _CARRIED * float(parts @ parts)

    def _shared(self, mine: Vector, theirs: Iterable[Vector]) -> NDArray[np.float32]:
        """Return for each of my terms the product of its weights."""
        ids, weights = total(list(theirs))
        at = np.searchsorted(ids, mine[0]).clip(max=max(0, len(ids) - 1))
        found = ids[at] == mine[0] if len(ids) else np.zeros(len(mine[0]), bool)
        return np.where(found, weights[at] if len(ids) else 0.0, 0.0) * mine[1]

    def shared_words(self, arrival: Arrival, story: Bundle) -> dict[int, float]:
        """Return the places of the words that a report shares with a story, with the products of their weights."""
        packed = arrival.packed
        return self._places((packed.words, packed.word_weights), story.words(self._reports, arrival.report.lang))

    def shared_across(self, arrival: Arrival, story: Bundle) -> dict[int, float]:
        """Return the places of what a report shares with a story's members in other languages, likewise."""
        packed = arrival.packed
        theirs = story.common_beyond(self._reports, arrival.report.lang)
        return self._places((packed.common, packed.common_weights), theirs)

    def _places(self, mine: Vector, theirs: Iterable[Vector]) -> dict[int, float]:
        products = self._shared(mine, theirs)
        return {int(place): float(part) for place, part in zip(mine[0], products, strict=True) if part > 0}
