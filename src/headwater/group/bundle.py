"""A story while it grows: its members and the sum of what they say."""

from dataclasses import dataclass, field

from msgspec import Struct

from headwater.group.signature import Signature
from headwater.values import Why

Vector = dict[str, float]


#: A language tag, empty for what languages share, and a term.
Key = tuple[str, str]


class Arrival(Struct, frozen=True, kw_only=True):
    """A report with the weights that its terms had when it arrived; both vectors have length 1 (or are empty)."""

    number: int
    #: Without its `words`, which the weights replace.
    report: Signature
    words: Vector
    common: Vector
    #: The heaviest terms, by which its story is found.
    leading: tuple[tuple[Key, float], ...]


@dataclass(slots=True)
class Bundle:
    """The members of one story, and the sums from which its mean likeness to any report is read.

    The mean of the cosines between a report and all members is its product with the sum of their weights, divided by
    their number; so is the mean over all pairs of two stories. That is average linkage (Sokal and Michener, 1958).
    """

    number: int
    id: str
    members: list[Arrival] = field(default_factory=list)
    because: dict[str, tuple[Why, ...]] = field(default_factory=dict)
    #: For each language, the sums of the weights of the members written in it, and how many they are.
    words: dict[str, Vector] = field(default_factory=dict)
    common: dict[str, Vector] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    #: Earliest and latest day of publication of its members, where known.
    first: float | None = None
    last: float | None = None
    #: How many terms its members have, all together.
    size: int = 0
    #: With how many members it is asked again whether it tells of one event.
    look_again: int = 8

    def add(self, arrival: Arrival, because: tuple[Why, ...]) -> None:
        """Take a report in."""
        lang = arrival.report.lang
        self.members.append(arrival)
        self.because[arrival.report.article] = because
        self.counts[lang] = self.counts.get(lang, 0) + 1
        self.size += len(arrival.words)
        self._reach(arrival.report.day, arrival.report.day)
        _add(self.words.setdefault(lang, {}), arrival.words)
        _add(self.common.setdefault(lang, {}), arrival.common)

    def absorb(self, other: "Bundle") -> None:
        """Take all members of another story in."""
        self.members = sorted(self.members + other.members, key=lambda member: member.number)
        self.because |= other.because
        self.size += other.size
        self._reach(other.first, other.last)
        for lang, count in other.counts.items():
            self.counts[lang] = self.counts.get(lang, 0) + count
            _add(self.words.setdefault(lang, {}), other.words[lang])
            _add(self.common.setdefault(lang, {}), other.common[lang])

    def _reach(self, first: float | None, last: float | None) -> None:
        if first is not None and last is not None:
            self.first = first if self.first is None else min(self.first, first)
            self.last = last if self.last is None else max(self.last, last)

    def days_from(self, first: float | None, last: float | None) -> float:
        """Return how many days lie between this story and a span of days; 0 where they meet or one is not known."""
        if first is None or last is None or self.first is None or self.last is None:
            return 0.0
        return max(0.0, first - self.last, self.first - last)


def _add(total: Vector, weights: Vector) -> None:
    for term, weight in weights.items():
        total[term] = total.get(term, 0.0) + weight


def product(a: Vector, b: Vector) -> float:
    """Return the inner product of two sparse vectors."""
    if len(b) < len(a):
        a, b = b, a
    return sum(weight * b[term] for term, weight in a.items() if term in b)
