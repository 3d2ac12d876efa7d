"""Stories that lie near each other, put together as if all of their reports had come at once beside all others.

What a story may be confused with is found through the index, and what that may be confused with again; then a story is
what most orders of arrival bring together.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from headwater.group import because
from headwater.group.bundle import Bundle
from headwater.group.changes import Change
from headwater.group.decide import asked
from headwater.group.index import Index
from headwater.group.likeness import Likeness
from headwater.group.places import SHARED, places
from headwater.group.rulings import Bounds
from headwater.group.signature import Signature
from headwater.group.stories import Stories
from headwater.group.weights import Weights

#: So many reports are put together at once at most, so many even where few came, and so many for each that came.
MOST, _FEWEST, _FOR_EACH = 1000, 100, 2
#: Two stories may be confused where they have this share of the likeness that would make them one.
_CONFUSED = 0.3
#: For so many members of a story it is looked who is near, and so many stories for each.
_ASKED, _CANDIDATES = 12, 10


class Settling:
    """Finds what is to be put together, and does what came of it."""

    def __init__(self, stories: Stories, index: Index, weights: Weights, likeness: Likeness, bounds: Bounds) -> None:
        self._stories = stories
        self._index = index
        self._weights = weights
        self._likeness = likeness
        self._bounds = bounds

    def around(self, articles: Sequence[str]) -> dict[str, int]:
        """Return the first of the articles with all that its story may be confused with, as articles and numbers.

        More of the articles are among them as there is room: the more there are, the more. Stories that a ruling names,
        that sleep, or for which there is no room by themselves are left as they are.
        """
        stories = self._stories
        room = min(MOST, max(_FEWEST, _FOR_EACH * len(articles)))
        near = self._near(stories.numbers_of(articles), room)
        return {stories.reports.articles[report]: report for one in near for report in stories.members_of(one)}

    def _near(self, reports: Sequence[int], room: int) -> Iterable[int]:
        """Return the numbers of the stories near the first of some reports, and near more of them as there is room."""
        found: dict[int, None] = {}
        size = 0
        for report in reports:
            number = self._stories.story_of(report)
            if number in found:
                continue
            near = self._neighbourhood(number, room)
            size += sum(len(self._stories.members_of(one)) for one in near if one not in found)
            if found and size > room:
                break
            found |= dict.fromkeys(near)
        return found

    def _neighbourhood(self, number: int, room: int) -> list[int]:
        """Return the numbers of a story and of those that it may be confused with, the next to it first."""
        sizes = self._stories.sizes.values()
        left = room - int(sizes[number])
        found = [number] if left >= 0 and self._free(number) else []
        met = set(found)
        for one in found:
            for other in self._confused(self._stories.numbered(one)):
                if other not in met and sizes[other] <= left:
                    found.append(other)
                    left -= int(sizes[other])
                met.add(other)
        return found

    def _free(self, number: int) -> bool:
        members = self._stories.members_of(number)
        return not self._stories.reports.forgotten(number) and not self._bounds.bind(members)

    def _confused(self, story: Bundle) -> list[int]:
        stories = self._stories
        some = story.members[:: -(-len(story.members) // _ASKED)]
        found: dict[int, None] = {}
        for packed in stories.reports.packed(some):
            near = self._index.near(packed.heaviest, stories.reports.stories(), stories.sizes.values(), _CANDIDATES)
            found |= dict.fromkeys(near)
        others = [stories.numbered(one) for one in found if one != story.number and self._free(one)]
        alike = self._likeness.of_story(story, others) if others else []
        pairs = sorted(zip(alike, others, strict=True), key=lambda pair: -pair[0])
        return [other.number for near, other in pairs if near >= _CONFUSED * _needed(story, other)]

    def beside(self, told: Mapping[int, Signature]) -> tuple[Weights, int]:
        """Return what terms weigh without these reports, and how many stories there are without theirs."""
        reports = self._stories.reports
        first = [report for number, report in told.items() if reports.opened(number)]
        spread = [ids for one in first for ids in (places(one.lang, one.words), places(SHARED, one.common))]
        spread += [reports.brought(number) for number in told if not reports.opened(number)]
        stories = {self._stories.story_of(number) for number in told}
        return self._weights.without([one.lang for one in first], spread), self._stories.count - len(stories)

    def differing(self, groups: Iterable[Sequence[int]]) -> Iterator[tuple[str, ...]]:
        """Yield the articles of those groups of reports that are no story as things stand."""
        for group in map(sorted, groups):
            if list(self._stories.holding(group[0]).members) != group:
                yield tuple(self._stories.reports.articles[number] for number in group)

    def settle(self, groups: Sequence[Sequence[int]]) -> Iterator[Change]:
        """Make a story of each group: what is none of it is parted off, what is of several stories is merged."""
        group_of = {number: at for at, group in enumerate(groups) for number in group}
        for number in sorted({self._stories.story_of(report) for report in group_of}):
            yield from self._parted(number, group_of)
        for group in groups:
            for report in group[1:]:
                one, other = self._stories.holding(group[0]), self._stories.holding(report)
                if one.number != other.number:
                    sides = (self._stories.looked_into(side.members) for side in (one, other))
                    yield self._stories.merge(one, other, because.settled(*sides))

    def _parted(self, number: int, group_of: dict[int, int]) -> Iterator[Change]:
        staying = list(self._stories.members_of(number))
        own = group_of.get(number)
        for at in dict.fromkeys(map(group_of.get, staying)):
            if at != own:
                leaving = [one for one in staying if group_of.get(one) == at]
                staying = [one for one in staying if group_of.get(one) != at]
                why = because.parted(*map(self._stories.looked_into, (staying, leaving)))
                yield self._stories.part(staying, leaving, why)


def _needed(one: Bundle, other: Bundle) -> float:
    terms = (one.size + other.size) / (len(one.members) + len(other.members))
    across = set(one.langs).isdisjoint(other.langs)
    return asked(terms, one.days_from(other.first, other.last), across=across)
