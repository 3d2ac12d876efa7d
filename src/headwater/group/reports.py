"""All reports that have arrived, in columns: a report is a number, the place where it stands in each of them."""

from sys import intern

import numpy as np
from numpy.typing import NDArray

from headwater.group.columns import Column
from headwater.group.packed import Packed, Vector, size_of, unpack
from headwater.group.signature import Signature

#: Of so many reports the terms are held unpacked: the newest stories are looked at again and again.
_UNPACKED = 3_000


class Reports:
    """What is kept of each report, by its number."""

    def __init__(self) -> None:
        self.articles: list[str] = []
        self.langs: list[str] = []
        self._packed: list[bytes | None] = []
        self._unpacked: dict[int, Packed] = {}
        self._story = Column(np.uint32)
        self._day = Column(np.float64)

    def __len__(self) -> int:
        return len(self.articles)

    def add(self, report: Signature, packed: Packed) -> int:
        """Keep a report and return its number; it is a story by itself so far."""
        number = len(self)
        self.articles.append(report.article)
        self.langs.append(intern(report.lang))
        self._packed.append(packed.pack())
        self._story.append(number)
        self._day.append(np.nan if report.day is None else report.day)
        return number

    def day(self, number: int) -> float | None:
        """Return the day on which a report was published, where it tells one."""
        day = float(self._day.values()[number])
        return None if np.isnan(day) else day

    def days(self) -> NDArray[np.float64]:
        """Return the day on which each report was published; not a number where it tells none."""
        return self._day.values()

    def stories(self) -> NDArray[np.uint32]:
        """Return the number of each report's story; may be written to."""
        return self._story.values()

    def forget(self, number: int) -> None:
        """Keep no terms of a report any more."""
        self._packed[number] = None
        self._unpacked.pop(number, None)

    def recall(self, number: int, packed: Packed) -> None:
        """Keep the terms of a report again."""
        self._packed[number] = packed.pack()
        self._unpacked.pop(number, None)

    def forgotten(self, number: int) -> bool:
        """Return whether no terms of a report are kept."""
        return self._packed[number] is None

    def terms(self, number: int) -> Packed:
        """Return the terms that are kept of a report. Raises LookupError where they are forgotten."""
        found = self._unpacked.get(number)
        if found is None:
            if len(self._unpacked) >= _UNPACKED:
                self._unpacked.clear()
            found = self._unpacked[number] = unpack(self._kept(number))
        return found

    def size(self, number: int) -> int:
        """Return how many words a report has, with those that are not kept. Raises LookupError as `terms` does."""
        return size_of(self._kept(number))

    def words(self, number: int) -> Vector:
        """Return the words that are kept of a report, with their weights."""
        terms = self.terms(number)
        return terms.words, terms.word_weights

    def common(self, number: int) -> Vector:
        """Return what is kept of what a report shares with other languages, with its weights."""
        terms = self.terms(number)
        return terms.common, terms.common_weights

    def _kept(self, number: int) -> bytes:
        packed = self._packed[number]
        if packed is None:
            message = f"The terms of report {self.articles[number]} are forgotten. Wake its story first."
            raise LookupError(message)
        return packed
