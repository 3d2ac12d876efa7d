"""How near a report must be to a story to belong to it."""

from collections.abc import Iterable
from heapq import nlargest

from headwater.group.bundle import Arrival, Bundle, product

#: The likeness asked for, beyond that of neighbours, of full reports and of headlines alone.
_NEAR = 0.14
_NEAR_SHORT = 0.08
#: How many terms a report has that counts as full.
_FULL = 60
#: Across languages, less of what is told in common can be seen: likeness there counts as much more.
ACROSS = 2.2
#: Where many stories are like a report, being like one of them says less: this share of the mean likeness of this
#: many next stories is taken off (local scaling, after Conneau and others, "Word translation without parallel data",
#: 2018, section 2.3).
_NEIGHBOURS = 5
_NEIGHBOURS_COUNT = 0.7
#: While few stories are known, neighbours that are not seen yet are thought to be so like it.
_UNKNOWN = 0.25
_FEW = 5.0

#: Days that count as at once; the likeness that is asked for beyond, so many days after these.
AT_ONCE = 1.5
_LATER, _LATER_ACROSS, _LONG_AFTER = 0.04, 0.1, 5.0

#: Of what a report and a story share weeks apart, how much must be matter and not names; and how many terms carry it
#: across languages.
_MATTER, _CARRIED = 0.1, 2.5


def likeness(arrival: Arrival, story: Bundle) -> float:
    """Return the mean likeness of a report to the members of a story."""
    lang = arrival.report.lang
    total = product(arrival.words, story.words[lang]) if lang in story.words else 0.0
    total += ACROSS * sum(product(arrival.common, held) for other, held in story.common.items() if other != lang)
    return total / len(story.members)


def same_matter(arrival: Arrival, story: Bundle) -> bool:
    """Return whether a report and a story share more than who and where: what is told of one mayor weeks apart is two.

    In one language a part of what they share must be words that are no names and no numbers; across languages, where
    such words are seldom seen, more than one name or number must carry it.
    """
    lang = arrival.report.lang
    if lang in story.words:
        held, written = story.words[lang], arrival.report.written
        parts = [(term, weight * held[term]) for term, weight in arrival.words.items() if term in held]
        matter = sum(part for term, part in parts if term not in written or written[term][1] in {"word", "pair"})
        return matter >= _MATTER * sum(part for _, part in parts)
    shared = [
        product({term: weight}, held) for held in story.common.values() for term, weight in arrival.common.items()
    ]
    whole = sum(shared)
    # how many terms of equal weight would carry as much (inverse Simpson index)
    return whole > 0 and whole * whole >= _CARRIED * sum(part * part for part in shared)


def likeness_of(one: Bundle, other: Bundle) -> float:
    """Return the mean likeness of all pairs of members of two stories."""
    total = sum(product(held, other.words[lang]) for lang, held in one.words.items() if lang in other.words)
    for mine, held in one.common.items():
        total += ACROSS * sum(product(held, theirs) for lang, theirs in other.common.items() if lang != mine)
    return total / (len(one.members) * len(other.members))


def crowd(others: Iterable[float], stories: int) -> float:
    """Return what the likeness of other stories takes off, of so many stories that there are."""
    unknown = _UNKNOWN * _FEW / (_FEW + stories)
    seen = [max(unknown, other) for other in nlargest(_NEIGHBOURS, others)]
    return _NEIGHBOURS_COUNT * (sum(seen) + unknown * (_NEIGHBOURS - len(seen))) / _NEIGHBOURS


def asked(terms: float, days: float, *, across: bool) -> float:
    """Return the likeness that reports of so many terms, so many days apart, must reach.

    Little text has little room to agree; what is told days later is more often another event, and where no member is in
    the report's language (`across`), names and places alone would bring it in.
    """
    later = (_LATER_ACROSS if across else _LATER) * min(1.0, max(0.0, days - AT_ONCE) / _LONG_AFTER)
    return _NEAR_SHORT + (_NEAR - _NEAR_SHORT) * min(1.0, terms / _FULL) + later
