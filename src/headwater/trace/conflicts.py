"""Statements of two reports that tell the same thing differently: "halt" against "reduce".

Only words of one scale are held against each other (see `strength`), of the same thing, where both can be shown word
for word. Two speakers who disagree are news, and no conflict of reports; what only may be is none either.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from headwater.language import pack
from headwater.language.strength import Scale
from headwater.text.sentences import sentences
from headwater.text.spans import Span, overlap
from headwater.trace.headlines_lines import Line, shared
from headwater.trace.headlines_strength import Topic, to_object, topic_of, weaker
from headwater.trace.kept import Kept, every
from headwater.trace.report import Report
from headwater.trace.same_words import matches, weight, words_of
from headwater.trace.speakers import relation
from headwater.trace.strength import Claim, claims, surety
from headwater.values import Finding, Place, identity

#: Places shown of each side.
_SHOWN = 2
#: Share of what the words are about that must be the same.
_THING = 0.5


class _Told(NamedTuple):
    """A scale word in a sentence of a report (or in its headline), with what it is about."""

    report: Report
    headline: bool
    line: Line
    claim: Claim
    topic: Topic
    speaker: str | None


class _Against(NamedTuple):
    """Where two reports tell one thing, the stronger side first, by which scale, and how much their sentences share."""

    strong: Place
    weak: Place
    scale: Scale
    shared: float


def conflicts(reports: Sequence[Report], kept: Kept | None = None) -> tuple[Finding, ...]:
    """Return what reports of one story tell differently, one finding a scale; the order of reports changes nothing."""
    by_id = {report.article.id: report for report in sorted(reports, key=lambda report: report.article.id)}
    kept = kept or every(by_id)
    told = {key: kept.once("told on scales", (key,), _told, report) for key, report in by_id.items()}
    found: list[_Against] = []
    for a, b in kept.near:
        if told[a] and told[b]:
            found += kept.once("conflicts", (a, b), _between, told[a], told[b])
    groups: dict[int, list[_Against]] = {}
    for one in found:
        groups.setdefault(id(one.scale), []).append(one)
    return tuple(_finding(group, by_id) for group in groups.values())


def _told(report: Report) -> tuple[_Told, ...]:
    return tuple(_told_of(report))


def _told_of(report: Report) -> Iterator[_Told]:
    article = report.article
    texts = [("headline", article.title or "", (0, len(article.title or "")))]
    texts += [("body", article.text, span) for span in sentences(article.text, pack(article.lang).sentences)]
    for where, text, span in texts:
        words = words_of(text, article.lang, span)
        found = tuple(claims(words, article.lang))
        if not found or text[slice(*span)].rstrip().endswith("?"):
            continue
        line = Line(words, found)
        for claim in found:
            if surety(words, claim.start, article.lang) != 1:
                speaker = _speaker(report, where, words[claim.start].span)
                yield _Told(report, where == "headline", line, claim, topic_of(words, claim), speaker)


def _speaker(report: Report, where: str, span: Span) -> str | None:
    for quotation in report.quotations:
        if quotation.speaker and quotation.where == where and any(overlap(span, one) for one in quotation.spans):
            return quotation.speaker.name
    return None


def _between(a: Sequence[_Told], b: Sequence[_Told]) -> tuple[_Against, ...]:
    if a[0].report.article.lang != b[0].report.article.lang:
        return ()
    return (*_against(a, b), *_against(b, a))


def _against(strong: Sequence[_Told], weak: Sequence[_Told]) -> Iterator[_Against]:
    for one in strong:
        if one.claim.level == 0 or one.claim.denied:
            continue
        for other in weak:
            told = weaker(other.line, other.claim, one.claim, one.topic)
            if told and _one_thing(one, other) and _one_speaker(one, other) and not _says_both(one, other):
                pairs = matches(one.line.words, other.line.words)
                yield _Against(
                    _place(one, {pair.i for pair in pairs}),
                    _place(other, {pair.j for pair in pairs}),
                    one.claim.scale,
                    told,
                )


def _one_thing(a: _Told, b: _Told) -> bool:
    """Return whether what follows both words has half of the lighter side in common."""
    least = min(weight(a.topic.thing), weight(b.topic.thing))
    return 0 < _THING * least <= shared(a.topic.thing, b.topic.thing)


def _says_both(a: _Told, b: _Told) -> bool:
    """Return whether one sentence has words of both strengths: it tells two things by them."""
    return any(
        claim.scale is other.claim.scale and claim.level == other.claim.level
        for one, other in ((a, b), (b, a))
        for claim in one.line.claims
    )


def _place(told: _Told, held: set[int]) -> Place:
    span = to_object(told.line.words, told.claim, held)
    return Place(article=told.report.article.id, where="headline" if told.headline else "body", span=span)


def _one_speaker(a: _Told, b: _Told) -> bool:
    langs = a.report.article.lang, b.report.article.lang
    return a.speaker is None or b.speaker is None or relation(a.speaker, b.speaker, *langs) == "same"


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
