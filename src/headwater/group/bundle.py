"""A story while it grows: its members and the sum of what they say."""

from array import array
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from headwater.group.packed import Heaviest, Vector, Vectors
from headwater.group.places import Ids, Weights
from headwater.group.reports import Reports, Terms
from headwater.group.signature import Signature
from headwater.group.strangers import Named, short
from headwater.group.weekdays import Times

#: So many of the newest members are read one by one; the others in a sum.
_TAIL = 12
#: A story of this many members is asked for the first time whether it tells of one event.
LOOK_AGAIN = 4


class Arrival(NamedTuple):
    """A report that is looked at now, with the weights that its terms have now."""

    number: int
    report: Signature
    terms: Vectors
    heaviest: Heaviest
    #: Likeness to earlier reports in other languages by their embeddings, where these are near.
    meant: Mapping[int, float] = {}

    @property
    def times(self) -> Times:
        """When it tells things."""
        day = np.nan if self.report.day is None else self.report.day
        return Times(np.array([self.report.weekdays], np.uint16), np.array([day]))

    @property
    def short(self) -> bool:
        """Whether it is short."""
        return bool(short(np.array([self.heaviest.size], np.uint16))[0])

    @property
    def named(self) -> Named:
        """Its words that are kept, and which of them are names and numbers."""
        kept = self.heaviest
        named = np.arange(len(kept.words)) >= kept.matter
        return Named(kept.words, kept.word_weights, named, np.array([len(kept.words)]), np.array([self.report.lang]))


class _Sum(NamedTuple):
    words: Vector
    common: Vector


class Bundle(Struct):
    """The members of one story, from which its mean likeness to any report is read.

    The mean of the cosines between a report and all members is its product with the sum of their weights, divided by
    their number; so is the mean over all pairs of two stories. That is average linkage (Sokal and Michener, 1958).
    """

    #: The number of the report that opened it.
    number: int
    #: Numbers of reports in order of arrival.
    members: "array[int]"
    #: The languages of its members.
    langs: tuple[str, ...]
    #: How many words its members have, all together.
    size: int
    #: Earliest and latest day of publication of its members, where known.
    first: float | None = None
    last: float | None = None
    #: With how many members it is asked again whether it tells of one event.
    look_again: int = LOOK_AGAIN
    #: The sums of the first members, and how many these are.
    sums: dict[str, _Sum] = {}
    summed: int = 0

    def add(self, number: int, reports: Reports) -> None:
        """Take a report in."""
        lang, day = reports.langs[number], reports.day(number)
        self.members.append(number)
        if lang not in self.langs:
            self.langs = (*self.langs, lang) if self.langs else _alone(lang)
        self.size += reports.packed([number])[0].size
        if day is not None:
            self.first = day if self.first is None else min(self.first, day)
            self.last = day if self.last is None else max(self.last, day)

    def days_from(self, first: float | None, last: float | None) -> float:
        """Return how many days lie between this story and a span of days; 0 where they meet or one is not known."""
        if first is None or last is None or self.first is None or self.last is None:
            return 0.0
        return max(0.0, first - self.last, self.first - last)

    def bounds(self, first: float | None, last: float | None) -> tuple[bool, bool]:
        """Return whether a span of days begins before all members, and whether it ends after them."""
        earliest = first is not None and (self.first is None or first < self.first)
        latest = last is not None and (self.last is None or last > self.last)
        return earliest, latest

    def meant(self, arrival: Arrival) -> float:
        """Return the likeness of a report to all members together by their embeddings."""
        return sum(arrival.meant.get(member, 0.0) for member in self.members) if arrival.meant else 0.0

    def tail(self, reports: Reports, lang: str, *, beyond: bool = False) -> list[int]:
        """Return the members in a language, or in all others, that are in no sum."""
        self._sum_up(reports)
        if self.langs == (lang,):
            return [] if beyond else self.members[self.summed :].tolist()
        return [number for number in self.members[self.summed :] if (reports.langs[number] != lang) == beyond]

    def _sum_up(self, reports: Reports) -> None:
        if len(self.members) - self.summed <= _TAIL:
            return
        for lang in self.langs:
            tail = [number for number in self.members[self.summed :] if reports.langs[number] == lang]
            words, common = reports.words(tail)[:2], reports.common(tail)[:2]
            held = self.sums.get(lang)
            both = _Sum(*map(total, (words, common), held)) if held else _Sum(total(words), total(common))
            self.sums = self.sums | {lang: both}
        self.summed = len(self.members)


class Told(NamedTuple):
    """What stories tell: places with weights, and of which of the stories each is. Parts of one story add up."""

    ids: Ids
    weights: Weights
    story: NDArray[np.intp]


def words(stories: Sequence[Bundle], reports: Reports, lang: str) -> Told:
    """Return the words of the members of stories in a language."""
    tails = [story.tail(reports, lang) for story in stories]
    sums = [(at, story.sums[lang].words) for at, story in enumerate(stories) if lang in story.sums]
    return _told(sums, reports.words(list(chain(*tails))), tails)


def common(stories: Sequence[Bundle], reports: Reports, lang: str, *, beyond: bool = False) -> Told:
    """Return what the members of stories in a language, or in all others, share with other languages."""
    tails = [story.tail(reports, lang, beyond=beyond) for story in stories]
    sums = [
        (at, held.common)
        for at, story in enumerate(stories)
        for other, held in story.sums.items()
        if (other != lang) == beyond
    ]
    return _told(sums, reports.common(list(chain(*tails))), tails)


def _told(sums: Sequence[tuple[int, Vector]], terms: Terms, tails: Sequence[Sequence[int]]) -> Told:
    of_tails = np.repeat(np.repeat(np.arange(len(tails)), list(map(len, tails))), terms.counts)
    of_sums = [np.full(len(ids), at) for at, (ids, _) in sums]
    return Told(
        np.concatenate([*(ids for _, (ids, _) in sums), terms.ids]),
        np.concatenate([*(weights for _, (_, weights) in sums), terms.weights]),
        np.concatenate([*of_sums, of_tails]),
    )


@cache
def _alone(lang: str) -> tuple[str, ...]:
    return (lang,)


def bundle(members: Sequence[int], reports: Reports) -> Bundle:
    """Return a story of these reports, which are in order of arrival."""
    story = Bundle(number=members[0], members=array("I"), langs=(), size=0)
    for member in members:
        story.add(member, reports)
    return story


def total(*parts: Vector) -> Vector:
    """Return the sum of sparse vectors, its places in order."""
    ids, at = np.unique(np.concatenate([part[0] for part in parts]), return_inverse=True)
    weights = np.bincount(at, np.concatenate([part[1] for part in parts]), len(ids))
    return ids, weights.astype(np.float32)
