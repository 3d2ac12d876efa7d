"""The order in which two reports tell the same facts, and what chance would give.

A longest chain of passages that stand in the same order on both sides is a longest increasing subsequence (Schensted,
1961). Among m facts told in random order, a chain of k or more has at most the chance C(m, k) / k! (the expected number
of such chains; Aldous and Diaconis, "Longest increasing subsequences", 1999).
"""

from collections.abc import Sequence
from math import comb, factorial, log10

from headwater.text.ascending import ascending
from headwater.trace.alignment import Prepared
from headwater.trace.passages import Shared


def turns(passages: Sequence[Shared], a: Prepared, b: Prepared) -> tuple[Shared, ...]:
    """Return the passages with what has an order of its own taken as one: a statement, and what is told by years.

    Neighbouring passages stand for one where either report gives both as statements and names no two speakers. Of
    passages that both name a year, only the first is kept: who tells a life tells it from its beginning.
    """
    out: list[Shared] = []
    dated = False
    for passage in passages:
        told_by_years = _names_a_year(a, passage.lines_a) and _names_a_year(b, passage.lines_b)
        one = out and (
            _one_statement(a, out[-1].lines_a, passage.lines_a) or _one_statement(b, out[-1].lines_b, passage.lines_b)
        )
        if not one and not (told_by_years and dated):
            out.append(passage)
        dated = dated or told_by_years
    return tuple(out)


def _names_a_year(report: Prepared, lines: tuple[int, int]) -> bool:
    keys = (term.key for line in report.lines[slice(*lines)] for term in line.terms)
    return any(len(key) == 4 and key.isdecimal() and key[:2] in ("18", "19", "20") for key in keys)


def _one_statement(report: Prepared, before: tuple[int, int], after: tuple[int, int]) -> bool:
    if min(*report.said[slice(*before)], *report.said[slice(*after)]) < 0.5:
        return False
    named = {speaker for line in (*range(*before), *range(*after)) if (speaker := report.speakers[line])}
    return len(named) < 2


def chain(passages: Sequence[Shared]) -> tuple[Shared, ...]:
    """Return the longest run of passages that both reports tell in the same order; of several, the first to end."""
    return tuple(passages[number] for number in ascending([passage.b for passage in passages]))


def odds(facts: int, in_order: int) -> float:
    """Return how unlikely it is that `in_order` of `facts` passages stand in one order by chance, as -log10, from 0."""
    if in_order < 2:
        return 0.0
    return max(0.0, log10(factorial(in_order) / comb(facts, in_order)))


def displaced(ordered: Sequence[Shared], lines_a: int, lines_b: int) -> float:
    """Return how far passages stand from their place in the other report, as a share of its length, on average.

    A translation keeps its facts in place (Gale and Church, "A program for aligning sentences in bilingual corpora",
    1993); reports that were written apart do not. 1.0 where there is no passage.
    """
    if not ordered:
        return 1.0
    return sum(
        abs((passage.lines_a[0] + 0.5) / lines_a - (passage.lines_b[0] + 0.5) / lines_b) for passage in ordered
    ) / len(ordered)
