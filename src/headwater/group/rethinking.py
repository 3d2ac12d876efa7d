"""Second thoughts: stories that later reports, or a person, show to be one are merged; one that is two is parted."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from headwater.group import because
from headwater.group.apart import Member, likenesses
from headwater.group.bundle import Arrival, Bundle, bundle
from headwater.group.changes import Change
from headwater.group.decide import AT_ONCE, asked, crowd
from headwater.group.embedding import Embeddings
from headwater.group.likeness import Likeness
from headwater.group.regroup import Barred, Unit, regrouped
from headwater.group.rulings import Bounds, Ruling
from headwater.group.stories import Stories

#: A story is looked at again when it has grown by this factor, and so are two that were held against each other.
_GROWN = 1.6
#: Stories with more members are never taken apart.
_LARGEST_PARTED = 60
#: So many reports are looked at of a story that stays whole, and of one that stands beside those in doubt.
_SEEN, _SEEN_BESIDE = 12, 4
#: It is asked whether two stories are one where they have this share of the likeness that would make them one; and not
#: where the newest report of one is less like the other.
_DOUBT, _HINTS = 0.5, 0.04
#: How many pairs of stories are remembered that were held against each other.
_REMEMBERED = 50_000


class Rethinking:
    """Merges and parts stories, and remembers what was asked already."""

    def __init__(self, stories: Stories, likeness: Likeness, embeddings: Embeddings) -> None:
        self._stories = stories
        self._likeness = likeness
        self._embeddings = embeddings
        self.bounds = Bounds()
        #: With how many members together two stories are held against each other again.
        self._again: dict[tuple[int, int], int] = {}

    def again(self, arrival: Arrival, near: Sequence[Bundle], held: Mapping[int, float]) -> list[Change]:
        """Put the reports of stories together anew about which the newest report raises a doubt.

        `near` are the stories near that report, `held` is its likeness to each of them by number.
        """
        story = self._stories.holding(arrival.number)
        others = [other for other in near if other.number != story.number]
        doubted = self._doubted(story, [other for other in others if held[other.number] >= _HINTS])
        grown = self.grown(story)
        if not doubted and not grown:
            return []
        view = _View()
        for one in (story, *doubted):
            self._take_apart(one, view)
        for one in others:
            if one not in doubted:
                view.add(one.members, self._stories.looked_into(_some(one.members, _SEEN_BESIDE)), beside=True)
        numbers, reports = [member.number for member in view.members], self._stories.reports
        alike = likenesses(view.members, reports.words(numbers), reports.common(numbers)) * self._likeness.known(
            numbers
        )
        alike += self._embeddings.among(numbers) - self._likeness.of_other_days(numbers)
        units = regrouped(view.units, view.members, alike, self._stories.count, self._barred(view.members))
        return [*self._parted(units, [story, *doubted]), *self._merged(units, arrival)]

    def grown(self, story: Bundle) -> bool:
        """Return whether a story has grown so far that it is looked at; it is not again until it grows further."""
        if len(story.members) < story.look_again:
            return False
        story.look_again = int(len(story.members) * _GROWN) + 1
        return True

    def _doubted(self, story: Bundle, others: Sequence[Bundle]) -> list[Bundle]:
        """Return those of the others that may be the same story, and were not held against it a short while ago."""
        found = []
        alike = self._likeness.of_story(story, others) if others else []
        for at, other in enumerate(others):
            pair = (min(story.number, other.number), max(story.number, other.number))
            together = len(story.members) + len(other.members)
            days, across = story.days_from(other.first, other.last), set(story.langs).isdisjoint(other.langs)
            needed = asked((story.size + other.size) / together, days, across=across)
            needed += crowd((*alike[:at], *alike[at + 1 :]), self._stories.count)
            if together >= self._again.get(pair, 0) and alike[at] >= _DOUBT * needed:
                found.append(other)
                self._again[pair] = int(together * _GROWN) + 1
        while len(self._again) > _REMEMBERED:
            del self._again[next(iter(self._again))]
        return found

    def _take_apart(self, story: Bundle, view: "_View") -> None:
        if len(story.members) > _LARGEST_PARTED:
            view.add(story.members, self._stories.looked_into(_some(story.members, _SEEN)))
            return
        for tied in self.bounds.tied(story.members):
            view.add(tied, self._stories.looked_into(tied))

    def _barred(self, members: Sequence[Member]) -> Barred:
        def barred(one: Unit, other: Unit) -> bool:
            if self.bounds.walled(chain(*one.parts), chain(*other.parts)):
                return True
            return not self._one_matter(*([members[row] for row in unit.rows] for unit in (one, other)))

        return barred

    def _parted(self, units: Sequence[Unit], stories: Sequence[Bundle]) -> Iterator[Change]:
        """Let those reports leave their story that are in another unit than the one that opened it."""
        small = [(at, part) for at, unit in enumerate(units) for part in unit.parts if len(part) <= _LARGEST_PARTED]
        unit_of = {number: at for at, part in small for number in part}
        for story in stories:
            if len(story.members) > _LARGEST_PARTED:
                continue
            staying = list(story.members)
            for at in dict.fromkeys(unit_of[number] for number in staying):
                if at != unit_of[story.number]:
                    leaving = [number for number in staying if unit_of[number] == at]
                    staying = [number for number in staying if unit_of[number] != at]
                    why = because.parted(*(self._stories.looked_into(side) for side in (staying, leaving)))
                    yield self._stories.part(staying, leaving, why)

    def _merged(self, units: Sequence[Unit], arrival: Arrival) -> Iterator[Change]:
        """Make one story of each unit."""
        for unit in units:
            for part in unit.parts[1:]:
                one, other = self._stories.holding(unit.parts[0][0]), self._stories.holding(part[0])
                if one.number != other.number:
                    gone, kept = sorted((one, other), key=lambda story: -story.number)
                    why = because.merged(
                        arrival, *(self._likeness.shared_words(arrival, side) for side in (gone, kept))
                    )
                    yield self._stories.merge(one, other, why)

    def rule(self, ruling: Ruling) -> tuple[Change, ...]:
        """Do what a person ruled, and keep to it. Articles that are not here (any more) are passed over."""
        articles, others = (self._stories.numbers_of(part) for part in (ruling.articles, ruling.others))
        if not articles or not others:
            return ()
        if ruling.verb == "merge":
            self.bounds.tie(articles, others)
            return tuple(self._together([*articles, *others], ruling))
        if ruling.verb == "pin":
            away = [one for one in articles if self._stories.story_of(one) != self._stories.story_of(others[0])]
            changes = self._off(away, ruling)
            self.bounds.tie(articles, others)
            return (*changes, *self._together([*articles, others[0]], ruling))
        self.bounds.wall(articles, others)
        held = {self._stories.story_of(one) for one in others}
        return tuple(self._off([one for one in articles if self._stories.story_of(one) in held], ruling))

    def _together(self, reports: Sequence[int], ruling: Ruling) -> list[Change]:
        changes: list[Change] = []
        for report in reports[1:]:
            one, other = self._stories.holding(reports[0]), self._stories.holding(report)
            if one.number != other.number:
                changes.append(self._stories.merge(one, other, ruling.because))
        return changes

    def _off(self, reports: Sequence[int], ruling: Ruling) -> list[Change]:
        """Part reports from the rest of their stories: those of one story stay together."""
        changes: list[Change] = []
        for number in sorted({self._stories.story_of(report) for report in reports}):
            story = self._stories.numbered(number)
            sides = (
                [one for one in story.members if one not in reports],
                [one for one in story.members if one in reports],
            )
            if all(sides):
                staying, leaving = sorted(sides)
                changes.append(self._stories.part(staying, leaving, ruling.because))
        return changes

    def _one_matter(self, one: Sequence[Member], other: Sequence[Member]) -> bool:
        """Return whether two groups can be one: told at once, or with a report that shares more than who and where."""
        days = [[member.day for member in side if member.day is not None] for side in (one, other)]
        if not all(days) or max(map(min, days)) - min(map(max, days)) <= AT_ONCE:
            return True
        few, many = sorted((one, other), key=len)
        whole = bundle(sorted(member.number for member in many), self._stories.reports)
        return any(self._likeness.same_matter(member.lang, member.packed.vectors, whole) for member in few)


class _View:
    """What is looked at: units, and those of their reports that stand for them."""

    def __init__(self) -> None:
        self.units: list[Unit] = []
        self.members: list[Member] = []

    def add(self, reports: Sequence[int], seen: Sequence[Member], *, beside: bool = False) -> None:
        """Take a unit in."""
        first = len(self.members)
        self.units.append(Unit([reports], list(range(first, first + len(seen))), beside))
        self.members += seen


def _some(members: Sequence[int], most: int) -> Sequence[int]:
    return members[:: -(-len(members) // most)]
