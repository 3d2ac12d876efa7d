"""Why a report belongs where it was put, in words that a reader understands."""

from collections.abc import Iterable

from headwater.group.signature import Signature
from headwater.text.terms import TermKind
from headwater.values import Why

#: As many words as a reader takes in at a glance.
_SHOWN = 5

_SAYS: dict[TermKind, str] = {
    "name": "same names: {}",
    "word": "share the rare words {}",
    "pair": "share the rare words {}",
    "number": "same figures: {}",
}


def opened() -> tuple[Why, ...]:
    """Return the reason of a report that opens a story."""
    return (Why(feature="opens", words="opens the story: no earlier report is near enough", weight=0.0),)


def joined(report: Signature, others: dict[str, float], likeness: float, days: float | None) -> tuple[Why, ...]:
    """Return what a report shares with a story, most telling first.

    `others` are the summed weights of the story in the report's language; weights of the reasons add up to `likeness`
    at most (its rest are words too usual to be named).
    """
    shared = {term: report.weights[term] * others[term] for term in report.written if term in others}
    whole = sum(report.weights[term] * others[term] for term in report.weights if term in others) or 1.0
    scale = likeness / whole
    reasons = [
        _shared(kinds, report, {term: value * scale for term, value in shared.items()})
        for kinds in (("name",), ("word", "pair"), ("number",))
    ]
    found = sorted((why for why in reasons if why), key=lambda why: -why.weight)
    return (*found, *_time(days))


def _shared(kinds: tuple[TermKind, ...], report: Signature, shared: dict[str, float]) -> Why | None:
    mine = [term for term in shared if report.written[term][1] in kinds]
    if not mine:
        return None
    top = sorted(mine, key=lambda term: -shared[term])[:_SHOWN]
    words = ", ".join(report.written[term][0] for term in top)
    weight = round(sum(shared[term] for term in mine), 4)
    return Why(feature=kinds[0], words=_SAYS[kinds[0]].format(words), weight=weight)


def _time(days: float | None) -> Iterable[Why]:
    if days is not None and days < 1:
        yield Why(feature="time", words="same day", weight=0.0)


def merged(names: list[str]) -> tuple[Why, ...]:
    """Return the reason why two stories became one."""
    words = f"later reports join them: both tell of {', '.join(names[:_SHOWN])}"
    return (Why(feature="merged", words=words, weight=0.0),)
