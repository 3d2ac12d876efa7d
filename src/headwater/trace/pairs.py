"""What is learnt from two reports alone: a pure function of both, so that it is computed once and kept.

Words in quotation marks on either side are no evidence of copying: who prints the same statement tells the same words.
An attributed sentence without marks is the speaker's matter in a reporter's words, and counts for little. What counts
is what the reporters put themselves: wording, and the order in which facts and statements are told.
"""

from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from headwater.text.runs import Run, runs
from headwater.text.scale import Scale
from headwater.trace.alignment import ATTRIBUTED, Prepared
from headwater.trace.alignment_across import same_language
from headwater.trace.order import chain, displaced, odds, turns
from headwater.trace.passages import Shared, facts
from headwater.trace.releases import announces
from headwater.trace.retold import Retold, retold, retold_across

#: Words in a row that count as the same wording.
WORDING = 5
#: What a word of an attributed sentence is worth where the words of attributing stand in the same row.
FRAMED = 0.8
#: Share of words that are neither name nor number up to which a run is a list, and from which it is running text.
LISTED, RUNNING = 0.4, 0.6


class Evidence(Struct, frozen=True, kw_only=True, gc=False):
    """What speaks for and against a debt between reports `a` and `b`; `a` has the smaller id."""

    a: str
    b: str
    #: Passages that tell the same fact, in order of `a`.
    passages: tuple[Shared, ...]
    #: The longest of their chains in one order, and how unlikely it is by chance, as -log10.
    chain: tuple[Shared, ...]
    odds: float
    #: Share of the shorter report's sentences that the chain takes up.
    in_order: float
    #: How far facts of the chain stand from their place in the other report, as a share of its length; on average.
    displaced: float
    same_language: bool
    #: Words of each that are the reporter's own, those of attributed sentences counted at `ATTRIBUTED`.
    own_a: float
    own_b: float
    #: Own words told alike: in common runs, or in sentences that were reworded.
    alike: float
    #: Longest common run of words that are nobody's statement.
    longest: int
    #: Words in common runs that are a statement's.
    stated: int
    #: Words in common runs, own words and statements together.
    common: int
    words_a: int
    words_b: int
    #: What the shorter tells in other words, or in another language.
    retold: Retold

    @property
    def own_share(self) -> float:
        """Share of the shorter own part that is told alike."""
        return min(1.0, self.alike / max(1, min(self.own_a, self.own_b)))


def evidence(a: Prepared, b: Prepared) -> Evidence:
    """Return what two reports show of each other; the same, whichever comes first."""
    if a.report.article.id > b.report.article.id:
        a, b = b, a
    alike = same_language(a, b)
    scale = Scale(a.lines, b.lines, indexes=(a.index, b.index)) if alike else None
    passages = facts(a, b, scale)
    # a translation keeps the order of statements too: there it is no sign of the speaker's
    told = turns(passages, a, b) if alike else passages
    ordered = chain(told)
    common = runs(a.words, b.words, WORDING) if alike else []
    own = [_own(run, a, b) for run in common]
    return Evidence(
        a=a.report.article.id,
        b=b.report.article.id,
        passages=passages,
        chain=ordered,
        odds=odds(len(told), len(ordered)),
        in_order=len(ordered) / max(1, min(len(a.lines), len(b.lines))),
        displaced=displaced(ordered, len(a.lines), len(b.lines)),
        same_language=alike,
        own_a=a.own,
        own_b=b.own,
        alike=sum(map(_counted, own, (_plain(run, a) for run in common)))
        + (_reworded(passages, common, a, b) if alike else 0.0),
        longest=max(
            (_longest(worths) for run, worths in zip(common, own, strict=True) if _plain(run, a) >= RUNNING), default=0
        ),
        stated=sum(sum(worth < 1 for worth in worths) for worths in own),
        common=sum(run.size for run in common),
        words_a=len(a.words),
        words_b=len(b.words),
        retold=retold(a, b, passages, common, scale) if scale else retold_across(a, b, passages),
    )


def _own(run: Run, a: Prepared, b: Prepared) -> list[float]:
    """Return what each word of a run is worth: 1 where it is nobody's statement, 0 where one side gives it as one.

    A run that begins behind a line that ends in a colon is what that line brings in: a document or a statement.
    """
    words = a.words[run.start_a : run.start_a + run.size]
    if _brought_in(a, run.start_a) or _brought_in(b, run.start_b) or announces(words, a.report.article.lang):
        return [0.0] * run.size
    framed = any(a.cues[run.start_a + at] or b.cues[run.start_b + at] for at in range(run.size))
    return [_worth(a, run.start_a + at, b, run.start_b + at, framed=framed) for at in range(run.size)]


def _worth(a: Prepared, i: int, b: Prepared, j: int, *, framed: bool) -> float:
    if a.marked[i] or b.marked[j]:
        return 0.0
    if not (a.statement[i] or b.statement[j]):
        return 1.0
    if framed:
        return FRAMED
    return ATTRIBUTED if a.statement[i] and b.statement[j] else 0.0


def _brought_in(report: Prepared, word: int) -> bool:
    before = report.report.article.text[: report.spans[word][0]].rstrip(' “"„«')
    return before.endswith("\n") and before.rstrip().endswith((":", "："))


def _plain(run: Run, a: Prepared) -> float:
    return sum(a.plain[run.start_a : run.start_a + run.size]) / run.size


def _counted(worths: Sequence[float], plain: float) -> float:
    """Return what a run is worth; own words that join pieces of one long quotation count as part of it.

    A list of names and numbers is no wording: `plain` is the share of other words, four fifths in running text.
    """
    quoted = worths.count(0.0) / len(worths)
    return sum(worths) * min(1.0, 2 * (1 - quoted)) * min(1.0, max(0.0, plain - LISTED) / (RUNNING - LISTED))


def _longest(worths: Sequence[float]) -> int:
    best = now = 0
    for worth in worths:
        now = now + 1 if worth >= FRAMED else 0
        best = max(best, now)
    return best


def _reworded(passages: Sequence[Shared], common: Sequence[Run], a: Prepared, b: Prepared) -> float:
    """Return the weight in words of own sentences that tell the same outside the common runs.

    A sentence pair that is just alike enough to be the same fact counts little, one with nearly the same words fully.
    """
    held = {at for run in common for at in range(run.start_a, run.start_a + run.size)}
    total = 0.0
    for passage in passages:
        if max(_said(a, passage.lines_a), _said(b, passage.lines_b)) >= 0.5 or passage.likeness < 0.5:
            continue
        inside = range(bisect_left(a.spans, (passage.a[0], 0)), bisect_left(a.spans, (passage.a[1], 0)))
        total += sum(at not in held for at in inside) * passage.likeness**2
    return total


def _said(report: Prepared, lines: tuple[int, int]) -> float:
    shares = report.said[slice(*lines)]
    return sum(shares) / len(shares)
