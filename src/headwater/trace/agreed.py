"""Sentences that several origins carry, best supported first."""

from collections.abc import Mapping, Sequence

from headwater.trace.alignment import Prepared
from headwater.trace.alignment_across import same_language
from headwater.trace.bearings import TOLD, Bearing
from headwater.values import Agreed, Origins, Place

#: How alike two sentences must be for the one to stand for the other.
SAME = 0.42
#: A sentence of which so much is somebody's words has no word that says whose.
NOBODY_NAMED = 0.97
#: A sentence of which at least so much is somebody's words tells what was said, not what was seen.
A_STATEMENT = 0.5
#: Sentences shown of one story.
MOST = 12

_Sentence = tuple[str, int]


def agreed(prepared: Mapping[str, Prepared], found: Sequence[Bearing], sources: Origins) -> tuple[Agreed, ...]:
    """Return sentences with the reports that tell the same, where these rest on two origins or more.

    Of sentences that tell the same only the one that most origins carry is given; of these, the plainest. What the
    reports tell themselves comes before what they give as somebody's words. Across languages only a translation is
    taken to tell the same: a name or a number that two sentences share is not enough.
    """
    home = {member: number for number, origin in enumerate(sources.groups) for member in origin.members}
    beside = _beside(found, prepared)
    order = sorted(beside, key=lambda sentence: _rank(sentence, beside, home, prepared))
    out: list[Agreed] = []
    spent: set[_Sentence] = set()
    for sentence in order:
        carried = sorted({sentence[0], *(report for report, _ in beside[sentence])})
        count = len({home[report] for report in carried})
        if count > 1 and sentence not in spent and len(out) < MOST:
            spent.update(beside[sentence])
            place = Place(article=sentence[0], span=prepared[sentence[0]].lines[sentence[1]].span)
            out.append(Agreed(place=place, carried_by=tuple(carried), origins=count))
    return tuple(out)


def _beside(found: Sequence[Bearing], prepared: Mapping[str, Prepared]) -> dict[_Sentence, set[_Sentence]]:
    """Return for each sentence those of other reports that tell the same."""
    out: dict[_Sentence, set[_Sentence]] = {}
    for bearing in found:
        pair = bearing.evidence
        a, b = prepared[pair.a], prepared[pair.b]
        if bearing.confidence < TOLD and not same_language(a, b):
            continue
        for passage in pair.passages:
            one, other = (pair.a, passage.lines_a[0]), (pair.b, passage.lines_b[0])
            spoken = max(a.said[one[1]], b.said[other[1]])
            if passage.likeness >= SAME and spoken < NOBODY_NAMED:
                out.setdefault(one, set()).add(other)
                out.setdefault(other, set()).add(one)
    return out


def _rank(
    sentence: _Sentence,
    beside: Mapping[_Sentence, set[_Sentence]],
    home: Mapping[str, int],
    prepared: Mapping[str, Prepared],
) -> tuple[bool, int, int, int, _Sentence]:
    """Return the sort key: own words first, then most origins, most reports, fewest words, then the id."""
    reports = {sentence[0], *(report for report, _ in beside[sentence])}
    report = prepared[sentence[0]]
    words = len(report.lines[sentence[1]].terms)
    return (
        report.said[sentence[1]] >= A_STATEMENT,
        -len({home[report] for report in reports}),
        -len(reports),
        words,
        sentence,
    )
