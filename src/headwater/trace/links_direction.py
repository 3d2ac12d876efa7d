"""Which of two reports was there first, and whether the one can come from the other."""

from typing import Literal

from msgspec import Struct

from headwater.text.normalise import fold
from headwater.trace.alignment import Prepared
from headwater.trace.pairs import Evidence

#: A report that has fewer words than this share of another's can hardly be its only source.
NOT_POORER = 0.7


class Direction(Struct, frozen=True, kw_only=True):
    """The earlier or richer report, the other one, what can be said of the way between them, and why."""

    source: str
    target: str
    way: Literal["from_to", "unknown", "common_upstream"]
    #: The agency or outlet that both, or the one that was not given, credit; None where none is named.
    upstream: str | None = None
    because: tuple[str, ...] = ()


def text_credits(report: Prepared) -> dict[str, str]:
    """Return the agencies and outlets that a report credits for its words, folded, with their names as written."""
    article = report.report.article
    names = [credit.name for credit in article.credits if credit.type in ("agency", "outlet")]
    if article.dateline is not None and article.dateline.agency:
        names.append(article.dateline.agency)
    return {fold(name): name for name in names if not article.outlet or fold(name) != fold(article.outlet)}


def direct(pair: Evidence, a: Prepared, b: Prepared, *, apart: bool) -> Direction:
    """Return the direction of a debt: by credit, then by what each has that the other lacks, then by time.

    `apart` says that each of the two tells, in the shared part, what only the other reports tell too: then neither can
    be the other's source.
    """
    first, second = _earlier_or_richer(pair, a, b)
    for source, target in ((a, b), (b, a)):
        outlet = source.report.article.outlet
        if outlet and fold(outlet) in text_credits(target):
            return _from(source, target, f"{_name(target)} credits {outlet}")
    both = sorted(set(text_credits(a)) & set(text_credits(b)))
    if both:
        name = text_credits(a)[both[0]]
        return _upstream(first, second, name, f"both credit {name}")
    one = sorted({**text_credits(a), **text_credits(b)}.items())
    if one:
        return _upstream(first, second, one[0][1], f"one of them credits {one[0][1]} for its text")
    times = _times(a, b)
    if times is not None and len(first.words) >= NOT_POORER * len(second.words):
        return _from(first, second, f"{_name(first)} was published first ({times[0]}, {times[1]})")
    if apart:
        return _upstream(first, second, None, "each tells something, in other reports too, that the other leaves out")
    return Direction(
        source=_id(first), target=_id(second), way="unknown", because=("no time or credit says who was first",)
    )


def _from(source: Prepared, target: Prepared, why: str) -> Direction:
    return Direction(source=_id(source), target=_id(target), way="from_to", because=(why,))


def _upstream(source: Prepared, target: Prepared, name: str | None, why: str) -> Direction:
    return Direction(source=_id(source), target=_id(target), way="common_upstream", upstream=name, because=(why,))


def _earlier_or_richer(pair: Evidence, a: Prepared, b: Prepared) -> tuple[Prepared, Prepared]:
    times = _times(a, b)
    if times is not None:
        return (a, b) if times[0] == _time(a) else (b, a)
    return (a, b) if pair.words_a >= pair.words_b else (b, a)


def _times(a: Prepared, b: Prepared) -> tuple[str, str] | None:
    """Return both times of publication, earlier first, where they can be told apart without inventing anything."""
    one, other = _time(a), _time(b)
    if one is None or other is None or _zone(a) != _zone(b):
        return None
    size = min(len(one), len(other))
    return None if one[:size] == other[:size] else (min(one, other), max(one, other))


def _time(report: Prepared) -> str | None:
    published = report.report.article.published
    return None if published is None else published.value


def _zone(report: Prepared) -> str | None:
    published = report.report.article.published
    return None if published is None else published.zone


def _id(report: Prepared) -> str:
    return report.report.article.id


def _name(report: Prepared) -> str:
    article = report.report.article
    return article.outlet or article.input or article.id
