"""The same paragraph told twice inside one report, in the same or in spun words."""

from collections.abc import Sequence

from headwater.text.alignment import Line, Scale, joined
from headwater.text.spans import Span, within
from headwater.trace.alignment import Prepared
from headwater.values import Doubled, identity

#: Likeness and matched weight that only a second telling reaches; a fact that is taken up again stays below.
TWICE, WEIGHT = 0.6, 5.0


def doubled(report: Prepared) -> tuple[Doubled, ...]:
    """Return the paragraphs, or sentences, that `report` tells twice; one value a report that does."""
    lines = _paragraphs(report)
    scale = Scale(lines, lines)
    found: list[tuple[Span, Span]] = []
    for number, line in enumerate(lines):
        for other in lines[number + 1 :]:
            likeness = scale.compare(line.terms, other.terms)
            if likeness.share >= TWICE and likeness.weight >= WEIGHT:
                found.append((line.span, other.span))
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
