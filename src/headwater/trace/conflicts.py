"""Statements of two reports that tell the same thing differently: "halt" against "reduce".

Only what can be shown word for word on both sides is told. Two speakers who disagree are news, and no conflict of
reports; a later stage is none either.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from headwater.language import pack
from headwater.language.related import across
from headwater.language.tags import primary
from headwater.text.spans import Span
from headwater.trace.abroad import abroad
from headwater.trace.alignment import between_marks
from headwater.trace.conflicts_between import against, may_differ
from headwater.trace.conflicts_matter import Against
from headwater.trace.conflicts_told import Told, keys_of, stems_of, told_of
from headwater.trace.headlines_lines import Line
from headwater.trace.kept import Kept, every
from headwater.trace.report import Report
from headwater.trace.same_words import matches
from headwater.trace.strength import MATTER
from headwater.values import Finding, Place, identity

#: Places shown of each side.
_SHOWN = 2
#: Words behind the words in question that are shown with them, up to the last of matter that both sentences have.
_BEHIND = 10


class _Against(NamedTuple):
    """Where two reports tell one thing otherwise, the stronger side first."""

    strong: Place
    weak: Place
    scale: str
    shared: float


def conflicts(reports: Sequence[Report], kept: Kept | None = None) -> tuple[Finding, ...]:
    """Return what reports of one story tell differently, one finding a scale; the order of reports changes nothing."""
    by_id = {report.article.id: report for report in sorted(reports, key=lambda report: report.article.id)}
    kept = kept or every(by_id)
    told = kept.of_each("told on scales", by_id, told_of)
    groups: dict[str, list[_Against]] = {}
    seen: set[tuple[Place, Place]] = set()
    for _, _, found in kept.each("conflicts", lambda a, b: _between(told[a], told[b])):
        for one in found:
            # words that stand on two scales tell one thing
            if (one.strong, one.weak) not in seen:
                seen.add((one.strong, one.weak))
                groups.setdefault(one.scale, []).append(one)
    return tuple(_finding(group, by_id) for group in groups.values())


def _between(a: Sequence[Told], b: Sequence[Told]) -> tuple[_Against, ...]:
    if not a or not b:
        return ()
    if _language(a[0]) != _language(b[0]):
        if not all(across(side[0].lang) for side in (a, b)):
            return ()
        a, b = _abroad(a), _abroad(b)
    return (*_held_against(a, b), *_held_against(b, a))


def _language(told: Told) -> str:
    return primary(told.lang)


def _abroad(told: Sequence[Told]) -> list[Told]:
    return [
        replace(
            one,
            line=Line(words := abroad(one.words, one.lang), one.line.claims),
            keys=keys_of(words),
            stems=len(stems_of(words)),
        )
        for one in told
    ]


def _held_against(strong: Sequence[Told], weak: Sequence[Told]) -> Iterator[_Against]:
    for a in strong:
        for b in weak:
            if not may_differ(a, b):
                continue
            for found in against(a, b):
                pairs = matches(a.words, b.words)
                yield _Against(
                    _place(a, found.a, {pair.i for pair in pairs}),
                    _place(b, _beside(b, found), {pair.j for pair in pairs}),
                    found.scale,
                    found.shared,
                )


def _beside(told: Told, found: Against) -> Span:
    """Return the weaker words with the others of their scale in the sentence: a repositioning, not a withdrawal."""
    claims = [claim for claim in told.line.claims if claim.scale == found.scale]
    return min([found.b[0], *(c.start for c in claims)]), max([found.b[1], *(c.end for c in claims)])


def _place(told: Told, at: Span, held: set[int]) -> Place:
    """Return the place of some words, on to the last word of matter near them that both sentences have.

    What begins inside a quotation ends with it.
    """
    words, article = told.words, told.report.article
    start, end = at
    start = told.denied.get(end - 1, start)
    text = (article.title or "") if told.headline else article.text
    first = words[start].span[0]
    quotation = (end for begin, end in between_marks(text, pack(article.lang)) if begin <= first < end)
    closed = next(quotation, len(text))
    near = (number for number in held if end <= number < end + _BEHIND and words[number].weight > MATTER)
    end = max([end, *(number + 1 for number in near if words[number].span[1] <= closed)])
    span = first, words[end - 1].span[1]
    return Place(article=article.id, where="headline" if told.headline else "body", span=span)


def _finding(group: Sequence[_Against], reports: Mapping[str, Report]) -> Finding:
    ranked = sorted(group, key=lambda one: (-one.shared, one.strong.article, one.strong.span, one.weak.article))
    strong, weak = _first([one.strong for one in ranked]), _first([one.weak for one in ranked])
    places = [*strong, *weak]
    return Finding(
        id=identity("conflict", *sorted(f"{place.article} {place.where} {place.span}" for place in places)),
        type="conflict",
        says=f"One thing is told in two ways: {_words(strong[0], reports)} and {_words(weak[0], reports)}.",
        rests_on=tuple(places),
        confidence=0.6,
        because=tuple(
            f"{reports[one.article].article.outlet or 'A report'} says {_words(one, reports)}" for one in places
        ),
    )


def _first(places: Sequence[Place]) -> list[Place]:
    """Return the first place of each report, some at most."""
    return list({place.article: place for place in reversed(places)}.values())[::-1][:_SHOWN]


def _words(place: Place, reports: Mapping[str, Report]) -> str:
    article = reports[place.article].article
    text = (article.title or "") if place.where == "headline" else article.text
    return f"“{text[slice(*place.span)]}”"
