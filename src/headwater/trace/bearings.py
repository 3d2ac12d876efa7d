"""What the evidence of each pair means among the other reports of its story."""

from collections.abc import Iterable, Mapping, Sequence
from statistics import quantiles
from typing import NamedTuple

from msgspec import Struct

from headwater.trace.alignment import Prepared
from headwater.trace.bearings_signs import signs_of, sure
from headwater.trace.kept import Kept
from headwater.trace.pairs import Evidence
from headwater.trace.rows import Pair
from headwater.trace.telling import Telling

#: Confidence from which a debt is told, and from which it leaves a doubt about the number of origins.
TOLD, DOUBT = 0.6, 0.35
#: The order that two reports of an event share by telling it as it happened, where no other reports show it.
USUAL, LEAST_USUAL = 1.5, 1.0
#: What an order must be beyond the usual to say anything.
LEAST_BEYOND = 1.0
#: What reports of one event in two languages, which owe each other nothing, show of a translation, as log odds.
ELSEWHERE = -2.0
#: Facts that only two reports tell say something where others could have told them: how many count, and how many
#: others it takes for them to count fully.
ONLY_HERE, OTHERS = 4, 3


class Bearing(Struct, frozen=True, kw_only=True, gc=False):
    """What the evidence of one pair means among the other reports of its story."""

    evidence: Evidence
    #: How sure it is that one derives from the other, or both from one upstream text.
    confidence: float
    wording: float
    order: float
    #: The same by details that the shorter tells in other words.
    retold: float
    #: Facts of the chain that no other report of the story tells; 0 where there is no other, or nothing hangs on it.
    only_here: int


class _Story(NamedTuple):
    """What all pairs of a story show: what is usual, which reports tell what a line tells, and how many there are."""

    usual: float
    usual_across: float
    telling: Telling
    #: How many reports beside two could tell a fact, as far as it matters.
    others: int
    prepared: Mapping[str, Prepared]
    kept: Kept


class _Weighed(Struct):
    """Of what the bearings of a story were made the last time, and which reports were joined by a debt then."""

    seen: Mapping[str, int] = {}
    usual: float = 0.0
    usual_across: float = 0.0
    others: int = 0
    kin: dict[str, tuple[str, ...]] = {}


def bearings(
    found: Sequence[Evidence],
    prepared: Mapping[str, Prepared],
    telling: Telling | None = None,
    kept: Kept | None = None,
) -> tuple[Bearing, ...]:
    """Return each pair's evidence weighed against the other pairs of its story.

    The order of facts that most pairs share is the event's own; only what goes beyond it speaks for a debt. What two
    reports alone tell is looked at twice: the second time, reports that owe their text to one of the two are no others.
    """
    kept = kept or Kept([(pair.a, pair.b) for pair in found])
    translated = [signs_of(pair, prepared, kept).across for pair in found if not pair.same_language]
    telling = telling or Telling(found)
    others = min(len(prepared) - 2, OTHERS)
    story = _Story(_usual_order(telling.odds), _usual_across(translated), telling, others, prepared, kept)
    state = kept.state("weighed", _Weighed)
    alone: dict[Pair, Bearing] = kept.of_pairs("alone")
    touched = telling.since(state.seen)
    changed = _changed(touched, story, state)
    for pair in changed:
        alone[pair] = _bearing(telling.pairs[pair], story)
    joined = {report for report in touched.union(*changed) if _joined(report, alone, telling, state.kin)}
    told: dict[Pair, Bearing] = kept.of_pairs("among kin")
    only_here: dict[Pair, int] = kept.of_pairs("only here among kin")
    for pair in telling.around(touched | joined):
        only_here.pop(pair, None)
    for pair in changed | telling.around(joined):
        both = [state.kin[report] for report in pair if report in state.kin]
        told[pair] = _bearing(telling.pairs[pair], story, both, alone[pair]) if both else alone[pair]
    state.seen, state.usual, state.usual_across, state.others = dict(telling.changes), *story[:2], others
    return tuple(map(told.__getitem__, kept.near))


def _changed(touched: set[str], story: _Story, state: _Weighed) -> set[Pair]:
    """Return the pairs on which anything bears that did not the last time, where all other reports are others."""
    only_here: dict[Pair, int] = story.kept.of_pairs("only here")
    changed = story.telling.around(touched)
    for pair in changed:
        only_here.pop(pair, None)
    if state.others != story.others:
        return set(story.telling.pairs)
    now, then = (story.usual, story.usual_across), (state.usual, state.usual_across)
    if now != then:
        pairs = story.telling.pairs.items()
        changed |= {key for key, pair in pairs if _expected(pair, *now) != _expected(pair, *then)}
    return changed


def _expected(pair: Evidence, usual: float, across: float) -> float:
    """Return what of the usual order, in one language and across two, bears on a pair."""
    if not pair.same_language:
        return across
    return usual if pair.odds - usual >= LEAST_BEYOND else 0.0


def _joined(report: str, alone: Mapping[Pair, Bearing], telling: Telling, kin: dict[str, tuple[str, ...]]) -> bool:
    """Note as `kin` the reports that a debt joins to one, where all others are others; return whether that is new."""
    own = [other for other, pair in telling.beside(report).items() if alone[pair].confidence >= TOLD]
    before = kin.pop(report, ())
    if own:
        kin[report] = tuple(sorted(own))
    return kin.get(report, ()) != before


def _usual_order(odds: Sequence[float]) -> float:
    """Return the order that two reports of this event share anyhow: the lower third of all pairs, from four reports on.

    The lower third, not the middle: where most reports print one agency's copy, the middle would be the copies' own.
    """
    return USUAL if len(odds) < 6 else max(LEAST_USUAL, quantiles(odds, n=3)[0])


def _usual_across(found: Sequence[float]) -> float:
    """Return by how much the pairs in two languages are more alike than elsewhere: an event told by its numbers is."""
    if len(found) < 3:
        return 0.0
    return max(0.0, quantiles(found, n=3)[0] - ELSEWHERE)


def _bearing(
    pair: Evidence, story: _Story, kin: Iterable[Iterable[str]] = (), before: Bearing | None = None
) -> Bearing:
    """Return what a pair's evidence means, where `kin` are no others; `before` is what it meant where all are."""
    signs = signs_of(pair, story.prepared, story.kept)
    beyond = pair.odds - story.usual
    only_here = 0
    told = signs.retold
    if told >= DOUBT > signs.wording and _apart(pair, story.telling):
        told = 0.0
    counts = beyond >= LEAST_BEYOND or max(signs.wording, told) >= TOLD or not pair.same_language
    if counts and story.others > 0:
        known = story.kept.of_pairs("only here" if before is None else "only here among kin")
        held = known.get((pair.a, pair.b))
        only_here = _only_here(pair, story.telling, {pair.a, pair.b}.union(*kin)) if held is None else held
        known[pair.a, pair.b] = only_here
    if before is not None and before.only_here == only_here:
        return before
    if pair.same_language:
        order = _order(pair, beyond, only_here, story.others, signs.bonus)
    else:
        order = sure(signs.across - story.usual_across + signs.bonus)
    return Bearing(
        evidence=pair,
        # two weak signs do not make a strong one
        confidence=round(
            min(
                1 - (1 - signs.wording) * (1 - order) * (1 - told),
                max(signs.wording, order, told) + 0.1,
            ),
            3,
        ),
        wording=signs.wording,
        order=order,
        retold=told,
        only_here=only_here,
    )


def _apart(pair: Evidence, telling: Telling) -> bool:
    """Return whether each tells what third reports tell, and the other does not: who saw an event can do without it.

    Then that both tell the same details in words of their own says nothing.
    """
    return telling.without(pair.a, pair.b) and telling.without(pair.b, pair.a)


def _order(pair: Evidence, beyond: float, only_here: int, others: int, bonus: float) -> float:
    """Return how sure a debt is by the order of facts, of which `beyond` is more than the event's own order gives."""
    if beyond < LEAST_BEYOND:
        return 0.0
    alone = 0.7 * min(only_here, ONLY_HERE) * min(1.0, others / OTHERS)
    return sure(1.5 * (beyond - 3.2) + alone + 6 * (pair.in_order - 0.4) + bonus)


def _only_here(pair: Evidence, telling: Telling, family: set[str]) -> int:
    """Return how many facts of the chain no report outside of the family tells."""
    return sum(
        all(telling.others(pair.a, line) <= family for line in range(*passage.lines_a))
        and all(telling.others(pair.b, line) <= family for line in range(*passage.lines_b))
        for passage in pair.chain
    )
