"""Which numbers that do not agree are told as a finding: only those that surely count one thing.

Readings of a quantity are brought together on less, since a table of numbers accuses nobody.
"""

from collections.abc import Sequence
from itertools import combinations

from headwater.trace.readings import Reading, may_be_rounded
from headwater.trace.readings_pairs import likeness, one_thing

#: Likeness of the words around two numbers that surely count one thing; and where both count it by one noun, exactly.
_SURE, _SURE_OF_NOUN = 0.4, 0.25
#: Words by which a number is a bound: a higher one, or a lower one, does not deny it.
_FROM, _UP_TO = frozenset({"more_than", "at_least", "range"}), frozenset({"less_than", "up_to", "almost", "range"})


def surely_apart(readings: Sequence[Reading]) -> bool:
    """Return whether two of these readings, out of two reports or counted again, count one thing and differ."""
    return any(_deny(a, b) for a, b in combinations(readings, 2))


def _deny(a: Reading, b: Reading) -> bool:
    low, high = sorted((a, b), key=lambda reading: reading.value or 0.0)
    fits = low.figure.modifier in _FROM or high.figure.modifier in _UP_TO
    in_one = a.article.id == b.article.id and not (a.again or b.again)
    if low.value == high.value or fits or in_one or may_be_rounded(a, b):
        return False
    alike = likeness(a, b)
    bound = not (_FROM | _UP_TO).isdisjoint({a.figure.modifier, b.figure.modifier})
    exact = not bound and not (a.common and b.common)
    return alike >= _SURE or (alike >= _SURE_OF_NOUN and exact and one_thing(a, b))
