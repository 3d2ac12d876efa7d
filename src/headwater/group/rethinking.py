"""Second thoughts: stories that later reports, or a person, show to be one are merged; one that is two is parted."""

from collections.abc import Sequence

from headwater.group import because
from headwater.group.apart import parting, told_apart
from headwater.group.bundle import Arrival, Bundle
from headwater.group.changes import Change, Merged, Split
from headwater.group.decide import AT_ONCE, asked, crowd
from headwater.group.likeness import Likeness
from headwater.group.rulings import Bounds, Ruling
from headwater.group.stories import Stories

#: Stories with more members are not parted any more.
_LARGEST_PARTED = 60
#: A story is looked at again when it has grown by this factor.
_GROWN = 1.2
#: Of stories that its newest report is less like, it is not asked whether they are the same.
_HINTS = 0.05


class Rethinking:
    """Merges and parts stories, and remembers what was asked already."""

    def __init__(self, stories: Stories, likeness: Likeness) -> None:
        self._stories = stories
        self._likeness = likeness
        self._bounds = Bounds()
        #: Up to how many members together two stories are known to be two.
        self._apart: dict[tuple[int, int], int] = {}

    def merges(self, arrival: Arrival, story: Bundle, near: Sequence[Bundle], held: dict[int, float]) -> list[Merged]:
        """Merge `story` with those of the `near` that its newest member shows to be the same.

        `held` is the likeness of that member to each of them by number.
        """
        changes: list[Merged] = []
        rest = [other for other in near if other is not story and held[other.number] >= _HINTS]
        while rest:
            alike = self._likeness.of_story(story, rest)
            at = max(range(len(rest)), key=alike.__getitem__)
            best = rest[at]
            taken_off = crowd((held[other.number] for other in rest if other is not best), self._stories.count)
            terms = (story.size + best.size) / (len(story.members) + len(best.members))
            across = set(story.langs).isdisjoint(best.langs)
            if alike[at] - taken_off < asked(terms, story.days_from(best.first, best.last), across=across):
                break
            rest.remove(best)
            if not self._one_matter(story, best) or self._known_apart(story, best):
                continue
            gone, kept = sorted((story, best), key=lambda one: -one.number)
            why = because.merged(arrival, *(self._likeness.shared_words(arrival, one) for one in (gone, kept)))
            changes.append(self._stories.merge(story, best, why))
            story = self._stories.numbered(kept.number)
        return changes

    def splits(self, report: int) -> list[Split]:
        """Part the story of a report where its newest members show that it tells of two events."""
        story = self._stories.holding(report)
        if not story.look_again <= len(story.members) <= _LARGEST_PARTED:
            return []
        story.look_again = int(len(story.members) * _GROWN) + 1
        sides = parting(self._stories.looked_into(story.members))
        if sides is None or self._bounds.tied(*([member.number for member in side] for side in sides)):
            return []
        staying, leaving = sorted(sides, key=lambda side: side[0].number)
        stay, leave = ([member.number for member in side] for side in (staying, leaving))
        self._apart[stay[0], leave[0]] = len(story.members) * 3 // 2
        return [self._stories.part(stay, leave, because.parted(staying, leaving))]

    def rule(self, ruling: Ruling) -> tuple[Change, ...]:
        """Do what a person ruled, and keep to it. Articles that are not here (any more) are passed over."""
        articles, others = (self._stories.numbers_of(part) for part in (ruling.articles, ruling.others))
        if not articles or not others:
            return ()
        if ruling.verb == "merge":
            self._bounds.tie(articles, others)
            return tuple(self._together([*articles, *others], ruling))
        if ruling.verb == "pin":
            away = [one for one in articles if self._stories.story_of(one) != self._stories.story_of(others[0])]
            changes = self._off(away, ruling)
            self._bounds.tie(articles, others)
            return (*changes, *self._together([*articles, others[0]], ruling))
        self._bounds.wall(articles, others)
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

    def _one_matter(self, one: Bundle, other: Bundle) -> bool:
        """Return whether two stories can be one: told at once, or with a member that shares more than who and where."""
        if one.days_from(other.first, other.last) <= AT_ONCE:
            return True
        few, many = sorted((one, other), key=lambda story: len(story.members))
        members = self._stories.looked_into(few.members)
        return any(self._likeness.same_matter_kept(member.lang, member.packed, many) for member in members)

    def _known_apart(self, one: Bundle, other: Bundle) -> bool:
        """Return whether two stories are two events, or a person ruled so; asked again when they have grown by half."""
        if self._bounds.walled(one.members, other.members):
            return True
        pair = (min(one.number, other.number), max(one.number, other.number))
        together = len(one.members) + len(other.members)
        if together < self._apart.get(pair, 0):
            return True
        if told_apart(*(self._stories.looked_into(story.members) for story in (one, other))):
            self._apart[pair] = together * 3 // 2
            return True
        return False
