"""The same paragraph told twice inside one report, in the same or in spun words."""

from collections.abc import Sequence
from itertools import combinations

from headwater.text.scale import Line, Scale, joined
from headwater.text.spans import Span, within
from headwater.trace.alignment import Prepared
from headwater.values import Doubled, identity

#: Likeness and matched weight that only a second telling reaches; a fact that is taken up again stays below.
TWICE, WEIGHT = 0.6, 5.0
#: The opening sums up what follows: only nearly the same words count as told twice there.
OPENING, SUMMED_UP = 2, 0.85
#: Terms without which a passage is a line, not a paragraph, and those that two must share to be looked at.
TERMS, IN_COMMON = 8, 4


def doubled(report: Prepared) -> tuple[Doubled, ...]:
    """Return the paragraphs, or sentences, that `report` tells twice; one value a report that does."""
    lines = _paragraphs(report)
    scale = Scale(lines, lines)
    keys = [frozenset(term.key for term in line.terms) for line in lines]
    found: list[tuple[Span, Span]] = []
    for one, other in combinations(range(len(lines)), 2):
        if min(len(keys[one]), len(keys[other])) < TERMS or len(keys[one] & keys[other]) < IN_COMMON:
            continue
        likeness = scale.compare(lines[one].terms, lines[other].terms)
        least = SUMMED_UP if one < OPENING else TWICE
        if likeness.share >= least and likeness.weight >= WEIGHT:
            found.append((lines[one].span, lines[other].span))
    if not found:
        return ()
    article = report.report.article
    says = "One passage is told twice in this report." if len(found) == 1 else "Passages are told twice in this report."
    return (
        Doubled(
            id=identity("doubled", article.revision, repr(found)), article=article.id, passages=tuple(found), says=says
        ),
    )


def _paragraphs(report: Prepared) -> Sequence[Line]:
    """Return the report's blocks as lines of terms; without blocks, its sentences."""
    blocks = [block.span for block in report.report.article.blocks if block.type == "paragraph"]
    if not blocks:
        return report.lines
    held = [[line for line in report.lines if within(line.span, block)] for block in blocks]
    return [joined(lines) for lines in held if lines]
