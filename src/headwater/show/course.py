"""How a river runs: which stop stands in which row and lane, before it is drawn.

Rows go down in order of time, lanes go right with each debt. A source of debts keeps its lane free down to the last
report that owes it something, so that no line runs through a stop that has nothing to do with it.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from headwater.show.case import Case
from headwater.values import Article, Origin


class Stop(Struct, frozen=True, kw_only=True):
    """One report, or one source that is not among them, at its row and lane."""

    key: str
    row: int
    lane: int
    article: Article | None = None
    #: What an unseen source is called.
    name: str = ""


class Flow(Struct, frozen=True, kw_only=True):
    """A debt between two stops: how much of the second one's text it makes up, and whether its way is known."""

    source: str
    target: str
    coverage: float
    known: bool = True
    #: Out of a source that is not here.
    unseen: bool = False


class Course(Struct, frozen=True, kw_only=True):
    """A whole river: stops in order of rows, and the flows between them."""

    stops: tuple[Stop, ...]
    flows: tuple[Flow, ...]
    lanes: int


def course(case: Case) -> Course:
    """Return how the river of a story runs."""
    unseen = {_key(origin): origin for origin in case.trace.origins.groups if _is_unseen(case, origin)}
    flows = [*_from_unseen(unseen), *_between(case)]
    order = _order(case, unseen, flows)
    rows = {key: row for row, key in enumerate(order)}
    lanes = _lanes(order, rows, flows)
    stops = tuple(
        Stop(key=key, row=rows[key], lane=lanes[key], article=case.articles.get(key), name=_name(unseen.get(key)))
        for key in order
    )
    return Course(stops=stops, flows=tuple(flows), lanes=max(lanes.values(), default=0) + 1)


def _is_unseen(case: Case, origin: Origin) -> bool:
    """Return whether several reports rest on a source that is none of them."""
    named = {case.articles[key].outlet for key in origin.members if key in case.articles}
    return origin.type == "unseen" or (
        origin.type in {"wire", "statement"} and origin.name not in named and not _inside(case, origin)
    )


def _inside(case: Case, origin: Origin) -> bool:
    """Return whether one of the reports of an origin is where the others have their text from."""
    owing = {link.target for link in case.debts if link.direction == "from_to" and link.source in origin.members}
    return len(owing) >= len(origin.members) - 1 > 0


def _key(origin: Origin) -> str:
    return "unseen-" + "-".join(origin.members)


def _name(origin: Origin | None) -> str:
    if origin is None:
        return ""
    return f"{origin.name}, not here itself" if origin.name else "A source that is not here"


def _from_unseen(unseen: dict[str, Origin]) -> Iterable[Flow]:
    for key, origin in unseen.items():
        for member in origin.members:
            yield Flow(source=key, target=member, coverage=0.5, unseen=True)


def _between(case: Case) -> Iterable[Flow]:
    for link in case.debts:
        if link.direction != "common_upstream":
            known = link.direction == "from_to"
            yield Flow(source=link.source, target=link.target, coverage=link.coverage, known=known)


def _order(case: Case, unseen: dict[str, Origin], flows: Sequence[Flow]) -> list[str]:
    """Return all stops from top to bottom: in order of time, but none above what it owes its text to."""
    sources: dict[str, list[str]] = {}
    for flow in flows:
        sources.setdefault(flow.target, []).append(flow.source)
    order: dict[str, None] = {}

    def put(key: str, above: frozenset[str]) -> None:
        if key in order or key in above:
            return
        for source in sources.get(key, ()):
            put(source, above | {key})
        order[key] = None

    for article in case.in_time:
        put(article.id, frozenset())
    return [key for key in order if key in case.articles or key in unseen]


def _lanes(order: Sequence[str], rows: dict[str, int], flows: Sequence[Flow]) -> dict[str, int]:
    """Return each stop's lane: the first one right of its sources that no longer line runs down in its row."""
    last = {key: rows[key] for key in order}
    for flow in flows:
        if flow.source in rows and flow.target in rows:
            last[flow.source] = max(last[flow.source], rows[flow.target])
    lanes: dict[str, int] = {}
    taken: dict[int, int] = {}
    for key in order:
        above = [lanes[flow.source] for flow in flows if flow.target == key and flow.source in lanes]
        lane = max(above) + 1 if above else 0
        while taken.get(lane, -1) >= rows[key]:
            lane += 1
        lanes[key] = lane
        taken[lane] = last[key]
    return lanes
