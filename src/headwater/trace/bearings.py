"""What the evidence of each pair means among the other reports of its story."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import quantiles
from typing import NamedTuple

from msgspec import Struct

from headwater.trace.alignment import Prepared
from headwater.trace.bearings_signs import signs_of, sure
from headwater.trace.kept import Kept
from headwater.trace.pairs import Evidence
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
    kept = kept or Kept()
    translated = [signs_of(pair, prepared, kept).across for pair in found if not pair.same_language]
    telling = telling or Telling(found)
    story = _Story(
        _usual_order(found), _usual_across(translated), telling, min(len(prepared) - 2, OTHERS), prepared, kept
    )
    first = kept.latest_of_each("alone", _asked(found, story), lambda number: _bearing(found[number], story))
    joined: dict[str, list[str]] = {}
    for bearing in first:
        if bearing.confidence >= TOLD:
            joined.setdefault(bearing.evidence.a, []).append(bearing.evidence.b)
            joined.setdefault(bearing.evidence.b, []).append(bearing.evidence.a)
    return _among({report: tuple(sorted(others)) for report, others in joined.items()}, first, story)


def _asked(found: Sequence[Evidence], story: _Story) -> Iterator[tuple[tuple[str, str], object]]:
    """Yield the ids of each pair with what bears on it where all other reports are others."""
    changes, usual, others = story.telling.changes, story.usual, story.others
    for pair in found:
        expected = story.usual_across
        if pair.same_language:
            expected = usual if pair.odds - usual >= LEAST_BEYOND else 0.0
        yield (pair.a, pair.b), (expected, others, changes[pair.a], changes[pair.b])


def _among(kin: Mapping[str, tuple[str, ...]], first: Sequence[Bearing], story: _Story) -> tuple[Bearing, ...]:
    """Return the same where the kin of both reports are no others."""
    changes = story.telling.changes
    related = [one for one in first if one.evidence.a in kin or one.evidence.b in kin]
    both = [(kin.get(one.evidence.a, ()), kin.get(one.evidence.b, ())) for one in related]
    asked = (
        ((one.evidence.a, one.evidence.b), (one, *own, changes[one.evidence.a], changes[one.evidence.b]))
        for one, own in zip(related, both, strict=True)
    )
    told = story.kept.latest_of_each(
        "among kin", asked, lambda number: _bearing(related[number].evidence, story, both[number], related[number])
    )
    anew = iter(told)
    return tuple(next(anew) if one.evidence.a in kin or one.evidence.b in kin else one for one in first)


def _usual_order(found: Sequence[Evidence]) -> float:
    """Return the order that two reports of this event share anyhow: the lower third of all pairs, from four reports on.

    The lower third, not the middle: where most reports print one agency's copy, the middle would be the copies' own.
    """
    if len(found) < 6:
        return USUAL
    return max(LEAST_USUAL, quantiles((pair.odds for pair in found), n=3)[0])


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
        only_here = _only_here(pair, story.telling, {pair.a, pair.b}.union(*kin))
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
