"""A river of many reports, narrowed to the stops that most others rest on; the others are gathered behind these."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct


class Flow(Struct, frozen=True, kw_only=True):
    """A debt between two stops: how much of the second one's text it makes up, and whether its way is known."""

    source: str
    target: str
    coverage: float
    known: bool = True
    #: Out of a source that is not here.
    unseen: bool = False


class Narrowed(Struct, frozen=True, kw_only=True):
    """What is left to be drawn: stops in the order that was given, flows between them, and who is gathered where."""

    order: tuple[str, ...]
    flows: tuple[Flow, ...]
    #: For the key of a stop that stands for several: their keys, in order.
    gathered: Mapping[str, tuple[str, ...]]
    #: For the same key the stop to which they owe most, or "" where they owe nothing to those that are drawn.
    above: Mapping[str, str]


def narrowed(order: Sequence[str], flows: Sequence[Flow], most: int) -> Narrowed:
    """Return a river with about `most` stops at most.

    Each stop hangs on the one to which it owes most. Half of `most`, those with the largest trees behind them, stay
    stops of their own; every other one is gathered behind the nearest of these, and those that owe nothing together.
    """
    if len(order) <= most:
        return Narrowed(order=tuple(order), flows=tuple(flows), gathered={}, above={})
    largest = _largest(flows)
    behind = dict.fromkeys(order, 0)
    for key in order:
        for above in _up(key, largest):
            behind[above] += 1
    place = {key: number for number, key in enumerate(order)}
    kept = set(sorted(order, key=lambda key: (-behind[key], place[key]))[: most // 2])
    groups: dict[str, list[str]] = defaultdict(list)
    for key in order:
        if key not in kept:
            groups[next((above for above in _up(key, largest) if above in kept), "")].append(key)
    many = {f"behind-{above}": above for above, keys in groups.items() if len(keys) > 1}
    home = {key: stop for stop, above in many.items() for key in groups[above]}
    between = [flow for flow in flows if flow.source not in home and flow.target not in home]
    return Narrowed(
        order=tuple(sorted(dict.fromkeys(home.get(key, key) for key in order), key=lambda key: many.get(key) == "")),
        flows=(*between, *(_into(stop, above, groups[above], largest) for stop, above in many.items() if above)),
        gathered={stop: tuple(groups[above]) for stop, above in many.items()},
        above=many,
    )


def _largest(flows: Sequence[Flow]) -> dict[str, Flow]:
    """Return each stop's largest debt, whose way is known if any is; none that would close a circle."""
    largest: dict[str, Flow] = {}
    for flow in sorted(flows, key=lambda flow: (not flow.known, -flow.coverage)):
        if flow.target not in largest and flow.target not in (flow.source, *_up(flow.source, largest)):
            largest[flow.target] = flow
    return largest


def _up(key: str, largest: Mapping[str, Flow]) -> Iterator[str]:
    """Yield the stops above one, nearest first."""
    while (flow := largest.get(key)) is not None:
        key = flow.source
        yield key


def _into(stop: str, above: str, keys: Sequence[str], largest: Mapping[str, Flow]) -> Flow:
    """Return the flow into a stop that stands for several: as thick as their debts are on average."""
    owed = [largest[key] for key in keys]
    return Flow(
        source=above,
        target=stop,
        coverage=sum(flow.coverage for flow in owed) / len(owed),
        known=all(flow.known for flow in owed),
        unseen=all(flow.unseen for flow in owed),
    )
