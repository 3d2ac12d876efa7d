"""What was grouped and ruled so far, gone through once more, as if it came now."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge

import msgspec
from msgspec import Struct, field

from headwater import group
from headwater.group import Change, Joined, Memory, Merged, Opened, Signature, Split, State
from headwater.line.snapshot import Mark, Snapshot
from headwater.store import grouping, rulings, settlings
from headwater.store.grouping import Grouped
from headwater.store.models import Ruling, Settling
from headwater.values import Why

_signature = msgspec.json.Decoder(Signature)
_Event = Grouped | Ruling | Settling

#: Of so many of the newest reports all is held in memory, about 1.5 KB each; older stories sleep.
_IN_MEMORY = 200_000


class Replay(Struct, kw_only=True):
    """The state after all of it, and what it says of the stories, by the ids that grouping gives."""

    state: State
    #: The story under which each report is stored.
    stored: dict[str, str] = field(default_factory=dict)
    because: dict[str, tuple[Why, ...]] = field(default_factory=dict)
    #: What each story continues.
    develops: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def noted(self, changes: Iterable[Change]) -> None:
        """Keep what changes say of the stories."""
        for change in changes:
            match change:
                case Opened():
                    self.because[change.article] = change.because
                    self.develops[change.story] = change.develops
                case Joined():
                    self.because[change.article] = change.because
                case Merged():
                    self._merged(change.story, change.into)
                case Split():
                    pass  # the reasons of its reports, and what the story continues, stay as they are

    def earlier(self, key: str) -> tuple[str, ...]:
        """Return the stories that a story continues."""
        return tuple(dict.fromkeys(one for one in self.develops.get(key, ()) if one != key))

    def _merged(self, gone: str, into: str) -> None:
        self.develops[into] = self.develops.get(into, ()) + self.develops.pop(gone, ())
        for key, earlier in self.develops.items():
            if gone in earlier:
                self.develops[key] = tuple(into if one == gone else one for one in earlier)


def recalled(articles: Sequence[str]) -> Iterator[Signature]:
    """Yield what articles told when they arrived, in their order; those that were removed are left out."""
    return map(_signature.decode, grouping.signatures(articles))


def memory() -> Memory:
    """Return how much is held in memory, and who gives back the rest."""
    return Memory(_IN_MEMORY, recalled)


def replay() -> Replay:
    """Go through the reports that were grouped, the rulings and the settlings, in the order of then."""
    told = Replay(state=group.empty(memory()))
    for event in _events():
        told.state, changes = _after(told.state, event)
        if isinstance(event, Grouped):
            told.stored[event.id] = event.story
        told.noted(changes)
    return told


def resumed(snapshot: Snapshot) -> tuple[State, int]:
    """Return the state after what was done since a snapshot, and how many reports, rulings and settlings that was."""
    state, count = snapshot.state, 0
    for event in _events(snapshot.mark):
        state, _ = _after(state, event)
        count += 1
    return state, count


def _after(state: State, event: _Event) -> tuple[State, tuple[Change, ...]]:
    match event:
        case Ruling():
            return state.ruled(as_value(event))
        case Settling():
            return state.settled(event.stories)
        case Grouped():
            return state.after(_signature.decode(event.signature))


def _events(mark: Mark | None = None) -> Iterator[_Event]:
    number, ruled, settled = (mark.number, mark.rulings, mark.settlings) if mark else (0, 0, 0)
    done = (grouping.grouped(number), rulings.replayed()[ruled:], settlings.replayed(settled))
    return merge(*done, key=_place)


def _place(event: _Event) -> tuple[int, bool, int, bool]:
    """Return what tells when something was done: after which report, after or as which ruling."""
    match event:
        case Ruling():
            return event.after or 0, True, event.number, False
        case Settling():
            return event.after, True, event.ruled, True
        case Grouped():
            return event.number, False, 0, False


def as_value(ruling: Ruling) -> group.Ruling:
    """Return a stored ruling as grouping takes it."""
    told = {"verb": ruling.verb, "articles": ruling.articles, "others": ruling.others}
    return msgspec.convert(told, group.Ruling)
