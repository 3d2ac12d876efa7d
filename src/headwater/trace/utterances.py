"""Quotations of one act of speaking, brought together out of all reports of a story.

Sentences, not whole quotations, are compared: who prints two sentences as one quotation and who prints one of them
alone have that one in common, and no more.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Literal

from headwater.language.tags import primary
from headwater.trace.drift import drift
from headwater.trace.drift_spelling import letters
from headwater.trace.joined import Numbers, joined
from headwater.trace.kept import Kept, every
from headwater.trace.likeness import likeness
from headwater.trace.report import Report
from headwater.trace.sayings import Fragment, Said, sayings
from headwater.trace.speakers import Relation, relation
from headwater.trace.told import earliest
from headwater.trace.translations import translated
from headwater.values import Drift, Quotation, ReportLink, Utterance, Variant, identity

#: Likeness of the words in marks, by what is known of the two speakers, from which two wordings are one utterance.
_ALIKE = {"same": 0.4, "open": 0.55, "other": 0.97, "within": 0.6}
#: The same where the sentences around the marks tell the same, too; and what "the same" means there.
_ALIKE_AROUND = {"same": 0.2, "open": 0.25, "other": 2.0, "within": 0.3}
_AROUND = 0.5
#: Numbers of sayings of two reports.
_Pairs = tuple[tuple[int, int], ...]


def utterances(
    reports: Sequence[Report], links: Sequence[ReportLink] = (), kept: Kept | None = None
) -> tuple[Utterance, ...]:
    """Return the utterances that stand in two wordings or more, those in most reports first.

    `links` say which reports are translations of each other; the order of both changes nothing.
    """
    told_by = {report.article.id: report for report in sorted(reports, key=lambda report: report.article.id)}
    kept = kept or every(told_by)
    of = kept.of_each("sayings", told_by, _sayings)
    numbers = kept.state("numbers of sayings", Numbers)
    starts = numbers.of(of)
    of_one = joined(numbers.size, _compared(of, starts, links, kept))
    groups: dict[int, list[Said]] = defaultdict(list)
    for key, own in of.items():
        for number, one in enumerate(own, starts[key]):
            groups[of_one[number]].append(one)
    members = {number: _quotations(group) for number, group in groups.items()}
    found_in = _held_by(members)
    found = [
        kept.latest(
            f"utterance from {one.fragments[0].quotation.id} {one.fragments[0].start} on",
            (one.report.article.id,),
            groups[number],
            _utterance,
            groups[number],
            own,
            kept,
        )
        for number, own in members.items()
        if len(own) > 1 and not any(own < members[other] for key in own for other in found_in[key])
        for one in groups[number][:1]
    ]
    unique = {one.id: one for one in found}
    return tuple(sorted(unique.values(), key=lambda one: (-len(one.variants), one.id)))


def _compared(
    of: Mapping[str, Sequence[Said]], starts: Mapping[str, int], links: Sequence[ReportLink], kept: Kept
) -> Iterator[tuple[int, int]]:
    """Yield the numbers of sayings that are one utterance, of two reports or one; `starts` are of each first one."""

    def numbered(a: str, b: str, same: _Pairs) -> _Pairs:
        return tuple((starts[a] + i, starts[b] + j) for i, j in same)

    for _, _, same in kept.each("utterances", lambda a, b: numbered(a, b, _joined(of[a], of[b])), of):
        yield from same
    tied = {frozenset((link.source, link.target)) for link in links if link.type == "translation"}
    for pair, _, _ in kept.each("two languages", lambda a, b: _two_languages(of[a], of[b])):
        linked, (one, other) = frozenset(pair) in tied, (of[key] for key in pair)
        yield from numbered(*pair, kept.once(f"translated {linked}", pair, _translated, one, other, linked=linked))


def _two_languages(a: Sequence[Said], b: Sequence[Said]) -> bool:
    """Return whether two reports have sayings, in two languages."""
    return bool(a and b) and _tag(a[0].lang) != _tag(b[0].lang)


def _sayings(report: Report) -> tuple[Said, ...]:
    return tuple(sayings(report))


def _translated(a: Sequence[Said], b: Sequence[Said], *, linked: bool) -> _Pairs:
    return tuple(translated(a, b, linked=linked))


def _held_by(members: Mapping[int, frozenset[str]]) -> Mapping[str, list[int]]:
    """Return the groups that hold each quotation."""
    out: dict[str, list[int]] = defaultdict(list)
    for number, own in members.items():
        for key in own:
            out[key].append(number)
    return out


def _quotations(group: Sequence[Said]) -> frozenset[str]:
    return frozenset(fragment.quotation.id for one in group for fragment in one.fragments)


def _tag(lang: str | None) -> str:
    return primary(lang)


def _joined(a: Sequence[Said], b: Sequence[Said]) -> _Pairs:
    """Return the numbers of sayings that are one utterance; only pairs that share a word of weight are compared."""
    words_a, words_b = ([set(_handles(one)) for one in side] for side in (a, b))
    both = combinations(range(len(a)), 2) if a is b else product(range(len(a)), range(len(b)))
    return tuple((i, j) for i, j in both if not words_a[i].isdisjoint(words_b[j]) and _one(a[i], b[j]))


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


def _utterance(group: Sequence[Said], members: frozenset[str], kept: Kept) -> Utterance:
    told: dict[str, list[Fragment]] = defaultdict(list)
    langs: dict[str, str | None] = {}
    for one in group:
        for fragment in one.fragments:
            told[fragment.quotation.id].append(fragment)
            langs[fragment.quotation.id] = one.lang
    texts = {key: " ".join(f.text for f in sorted(parts, key=lambda f: f.start)) for key, parts in told.items()}
    sizes = {key: sum(len(fragment.words) for fragment in parts) for key, parts in told.items()}
    fullest = max(members, key=lambda key: (sizes[key], key))
    full = told[fullest][0].quotation
    reports = {said.report.article.id: said.report for said in group}
    marked = kept.of_each("letters in marks", reports, _marked)
    together = {key for said in group for key in _beside(said, fullest)}
    whole = letters(texts[fullest])

    def drifted(key: str) -> tuple[Drift, ...]:
        other = told[key][0].quotation
        known = _related(full, other, langs)
        if key == fullest or key in together or known == "other":
            return ()
        # who prints both wordings tells two things that are alike, and reworded neither
        printed = _printed(letters(texts[key]), fullest, marked[full.article]) or _printed(
            whole, key, marked[other.article]
        )
        if printed and full.article != other.article:
            return ()
        twice = (full.article, full.where) == (other.article, other.where)
        wordings = (texts[fullest], texts[key], langs[fullest], langs[key])
        doubtful = twice or known != "same"
        inputs = (*wordings, doubtful)
        return kept.latest(f"drift of {key}", (other.article,), inputs, drift, *wordings, doubtful=doubtful)

    variants = tuple(Variant(quotation=key, drift=drifted(key)) for key in sorted(members))
    return Utterance(
        id=identity("utterance", *sorted(members)),
        speaker=_speaker(full, [parts[0].quotation for parts in told.values()]),
        fullest=fullest,
        first=earliest([one.report.article for one in group]),
        variants=variants,
    )


def _related(a: Quotation, b: Quotation, langs: Mapping[str, str | None]) -> Relation:
    """Return whether two quotations are by one speaker, as far as is known."""
    one, other = (quotation.speaker.name if quotation.speaker else None for quotation in (a, b))
    return relation(one, other, langs[a.id], langs[b.id])


def _beside(said: Said, quotation: str) -> set[str]:
    """Return the quotations in one sentence with another one."""
    keys = {fragment.quotation.id for fragment in said.fragments}
    return keys if quotation in keys else set()


def _marked(report: Report) -> Mapping[str, str]:
    """Return the letters of what a report has in marks, by the quotations."""
    return {one.id: letters(one.text) for one in report.quotations if one.type != "indirect"}


def _printed(words: str, besides: str, marked: Mapping[str, str]) -> bool:
    """Return whether a report has the letters of some words in marks, besides one of its quotations."""
    return any(words in other for key, other in marked.items() if key != besides)


def _speaker(fullest: Quotation, others: Sequence[Quotation]) -> str | None:
    """Return the speaker of the fullest wording, else the fullest name that another gives."""
    if fullest.speaker:
        return fullest.speaker.name
    return max(
        (other.speaker.name for other in others if other.speaker), key=lambda name: (len(name), name), default=None
    )
