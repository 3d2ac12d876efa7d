"""The step that puts reports into stories, with its state in memory and its results in the store."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from headwater import group
from headwater.group import Change, Joined, Merged, Opened, Signature, Split, State
from headwater.store import stories
from headwater.store.stories import Stand
from headwater.values import Story, Why

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
        report = _signature.decode(told)
        self._state, changes = self._state.after(report)
        if not stories.stand(self._stands(changes, report), epoch):
            self._epoch = None  # a report was removed meanwhile
        return key

    def _stands(self, changes: Sequence[Change], report: Signature) -> list[Stand]:
        """Return how things stand with each story that some changes touched, in the order of the changes."""
        said: dict[str, list[str]] = {}
        for change in changes:
            if isinstance(change, Merged | Split):
                for key in (change.story, change.into):
                    said.setdefault(key, []).extend(why.words for why in change.because)
        touched = group.follow(changes, report, self._held, _signatures)
        return [self._stand(key, story, said.get(key, ())) for key, story in touched.items()]

    def _held(self, key: str) -> Story:
        return stories.told(self._name(key))

    def _stand(self, key: str, story: Story, words: Iterable[str]) -> Stand:
        gone = story.merged_into
        return Stand(
            id=self._name(key),
            story=None if gone else story,
            merged_into=self._name(gone) if gone else None,
            second_thoughts=tuple(words),
        )

    def _name(self, key: str) -> str:
        return self._stored.get(key, key)

    def _rebuild(self, epoch: int) -> None:
        """Replay what was grouped, and write down where the stories differ now from those that are stored."""
        self._state, self._stored = group.empty(), {}
        stored: dict[str, str] = {}
        because: dict[str, tuple[Why, ...]] = {}
        for key, told, story in stories.grouped():
            self._state, changes = self._state.after(_signature.decode(told))
            because |= {one.article: one.because for one in changes if isinstance(one, Opened | Joined)}
            stored[key] = story
        self._bring_in_line(stored, because, epoch)
        self._epoch = epoch

    def _bring_in_line(self, stored: dict[str, str], because: Mapping[str, tuple[Why, ...]], epoch: int) -> None:
        """Give each replayed story the id under which most of its reports are stored; write down what changed."""
        sizes = Counter(stored.values())
        replayed = self._state.members()
        taken: set[str] = set()
        changed: list[Stand] = []
        for key in sorted(replayed, key=lambda one: (one not in sizes, -len(replayed[one]), one)):
            members = replayed[key]
            held = Counter(stored[member] for member in members)
            name = next((old for old, _ in held.most_common() if old not in taken), key)
            taken.add(name)
            if name != key:
                self._stored[key] = name
            if held != {name: sizes[name]}:
                changed.append(Stand(id=name, story=group.told(name, _signatures(members), because)))
        changed += [
            Stand(id=old, story=None, merged_into=self._now_of(old, stored, replayed)) for old in sizes.keys() - taken
        ]
        if changed:
            stories.stand(changed, epoch)

    def _now_of(self, old: str, stored: dict[str, str], replayed: Mapping[str, Sequence[str]]) -> str | None:
        """Return the id of the story that holds most of the reports that the story `old` held."""
        best = max(replayed, key=lambda key: sum(stored[one] == old for one in replayed[key]), default=None)
        return self._name(best) if best else None


def _signatures(articles: Sequence[str]) -> list[Signature]:
    """Return what articles told when they arrived, in their order, without their terms."""
    found = (_signature.decode(told) for told in stories.signatures(articles))
    return [replace(report, words={}, common={}, written={}) for report in found]
