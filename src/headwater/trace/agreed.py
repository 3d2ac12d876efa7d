"""Sentences that several origins carry, those first that most of them tell early."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from heapq import merge
from typing import NamedTuple

import regex

from headwater.language import pack
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
#: So many words are the beginning of a sentence.
_BEGINNING = 3
_ENDS, _ASKS = regex.compile(r"[\p{Sentence_Terminal}…]"), "?？؟"
_LEADING = "“”„«»「『\"'‘’,"

_Sentence = tuple[str, int]


class _Carried(NamedTuple):
    """A sentence in order of rank: own words first, what stands alone, what most tell early, the plainest, the id."""

    statement: bool
    #: Whether it begins with who or what was told of before it.
    leans: bool
    #: How much it matters to its origins, as a negative number: news tells what matters first, so each counts for one
    #: by its place in the report of theirs that tells it earliest (as by rank in Voorhees' mean reciprocal rank, 1999).
    less_matter: float
    less_reports: int
    words: int
    sentence: _Sentence
    origins: int
    #: The sentences of other reports that tell the same, in their order.
    beside: tuple[_Sentence, ...]


def agreed(
    prepared: Mapping[str, Prepared], found: Sequence[Bearing], sources: Origins, telling: Telling, kept: Kept
) -> tuple[Agreed, ...]:
    """Return sentences with the reports that tell the same, where these rest on two origins or more.

    Of sentences that tell the same only the one that comes first in this order is given: what the reports tell
    themselves before what they give as somebody's words; sentences that can be understood alone; what most origins tell
    early (the inverted pyramid); the plainest. Across languages only a translation is taken to tell the same: a name or
    a number that two sentences share is not enough.
    """
    home = {member: origin.members[0] for origin in sources.groups for member in origin.members}
    near: dict[str, list[tuple[str, Evidence]]] = defaultdict(list)
    for bearing in found:
        pair = bearing.evidence
        if pair.same_language or bearing.confidence >= TOLD:
            near[pair.a].append((pair.b, pair))
            near[pair.b].append((pair.a, pair))
    ranked = []
    for report, pairs in near.items():
        inputs = (telling.changes[report], len(pairs), home[report], [home[other] for other, _ in pairs])
        ranked.append(kept.latest("agreed", (report,), inputs, _ranked, report, pairs, prepared, home))
    chosen: list[_Carried] = []
    spent: set[_Sentence] = set()
    for one in merge(*ranked):
        if one.sentence not in spent:
            spent.update(one.beside)
            chosen.append(one)
        if len(chosen) == MOST:
            break
    return tuple(_shown(one, prepared) for one in chosen)


def _shown(one: _Carried, prepared: Mapping[str, Prepared]) -> Agreed:
    report, line = one.sentence
    carried = sorted({report, *(other for other, _ in one.beside)})
    place = Place(article=report, span=prepared[report].lines[line].span)
    return Agreed(place=place, carried_by=tuple(carried), origins=one.origins)


def _ranked(
    report: str, pairs: Sequence[tuple[str, Evidence]], prepared: Mapping[str, Prepared], home: Mapping[str, str]
) -> list[_Carried]:
    """Return the sentences of a report that others tell, too, which rest on two origins or more, in order of rank."""
    own = prepared[report]
    beside: dict[int, set[_Sentence]] = defaultdict(set)
    for _, pair in pairs:
        for line, other in _alike(pair, report, prepared):
            beside[line].add(other)
    out = []
    for line, others in beside.items():
        if not _tells(own, line):
            continue
        places = _earliest([(report, line), *others], home)
        if len(places) > 1:
            out.append(
                _Carried(
                    statement=own.said[line] >= A_STATEMENT,
                    leans=_leans(own, line),
                    less_matter=-sum(1 / (1 + place) for place in sorted(places)),
                    less_reports=-len({report, *(other for other, _ in others)}),
                    words=len(own.lines[line].terms),
                    sentence=(report, line),
                    origins=len(places),
                    beside=tuple(sorted(others)),
                )
            )
    return sorted(out)


def _earliest(told: Iterable[_Sentence], home: Mapping[str, str]) -> Collection[int]:
    """Return for each origin the earliest line that tells it."""
    lines: dict[str, int] = {}
    for report, line in told:
        lines[home[report]] = min(line, lines.get(home[report], line))
    return lines.values()


def _tells(report: Prepared, line: int) -> bool:
    """Return whether a sentence tells something by itself: no heading, no question, and more than who spoke."""
    text = report.report.article.text
    ends = text[slice(*report.lines[line].span)].rstrip('”"»“」』’ ')[-1:]
    whole = ends not in _ASKS and (_ENDS.match(ends) is not None or not _ENDS.search(text))
    return whole and len(report.lines[line].terms) >= LEAST


def _leans(report: Prepared, line: int) -> bool:
    """Return whether a sentence begins with a pronoun for who or what was told of before it ("Three of them left")."""
    article = report.report.article
    pronouns = _pronouns(article.lang)
    begins = article.text[slice(*report.lines[line].span)].casefold().lstrip(_LEADING)
    return any(word.strip(_LEADING) in pronouns for word in begins.split()[:_BEGINNING])


@cache
def _pronouns(lang: str | None) -> frozenset[str]:
    syntax = pack(lang).syntax
    standing = syntax.subject_pronouns | syntax.stressed_pronouns
    return frozenset(word for word, who in standing.items() if not who[0].isdigit()) | syntax.object_pronouns


def _alike(pair: Evidence, report: str, prepared: Mapping[str, Prepared]) -> Iterator[tuple[int, _Sentence]]:
    """Yield the lines of one report of a pair, each with the sentence of the other one that tells the same."""
    a, b = prepared[pair.a], prepared[pair.b]
    for passage in pair.passages:
        one, other = passage.lines_a[0], passage.lines_b[0]
        if passage.likeness >= SAME and max(a.said[one], b.said[other]) < NOBODY_NAMED:
            yield (one, (pair.b, other)) if report == pair.a else (other, (pair.a, one))
