"""Which of two reports was there first, and whether the one can come from the other."""

from datetime import UTC, datetime
from typing import Literal

from msgspec import Struct

from headwater.text.normalise import fold
from headwater.text.spans import length
from headwater.text.tokens import words
from headwater.trace.alignment import Prepared
from headwater.trace.pairs import Evidence
from headwater.values import Credit, When

#: A report that has fewer words than this share of another's can hardly be its only source.
NOT_POORER = 0.7

#: Share of a report's text from which it can come from the other alone, a few of its own left out.
CONTAINED = 0.7


class Direction(Struct, frozen=True, kw_only=True):
    """The earlier or richer report, the other one, what can be said of the way between them, and why."""

    source: str
    target: str
    way: Literal["from_to", "unknown", "common_upstream"]
    #: The agency or outlet that both, or the one that was not given, credit; None where none is named.
    upstream: str | None = None
    because: tuple[str, ...] = ()


def text_credits(report: Prepared) -> dict[str, Credit]:
    """Return the agencies and outlets that a report credits for its words, by their folded names; never itself."""
    return {key: credit for key, credit in _credited(report).items() if not _same_house(key, report)}


def _credited(report: Prepared) -> dict[str, Credit]:
    article = report.report.article
    named = {fold(credit.name): credit for credit in article.credits if credit.type in ("agency", "outlet")}
    if article.dateline is not None and article.dateline.agency:
        agency = article.dateline.agency
        named.setdefault(fold(agency), Credit(type="agency", name=agency, text=article.dateline.text))
    return named


def names_other(a: Prepared, b: Prepared) -> bool:
    """Return whether one of two reports credits the outlet of the other for its text."""
    return any(_same_house(key, b) for key in text_credits(a)) or any(_same_house(key, a) for key in text_credits(b))


def _same_house(key: str, report: Prepared) -> bool:
    """Return whether a folded name is that of a report's outlet, in full or in part ("XNA", "Xenia News (XNA)")."""
    outlet = report.report.article.outlet
    if not outlet:
        return False
    one, other = set(words(key)), set(words(fold(outlet)))
    return bool(one) and (one <= other or other <= one)


def direct(pair: Evidence, a: Prepared, b: Prepared, *, apart: bool, worded: bool) -> Direction:
    """Return the direction of a debt: by credit, then by what each has that the other lacks, then by time.

    `apart` says that each of the two tells what third reports tell too and the other does not: then neither is likely
    to be the other's source, unless the later holds little else, or they have their own words in common (`worded`).
    """
    first, second = _earlier_or_richer(pair, a, b)
    credited = _by_credit(first, second, a, b)
    if credited is not None:
        return credited
    times = _times(a, b)
    from_third = _upstream(first, second, None, "each tells something, in other reports too, that the other leaves out")
    if apart and not worded and _held(pair, second) < CONTAINED:
        return from_third
    if times is not None and _size(first, pair) >= NOT_POORER * _size(second, pair):
        return _from(first, second, f"{_name(first)} was published first ({times[0]}, {times[1]})")
    if apart:
        return from_third
    return Direction(
        source=_id(first), target=_id(second), way="unknown", because=("no time or credit says who was first",)
    )


def _size(report: Prepared, pair: Evidence) -> int:
    """Return how much a report tells: its words, or its sentences where the other is in another language."""
    return len(report.words) if pair.same_language else len(report.lines)


def _held(pair: Evidence, report: Prepared) -> float:
    """Return the share of a report's text that stands in sentences that tell what the other tells."""
    mine = report.report.article.id == pair.a
    told = length(passage.a if mine else passage.b for passage in pair.passages)
    return told / max(1, length(line.span for line in report.lines))


def _by_credit(first: Prepared, second: Prepared, a: Prepared, b: Prepared) -> Direction | None:
    for source, target in ((a, b), (b, a)):
        if any(_same_house(key, source) for key in text_credits(target)):
            return _from(source, target, f"{_name(target)} credits {source.report.article.outlet}")
    both = sorted(text_credits(a).keys() & text_credits(b).keys())
    if both:
        name = text_credits(a)[both[0]].name
        return _upstream(first, second, name, f"both credit {name}")
    for source, target in ((a, b), (b, a)):
        if any(credit.type == "agency" and _same_house(key, source) for key, credit in _credited(source).items()):
            return _from(source, target, f"{source.report.article.outlet} is an agency")
    one = sorted({**text_credits(a), **text_credits(b)}.items())
    if one:
        return _upstream(first, second, one[0][1].name, f"one of them credits {one[0][1].name} for its text")
    return None


def _from(source: Prepared, target: Prepared, why: str) -> Direction:
    return Direction(source=_id(source), target=_id(target), way="from_to", because=(why,))


def _upstream(source: Prepared, target: Prepared, name: str | None, why: str) -> Direction:
    return Direction(source=_id(source), target=_id(target), way="common_upstream", upstream=name, because=(why,))


def _earlier_or_richer(pair: Evidence, a: Prepared, b: Prepared) -> tuple[Prepared, Prepared]:
    if _times(a, b) is not None:
        return (a, b) if _moment(a, b)[0] < _moment(a, b)[1] else (b, a)
    return (a, b) if _size(a, pair) >= _size(b, pair) else (b, a)


def _times(a: Prepared, b: Prepared) -> tuple[str, str] | None:
    """Return both times of publication as written, earlier first, where they can be told apart."""
    one, other = a.report.article.published, b.report.article.published
    first, second = _moment(a, b)
    if one is None or other is None or not first or first == second:
        return None
    return (one.value, other.value) if first < second else (other.value, one.value)


def _moment(a: Prepared, b: Prepared) -> tuple[str, str]:
    """Return two times in a form that can be compared, cut to the coarser of both; empty where they cannot be."""
    one, other = a.report.article.published, b.report.article.published
    if one is None or other is None:
        return "", ""
    if one.zone == other.zone or "T" not in one.value or "T" not in other.value:
        size = min(len(one.value), len(other.value))
        return one.value[:size], other.value[:size]
    if one.zone is None or other.zone is None:
        return "", ""
    return _utc(one), _utc(other)


def _utc(when: When) -> str:
    zone = "+00:00" if when.zone == "Z" else when.zone
    return datetime.fromisoformat(f"{when.value}{zone}").astimezone(UTC).isoformat(timespec="minutes")


def _id(report: Prepared) -> str:
    return report.report.article.id


def _name(report: Prepared) -> str:
    """Return the outlet of a report, else the name of its file or the end of its address, without what leads there."""
    article = report.report.article
    return article.outlet or (article.input or "").rstrip("/").rpartition("/")[2] or article.id
