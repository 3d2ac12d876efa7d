"""How much two sentences of two reports share, and whether both speak of one matter."""

from collections.abc import Sequence
from typing import NamedTuple

from headwater.text.spans import Span
from headwater.trace.conflicts_told import Told
from headwater.trace.same_words import Pair, Word, weight
from headwater.trace.strength import MATTER, clause

#: Share of the lighter sentence, and weight, that the other one must hold; and the share where a word of a scale tells.
ALIKE, HALF, _WEIGHT = 0.6, 0.5, 2.0
#: What two languages must have in common: little of what they tell is known to both.
_WEIGHT_ACROSS = 2.4


class Against(NamedTuple):
    """Words of two sentences that tell one thing otherwise, by which scale, and how much the sentences share."""

    a: Span
    b: Span
    scale: str
    shared: float


def alike(a: Told, b: Told, pairs: Sequence[Pair], share: float = ALIKE) -> float:
    """Return what two sentences share where it is enough of the lighter one, else 0."""
    told = sum(pair.worth * a.words[pair.i].weight for pair in pairs if a.words[pair.i].weight > MATTER)
    least = min(weight(heavy(told.words)) for told in (a, b))
    floor = _WEIGHT if a.lang == b.lang else _WEIGHT_ACROSS
    return told if told >= max(floor, share * least) else 0.0


def heavy(words: Sequence[Word]) -> list[Word]:
    """Return the words of matter among some."""
    return [word for word in words if word.weight > MATTER]


def of_one(one: tuple[Told, int], other: tuple[Told, int], pairs: Sequence[Pair], *, first: bool = False) -> bool:
    """Return whether words of matter before both words are the same: or the `first`, where who it is decides.

    Who wins against whom, the other loses to. Where nothing stands before the one, nothing is known.
    """
    before = [
        [n for n in range(clause(told.words, at)[0], at) if told.words[n].weight > MATTER] for told, at in (one, other)
    ]
    if not all(before):
        return not first
    if first:
        return (before[0][0], before[1][0]) in {pair[:2] for pair in pairs}
    return any(pair.i in before[0] and pair.j in before[1] for pair in pairs)
