"""Sentences that several origins carry, best supported first."""

from collections.abc import Mapping, Sequence

from headwater.trace.alignment import Prepared
from headwater.trace.links import Bearing
from headwater.values import Agreed, Origins, Place

#: How alike two sentences must be for the one to stand for the other.
SAME = 0.42
#: Sentences shown of one story.
MOST = 12

_Sentence = tuple[str, int]


def agreed(prepared: Mapping[str, Prepared], found: Sequence[Bearing], sources: Origins) -> tuple[Agreed, ...]:
    """Return sentences with the reports that tell the same, where these rest on two origins or more.

    Of sentences that tell the same only the one that most origins carry is given; of these, the plainest.
    """
    home = {member: number for number, origin in enumerate(sources.groups) for member in origin.members}
    beside = _beside(found)
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


def _beside(found: Sequence[Bearing]) -> dict[_Sentence, set[_Sentence]]:
    """Return for each sentence those of other reports that tell the same."""
    out: dict[_Sentence, set[_Sentence]] = {}
    for bearing in found:
        pair = bearing.evidence
        for passage in pair.passages:
            if passage.likeness >= SAME:
                one, other = (pair.a, passage.lines_a[0]), (pair.b, passage.lines_b[0])
                out.setdefault(one, set()).add(other)
                out.setdefault(other, set()).add(one)
    return out


def _rank(
    sentence: _Sentence,
    beside: Mapping[_Sentence, set[_Sentence]],
    home: Mapping[str, int],
    prepared: Mapping[str, Prepared],
) -> tuple[int, int, int, _Sentence]:
    """Return the sort key: most origins, most reports, fewest words, then the id."""
    reports = {sentence[0], *(report for report, _ in beside[sentence])}
    words = len(prepared[sentence[0]].lines[sentence[1]].terms)
    return (-len({home[report] for report in reports}), -len(reports), words, sentence)
