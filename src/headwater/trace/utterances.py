"""Quotations of one act of speaking, brought together out of all reports of a story.

Sentences, not whole quotations, are compared: who prints two sentences as one quotation and who prints one of them
alone have that one in common, and no more.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal

from headwater.trace.drift import drift
from headwater.trace.joined import joined
from headwater.trace.likeness import likeness
from headwater.trace.report import Report
from headwater.trace.sayings import Fragment, Said, sayings
from headwater.trace.speakers import Relation, relation
from headwater.trace.told import earliest
from headwater.trace.translations import translated
from headwater.values import Quotation, ReportLink, Utterance, Variant, identity

#: Likeness of the words in marks, by what is known of the two speakers, from which two wordings are one utterance.
_ALIKE = {"same": 0.4, "open": 0.55, "other": 0.97, "within": 0.6}
#: The same where the sentences around the marks tell the same, too; and what "the same" means there.
_ALIKE_AROUND = {"same": 0.2, "open": 0.25, "other": 2.0, "within": 0.3}
_AROUND = 0.5


def utterances(reports: Sequence[Report], links: Sequence[ReportLink] = ()) -> tuple[Utterance, ...]:
    """Return the utterances that stand in two wordings or more, those in most reports first.

    `links` say which reports are translations of each other; the order of both changes nothing.
    """
    by_report = [list(sayings(report)) for report in sorted(reports, key=lambda report: report.article.id)]
    said = [one for ones in by_report for one in ones]
    groups: dict[int, list[Said]] = defaultdict(list)
    for one, group in zip(said, joined(len(said), [*_joined(said), *_translated(by_report, links)]), strict=True):
        groups[group].append(one)
    members = {number: _quotations(group) for number, group in groups.items()}
    found = [
        _utterance(groups[number], own)
        for number, own in members.items()
        if len(own) > 1 and not any(own < other for other in members.values())
    ]
    unique = {one.id: one for one in found}
    return tuple(sorted(unique.values(), key=lambda one: (-len(one.variants), one.id)))


def _quotations(group: Sequence[Said]) -> frozenset[str]:
    return frozenset(fragment.quotation.id for one in group for fragment in one.fragments)


def _translated(by_report: Sequence[Sequence[Said]], links: Sequence[ReportLink]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of sayings, through all reports, that are translations of each other."""
    tied = {frozenset((link.source, link.target)) for link in links if link.type == "translation"}
    starts = [0]
    for ones in by_report:
        starts.append(starts[-1] + len(ones))
    for (m, a), (n, b) in combinations(enumerate(by_report), 2):
        if a and b and _tag(a[0].lang) != _tag(b[0].lang):
            linked = frozenset((a[0].report.article.id, b[0].report.article.id)) in tied
            yield from ((starts[m] + i, starts[n] + j) for i, j in translated(a, b, linked=linked))


def _tag(lang: str | None) -> str:
    return (lang or "und").split("-")[0].lower()


def _joined(said: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of sayings that are one utterance; only pairs that share a word of weight are compared."""
    index: dict[str | int, set[int]] = defaultdict(set)
    for number, one in enumerate(said):
        for word in _handles(one):
            index[word].add(number)
    seen: set[tuple[int, int]] = set()
    for numbers in index.values():
        for a, b in combinations(sorted(numbers), 2):
            if (a, b) not in seen:
                seen.add((a, b))
                if _one(said[a], said[b]):
                    yield a, b


def _handles(one: Said) -> Iterator[str | int]:
    for fragment in one.fragments:
        for word in fragment.words:
            if word.weight > 0.3:
                yield word.key
                yield from word.groups


def _one(a: Said, b: Said) -> bool:
    """Return whether two sayings are one utterance: by the words in marks, or by these and the sentences around."""
    best = max(likeness(x.words, y.words) for x, y in _pairs(a, b))
    if a.report is b.report:
        known: Relation | Literal["within"] = "within"
    else:
        known = relation(a.speaker, b.speaker, a.report.article.lang, b.report.article.lang)
    if best >= _ALIKE[known]:
        return True
    return best >= _ALIKE_AROUND[known] and likeness(a.around, b.around) >= _AROUND


def _pairs(a: Said, b: Said) -> Iterator[tuple[Fragment, Fragment]]:
    return ((x, y) for x in a.fragments for y in b.fragments)


def _utterance(group: Sequence[Said], members: frozenset[str]) -> Utterance:
    told: dict[str, list[Fragment]] = defaultdict(list)
    langs: dict[str, str | None] = {}
    for one in group:
        for fragment in one.fragments:
            told[fragment.quotation.id].append(fragment)
            langs[fragment.quotation.id] = one.lang
    texts = {key: " ".join(f.text for f in sorted(parts, key=lambda f: f.start)) for key, parts in told.items()}
    sizes = {key: sum(len(fragment.words) for fragment in parts) for key, parts in told.items()}
    fullest = max(members, key=lambda key: (sizes[key], key))
    variants = tuple(
        Variant(
            quotation=key,
            drift=() if key == fullest else drift(texts[fullest], texts[key], langs[fullest], langs[key]),
        )
        for key in sorted(members)
    )
    return Utterance(
        id=identity("utterance", *sorted(members)),
        speaker=_speaker(told[fullest][0].quotation, [parts[0].quotation for parts in told.values()]),
        fullest=fullest,
        first=earliest([one.report.article for one in group]),
        variants=variants,
    )


def _speaker(fullest: Quotation, others: Sequence[Quotation]) -> str | None:
    """Return the speaker of the fullest wording, else the fullest name that another gives."""
    if fullest.speaker:
        return fullest.speaker.name
    return max(
        (other.speaker.name for other in others if other.speaker), key=lambda name: (len(name), name), default=None
    )
