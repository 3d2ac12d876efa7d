"""How near a report must be to a story to belong to it."""

from headwater.group.bundle import Bundle, product
from headwater.group.signature import Signature

#: The mean likeness asked for, of full reports and of headlines alone.
_NEAR = 0.17
_NEAR_SHORT = 0.12
#: How many terms a report has that counts as full.
_FULL = 60


def likeness(report: Signature, story: Bundle) -> float:
    """Return the mean cosine of a report with all members of a story, 0 for members in other languages."""
    shared = product(report.weights, story.sums.get(report.lang, {}))
    return shared / len(story.members)


def likeness_of(one: Bundle, other: Bundle) -> float:
    """Return the mean cosine of all pairs of members of two stories."""
    shared = sum(product(one.sums[lang], other.sums[lang]) for lang in one.sums.keys() & other.sums.keys())
    return shared / (len(one.members) * len(other.members))


def asked(size: float) -> float:
    """Return the mean likeness that reports of `size` terms must reach; little text has little room to agree."""
    return _NEAR_SHORT + (_NEAR - _NEAR_SHORT) * min(1.0, size / _FULL)
