"""The stories so far with their index, changed in place by each arrival; `state` makes values of it."""

from headwater.group import because
from headwater.group.bundle import Bundle
from headwater.group.changes import Change, Joined, Merged, Opened
from headwater.group.decide import asked, likeness, likeness_of
from headwater.group.index import Index, leading
from headwater.group.signature import Signature
from headwater.values import identity

#: How many stories are looked at closely.
_CANDIDATES = 12


class Gathering:
    """The open stories, the index that finds them, and how many reports have arrived."""

    def __init__(self) -> None:
        self.arrived = 0
        self._bundles: dict[int, Bundle] = {}
        self._sizes: dict[int, int] = {}
        self._index = Index()
        self._order: dict[str, int] = {}

    def bundles(self) -> list[Bundle]:
        """Return the stories in the order in which they were opened."""
        return [self._bundles[number] for number in sorted(self._bundles)]

    def take(self, report: Signature) -> tuple[Change, ...]:
        """Put a report where it belongs, and bring stories together that it shows to be one."""
        number = self.arrived
        self.arrived += 1
        self._order[report.article] = number
        near = [self._bundles[story] for story in self._index.near(report, self._sizes, _CANDIDATES)]
        held = {story.number: likeness(report, story) for story in near}
        best = max(near, key=lambda story: held[story.number], default=None)
        if best is None or held[best.number] < asked(_size(report, best)):
            story = Bundle(number=number, id=identity("story", report.article))
            self._bundles[number] = story
            why = because.opened()
            change: Change = Opened(story=story.id, article=report.article, because=why)
        else:
            story = best
            why = because.joined(report, story.sums.get(report.lang, {}), held[story.number], _apart(report, story))
            change = Joined(story=story.id, article=report.article, because=why)
        story.add(report, why)
        self._sizes[story.number] = len(story.members)
        self._index.add(report, story.number)
        return (change, *self._second_thoughts(story, near))

    def _second_thoughts(self, story: Bundle, near: list[Bundle]) -> list[Change]:
        """Merge `story` with those of the `near` that its newest member shows to be the same."""
        changes: list[Change] = []
        rest = [other for other in near if other is not story]
        while rest:
            held = {other.number: likeness_of(story, other) for other in rest}
            best = max(rest, key=lambda other: held[other.number])
            if held[best.number] < asked(_mean_size(story, best)):
                break
            rest.remove(best)
            kept, gone = sorted((story, best), key=lambda bundle: bundle.number)
            changes.append(self._merge(kept, gone))
            story = kept
        return changes

    def _merge(self, kept: Bundle, gone: Bundle) -> Merged:
        self._index.move(gone.members, gone.number, kept.number)
        kept.absorb(gone)
        kept.members.sort(key=lambda member: self._order[member.article])
        del self._bundles[gone.number]
        del self._sizes[gone.number]
        self._sizes[kept.number] = len(kept.members)
        why = because.merged(leading(gone.members[0]))
        return Merged(story=gone.id, into=kept.id, because=why)


def _size(report: Signature, story: Bundle) -> float:
    return (len(report.weights) + sum(len(member.weights) for member in story.members) / len(story.members)) / 2


def _mean_size(one: Bundle, other: Bundle) -> float:
    members = one.members + other.members
    return sum(len(member.weights) for member in members) / len(members)


def _apart(report: Signature, story: Bundle) -> float | None:
    """Return the least number of days between a report and the members of a story, where both are dated."""
    days = [
        abs(report.day - member.day) for member in story.members if report.day is not None and member.day is not None
    ]
    return min(days, default=None)
