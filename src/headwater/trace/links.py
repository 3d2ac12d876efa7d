"""What one report owes to another, told with its reason; what stays undecided is not told."""

from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from headwater.language.tags import primary
from headwater.text.spans import Span, length, merged, overlap
from headwater.trace.alignment import Prepared
from headwater.trace.bearings import DOUBT, TOLD, Bearing, bearings
from headwater.trace.kept import Kept
from headwater.trace.learnt import Learnt
from headwater.trace.links_direction import direct
from headwater.trace.pairs import Evidence
from headwater.trace.passages import Shared, wordings
from headwater.trace.report import Report
from headwater.trace.rows import Pair
from headwater.trace.telling import Telling
from headwater.values import Passage, ReportLink, identity
from headwater.values.trace import PassageEnd

#: Words of one statement that two reports must share for the statement to be told.
STATEMENT = 8


class _Known(Struct):
    """What the links of a story were made of the last time."""

    seen: Mapping[str, int] = {}
    #: For each report those that it is joined to by a debt, and how sure each is.
    beside: dict[str, dict[str, float]] = {}


def links(
    found: Sequence[Bearing],
    prepared: Mapping[str, Prepared],
    telling: Telling | None = None,
    kept: Kept | None = None,
) -> tuple[ReportLink, ...]:
    """Return a link for each pair of which something can be told: a debt, or a statement that both print."""
    kept = kept or Kept([(bearing.evidence.a, bearing.evidence.b) for bearing in found])
    telling = telling or Telling(bearing.evidence for bearing in found)
    known = kept.state("links", _Known)
    weighed: dict[Pair, Bearing] = kept.of_pairs("weighed")
    changed = {pair: one for pair, one in zip(kept.near, found, strict=True) if weighed.get(pair) is not one}
    weighed.update(changed)
    touched = telling.since(known.seen)
    joined = {report for report in touched.union(*changed) if _joins(report, weighed, telling, known.beside)}
    again = changed.keys() | telling.around(touched | joined)
    rows = kept.rows("links")
    for pair in again:
        link = _link(weighed[pair], prepared, known.beside, telling, kept)
        if link is None:
            rows.drop(pair)
        else:
            rows.put(pair, (-link.confidence, link.id), link)
    known.seen = dict(telling.changes)
    return tuple(link for _, _, link in rows.all())


def _joins(report: str, weighed: Mapping[Pair, Bearing], telling: Telling, beside: dict[str, dict[str, float]]) -> bool:
    """Note which reports are joined to one by a debt, and how sure each is; return whether that is new."""
    sure = ((other, weighed[pair].confidence) for other, pair in telling.beside(report).items())
    own, before = {other: how for other, how in sure if how >= TOLD}, beside.pop(report, {})
    if own:
        beside[report] = own
    return own != before


def _link(
    bearing: Bearing,
    prepared: Mapping[str, Prepared],
    beside: Mapping[str, Mapping[str, float]],
    telling: Telling,
    kept: Kept,
) -> ReportLink | None:
    pair = bearing.evidence
    a, b = prepared[pair.a], prepared[pair.b]
    if bearing.confidence >= TOLD:
        told = bearing.wording >= DOUBT or not _explained(bearing, beside)
        return _debt(bearing, a, b, telling, kept) if told else None
    if pair.stated >= STATEMENT:
        return kept.once("statement", (pair.a, pair.b), _statement, pair, a, b)
    return None


def _debt(bearing: Bearing, a: Prepared, b: Prepared, telling: Telling, kept: Kept) -> ReportLink:
    """Return the link of a debt; how sure it is changes with every report of the story, all else seldom."""
    pair = bearing.evidence
    key = (pair.a, pair.b)
    apart = telling.without(pair.a, pair.b) and telling.without(pair.b, pair.a)
    by = "retold" if bearing.retold >= DOUBT else "order" if bearing.order >= DOUBT else "wording"
    link = kept.latest("debt", key, (apart, by, bearing.only_here), _told, bearing, a, b, apart=apart, by=by)
    return link if link.confidence == bearing.confidence else replace(link, confidence=bearing.confidence)


def _explained(bearing: Bearing, beside: Mapping[str, Mapping[str, float]]) -> bool:
    """Return whether one third text explains better what two reports share: then neither owes it to the other."""
    one, other = beside[bearing.evidence.a], beside[bearing.evidence.b]
    return any(min(one[third], other[third]) > bearing.confidence for third in one.keys() & other.keys())


def verdict(a: Report, b: Report) -> ReportLink | None:
    """Return what two reports alone show of each other: a debt, a shared statement, or None."""
    learnt = Learnt((a, b))
    told = links(bearings(learnt.evidences(), learnt.prepared()), learnt.prepared())
    return told[0] if told else None


def _told(bearing: Bearing, a: Prepared, b: Prepared, *, apart: bool, by: str) -> ReportLink:
    way = direct(bearing.evidence, a, b, apart=apart, worded=bearing.wording >= DOUBT)
    passages = _carrying(bearing.evidence, a, b, by=by)
    pair = bearing.evidence
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


def _carrying(pair: Evidence, a: Prepared, b: Prepared, *, by: str) -> tuple[Shared, ...]:
    """Return the passages that carry a debt: reworded or common words, the chain where the order decides, else all."""
    chosen = {passage for passage in pair.passages if passage.reworded}
    if by != "wording":
        chosen.update(pair.chain if by == "order" else pair.passages)
    kept = sorted(chosen, key=lambda passage: (passage.a, passage.b))
    return tuple(sorted([*kept, *wordings(a, b, kept)], key=lambda passage: (passage.a, passage.b)))


def _ends(passages: Sequence[Shared], *, turned: bool) -> tuple[Passage, ...]:
    pairs = sorted(
        (passage.core_b, passage.core_a) if turned else (passage.core_a, passage.core_b) for passage in passages
    )
    return tuple(Passage(source=PassageEnd(span=one), target=PassageEnd(span=other)) for one, other in pairs)


def _kind(pair: Evidence, a: Prepared, b: Prepared) -> Literal["verbatim", "rewrite", "translation", "excerpt"]:
    """Return the type by the share of words in common runs, statements with them, of the shorter and the longer."""
    if primary(a.report.article.lang) != primary(b.report.article.lang):
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
    if bearing.retold >= TOLD:
        share = round(100 * pair.retold.share)
        out.append(
            f"{share} % of what the shorter one tells, by the weight of its words, stands in the other in other words"
        )
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
