"""How a river runs: which stop stands in which row and column, and where lines run between them, before it is drawn.

Rows go down in order of time, one stop in each. Columns go right with each debt: origins stand on the left. Lines run
down in the gutters between columns and turn into the row of their goal, so that none runs through another stop.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from headwater.show.case import Case
from headwater.show.narrowed import Flow, narrowed
from headwater.values import Article, Origin

#: Stops beyond which a river is narrowed.
MOST = 24


class Stop(Struct, frozen=True, kw_only=True):
    """One report, one source that is not among them, or several reports that are gathered."""

    key: str
    row: int
    #: Its column: how many debts lie between it and an origin.
    depth: int
    #: Where in the gutter behind its column its line runs down.
    track: int
    article: Article | None = None
    #: What an unseen source is called; of several reports, to what they owe most.
    name: str = ""
    #: The reports that it stands for, in order of time, where these are several.
    gathered: tuple[str, ...] = ()


class Course(Struct, frozen=True, kw_only=True):
    """A whole river: stops in order of rows, and the flows between them."""

    stops: tuple[Stop, ...]
    flows: tuple[Flow, ...]
    #: How many tracks the gutter behind each column has.
    gutters: tuple[int, ...]


def course(case: Case, most: int = MOST) -> Course:
    """Return how the river of a story runs; of more than `most` stops many are gathered."""
    unseen = {_key(origin): origin for origin in case.trace.origins.groups if _is_unseen(case, origin)}
    run = narrowed(
        [*unseen, *(article.id for article in case.in_time)], [*_from_unseen(unseen, case), *_between(case)], most
    )
    flows = run.flows
    order = _order([key for key in run.order if key not in unseen], flows)
    depths = _depths(order, flows)
    tracks = _tracks(order, flows, depths)
    stops = tuple(
        Stop(
            key=key,
            row=row,
            depth=depths[key],
            track=tracks.get(key, 0),
            article=case.articles.get(key),
            name="" if key in case.articles else _called(run.above.get(key, key), unseen, case),
            gathered=tuple(one for one in run.gathered.get(key, ()) if one in case.articles),
        )
        for row, key in enumerate(order)
    )
    gutters = [0] * (max(depths.values(), default=0) + 1)
    for key, track in tracks.items():
        gutters[depths[key]] = max(gutters[depths[key]], track + 1)
    return Course(stops=stops, flows=flows, gutters=tuple(gutters))


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


def _called(key: str, unseen: dict[str, Origin], case: Case) -> str:
    if key not in unseen:
        return case.name(key) if key else ""
    name = unseen[key].name
    return f"{name}, not here itself" if name else "a source that is not here"


def _from_unseen(unseen: dict[str, Origin], case: Case) -> Iterator[Flow]:
    for key, origin in unseen.items():
        for member in origin.members:
            if member in case.articles:
                yield Flow(source=key, target=member, coverage=0.3, unseen=True)


def _between(case: Case) -> Iterator[Flow]:
    for link in case.debts:
        if link.direction != "common_upstream":
            known = link.direction == "from_to"
            yield Flow(source=link.source, target=link.target, coverage=link.coverage, known=known)


def _order(in_time: Sequence[str], flows: Sequence[Flow]) -> list[str]:
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

    for key in in_time:
        put(key, frozenset())
    return list(order)


def _depths(order: Sequence[str], flows: Sequence[Flow]) -> dict[str, int]:
    """Return how many debts deep each stop stands: 0 for an origin, else one more than its deepest source."""
    depths: dict[str, int] = {}
    for key in order:
        above = [depths[flow.source] for flow in flows if flow.target == key and flow.known and flow.source in depths]
        depths[key] = max(above, default=-1) + 1
    return depths


def _tracks(order: Sequence[str], flows: Sequence[Flow], depths: dict[str, int]) -> dict[str, int]:
    """Return for each source the track of the gutter behind its column in which its line runs down.

    Lines of one gutter that would meet take different tracks, each the first that is free.
    """
    rows = {key: row for row, key in enumerate(order)}
    reach: dict[str, int] = {}
    for flow in flows:
        reach[flow.source] = max(reach.get(flow.source, 0), rows[flow.target])
    tracks: dict[str, int] = {}
    taken: dict[tuple[int, int], int] = {}
    for key in order:
        if key in reach:
            track = 0
            while taken.get((depths[key], track), -1) >= rows[key]:
                track += 1
            tracks[key] = track
            taken[depths[key], track] = reach[key]
    return tracks
