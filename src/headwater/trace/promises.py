"""The same promise out of several reports.

Two pledges are one where the same party is bound with the same force, and what it is to do is told in words that are
alike. Who only demands or proposes is another matter than who promises: forces are never mixed.
"""

from collections.abc import Sequence
from itertools import combinations

from headwater.trace.joined import joined
from headwater.trace.report import Report
from headwater.trace.same_words import Word, matched, matches, weight, words_of
from headwater.trace.speakers import relation
from headwater.values import Pledge, PledgeGroup, identity

#: Likeness of the words of two actions that make them one, and of those that fall due on one day.
_ALIKE, _SAME_DAY = 0.5, 0.35


_Told = tuple[Pledge, str | None]


def pledges_across(reports: Sequence[Report]) -> tuple[PledgeGroup, ...]:
    """Return every promise once, with all pledges that tell it; the order of reports changes nothing."""
    told = sorted(
        ((pledge, report.article.lang) for report in reports for pledge in report.pledges),
        key=lambda one: (one[0].article, one[0].where, one[0].span, one[0].id),
    )
    words = [words_of(pledge.action, lang) for pledge, lang in told]
    links = [(i, j) for i, j in combinations(range(len(told)), 2) if _same(told[i], told[j], words[i], words[j])]
    groups: dict[int, list[Pledge]] = {}
    for number, group in enumerate(joined(len(told), links)):
        groups.setdefault(group, []).append(told[number][0])
    return tuple(_group(members) for members in groups.values())


def _same(one: _Told, other: _Told, words_a: tuple[Word, ...], words_b: tuple[Word, ...]) -> bool:
    a, b = one[0], other[0]
    if a.force != b.force or a.on_behalf != b.on_behalf or relation(a.bound, b.bound, one[1], other[1]) == "other":
        return False
    days = a.due.value if a.due else None, b.due.value if b.due else None
    if all(days) and days[0] != days[1]:
        return False
    least = min(weight(words_a), weight(words_b))
    alike = matched(words_a, words_b, matches(words_a, words_b)) / least if least > 0 else 0.0
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
