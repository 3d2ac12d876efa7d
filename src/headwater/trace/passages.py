"""Where two reports tell the same, before any decision on whether one derives from the other."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from headwater.text.alignment import Match, align, aligned
from headwater.text.runs import runs
from headwater.text.scale import Line, Scale, joined
from headwater.text.spans import Span, overlap
from headwater.trace.alignment import Prepared, prepare
from headwater.trace.alignment_across import common_terms, same_language
from headwater.trace.report import Report
from headwater.values import Passage
from headwater.values.trace import PassageEnd

#: Likeness and matched weight from which two sentences tell the same fact, and the likeness from which the one can be
#: taken for a rewording of the other, to which words that stand together on both sides add as much as is given.
FACT, REWORDED, WEIGHT, TOGETHER = 0.26, 0.53, 2.2, 0.15
#: The same for two languages, where only terms count that have a counterpart at all.
FACT_ACROSS, WEIGHT_ACROSS = 0.5, 0.9
#: Sentences of a report that may have a name or number that marks one fact.
RARE = 2
#: What such a name or number adds to the likeness of two sentences that both bring it in; the first counts twice.
ANCHOR = 0.14
#: Code points at the edge of a sentence that are shown with the words that carry it.
EDGE = 30
#: Words in a row that are a passage also where their sentences differ.
RUN = 8


class Shared(Struct, frozen=True, kw_only=True, gc=False):
    """One aligned passage: its words on both sides, its lines, and how alike they are (1: the same words)."""

    a: Span
    b: Span
    #: The words that carry it.
    core_a: Span
    core_b: Span
    #: Half-open ranges of line numbers.
    lines_a: tuple[int, int]
    lines_b: tuple[int, int]
    likeness: float
    weight: float

    #: Share of the shorter side's words that stand together with a neighbour on both sides.
    together: float = 0.0

    @property
    def reworded(self) -> bool:
        """Whether the one can be taken for a rewording of the other: alike in enough words, not in a name alone."""
        return self.likeness + TOGETHER * self.together >= REWORDED and self.weight >= WEIGHT


def shared(a: Report, b: Report) -> tuple[Passage, ...]:
    """Return the passages that two reports share, in order of `a`; statements count as any other words."""
    first, second = prepare(a), prepare(b)
    told = [passage for passage in facts(first, second) if passage.reworded]
    return tuple(
        Passage(source=PassageEnd(span=passage.a), target=PassageEnd(span=passage.b))
        for passage in sorted([*told, *wordings(first, second, told)], key=lambda passage: (passage.a, passage.b))
    )


def facts(a: Prepared, b: Prepared, scale: Scale | None = None) -> tuple[Shared, ...]:
    """Return the passages of two prepared reports that tell the same fact, in order of `a`, no sentence used twice.

    `scale` is what the terms of two reports in one language weigh, where that is known.
    """
    if same_language(a, b):
        found = aligned(scale or Scale(a.lines, b.lines), least=FACT, weight=WEIGHT, marked=_marked(a, b))
    else:
        found = align(*common_terms(a, b), least=FACT_ACROSS, weight=WEIGHT_ACROSS)
    return tuple(_sentence_passage(match, a, b) for match in found)


def _marked(a: Prepared, b: Prepared) -> dict[tuple[int, int], float]:
    """Return the line pairs that bring in the same rare names or numbers, with what that adds to their likeness."""
    first_a, first_b = _brought_in(a), _brought_in(b)
    counts = Counter((first_a[key], first_b[key]) for key in first_a.keys() & first_b.keys())
    return {lines: ANCHOR * (1 + min(count, 3)) for lines, count in counts.items()}


def _brought_in(report: Prepared) -> dict[str, int]:
    """Return the line that first has each name or number; what many lines have is left out."""
    lines: dict[str, list[int]] = {}
    for number, anchors in enumerate(report.anchors):
        for anchor in anchors:
            lines.setdefault(anchor, []).append(number)
    return {anchor: numbers[0] for anchor, numbers in lines.items() if len(numbers) <= RARE}


def _sentence_passage(match: Match, a: Prepared, b: Prepared) -> Shared:
    one, other = joined(a.lines[slice(*match.a)]), joined(b.lines[slice(*match.b)])
    carried = match.likeness.share >= FACT
    return Shared(
        a=one.span,
        b=other.span,
        core_a=_core(one, [i for i, _, _ in match.likeness.pairs]) if carried else one.span,
        core_b=_core(other, [j for _, j, _ in match.likeness.pairs]) if carried else other.span,
        lines_a=match.a,
        lines_b=match.b,
        likeness=match.likeness.wording,
        weight=match.likeness.weight,
        together=_together(_words_in(a, one.span), _words_in(b, other.span)) if _in_doubt(match) else 0.0,
    )


def _in_doubt(match: Match) -> bool:
    return REWORDED - TOGETHER <= match.likeness.wording < REWORDED


def _together(a: Sequence[str], b: Sequence[str]) -> float:
    return sum(run.size for run in runs(a, b, 2)) / max(1, min(len(a), len(b)))


def _words_in(report: Prepared, span: Span) -> tuple[str, ...]:
    """Return the words of a report in `span`, folded."""
    return report.words[bisect_left(report.spans, (span[0], 0)) : bisect_left(report.spans, (span[1], span[1]))]


def _core(line: Line, matched: Sequence[int]) -> Span:
    """Return the part of a line from its first to its last matched term, and its edges where little is left of them."""
    start = min(line.terms[number].span[0] for number in matched)
    end = max(line.terms[number].span[1] for number in matched)
    return (
        line.span[0] if start - line.span[0] < EDGE else start,
        line.span[1] if line.span[1] - end < EDGE else end,
    )


def wordings(a: Prepared, b: Prepared, found: Sequence[Shared]) -> Iterator[Shared]:
    """Yield the word runs of two reports that no passage found before holds already."""
    for run in runs(a.words, b.words, RUN):
        span_a = (a.spans[run.start_a][0], a.spans[run.start_a + run.size - 1][1])
        span_b = (b.spans[run.start_b][0], b.spans[run.start_b + run.size - 1][1])
        if any(overlap(span_a, other.a) and overlap(span_b, other.b) for other in found):
            continue
        yield Shared(
            a=span_a,
            b=span_b,
            core_a=span_a,
            core_b=span_b,
            lines_a=_lines_at(a.lines, span_a),
            lines_b=_lines_at(b.lines, span_b),
            likeness=1.0,
            weight=float(run.size),
        )


def _lines_at(lines: Sequence[Line], span: Span) -> tuple[int, int]:
    touched = [number for number, line in enumerate(lines) if overlap(line.span, span)]
    return (touched[0], touched[-1] + 1)
