"""Quotations of one act of speaking, brought together out of all reports of a story.

Fragments of one sentence belong to one statement even if they share no word with each other: they are held together by
the sentence (or indirect statement) that they stand in, and joined to other reports' wordings as one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Literal

from msgspec import Struct

from headwater.language import pack
from headwater.text.sentences import sentences
from headwater.text.spans import Span, overlap
from headwater.trace.drift import drift
from headwater.trace.likeness import likeness, title_case
from headwater.trace.report import Report
from headwater.trace.same_words import Word, words_of
from headwater.trace.speakers import Relation, relation
from headwater.trace.told import earliest
from headwater.values import Quotation, Utterance, Variant, identity

#: Likeness of the words in marks, by what is known of the two speakers, from which two wordings are one utterance.
_ALIKE = {"same": 0.4, "open": 0.55, "other": 0.97, "within": 0.6}
#: The same where the sentences around the marks tell the same, too; and what "the same" means there.
_ALIKE_AROUND = {"same": 0.2, "open": 0.25, "other": 2.0, "within": 0.3}
_AROUND = 0.5


class Fragment(Struct, frozen=True):
    """A quotation with its words."""

    quotation: Quotation
    words: tuple[Word, ...]


class Said(Struct, frozen=True, kw_only=True):
    """The fragments of one sentence by one speaker, and the words of that sentence."""

    report: Report
    fragments: tuple[Fragment, ...]
    around: tuple[Word, ...]

    @property
    def speaker(self) -> str | None:
        """Name of the speaker."""
        return next((f.quotation.speaker.name for f in self.fragments if f.quotation.speaker), None)


def utterances(reports: Sequence[Report]) -> tuple[Utterance, ...]:
    """Return the utterances that stand in two wordings or more, those in most reports first."""
    said = [one for report in sorted(reports, key=lambda report: report.article.id) for one in sayings(report)]
    home = list(range(len(said)))
    for a, b in _joined(said):
        root, other = _root(home, a), _root(home, b)
        home[max(root, other)] = min(root, other)
    groups: dict[int, list[Said]] = defaultdict(list)
    for number, one in enumerate(said):
        groups[_root(home, number)].append(one)
    found = [_utterance(group) for group in groups.values() if len(group) > 1]
    return tuple(sorted(found, key=lambda one: (-len(one.variants), one.id)))


def sayings(report: Report) -> Iterator[Said]:
    """Yield what a report has in quotation marks, fragments of one sentence by one speaker together."""
    article = report.article
    lines = sentences(article.text, pack(article.lang).sentences)
    grouped: dict[tuple[str, str, str], list[Quotation]] = defaultdict(list)
    for quotation in report.quotations:
        if quotation.type != "indirect" and not quotation.scare and not title_case(quotation.text, article.lang):
            grouped[_holder(quotation, lines)].append(quotation)
    for quotations in grouped.values():
        fragments = tuple(Fragment(q, words_of(q.text, article.lang)) for q in quotations)
        yield Said(report=report, fragments=fragments, around=_around(report, quotations, lines))


def _holder(quotation: Quotation, lines: Sequence[Span]) -> tuple[str, str, str]:
    """Return what holds fragments together: speaker and sentence. A direct quotation stands alone."""
    speaker = quotation.speaker.name if quotation.speaker else ""
    if quotation.type == "direct":
        return (speaker, quotation.where, quotation.id)
    if quotation.where == "headline":
        return (speaker, "headline", "")
    line = next((str(n) for n, span in enumerate(lines) if overlap(span, quotation.spans[0])), quotation.id)
    return (speaker, quotation.where, line)


def _around(report: Report, quotations: Iterable[Quotation], lines: Sequence[Span]) -> tuple[Word, ...]:
    """Return the words of the sentences in which quotations stand."""
    article = report.article
    places = [span for quotation in quotations if quotation.where != "headline" for span in quotation.spans]
    if not places:
        return words_of(article.title or "", article.lang)
    held = [line for line in lines if any(overlap(line, place) for place in places)]
    return words_of(article.text, article.lang, (held[0][0], held[-1][1])) if held else ()


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


def _root(home: list[int], number: int) -> int:
    while home[number] != number:
        number = home[number]
    return number


def _utterance(group: Sequence[Said]) -> Utterance:
    fragments = [fragment for one in group for fragment in one.fragments]
    langs = {one.report.article.id: one.report.article.lang for one in group}
    fullest = max(fragments, key=lambda f: (len(f.words), f.quotation.id))
    variants = tuple(
        Variant(
            quotation=fragment.quotation.id,
            drift=drift(
                fullest.quotation.text,
                fragment.quotation.text,
                langs[fullest.quotation.article],
                langs[fragment.quotation.article],
            )
            if fragment is not fullest
            else (),
        )
        for fragment in sorted(fragments, key=lambda f: f.quotation.id)
    )
    speakers = [f.quotation.speaker.name for f in fragments if f.quotation.speaker]
    named = fullest.quotation.speaker.name if fullest.quotation.speaker else max(speakers, key=len, default=None)
    return Utterance(
        id=identity("utterance", *(variant.quotation for variant in variants)),
        speaker=named,
        fullest=fullest.quotation.id,
        first=earliest([one.report.article for one in group]),
        variants=variants,
    )
