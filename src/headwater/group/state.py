"""Articles in order of arrival become stories: one step an article."""

import zlib
from collections.abc import Iterable

import msgspec

from headwater.group.changes import Change
from headwater.group.gathering import Gathering
from headwater.group.signature import Signature, signature
from headwater.group.telling import story_of
from headwater.values import Article, Story

# Kept small: they are read again only where an older state is stepped anew.
_encoder, _decoder = msgspec.msgpack.Encoder(), msgspec.msgpack.Decoder(Signature)


class State:
    """All stories after some arrivals: a value. A step gives a new one and leaves the old one as it was.

    The newest state holds the index; an older one that is stepped again makes its index anew from its arrivals.
    """

    __slots__ = ("_arrivals", "_count", "_gathering")

    def __init__(self, arrivals: list[bytes], count: int, gathering: Gathering) -> None:
        self._arrivals = arrivals
        self._count = count
        self._gathering = gathering

    def gathering(self) -> Gathering:
        """Return the stories and their index as they are in this state."""
        if self._gathering.arrived != self._count:
            self._arrivals = self._arrivals[: self._count]
            self._gathering = Gathering()
            for arrival in self._arrivals:
                self._gathering.take(_decoder.decode(zlib.decompress(arrival)))
        return self._gathering

    def after(self, report: Signature) -> tuple["State", tuple[Change, ...]]:
        """Return the state after one more report, and what that changed."""
        gathering = self.gathering()
        changes = gathering.take(report)
        self._arrivals.append(zlib.compress(_encoder.encode(report), 1))
        return State(self._arrivals, self._count + 1, gathering), changes


def empty() -> State:
    """Return the state before any report."""
    return State([], 0, Gathering())


def step(state: State, article: Article) -> tuple[State, tuple[Change, ...]]:
    """Put one article into the story that it belongs to, or open one; return the state after it and what changed."""
    return state.after(signature(article))


def story(state: State, key: str) -> Story | None:
    """Return the story of this id as it is in a state; None where it was merged into another or never was."""
    bundle = state.gathering().bundle(key)
    return None if bundle is None else story_of(bundle)


def stories(state: State) -> list[Story]:
    """Return the stories of a state in the order in which they were opened."""
    return [story_of(bundle) for bundle in state.gathering().bundles()]


def group(articles: Iterable[Article]) -> list[Story]:
    """Return the stories of articles that arrive in this order."""
    state = empty()
    for article in articles:
        state, _ = step(state, article)
    return stories(state)
