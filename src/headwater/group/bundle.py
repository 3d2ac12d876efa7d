"""A story while it grows: its members and the sum of what they say."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from msgspec import Struct

from headwater.group.packed import Packed, Vector, Weighed
from headwater.group.reports import Reports
from headwater.group.signature import Signature

#: So many of the newest members are read one by one; the others in a sum.
_TAIL = 12
#: A story of this many members is asked for the first time whether it tells of one event.
LOOK_AGAIN = 4


class Arrival(NamedTuple):
    """A report that is looked at now, with the weights that its terms have now."""

    number: int
    report: Signature
    terms: Weighed
    #: Likeness to earlier reports in other languages by their embeddings, where these are near.
    meant: Mapping[int, float] = {}

    @property
    def packed(self) -> Packed:
        """What is kept of its terms."""
        return self.terms.packed


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
        self.size += reports.size(number)
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

    def words(self, reports: Reports, lang: str) -> Iterator[Vector]:
        """Yield vectors whose sum is that of the words of the members in a language."""
        if lang not in self.langs:
            return
        self._sum_up(reports)
        if lang in self.sums:
            yield self.sums[lang].words
        for member in self.members[self.summed :]:
            if reports.langs[member] == lang:
                yield reports.words(member)

    def common(self, reports: Reports, lang: str) -> Iterator[Vector]:
        """Yield vectors whose sum is that of what the members in a language share with other languages."""
        if lang not in self.langs:
            return
        self._sum_up(reports)
        if lang in self.sums:
            yield self.sums[lang].common
        for member in self.members[self.summed :]:
            if reports.langs[member] == lang:
                yield reports.common(member)

    def common_beyond(self, reports: Reports, lang: str) -> Iterator[Vector]:
        """Yield vectors whose sum is that of what the members in other languages than `lang` share."""
        for other in self.langs:
            if other != lang:
                yield from self.common(reports, other)

    def _sum_up(self, reports: Reports) -> None:
        if len(self.members) - self.summed <= _TAIL:
            return
        for lang in self.langs:
            tail = [number for number in self.members[self.summed :] if reports.langs[number] == lang]
            words, common = list(map(reports.words, tail)), list(map(reports.common, tail))
            if lang in self.sums:
                words.append(self.sums[lang].words)
                common.append(self.sums[lang].common)
            self.sums = self.sums | {lang: _Sum(total(words), total(common))}
        self.summed = len(self.members)


@cache
def _alone(lang: str) -> tuple[str, ...]:
    return (lang,)


def bundle(members: Sequence[int], reports: Reports) -> Bundle:
    """Return a story of these reports, which are in order of arrival."""
    story = Bundle(number=members[0], members=array("I"), langs=(), size=0)
    for member in members:
        story.add(member, reports)
    return story


def total(parts: list[Vector]) -> Vector:
    """Return the sum of sparse vectors, its places in order."""
    if not parts:
        return np.zeros(0, np.uint32), np.zeros(0, np.float32)
    ids, at = np.unique(np.concatenate([part[0] for part in parts]), return_inverse=True)
    weights = np.bincount(at, np.concatenate([part[1] for part in parts]), len(ids))
    return ids, weights.astype(np.float32)
