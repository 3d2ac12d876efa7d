"""The step that puts reports into stories, with its state in memory and its results in the store."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec.structs import replace

from headwater import group
from headwater.group import MOST, Change, Merged, Signature, Split, State
from headwater.line import snapshot
from headwater.line.replaying import Replay, as_value, memory, recalled, replay, resumed
from headwater.store import grouping, intake, rulings, settlings, stories
from headwater.store.grouping import Stand
from headwater.store.models import Ruling
from headwater.values import Story

_signature = msgspec.json.Decoder(Signature)
#: The state is written down after so many reports, and at the end of a run where so many came: fewer are replayed fast.
_EVERY, _WORTH = 20_000, 500


class Grouping:
    """The state of grouping, made anew from the store whenever a report was removed.

    With a home folder it is written down there now and then, so that whoever begins replays the newest reports alone.
    A story keeps the id under which it is stored, also where replaying without a removed report would name it by
    another report that opens it.
    """

    def __init__(self, home: Path | None = None) -> None:
        self._home = home
        #: The epoch in which the state was made; None where the state is not, or not surely, what is stored.
        self._epoch: int | None = None
        self._state: State = group.empty()
        #: From the id that grouping gives to the id that is stored, where they differ.
        self._stored: dict[str, str] = {}
        #: How many reports and rulings came since the state was written down.
        self._unwritten = 0

    def step(self) -> str | None:
        """Apply the next ruling that waits, else put the next report that no story holds into one.

        Return the ruling in words or the id of the report; None where there is neither.
        """
        if self._epoch != (epoch := grouping.epoch()):
            self._rebuild(epoch)
        if ruling := rulings.waiting():
            return self._rule(ruling, epoch)
        waiting = grouping.ungrouped()
        return self._put(*waiting, epoch) if waiting else None

    def _put(self, key: str, told: bytes, epoch: int) -> str:
        self._epoch = None  # until what follows is stored
        report = _signature.decode(told)
        self._state, changes = self._state.after(report)
        if grouping.stand(self._stands(changes, report), epoch):
            self._epoch = epoch
        self._unwritten += 1
        if self._unwritten >= _EVERY:
            self.keep()
        return key

    def settle(self) -> str | None:
        """Put the first reports that are not settled together with all that is near, if nothing waits before that.

        Return the id of the first of them; None where none is left, or something waits.
        """
        waiting = settlings.unsettled(MOST)
        if not waiting or intake.is_waiting():
            return None
        if self._epoch != (epoch := grouping.epoch()):
            self._rebuild(epoch)
        found = self._state.settling(waiting, lambda articles: list(recalled(articles)))
        self._epoch = None
        self._state, changes = self._state.settled(found.stories)
        if settlings.settled(found.articles, found.stories, self._stands(changes, None), epoch):
            self._epoch = epoch
        self._unwritten += 1
        return waiting[0]

    def keep(self) -> None:
        """Write the state down, where to begin without it would take long. Whoever stops calls this."""
        if self._home is None or self._epoch is None or self._unwritten < _WORTH:
            return
        with suppress(OSError):  # without it, the next start takes longer
            snapshot.write(self._home, self._state, self._stored, memory().reports, self._epoch)
        self._unwritten = 0

    def _rule(self, ruling: Ruling, epoch: int) -> str:
        self._epoch = None
        self._state, changes = self._state.ruled(as_value(ruling))
        if rulings.applied(ruling.number, self._stands(changes, None), epoch):
            self._epoch = epoch
        self._unwritten += 1
        return str(ruling)

    def _stands(self, changes: Sequence[Change], report: Signature | None) -> list[Stand]:
        """Return how things stand with each story that some changes touched, in the order of the changes."""
        said: dict[str, list[str]] = {}
        for change in changes:
            if isinstance(change, Merged | Split):
                for key in (change.story, change.into):
                    said.setdefault(key, []).extend(why.words for why in change.because)
        touched = group.follow(changes, report, self._held, _headed)
        return [self._stand(key, story, said.get(key, ())) for key, story in touched.items()]

    def _held(self, key: str) -> Story:
        return stories.told(self._name(key))

    def _stand(self, key: str, story: Story, words: Iterable[str]) -> Stand:
        gone = story.merged_into
        return Stand(
            id=self._name(key),
            story=None if gone else replace(story, develops=tuple(map(self._name, story.develops))),
            merged_into=self._name(gone) if gone else None,
            second_thoughts=tuple(dict.fromkeys(words)),
        )

    def _name(self, key: str) -> str:
        return self._stored.get(key, key)

    def _rebuild(self, epoch: int) -> None:
        """Go on from the snapshot that fits; else replay all, and write down where stories differ from those stored."""
        if self._home and (found := snapshot.read(self._home, memory())):
            self._state, self._unwritten = resumed(found)
            self._stored = found.stored
        else:
            told = replay()
            self._state, self._stored, self._unwritten = told.state, {}, len(told.stored)
            self._bring_in_line(told, epoch)
        self._epoch = epoch

    def _bring_in_line(self, told: Replay, epoch: int) -> None:
        """Give each replayed story the id under which most of its reports are stored; write down what changed."""
        sizes, continuing = Counter(told.stored.values()), grouping.continuing()
        replayed = told.state.members()
        taken: set[str] = set()
        differ: list[str] = []
        for key in sorted(replayed, key=lambda one: (one not in sizes, -len(replayed[one]), one)):
            held = Counter(told.stored[member] for member in replayed[key])
            name = next((old for old, _ in held.most_common() if old not in taken), key)
            taken.add(name)
            if name != key:
                self._stored[key] = name
            unlinked = bool(told.earlier(key)) and name not in continuing  # it was stored before links were
            if held != {name: sizes[name]} or unlinked:
                differ.append(key)
        changed = [self._retold(key, replayed[key], told) for key in differ]
        changed += [
            Stand(id=old, story=None, merged_into=self._now_of(old, told.stored, replayed))
            for old in sizes.keys() - taken
        ]
        if changed:
            grouping.stand(changed, epoch)

    def _retold(self, key: str, members: Sequence[str], told: Replay) -> Stand:
        story = group.told(key, _headed(members), told.because)
        return self._stand(key, replace(story, develops=told.earlier(key)), ())

    def _now_of(self, old: str, stored: dict[str, str], replayed: Mapping[str, Sequence[str]]) -> str | None:
        """Return the id of the story that holds most of the reports that the story `old` held."""
        best = max(replayed, key=lambda key: sum(stored[one] == old for one in replayed[key]), default=None)
        return self._name(best) if best else None


def _headed(articles: Sequence[str]) -> list[group.Headed]:
    """Return what tells of articles, in their order, from what they told when they arrived."""
    return [group.headed(report) for report in recalled(articles)]
