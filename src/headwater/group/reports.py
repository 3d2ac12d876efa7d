"""All reports that have arrived, in columns: a report is a number, the place where it stands in each of them."""

from collections.abc import Sequence
from sys import intern
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.group.columns import Column
from headwater.group.packed import HEAD, TERM, Heaviest, Packed, unpacked
from headwater.group.places import Ids, Weights
from headwater.group.signature import Signature
from headwater.group.strangers import Named, short
from headwater.group.weekdays import Times


class Terms(NamedTuple):
    """Terms of several reports, those of one after those of the other, and how many each has."""

    ids: Ids
    weights: Weights
    counts: NDArray[np.uint16]


class Reports:
    """What is kept of each report, by its number."""

    def __init__(self) -> None:
        self.articles: list[str] = []
        self.langs: list[str] = []
        self._packed: list[bytes | None] = []
        self._story = Column(np.uint32)
        self._day = Column(np.float64)
        self._weekdays = Column(np.uint16)
        self._brought: list[bytes | None] = []

    def __len__(self) -> int:
        return len(self.articles)

    def add(self, report: Signature, heaviest: Heaviest) -> int:
        """Keep a report and return its number; it is a story by itself so far."""
        number = len(self)
        self.articles.append(report.article)
        self.langs.append(intern(report.lang))
        self._packed.append(heaviest.pack().kept)
        self._story.append(number)
        self._day.append(np.nan if report.day is None else report.day)
        self._weekdays.append(report.weekdays)
        self._brought.append(None)
        return number

    def day(self, number: int) -> float | None:
        """Return the day on which a report was published, where it tells one."""
        day = float(self._day.values()[number])
        return None if np.isnan(day) else day

    def days(self) -> NDArray[np.float64]:
        """Return the day on which each report was published; not a number where it tells none."""
        return self._day.values()

    def times(self, numbers: Sequence[int]) -> Times:
        """Return when reports tell things."""
        return Times(self._weekdays.values()[numbers], self._day.values()[numbers])

    def bring(self, number: int, new: NDArray[np.bool_]) -> None:
        """Note which of its kept terms, words first, a report brought into the story that it joined."""
        self._brought[number] = np.packbits(new).tobytes()

    def opened(self, number: int) -> bool:
        """Return whether a report opened a story when it came: all of its terms were new to that."""
        return self._brought[number] is None

    def brought(self, number: int) -> Ids:
        """Return those of the terms that are kept of a report that it brought into the story that it joined."""
        kept = self.packed([number])[0].vectors
        new = np.unpackbits(np.frombuffer(self._brought[number] or b"", np.uint8))
        ids = np.concatenate([kept.words[0], kept.common[0]])[: len(new)]
        return ids[new[: len(ids)] > 0]

    def stories(self) -> NDArray[np.uint32]:
        """Return the number of each report's story; may be written to."""
        return self._story.values()

    def forget(self, number: int) -> None:
        """Keep no terms of a report any more."""
        self._packed[number] = None

    def recall(self, number: int, heaviest: Heaviest) -> None:
        """Keep the terms of a report again."""
        self._packed[number] = heaviest.pack().kept

    def forgotten(self, number: int) -> bool:
        """Return whether no terms of a report are kept."""
        return self._packed[number] is None

    def packed(self, numbers: Sequence[int]) -> list[Packed]:
        """Return the terms that are kept of reports. Raises LookupError where they are forgotten."""
        return list(map(Packed, self._kept(numbers)))

    def words(self, numbers: Sequence[int]) -> Terms:
        """Return the words that are kept of reports, with their weights. Raises LookupError as `packed` does."""
        kept = self._kept(numbers)
        heads = _heads(kept)
        ends = (HEAD.itemsize + TERM * heads["words"].astype(np.intp)).tolist()
        parts = [packed[HEAD.itemsize : end] for packed, end in zip(kept, ends, strict=True)]
        return _terms(parts, heads["words"], heads["word_step"])

    def common(self, numbers: Sequence[int]) -> Terms:
        """Return what is kept of what reports share with other languages, likewise."""
        kept = self._kept(numbers)
        heads = _heads(kept)
        firsts = HEAD.itemsize + TERM * heads["words"].astype(np.intp)
        ends = firsts + TERM * heads["common"]
        spans = zip(kept, firsts.tolist(), ends.tolist(), strict=True)
        return _terms([packed[first:end] for packed, first, end in spans], heads["common"], heads["common_step"])

    def short(self, numbers: Sequence[int]) -> NDArray[np.bool_]:
        """Return which of these reports are short, likewise."""
        return short(_heads(self._kept(numbers))["size"])

    def named(self, numbers: Sequence[int]) -> Named:
        """Return the words that are kept of reports, and which of them are names and numbers, likewise."""
        words, heads = self.words(numbers), _heads(self._kept(numbers))
        counts = words.counts.astype(np.int64)
        place = np.arange(len(words.ids)) - np.repeat(np.cumsum(counts) - counts, counts)
        named = place >= np.repeat(heads["matter"].astype(np.int64), counts)
        return Named(words.ids, words.weights, named, counts, np.array([self.langs[n] for n in numbers]))

    def _kept(self, numbers: Sequence[int]) -> list[bytes]:
        found = [self._packed[number] for number in numbers]
        kept = [packed for packed in found if packed is not None]
        if len(kept) < len(found):
            article = self.articles[numbers[found.index(None)]]
            message = f"The terms of report {article} are forgotten. Wake its story first."
            raise LookupError(message)
        return kept


def _heads(kept: Sequence[bytes]) -> NDArray[Any]:
    return np.frombuffer(b"".join([packed[: HEAD.itemsize] for packed in kept]), HEAD)


def _terms(parts: Sequence[bytes], counts: NDArray[np.uint16], steps: Weights) -> Terms:
    ids, weights = unpacked(np.frombuffer(b"".join(parts), np.uint32))
    return Terms(ids, weights * np.repeat(steps, counts), counts)
