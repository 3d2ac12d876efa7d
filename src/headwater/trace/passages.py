"""Where two reports tell the same, before any decision on whether one derives from the other."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from headwater.text.alignment import Line, Match, align, joined
from headwater.text.runs import runs
from headwater.text.spans import Span, overlap
from headwater.trace.alignment import Prepared, prepare
from headwater.trace.alignment_across import common_terms, same_language
from headwater.trace.report import Report
from headwater.values import Passage
from headwater.values.trace import PassageEnd

#: Likeness and matched weight from which two sentences tell the same fact, and the likeness from which the one can be
#: taken for a rewording of the other.
FACT, REWORDED, WEIGHT = 0.26, 0.47, 2.2
#: The same for two languages, where only terms count that have a counterpart at all.
FACT_ACROSS, WEIGHT_ACROSS = 0.5, 0.9
#: Words in a row that are a passage also where their sentences differ.
RUN = 8


class Shared(Struct, frozen=True, kw_only=True):
    """One aligned passage: its words on both sides, its lines, and how alike they are (1: the same words)."""

    a: Span
    b: Span
    #: Half-open ranges of line numbers.
    lines_a: tuple[int, int]
    lines_b: tuple[int, int]
    likeness: float
    weight: float


def shared(a: Report, b: Report) -> tuple[Passage, ...]:
    """Return the passages that two reports share, in order of `a`; statements count as any other words."""
    first, second = prepare(a), prepare(b)
    told = [passage for passage in facts(first, second) if passage.likeness >= REWORDED]
    return tuple(
        Passage(source=PassageEnd(span=passage.a), target=PassageEnd(span=passage.b))
        for passage in sorted([*told, *wordings(first, second, told)], key=lambda passage: (passage.a, passage.b))
    )


def facts(a: Prepared, b: Prepared) -> tuple[Shared, ...]:
    """Return the passages of two prepared reports that tell the same fact, in order of `a`, no sentence used twice."""
    if same_language(a, b):
        found = align(a.lines, b.lines, least=FACT, weight=WEIGHT)
    else:
        found = align(*common_terms(a, b), least=FACT_ACROSS, weight=WEIGHT_ACROSS)
    return tuple(_sentence_passage(match, a, b) for match in found)


def _sentence_passage(match: Match, a: Prepared, b: Prepared) -> Shared:
    return Shared(
        a=joined(a.lines[slice(*match.a)]).span,
        b=joined(b.lines[slice(*match.b)]).span,
        lines_a=match.a,
        lines_b=match.b,
        likeness=match.likeness.wording,
        weight=match.likeness.weight,
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
            lines_a=_lines_at(a.lines, span_a),
            lines_b=_lines_at(b.lines, span_b),
            likeness=1.0,
            weight=float(run.size),
        )


def _lines_at(lines: Sequence[Line], span: Span) -> tuple[int, int]:
    touched = [number for number, line in enumerate(lines) if overlap(line.span, span)]
    return (touched[0], touched[-1] + 1)
