"""The step that puts reports into stories, with its state in memory and its results in the store."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from headwater import group
from headwater.group import Merged, Opened, Signature, Split, State
from headwater.store import stories
from headwater.store.stories import Stand
from headwater.values import Story

_signature = msgspec.json.Decoder(Signature)


class Grouping:
    """The state of grouping, made anew from the store whenever a report was removed.

    A story keeps the id under which it is stored, also where replaying without a removed report would name it by
    another report that opens it.
    """

    def __init__(self) -> None:
        self._epoch: int | None = None
        self._state: State = group.empty()
        #: From the id that grouping gives to the id that is stored, where they differ.
        self._stored: dict[str, str] = {}

    def step(self) -> str | None:
        """Put the next report that no story holds into one; return its id, None where there is none."""
        if self._epoch != (epoch := stories.epoch()):
            self._rebuild(epoch)
        waiting = stories.ungrouped()
        if waiting is None:
            return None
        key, told = waiting
        self._state, changes = self._state.after(_signature.decode(told))
        if not stories.stand(self._stands(changes), epoch):
            self._epoch = None  # a report was removed meanwhile
        return key

    def _stands(self, changes: Iterable[group.Change]) -> list[Stand]:
        """Return how things stand with each story that some changes touched, in the order of the changes."""
        touched: dict[str, list[str]] = {}
        gone: dict[str, str] = {}
        for change in changes:
            words = [why.words for why in change.because]
            match change:
                case Opened():
                    touched.setdefault(change.story, [])
                case Merged():
                    touched.setdefault(change.into, []).extend(words)
                    touched.setdefault(change.story, []).extend(words)
                    gone[change.story] = change.into
                case Split():
                    touched.setdefault(change.story, []).extend(words)
                    touched.setdefault(change.into, []).extend(words)
                case _:
                    touched.setdefault(change.story, [])
        return [self._stand(key, words, gone.get(key)) for key, words in touched.items()]

    def _stand(self, key: str, words: Iterable[str], into: str | None) -> Stand:
        return Stand(
            id=self._name(key),
            story=group.story(self._state, key),
            merged_into=self._name(into) if into else None,
            second_thoughts=tuple(words),
        )

    def _name(self, key: str) -> str:
        return self._stored.get(key, key)

    def _rebuild(self, epoch: int) -> None:
        """Replay what was grouped, and write down where the stories differ now from those that are stored."""
        self._state, self._stored = group.empty(), {}
        stored: dict[str, str] = {}
        for key, told, story in stories.grouped():
            self._state, _ = self._state.after(_signature.decode(told))
            stored[key] = story
        self._bring_in_line(stored, epoch)
        self._epoch = epoch

    def _bring_in_line(self, stored: dict[str, str], epoch: int) -> None:
        """Give each replayed story the id under which most of its reports are stored; write down what changed."""
        sizes = Counter(stored.values())
        replayed = group.stories(self._state)
        taken: set[str] = set()
        changed: list[Stand] = []
        for story in sorted(replayed, key=lambda one: (one.id not in sizes, -len(one.members), one.id)):
            held = Counter(stored[member] for member in story.members)
            name = next((key for key, _ in held.most_common() if key not in taken), story.id)
            taken.add(name)
            if name != story.id:
                self._stored[story.id] = name
            if held != {name: sizes[name]}:
                changed.append(Stand(id=name, story=story))
        changed += [
            Stand(id=old, story=None, merged_into=self._now_of(old, stored, replayed)) for old in sizes.keys() - taken
        ]
        if changed:
            stories.stand(changed, epoch)

    def _now_of(self, old: str, stored: dict[str, str], replayed: Iterable[Story]) -> str | None:
        """Return the id of the story that holds most of the reports that the story `old` held."""
        best = max(replayed, key=lambda one: sum(stored[member] == old for member in one.members), default=None)
        return self._name(best.id) if best else None
