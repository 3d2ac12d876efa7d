"""Why a report belongs where it was put, in words that a reader understands."""

from collections.abc import Iterable, Mapping, Sequence

from headwater.group.apart import Member, both_words, own_words
from headwater.group.bundle import Arrival
from headwater.group.places import SHARED, places
from headwater.text.terms import TermKind
from headwater.values import Why

#: As many words as a reader takes in at a glance.
_SHOWN = 5

_SAYS: dict[TermKind, str] = {
    "name": "same names: {}",
    "word": "share the rare words {}",
    "number": "same figures: {}",
}
_KINDS: tuple[tuple[TermKind, ...], ...] = (("name",), ("word", "pair"), ("number",))


def opened() -> tuple[Why, ...]:
    """Return the reason of a report that opens a story."""
    return (Why(feature="opens", words="opens the story: no earlier report is near enough", weight=0.0),)


def joined(arrival: Arrival, shared: Mapping[int, float], members: int) -> tuple[Why, ...]:
    """Return what a report shares with a story of so many members, the most telling first.

    `shared` gives the places of shared words with their parts of the likeness to all members together.
    """
    parts = _written(arrival, shared)
    found = [why for kinds in _KINDS if (why := _shared(kinds, arrival, parts, members))]
    return tuple(sorted(found, key=lambda why: -why.weight))


def _written(arrival: Arrival, shared: Mapping[int, float]) -> dict[str, float]:
    written = arrival.report.written
    at = places(arrival.report.lang, written).tolist()
    return {term: shared[place] for term, place in zip(written, at, strict=True) if place in shared}


def _shared(kinds: tuple[TermKind, ...], arrival: Arrival, parts: dict[str, float], members: int) -> Why | None:
    written = arrival.report.written
    mine = sorted((term for term in parts if written[term][1] in kinds), key=lambda term: -parts[term])
    if not mine:
        return None
    words = ", ".join(written[term][0] for term in mine[:_SHOWN])
    weight = round(sum(parts[term] for term in mine) / members, 4)
    return Why(feature=kinds[0], words=_SAYS[kinds[0]].format(words), weight=weight)


def across(arrival: Arrival, shared: Mapping[int, float], likeness: float) -> Why:
    """Return what a report shares with a story in other languages; `shared` as in `joined`."""
    common = arrival.report.common
    at = dict(zip(places(SHARED, common).tolist(), common, strict=True))
    top = sorted((place for place in shared if place in at), key=lambda place: (-shared[place], at[place]))[:_SHOWN]
    words = ", ".join(dict.fromkeys(common[at[place]].written for place in top))
    return Why(feature="across languages", words=f"in another language, the same {words}", weight=round(likeness, 4))


def embedded(maker: str, likeness: float) -> Why:
    """Return that a model finds a report near a story in other languages."""
    words = f"in another language, near in meaning as {maker} sees it"
    return Why(feature="embedding", words=words, weight=round(likeness, 4))


def agreed() -> tuple[Why, ...]:
    """Return the reason of a report that shares no word with those before it in the story that most orders give it."""
    words = "put beside the other reports in several orders, it stood with these in most"
    return (Why(feature="agreed", words=words, weight=0.0),)


def same_day() -> Why:
    """Return that a report was published within a day of another one of its story."""
    return Why(feature="time", words="same day", weight=0.0)


def merged(arrival: Arrival, with_gone: Mapping[int, float], with_kept: Mapping[int, float]) -> tuple[Why, ...]:
    """Return the reason why a report made two stories one; what it shares with each as in `joined`."""
    written = arrival.report.written
    gone, kept = _written(arrival, with_gone), _written(arrival, with_kept)
    both = [term for term in written if term in gone and term in kept and written[term][1] != "number"]
    top = sorted(both, key=lambda term: -gone[term])[:_SHOWN]
    words = f"both tell of {_list(written[term][0] for term in top)}" if top else "they tell the same across languages"
    return (Why(feature="merged", words=f"later reports joined two stories: {words}", weight=0.0),)


def settled(one: Sequence[Member], other: Sequence[Member]) -> tuple[Why, ...]:
    """Return the reason why two stories are one, put together with all that lies near."""
    top = both_words(one, other)[:_SHOWN]
    words = f"both tell of {_list(top)}" if top else "they tell the same across languages"
    return (Why(feature="merged", words=f"put beside all that is near, two stories are one: {words}", weight=0.0),)


def parted(staying: Sequence[Member], leaving: Sequence[Member]) -> tuple[Why, ...]:
    """Return the reason why one story became two."""
    mine, theirs = (_list(own_words(a, b)[:_SHOWN]) for a, b in ((staying, leaving), (leaving, staying)))
    words = f"later reports show two events: one tells of {mine}, the other of {theirs}"
    return (Why(feature="split", words=words, weight=0.0),)


def _list(words: Iterable[str]) -> str:
    return ", ".join(words)
