"""How many independent sources a story really has: a range where the evidence leaves one, and why."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct

from headwater.text.normalise import fold
from headwater.trace.alignment import Prepared
from headwater.trace.bearings import DOUBT, TOLD, Bearing
from headwater.trace.kept import Kept
from headwater.trace.links_direction import text_credits
from headwater.values import Credit, Origin, Origins, ReportLink

#: Below this confidence the debt that alone holds an origin's reports together leaves a doubt.
FIRM = 0.75


class Houses(Struct, frozen=True, kw_only=True):
    """What is known of outlets: who owns them (folded outlet name to owner), and which only pass on others' reports."""

    owners: Mapping[str, str] = {}
    aggregators: frozenset[str] = frozenset()


def origins(
    prepared: Mapping[str, Prepared],
    found: Sequence[Bearing],
    links: Sequence[ReportLink],
    houses: Houses = Houses(),  # noqa: B008 # an immutable value
    kept: Kept | None = None,
) -> Origins:
    """Return the independent sources of `prepared`, whose pairs were weighed as `found` and told as `links`.

    Reports that owe their text to one another, or to one text, are one origin; so are those of one owner. Where the
    weakest debt or the strongest suspicion leaves a doubt, the count is a range of two neighbours, no wider.
    """
    kept = kept or Kept()
    debts = [link for link in links if link.type not in ("citation", "shared_statement")]
    groups = _groups(prepared, [(link.source, link.target) for link in debts], houses)
    home = {report: number for number, group in enumerate(groups) for report in group}
    inside: list[list[ReportLink]] = [[] for _ in groups]
    for link in debts:
        inside[home[link.source]].append(link)
    told = [
        kept.latest("origin", group[:1], (group, owed), _origin, group, prepared, owed)
        for group, owed in zip(groups, inside, strict=True)
    ]
    told.sort(key=lambda origin: origin.members)
    counted = [origin for origin in told if not _passes_on(origin, prepared, houses)]
    low, high, doubt = _range(len(counted), home, found, inside)
    return Origins(low=low, high=high, because=(*_says(len(prepared), counted, told), *doubt), groups=tuple(told))


def _groups(
    prepared: Mapping[str, Prepared], debts: Sequence[tuple[str, str]], houses: Houses
) -> tuple[tuple[str, ...], ...]:
    """Return the reports joined by debts and by owners, in order of their ids."""
    lead = {report: report for report in prepared}

    def root(report: str) -> str:
        while lead[report] != report:
            report = lead[report]
        return report

    homes: dict[str, str] = {}
    same_owner = []
    for report in sorted(prepared):
        home = _owner(prepared[report], houses)
        if home is not None:
            same_owner.append((homes.setdefault(home, report), report))
    for one, other in [*debts, *same_owner]:
        low, high = sorted((root(one), root(other)))
        lead[high] = low
    groups: dict[str, list[str]] = {}
    for report in sorted(prepared):
        groups.setdefault(root(report), []).append(report)
    return tuple(tuple(group) for group in groups.values())


def _owner(report: Prepared, houses: Houses) -> str | None:
    outlet = report.report.article.outlet
    return None if outlet is None else houses.owners.get(fold(outlet), fold(outlet))


def _origin(group: tuple[str, ...], prepared: Mapping[str, Prepared], inside: Sequence[ReportLink]) -> Origin:
    first = prepared[group[0]].report.article
    if not inside:
        alone = "owes its text to no other report here" if len(group) == 1 else "one owner"
        return Origin(type="report", name=first.outlet, members=group, because=(alone,))
    because = tuple(dict.fromkeys(reason for link in inside for reason in link.because))
    named = _named_upstream(group, prepared)
    if named is not None:
        kind: Literal["wire", "unseen"] = "wire" if named.type == "agency" else "unseen"
        return Origin(type=kind, name=named.name, members=group, because=because)
    owing = {link.target for link in inside if link.direction == "from_to"}
    heads = [report for report in group if report not in owing]
    if any(link.direction == "common_upstream" for link in inside) and not owing:
        return Origin(type="unseen", name=None, members=group, because=because)
    name = prepared[heads[0]].report.article.outlet if len(heads) == 1 else None
    return Origin(type="report", name=name, members=group, because=because)


def _named_upstream(group: Sequence[str], prepared: Mapping[str, Prepared]) -> Credit | None:
    """Return the agency or outlet, not among the group, that most of its members credit for their text, or None."""
    counts = Counter(key for report in group for key in text_credits(prepared[report]))
    named = {key: credit for report in group for key, credit in text_credits(prepared[report]).items()}
    outlets = {fold(outlet) for report in group if (outlet := prepared[report].report.article.outlet)}
    away = [key for key in sorted(counts) if key not in outlets]
    return named[max(away, key=lambda key: counts[key])] if away else None


def _passes_on(origin: Origin, prepared: Mapping[str, Prepared], houses: Houses) -> bool:
    outlets = [prepared[member].report.article.outlet for member in origin.members]
    return all(outlet is not None and fold(outlet) in houses.aggregators for outlet in outlets)


def _range(
    count: int, home: Mapping[str, int], found: Sequence[Bearing], inside: Sequence[Sequence[ReportLink]]
) -> tuple[int, int, tuple[str, ...]]:
    """Return the range, of two neighbours at most: the doubt that is nearest to even odds decides its side."""
    alike = "two of them tell it so alike that they may rest on one text"
    doubts = [
        (0.5 - bearing.confidence, -1, alike)
        for bearing in found
        if DOUBT <= bearing.confidence < TOLD and home[bearing.evidence.a] != home[bearing.evidence.b]
    ]
    for debts in inside:
        strongest = [link.confidence for link in debts]
        if strongest and max(strongest) < FIRM:
            doubts.append((min(strongest) - 0.5, 1, "one debt between them is likely, not certain"))
    if not doubts:
        return count, count, ()
    _, side, why = min(doubts)
    return (max(1, count - 1), count, (why,)) if side < 0 else (count, count + 1, (why,))


def _says(reports: int, counted: Sequence[Origin], told: Sequence[Origin]) -> tuple[str, ...]:
    sources = "1 independent source" if len(counted) == 1 else f"{len(counted)} independent sources"
    out = [f"{reports} reports rest on {sources}" if reports != 1 else f"1 report rests on {sources}"]
    out += [_grouped(origin) for origin in counted if len(origin.members) > 1]
    if len(counted) < len(told):
        passing = len(told) - len(counted)
        out.append(
            "1 only passes on reports of others" if passing == 1 else f"{passing} only pass on reports of others"
        )
    return tuple(out)


def _grouped(origin: Origin) -> str:
    size = len(origin.members)
    if origin.type == "wire":
        return f"{size} reports tell one story of {origin.name}"
    if origin.type == "unseen":
        of = f", credited to {origin.name}" if origin.name else ""
        return f"{size} reports retell one story that is not here{of}"
    return f"{size} reports tell one text" if origin.name is None else f"{size} reports rest on that of {origin.name}"
