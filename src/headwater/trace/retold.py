"""What one report tells in other words than another: the sign of a copy that was spun, and left no row of words alike.

Two reports of an event share its core. A copy shares the details as well: who is named, what is counted, what stands by
the way. Reports that rest on one official text share details too, but then they share rows of its words.
"""

from collections.abc import Sequence

from msgspec import Struct

from headwater.text.runs import Run
from headwater.text.scale import Line, Scale, joined
from headwater.trace.alignment import NAME, Prepared
from headwater.trace.alignment_across import counterparts
from headwater.trace.passages import Shared


class Retold(Struct, frozen=True, kw_only=True, gc=False):
    """What the shorter of two reports tells as the longer does, outside of quotation marks and of common rows."""

    #: Weight of the terms told, and their share of all such terms of the shorter report.
    weight: float = 0.0
    share: float = 0.0
    #: Share of the shorter report's words that stand in common rows.
    in_rows: float = 0.0
    #: Share of the shorter report's names that the longer has.
    names: float = 0.0


def retold(a: Prepared, b: Prepared, passages: Sequence[Shared], common: Sequence[Run], scale: Scale) -> Retold:
    """Return what the shorter of two reports of one language tells in other words; the rest is what both share.

    `scale` is what the terms of `a` and `b` weigh.
    """
    turned = len(a.words) > len(b.words)
    short, long = (b, a) if turned else (a, b)
    starts = [run.start_b if turned else run.start_a for run in common]
    rows = {short.spans[start + at][0] for start, run in zip(starts, common, strict=True) for at in range(run.size)}
    scale = scale.turned() if turned else scale
    told = sum(_told(short, long, lines, scale, rows) for lines in _open(passages, short, long, turned=turned))
    whole = sum(
        scale.weight(term)
        for line, quoted in zip(short.lines, short.quoted, strict=True)
        for term in line.terms
        if quoted < 0.5 and term.span[0] not in rows
    )
    names, others = _names(short.lines), _names(long.lines)
    return Retold(
        weight=told,
        share=told / max(5.0, whole),
        in_rows=len(rows) / max(1, len(short.words)),
        names=len(names & others) / max(1, len(names)),
    )


def retold_across(a: Prepared, b: Prepared, passages: Sequence[Shared]) -> Retold:
    """Return the weight of what two reports of two languages both tell, and how much of each has a counterpart."""
    return Retold(weight=sum(passage.weight for passage in passages), share=counterparts(a, b))


_Lines = tuple[tuple[int, int], tuple[int, int]]


def _open(passages: Sequence[Shared], short: Prepared, long: Prepared, *, turned: bool) -> list[_Lines]:
    """Return the lines of passages that neither report has in quotation marks."""
    lines = [(one.lines_b, one.lines_a) if turned else (one.lines_a, one.lines_b) for one in passages]
    return [(x, y) for x, y in lines if max(*short.quoted[slice(*x)], *long.quoted[slice(*y)]) < 0.5]


def _told(short: Prepared, long: Prepared, lines: _Lines, scale: Scale, rows: set[int]) -> float:
    one, other = joined(short.lines[slice(*lines[0])]), joined(long.lines[slice(*lines[1])])
    pairs = scale.compare(one.terms, other.terms).pairs
    return sum(worth * scale.weight(one.terms[i]) for i, _, worth in pairs if one.terms[i].span[0] not in rows)


def _names(lines: Sequence[Line]) -> set[str]:
    return {term.key for line in lines for term in line.terms if term.base == NAME}
