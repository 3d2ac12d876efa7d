"""Sentences that several origins carry, best supported first."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import merge
from typing import NamedTuple

from headwater.trace.alignment import Prepared
from headwater.trace.bearings import TOLD, Bearing
from headwater.trace.kept import Kept
from headwater.trace.pairs import Evidence
from headwater.trace.telling import Telling
from headwater.values import Agreed, Origins, Place

#: How alike two sentences must be for the one to stand for the other.
SAME = 0.42
#: A sentence of which so much is somebody's words has no word that says whose.
NOBODY_NAMED = 0.97
#: A sentence of which at least so much is somebody's words tells what was said, not what was seen.
A_STATEMENT = 0.5
#: Terms without which a sentence tells too little to be agreed upon.
LEAST = 5
#: Sentences shown of one story.
MOST = 12

_Sentence = tuple[str, int]


class _Carried(NamedTuple):
    """A sentence in order of rank: own words first, then most origins, most reports, fewest words, then the id."""

    statement: bool
    less_origins: int
    less_reports: int
    words: int
    sentence: _Sentence
    #: The sentences of other reports that tell the same, in their order.
    beside: tuple[_Sentence, ...]


def agreed(
    prepared: Mapping[str, Prepared], found: Sequence[Bearing], sources: Origins, telling: Telling, kept: Kept
) -> tuple[Agreed, ...]:
    """Return sentences with the reports that tell the same, where these rest on two origins or more.

    Of sentences that tell the same only the one that most origins carry is given; of these, the plainest. What the
    reports tell themselves comes before what they give as somebody's words; of what as many origins tell, the sentences
    with most names and numbers come first: they can be understood alone. Across languages only a translation is taken
    to tell the same: a name or a number that two sentences share is not enough.
    """
    home = {member: origin.members[0] for origin in sources.groups for member in origin.members}
    near: dict[str, list[Evidence]] = defaultdict(list)
    for bearing in found:
        if bearing.evidence.same_language or bearing.confidence >= TOLD:
            near[bearing.evidence.a].append(bearing.evidence)
            near[bearing.evidence.b].append(bearing.evidence)
    ranked = []
    for report, pairs in near.items():
        homes = [home[report], *(home[pair.b if pair.a == report else pair.a] for pair in pairs)]
        inputs = (telling.changes[report], len(pairs), homes)
        ranked.append(kept.latest("agreed", (report,), inputs, _ranked, report, pairs, prepared, home))
    chosen: list[_Carried] = []
    spent: set[_Sentence] = set()
    for one in merge(*ranked):
        if one.sentence not in spent:
            spent.update(one.beside)
            chosen.append(one)
        if len(chosen) == MOST:
            break
    return tuple(_shown(one, prepared) for one in sorted(chosen, key=lambda one: _place(one, prepared)))


def _place(one: _Carried, prepared: Mapping[str, Prepared]) -> tuple[bool, int, int, _Sentence]:
    """Return where a sentence stands among those that are shown."""
    report, line = one.sentence
    return one.statement, one.less_origins, -len(prepared[report].anchors[line]), one.sentence


def _shown(one: _Carried, prepared: Mapping[str, Prepared]) -> Agreed:
    report, line = one.sentence
    carried = sorted({report, *(other for other, _ in one.beside)})
    place = Place(article=report, span=prepared[report].lines[line].span)
    return Agreed(place=place, carried_by=tuple(carried), origins=-one.less_origins)


def _ranked(
    report: str, pairs: Sequence[Evidence], prepared: Mapping[str, Prepared], home: Mapping[str, str]
) -> list[_Carried]:
    """Return the sentences of a report that others tell, too, which rest on two origins or more, in order of rank."""
    own = prepared[report]
    beside: dict[int, set[_Sentence]] = defaultdict(set)
    for pair in pairs:
        for line, other in _alike(pair, report, prepared):
            beside[line].add(other)
    out = []
    for line, others in beside.items():
        if not _tells(own, line):
            continue
        reports = {report, *(other for other, _ in others)}
        origins = len({home[one] for one in reports})
        if origins > 1:
            statement, words = own.said[line] >= A_STATEMENT, len(own.lines[line].terms)
            out.append(_Carried(statement, -origins, -len(reports), words, (report, line), tuple(sorted(others))))
    return sorted(out)


def _tells(report: Prepared, line: int) -> bool:
    """Return whether a sentence tells something by itself: no question, and more than who spoke."""
    span = report.lines[line].span
    asks = report.report.article.text[slice(*span)].rstrip('”"»“ ').endswith(("?", "？", "؟"))
    return not asks and len(report.lines[line].terms) >= LEAST


def _alike(pair: Evidence, report: str, prepared: Mapping[str, Prepared]) -> Iterator[tuple[int, _Sentence]]:
    """Yield the lines of one report of a pair, each with the sentence of the other one that tells the same."""
    a, b = prepared[pair.a], prepared[pair.b]
    for passage in pair.passages:
        one, other = passage.lines_a[0], passage.lines_b[0]
        if passage.likeness >= SAME and max(a.said[one], b.said[other]) < NOBODY_NAMED:
            yield (one, (pair.b, other)) if report == pair.a else (other, (pair.a, one))
