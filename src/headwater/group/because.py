"""Why a report belongs where it was put, in words that a reader understands."""

from collections.abc import Iterable, Sequence

from headwater.group.apart import own_words
from headwater.group.bundle import Arrival, Bundle
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


def joined(arrival: Arrival, story: Bundle, likeness: float) -> tuple[Why, ...]:
    """Return what a report shares with a story, the most telling first; the weights are parts of the likeness."""
    report = arrival.report
    others = story.words.get(report.lang, {})
    parts = {term: arrival.words.get(term, 0.0) * others[term] for term in report.written if term in others}
    found = [why for kinds in _KINDS if (why := _shared(kinds, arrival, parts, len(story.members)))]
    if not found:
        found = [_across(arrival, story, likeness)]
    return (*sorted(found, key=lambda why: -why.weight), *_time(arrival, story))


def _shared(kinds: tuple[TermKind, ...], arrival: Arrival, parts: dict[str, float], members: int) -> Why | None:
    written = arrival.report.written
    mine = sorted((term for term in parts if written[term][1] in kinds), key=lambda term: -parts[term])
    if not mine:
        return None
    words = ", ".join(written[term][0] for term in mine[:_SHOWN])
    weight = round(sum(parts[term] for term in mine) / members, 4)
    return Why(feature=kinds[0], words=_SAYS[kinds[0]].format(words), weight=weight)


def _across(arrival: Arrival, story: Bundle, likeness: float) -> Why:
    shared = [
        (weight * held[key], key)
        for lang, held in story.common.items()
        if lang != arrival.report.lang
        for key, weight in arrival.common.items()
        if key in held
    ]
    keys = {key for _, key in sorted(shared, reverse=True)[:_SHOWN]}
    words = ", ".join(dict.fromkeys(arrival.report.common[key].written for key in arrival.common if key in keys))
    return Why(feature="across languages", words=f"in another language, the same {words}", weight=round(likeness, 4))


def _time(arrival: Arrival, story: Bundle) -> Iterable[Why]:
    day = arrival.report.day
    others = [member.report.day for member in story.members if member.report.day is not None]
    if day is not None and any(abs(day - other) < 1 for other in others):
        yield Why(feature="time", words="same day", weight=0.0)


def merged(gone: Bundle, kept: Bundle) -> tuple[Why, ...]:
    """Return the reason why two stories became one."""
    shared: dict[str, float] = {}
    for member in gone.members:
        held = kept.words.get(member.report.lang, {})
        for term, (written, kind) in member.report.written.items():
            if kind != "number" and term in held:
                shared[written] = shared.get(written, 0.0) + member.words.get(term, 0.0) * held[term]
    top = sorted(shared, key=lambda written: -shared[written])[:_SHOWN]
    words = f"both tell of {', '.join(top)}" if top else "what they tell across languages is the same"
    return (Why(feature="merged", words=f"later reports joined two stories: {words}", weight=0.0),)


def parted(staying: Sequence[Arrival], leaving: Sequence[Arrival]) -> tuple[Why, ...]:
    """Return the reason why one story became two."""
    mine, theirs = (", ".join(own_words(a, b)[:_SHOWN]) for a, b in ((staying, leaving), (leaving, staying)))
    words = f"later reports show two events: one tells of {mine}, the other of {theirs}"
    return (Why(feature="split", words=words, weight=0.0),)
