"""A story while it grows: its members and the sum of what they say."""

from dataclasses import dataclass, field

from headwater.group.signature import Signature
from headwater.values import Why


@dataclass(slots=True)
class Bundle:
    """The members of one story, and the sums from which its mean likeness to any report is read.

    The mean of the cosines between a report and all members is its product with the sum of their weights, divided by
    their number; so is the mean over all pairs of two stories. That is average linkage (Sokal and Michener, 1958).
    """

    number: int
    id: str
    members: list[Signature] = field(default_factory=list)
    because: dict[str, tuple[Why, ...]] = field(default_factory=dict)
    #: For each language, the sum of the weights of the members written in it.
    sums: dict[str, dict[str, float]] = field(default_factory=dict)
    #: For each language, how many members are written in it.
    counts: dict[str, int] = field(default_factory=dict)

    def add(self, report: Signature, because: tuple[Why, ...]) -> None:
        """Take a report in."""
        self.members.append(report)
        self.because[report.article] = because
        self.counts[report.lang] = self.counts.get(report.lang, 0) + 1
        _add(self.sums.setdefault(report.lang, {}), report.weights)

    def absorb(self, other: "Bundle") -> None:
        """Take all members of another story in; the caller puts them in order of arrival."""
        self.members += other.members
        self.because |= other.because
        for lang, count in other.counts.items():
            self.counts[lang] = self.counts.get(lang, 0) + count
            _add(self.sums.setdefault(lang, {}), other.sums[lang])


def _add(total: dict[str, float], weights: dict[str, float]) -> None:
    for term, weight in weights.items():
        total[term] = total.get(term, 0.0) + weight


def product(a: dict[str, float], b: dict[str, float]) -> float:
    """Return the inner product of two sparse vectors."""
    if len(b) < len(a):
        a, b = b, a
    return sum(weight * b[term] for term, weight in a.items() if term in b)
