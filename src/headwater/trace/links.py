"""What one report owes to another, told with its reason; what stays undecided is not told."""

from collections.abc import Mapping, Sequence
from math import exp, log
from statistics import quantiles
from typing import Literal

from msgspec import Struct

from headwater.text.spans import Span, length, merged, overlap
from headwater.trace.alignment import Prepared, prepare
from headwater.trace.links_direction import Direction, direct, names_other, text_credits
from headwater.trace.pairs import Evidence, evidences
from headwater.trace.passages import Shared, wordings
from headwater.trace.report import Report
from headwater.values import Passage, ReportLink, identity
from headwater.values.trace import PassageEnd

#: Confidence from which a debt is told, and from which it leaves a doubt about the number of origins.
TOLD, DOUBT = 0.6, 0.35
#: The order that two reports of an event share by telling it as it happened, where no other reports show it.
USUAL, LEAST_USUAL = 1.5, 1.0
#: What an order must be beyond the usual to say anything.
LEAST_BEYOND = 1.0
#: Facts that only two reports tell say something where others could have told them: how many count, and how many
#: others it takes for them to count fully.
ONLY_HERE, OTHERS = 4, 3
#: Words of one statement that two reports must share for the statement to be told.
STATEMENT = 8


class Bearing(Struct, frozen=True, kw_only=True):
    """What the evidence of one pair means among the other reports of its story."""

    evidence: Evidence
    #: How sure it is that one derives from the other, or both from one upstream text.
    confidence: float
    wording: float
    order: float
    #: Facts of the chain that no other report of the story tells; 0 where there is no other.
    only_here: int


def bearings(found: Sequence[Evidence], prepared: Mapping[str, Prepared]) -> tuple[Bearing, ...]:
    """Return each pair's evidence weighed against the other pairs of its story.

    The order of facts that most pairs share is the event's own; only what goes beyond it speaks for a debt. What two
    reports alone tell is looked at twice: the second time, reports that owe their text to one of the two are no others.
    """
    usual = _usual_order(found)
    told = _told_by(found)
    first = [_bearing(pair, usual, told, prepared, {}) for pair in found]
    kin: dict[str, set[str]] = {}
    for bearing in first:
        if bearing.confidence >= TOLD:
            kin.setdefault(bearing.evidence.a, set()).add(bearing.evidence.b)
            kin.setdefault(bearing.evidence.b, set()).add(bearing.evidence.a)
    return tuple(_bearing(pair, usual, told, prepared, kin) for pair in found)


def _usual_order(found: Sequence[Evidence]) -> float:
    """Return the order that two reports of this event share anyhow: the lower third of all pairs, from four reports on.

    The lower third, not the middle: where most reports print one agency's copy, the middle would be the copies' own.
    """
    if len(found) < 6:
        return USUAL
    return max(LEAST_USUAL, quantiles((pair.odds for pair in found), n=3)[0])


def _told_by(found: Sequence[Evidence]) -> dict[tuple[str, int], set[str]]:
    """Return which other reports tell what a line of a report tells."""
    out: dict[tuple[str, int], set[str]] = {}
    for pair in found:
        for passage in pair.passages:
            for line in range(*passage.lines_a):
                out.setdefault((pair.a, line), set()).add(pair.b)
            for line in range(*passage.lines_b):
                out.setdefault((pair.b, line), set()).add(pair.a)
    return out


def _bearing(
    pair: Evidence,
    usual: float,
    told: Mapping[tuple[str, int], set[str]],
    prepared: Mapping[str, Prepared],
    kin: Mapping[str, set[str]],
) -> Bearing:
    family = {pair.a, pair.b} | kin.get(pair.a, set()) | kin.get(pair.b, set())
    only_here = sum(_only_here(passage, pair, told, family) for passage in pair.chain) if len(prepared) > 2 else 0
    bonus = _credit_bonus(prepared[pair.a], prepared[pair.b])
    whole = max(0.0, pair.common / max(1, pair.words_a, pair.words_b) - 0.6)
    # weights: see docs/tracing.md, "What each kind of evidence is worth"
    wording = _sure(1.8 * log(max(0.01, pair.alike * pair.own_share) / 30) + 3 * whole + bonus)
    order = _order(pair, pair.odds - usual, only_here, len(prepared) - 2, bonus)
    return Bearing(
        evidence=pair,
        # two weak signs do not make a strong one
        confidence=round(min(1 - (1 - wording) * (1 - order), max(wording, order) + 0.1), 3),
        wording=wording,
        order=order,
        only_here=only_here,
    )


def _order(pair: Evidence, beyond: float, only_here: int, others: int, bonus: float) -> float:
    """Return how sure a debt is by the order of facts, of which `beyond` is more than the event's own order gives."""
    if not pair.same_language:
        return _sure(1.5 * (pair.odds - 2.2) + 3 * (pair.in_order - 0.4) - 15 * (pair.displaced - 0.08) + bonus)
    if beyond < LEAST_BEYOND:
        return 0.0
    alone = 0.7 * min(only_here, ONLY_HERE) * min(1.0, others / OTHERS)
    return _sure(1.5 * (beyond - 3.2) + alone + 6 * (pair.in_order - 0.4) + bonus)


def _sure(evidence: float) -> float:
    return 1 / (1 + exp(-evidence))


def _only_here(passage: Shared, pair: Evidence, told: Mapping[tuple[str, int], set[str]], family: set[str]) -> bool:
    lines = [(pair.a, line) for line in range(*passage.lines_a)] + [(pair.b, line) for line in range(*passage.lines_b)]
    return all(told[line] <= family for line in lines)


def _credit_bonus(a: Prepared, b: Prepared) -> float:
    """Return what a credit of the text adds, of the other's outlet or of one that both name; never a picture's."""
    if names_other(a, b):
        return 3.0
    return 1.5 if text_credits(a).keys() & text_credits(b).keys() else 0.0


def links(found: Sequence[Bearing], prepared: Mapping[str, Prepared]) -> tuple[ReportLink, ...]:
    """Return a link for each pair of which something can be told: a debt, or a statement that both print."""
    told = _told_by([bearing.evidence for bearing in found])
    out: list[ReportLink] = []
    for bearing in found:
        pair = bearing.evidence
        a, b = prepared[pair.a], prepared[pair.b]
        if bearing.confidence >= TOLD:
            way = direct(pair, a, b, apart=_apart(pair, told, prepared), worded=bearing.wording >= DOUBT)
            out.append(_debt(bearing, a, b, way))
        elif pair.stated >= STATEMENT and (statement := _statement(pair, a, b)) is not None:
            out.append(statement)
    return tuple(sorted(out, key=lambda link: (-link.confidence, link.id)))


def verdict(a: Report, b: Report) -> ReportLink | None:
    """Return what two reports alone show of each other: a debt, a shared statement, or None."""
    prepared = {report.article.id: prepare(report) for report in (a, b)}
    told = links(bearings(evidences(prepared), prepared), prepared)
    return told[0] if told else None


def _apart(pair: Evidence, told: Mapping[tuple[str, int], set[str]], prepared: Mapping[str, Prepared]) -> bool:
    """Return whether each report holds a fact that a third report tells and the other one lacks."""
    return all(
        any(other not in told.get((one, line), {other}) for line in range(len(prepared[one].lines)))
        for one, other in ((pair.a, pair.b), (pair.b, pair.a))
    )


def _debt(bearing: Bearing, a: Prepared, b: Prepared, way: Direction) -> ReportLink:
    pair = bearing.evidence
    passages = _carrying(bearing, a, b)
    turned = way.source == pair.b
    covered = length(merged(passage.a if turned else passage.b for passage in passages))
    target = a if turned else b
    kind = _kind(pair, a, b)
    return ReportLink(
        id=identity("link", way.source, way.target, kind),
        source=way.source,
        target=way.target,
        type=kind,
        passages=_ends(passages, turned=turned),
        direction=way.way,
        because=(*_reasons(bearing), *way.because),
        coverage=round(min(1.0, covered / max(1, length(line.span for line in target.lines))), 3),
        confidence=bearing.confidence,
    )


def _carrying(bearing: Bearing, a: Prepared, b: Prepared) -> list[Shared]:
    """Return the passages that carry a debt: reworded or common words, and the chain where the order decides."""
    pair = bearing.evidence
    chosen = {passage for passage in pair.passages if passage.reworded}
    if bearing.order >= DOUBT:
        chosen.update(pair.chain)
    kept = sorted(chosen, key=lambda passage: (passage.a, passage.b))
    return sorted([*kept, *wordings(a, b, kept)], key=lambda passage: (passage.a, passage.b))


def _ends(passages: Sequence[Shared], *, turned: bool) -> tuple[Passage, ...]:
    pairs = sorted(
        (passage.core_b, passage.core_a) if turned else (passage.core_a, passage.core_b) for passage in passages
    )
    return tuple(Passage(source=PassageEnd(span=one), target=PassageEnd(span=other)) for one, other in pairs)


def _kind(pair: Evidence, a: Prepared, b: Prepared) -> Literal["verbatim", "rewrite", "translation", "excerpt"]:
    """Return the type by the share of words in common runs, statements with them, of the shorter and the longer."""
    if (a.report.article.lang or "und").split("-")[0] != (b.report.article.lang or "und").split("-")[0]:
        return "translation"
    shorter, longer = sorted((pair.words_a, pair.words_b))
    if pair.common >= 0.85 * shorter and pair.common >= 0.7 * longer:
        return "verbatim"
    return "excerpt" if pair.common >= 0.6 * shorter else "rewrite"


def _reasons(bearing: Bearing) -> tuple[str, ...]:
    pair = bearing.evidence
    out: list[str] = []
    if pair.alike >= 10:
        own = round(min(pair.own_a, pair.own_b))
        out.append(f"{min(own, round(pair.alike))} of {own} words that are nobody's statement are told alike")
    if pair.longest >= 10:
        out.append(f"{pair.longest} of their own words in a row are the same")
    if len(pair.chain) >= 4:
        out.append(f"{len(pair.chain)} of the {len(pair.passages)} facts that they share stand in the same order")
    if bearing.only_here >= 2:
        out.append(f"{bearing.only_here} of these are told by no other report")
    return tuple(out)


def _statement(pair: Evidence, a: Prepared, b: Prepared) -> ReportLink | None:
    alike = [passage for passage in pair.passages if passage.reworded]
    passages = [
        passage for passage in [*alike, *wordings(a, b, alike)] if _stated(a, passage.a) or _stated(b, passage.b)
    ]
    if not passages:
        return None
    return ReportLink(
        id=identity("link", pair.a, pair.b, "shared_statement"),
        source=pair.a,
        target=pair.b,
        type="shared_statement",
        passages=_ends(passages, turned=False),
        direction="unknown",
        because=(f"{pair.stated} words of the same statement stand in both; each tells the rest in its own words",),
        coverage=round(min(1.0, pair.stated / max(1, pair.words_b)), 3),
        confidence=0.8,
    )


def _stated(report: Prepared, place: Span) -> bool:
    return any(flag and overlap(span, place) for span, flag in zip(report.spans, report.statement, strict=True))
