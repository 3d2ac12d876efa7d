"""The same promise out of several reports.

Two pledges are one where the same party is bound with the same force, and what it is to do is told in words that are
alike. Who only demands or proposes is another matter than who promises: forces are never mixed.
"""

from collections.abc import Sequence
from itertools import combinations, product
from typing import NamedTuple

from headwater.trace.joined import Numbers, joined
from headwater.trace.kept import Kept, every
from headwater.trace.report import Report
from headwater.trace.same_words import Word, matched, matches, weight, words_of
from headwater.trace.speakers import relation
from headwater.values import Pledge, PledgeGroup, identity

#: Likeness of the words of two actions that make them one, and of those that fall due on one day.
_ALIKE, _SAME_DAY = 0.5, 0.35


class _Told(NamedTuple):
    """One pledge, the language of its report, and the words of its action."""

    pledge: Pledge
    lang: str | None
    words: tuple[Word, ...]


def pledges_across(reports: Sequence[Report], kept: Kept | None = None) -> tuple[PledgeGroup, ...]:
    """Return every promise once, with all pledges that tell it; the order of reports changes nothing."""
    told_by = {report.article.id: report for report in sorted(reports, key=lambda report: report.article.id)}
    kept = kept or every(told_by)
    of = kept.of_each("pledges told", told_by, _told)
    numbers = kept.state("numbers of pledges", Numbers)
    starts = numbers.of(of)
    found = kept.each("pledges", lambda a, b: _compared(of[a], of[b], starts[a], starts[b]), of)
    of_one = joined(numbers.size, (link for _, _, same in found for link in same))
    groups: dict[int, list[Pledge]] = {}
    for key, own in of.items():
        for number, one in enumerate(own, starts[key]):
            groups.setdefault(of_one[number], []).append(one.pledge)
    return tuple(
        kept.latest(f"promise from {members[0].id} on", (members[0].article,), members, _group, members)
        for members in groups.values()
    )


def _told(report: Report) -> tuple[_Told, ...]:
    lang = report.article.lang
    ordered = sorted(report.pledges, key=lambda pledge: (pledge.where, pledge.span, pledge.id))
    return tuple(_Told(pledge, lang, words_of(pledge.action, lang)) for pledge in ordered)


def _compared(a: Sequence[_Told], b: Sequence[_Told], start_a: int, start_b: int) -> tuple[tuple[int, int], ...]:
    """Return which pledges of two reports, whose first have these numbers, are one promise."""
    both = combinations(range(len(a)), 2) if a is b else product(range(len(a)), range(len(b)))
    return tuple((start_a + i, start_b + j) for i, j in both if _same(a[i], b[j]))


def _same(one: _Told, other: _Told) -> bool:
    a, b = one.pledge, other.pledge
    if a.force != b.force or a.on_behalf != b.on_behalf or relation(a.bound, b.bound, one.lang, other.lang) == "other":
        return False
    days = a.due.value if a.due else None, b.due.value if b.due else None
    if all(days) and days[0] != days[1]:
        return False
    least = min(weight(one.words), weight(other.words))
    alike = matched(one.words, other.words, matches(one.words, other.words)) / least if least > 0 else 0.0
    return alike >= (_SAME_DAY if all(days) else _ALIKE)


def _group(members: list[Pledge]) -> PledgeGroup:
    fullest = max(members, key=lambda pledge: (len(pledge.action), pledge.id))
    bound = max((pledge.bound for pledge in members if pledge.bound), key=len, default=None)
    due = next((pledge.due.value for pledge in members if pledge.due and pledge.due.value), None)
    ids = tuple(pledge.id for pledge in members)
    return PledgeGroup(
        id=identity("promise", *sorted(ids)),
        bound=bound,
        action=fullest.action,
        pledges=ids,
        due=due,
        force=members[0].force,
    )
