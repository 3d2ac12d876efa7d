"""What a reader should see of a story, most important first: each finding with its words and its reason.

A finding says what stands where, never what somebody meant by it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import regex
from msgspec import Struct

from headwater.trace.figures_told import figures_told
from headwater.trace.kept import Kept
from headwater.trace.report import Report
from headwater.trace.sayings import places
from headwater.values import (
    Correction,
    Doubled,
    Drift,
    Figure,
    Finding,
    HeadlineVerdict,
    Place,
    Pledge,
    PledgeGroup,
    Quotation,
    ReportLink,
    Trace,
    Utterance,
    identity,
)

#: Kinds of findings, most important first.
_KINDS = ("conflict", "headline", "correction", "copy", "figure", "quotation", "pledge", "doubled")
_RANK = {kind: rank for rank, kind in enumerate(_KINDS)}
#: Links that are a debt.
_COPIED = {
    "verbatim": "tell it in the same words",
    "rewrite": "tell it sentence by sentence alike",
    "translation": "tell it alike in two languages",
    "excerpt": "share long passages",
}
#: Passages that a finding shows of a debt.
_SHOWN = 4
#: Changes of wording that a reader should see.
_CHANGED = ("contradicts", "reworded")


class _Story(Struct):
    """The reports and statements of a story by their ids; those of a report are looked up when it comes or goes."""

    reports: Mapping[str, Report] = {}
    quotations: dict[str, Quotation] = {}
    pledges: dict[str, Pledge] = {}
    figures: dict[str, Figure] = {}

    def bring_up(self, reports: Mapping[str, Report]) -> None:
        """Hold these reports and no others."""
        for key, report in self.reports.items():
            if reports.get(key) is not report:
                for held, said in self._of(report):
                    for one in said:
                        held.pop(one.id, None)
        for key, report in reports.items():
            if self.reports.get(key) is not report:
                for held, said in self._of(report):
                    held.update((one.id, one) for one in said)
        self.reports = reports

    def _of(self, report: Report) -> Iterator[tuple[dict[str, Any], Sequence[Quotation | Figure | Pledge]]]:
        yield self.quotations, report.quotations
        yield self.figures, report.figures
        yield self.pledges, report.pledges

    def name(self, article: str) -> str:
        """Return what a report is called in a sentence."""
        return self.reports[article].article.outlet or "a report"


def findings(
    reports: Sequence[Report], trace: Trace, conflicts: Sequence[Finding], kept: Kept | None = None
) -> tuple[Finding, ...]:
    """Return the findings on a traced story, most important first; `conflicts` are told among them."""
    kept = kept or Kept()
    story = kept.state("findings", _Story)
    story.bring_up({report.article.id: report for report in reports})
    found = [*conflicts]
    found += [one for utterance in trace.utterances if (one := _changed(utterance, story, kept))]
    found += [_headline(verdict) for verdict in trace.headlines if verdict.type is not None]
    notices = {notice.article: notice.notice for notice in trace.corrections}
    found += figures_told(trace.figures, story.reports, story.figures, notices, kept)
    found += [_doubled(twice, story) for twice in trace.doubled]
    found += [_correction(notice, story) for notice in trace.corrections if notice.dependants]
    found += [one for group in trace.pledges if (one := _pledge(group, story))]
    found.sort(key=lambda one: (_RANK[one.type], -one.confidence, one.id))
    before = sum(_RANK[one.type] < _RANK["copy"] for one in found)
    return (*found[:before], *_copies(trace.links, story, kept), *found[before:])


def _copies(links: Sequence[ReportLink], story: _Story, kept: Kept) -> Iterator[Finding]:
    """Return the findings on debts, the surest first."""
    rows = kept.rows("copies")
    told: dict[tuple[str, str], ReportLink] = kept.of_pairs("copied")
    debts = {(link.source, link.target): link for link in links if link.type in _COPIED and link.passages}
    for pair in told.keys() - debts.keys():
        rows.drop(pair)
    for pair, link in debts.items():
        if told.get(pair) is not link:
            one = _copy(link, story)
            rows.put(pair, (-one.confidence, one.id), one)
    told.clear()
    told.update(debts)
    return (one for _, _, one in rows.all())


def _copy(link: ReportLink, story: _Story) -> Finding:
    longest = sorted(link.passages, key=lambda p: (p.source.span[0] - p.source.span[1], p.source.span))[:_SHOWN]
    places = [(Place(article=link.source, where=p.source.where, span=p.source.span)) for p in longest]
    places += [(Place(article=link.target, where=p.target.where, span=p.target.span)) for p in longest]
    pair = _pair(story.name(link.source), story.name(link.target))
    return Finding(
        id=identity("finding", link.id),
        type="copy",
        says=f"{pair} {_COPIED[link.type]}: {_count(len(link.passages), 'passage')} of the one stand in the other.",
        rests_on=tuple(places),
        confidence=link.confidence,
        because=link.because,
    )


def _pair(a: str, b: str) -> str:
    return "Two reports" if "a report" in (a, b) else f"{a} and {b}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def _changed(utterance: Utterance, story: _Story, kept: Kept) -> Finding | None:
    """Return the finding on an utterance whose words were changed inside the marks, if there is any."""
    inputs = (utterance, [story.quotations[variant.quotation] for variant in utterance.variants])
    full = story.quotations[utterance.fullest]
    return kept.latest(f"changed from {full.id}", (full.article,), inputs, _quotation, utterance, story)


def _quotation(utterance: Utterance, story: _Story) -> Finding | None:
    full = story.quotations[utterance.fullest]
    shown: list[Place] = []
    told: list[tuple[str, str]] = []
    opposed = False
    for variant in utterance.variants:
        quotation = story.quotations[variant.quotation]
        for drift in (one for one in variant.drift if one.type in _CHANGED and one.source and one.target):
            opposed = opposed or drift.type == "contradicts"
            here, there = _place(quotation, drift.target), _place(full, drift.source)
            if here and there:
                shown += [place for place in (there, here) if place not in shown]
                told.append(_words(drift))
    if not told:
        return None
    who = f" by {utterance.speaker}" if utterance.speaker else ""
    source, target = told[0]
    return Finding(
        id=identity("finding", utterance.id),
        type="quotation",
        says=f"One statement{who} stands in different words inside quotation marks: “{source}” and “{target}”.",
        rests_on=tuple(shown),
        confidence=0.9 if opposed else 0.8,
        because=tuple(f"“{source}” in one wording, “{target}” in another" for source, target in dict.fromkeys(told)),
    )


def _words(drift: Drift) -> tuple[str, str]:
    return (drift.source or "", drift.target or "")


def _place(quotation: Quotation, words: str | None) -> Place | None:
    """Return where words of a quotation stand, the first place of them; None where they are not found."""
    stands = regex.search(rf"(?<!\w){regex.escape(words)}(?!\w)", quotation.text) if words else None
    at = stands.start() if stands else quotation.text.find(words) if words else -1
    found = places(quotation, at, at + len(words)) if words and at >= 0 else ()
    return Place(article=quotation.article, where=quotation.where, span=found[0]) if found else None


def _headline(verdict: HeadlineVerdict) -> Finding:
    places = []
    if verdict.span:
        places.append(Place(article=verdict.article, where="headline", span=verdict.span))
    if verdict.body:
        places.append(Place(article=verdict.article, span=verdict.body))
    return Finding(
        id=identity("finding", verdict.id),
        type="headline",
        says=verdict.says or "The headline says more than its text.",
        rests_on=tuple(places),
        confidence=0.8,
        because=("no sentence of the text says as much as the headline",),
    )


def _doubled(twice: Doubled, story: _Story) -> Finding:
    places = tuple(Place(article=twice.article, span=span) for pair in twice.passages for span in pair)
    return Finding(
        id=identity("finding", twice.id),
        type="doubled",
        says=f"One passage is told twice by {story.name(twice.article)}.",
        rests_on=places,
        confidence=0.8,
        because=(twice.says,),
    )


def _correction(notice: Correction, story: _Story) -> Finding:
    behind = [story.name(key) for key in notice.dependants]
    who = ", ".join(behind) if "a report" not in behind else _count(len(behind), "report")
    return Finding(
        id=identity("finding", notice.id),
        type="correction",
        says=f"A correction has not been followed by {who}.",
        rests_on=(Place(article=notice.article, span=notice.notice),),
        confidence=0.7,
        because=("they owe their text to the corrected report and still have what it takes back",),
    )


def _pledge(group: PledgeGroup, story: _Story) -> Finding | None:
    """Return the finding on a promise whose force or date the reports tell differently."""
    members = [story.pledges[key] for key in group.pledges]
    dues = {pledge.due.value for pledge in members if pledge.due and pledge.due.value}
    if len(dues) < 2:
        return None
    shown = [pledge for pledge in members if pledge.due and pledge.due.value]
    return Finding(
        id=identity("finding", group.id),
        type="pledge",
        says=f"{group.bound or 'Somebody'} is to act by different dates: {', '.join(_dates(shown))}.",
        rests_on=tuple(Place(article=pledge.article, where=pledge.where, span=pledge.span) for pledge in shown),
        confidence=0.6,
        because=(f"one promise: {group.action}",),
    )


def _dates(pledges: Sequence[Pledge]) -> list[str]:
    return list(dict.fromkeys(f"“{pledge.due.text}”" for pledge in pledges if pledge.due))
