"""What is learnt from two reports alone: a pure function of both, so that it is computed once and kept.

Words that are somebody's statement (quoted, or attributed without marks) on either side are no evidence of copying: who
prints the same statement tells the same words. What counts is what the reporters put themselves: wording, and the
order in which facts and statements are told.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from headwater.text.runs import Run, runs
from headwater.trace.alignment import Prepared
from headwater.trace.order import chain, odds
from headwater.trace.passages import Shared, facts

#: Words in a row that count as the same wording.
WORDING = 5


class Evidence(Struct, frozen=True, kw_only=True):
    """What speaks for and against a debt between reports `a` and `b`; `a` has the smaller id."""

    a: str
    b: str
    #: Passages that tell the same fact, in order of `a`.
    passages: tuple[Shared, ...]
    #: The longest of their chains in one order, and how unlikely it is by chance, as -log10.
    chain: tuple[Shared, ...]
    odds: float
    #: Words of each that are the reporter's own: nobody's statement.
    own_a: int
    own_b: int
    #: Own words told alike: in common runs, or in sentences that were reworded.
    alike: float
    #: Longest common run of own words.
    longest: int
    #: Words in common runs that are a statement's, and among them those without quotation marks.
    stated: int
    attributed: int
    #: Words in common runs, own words and statements together.
    common: int
    words_a: int
    words_b: int

    @property
    def own_share(self) -> float:
        """Share of the shorter own part that is told alike."""
        return min(1.0, self.alike / max(1, min(self.own_a, self.own_b)))


def evidence(a: Prepared, b: Prepared) -> Evidence:
    """Return what two reports show of each other; the same, whichever comes first."""
    if a.report.article.id > b.report.article.id:
        a, b = b, a
    passages = facts(a, b)
    ordered = chain(passages)
    common = runs(a.words, b.words, WORDING)
    own = [_own(run, a, b) for run in common]
    return Evidence(
        a=a.report.article.id,
        b=b.report.article.id,
        passages=passages,
        chain=ordered,
        odds=odds(len(passages), len(ordered)),
        own_a=a.statement.count(False),
        own_b=b.statement.count(False),
        alike=sum(map(sum, own)) + _reworded(passages, common, a, b),
        longest=max((_longest(flags) for flags in own), default=0),
        stated=sum(len(flags) - sum(flags) for flags in own),
        attributed=sum(_attributed(run, a, b) for run in common),
        common=sum(run.size for run in common),
        words_a=len(a.words),
        words_b=len(b.words),
    )


def _own(run: Run, a: Prepared, b: Prepared) -> list[bool]:
    """Return for each word of a run whether it is nobody's statement on either side."""
    return [not (a.statement[run.start_a + at] or b.statement[run.start_b + at]) for at in range(run.size)]


def _longest(flags: Sequence[bool]) -> int:
    best = now = 0
    for flag in flags:
        now = now + 1 if flag else 0
        best = max(best, now)
    return best


def _attributed(run: Run, a: Prepared, b: Prepared) -> int:
    """Return how many words of a run are a statement on both sides, and in quotation marks on neither."""
    return sum(
        a.statement[i] and b.statement[j] and not (a.marked[i] or b.marked[j])
        for i, j in zip(
            range(run.start_a, run.start_a + run.size), range(run.start_b, run.start_b + run.size), strict=True
        )
    )


def _reworded(passages: Sequence[Shared], common: Sequence[Run], a: Prepared, b: Prepared) -> float:
    """Return the weight in words of own sentences that tell the same outside the common runs.

    A sentence pair that is just alike enough to be the same fact counts little, one with nearly the same words fully.
    """
    held = {at for run in common for at in range(run.start_a, run.start_a + run.size)}
    total = 0.0
    for passage in passages:
        if max(_said(a, passage.lines_a), _said(b, passage.lines_b)) >= 0.5 or passage.likeness < 0.5:
            continue
        free = [at for at, span in enumerate(a.spans) if passage.a[0] <= span[0] < passage.a[1] and at not in held]
        total += len(free) * passage.likeness**2
    return total


def _said(report: Prepared, lines: tuple[int, int]) -> float:
    shares = report.said[slice(*lines)]
    return sum(shares) / len(shares)


def evidences(prepared: Mapping[str, Prepared]) -> tuple[Evidence, ...]:
    """Return the evidence of every pair of reports that share anything, in order of their ids."""
    return tuple(evidence(prepared[a], prepared[b]) for a, b in combinations(sorted(prepared), 2))
