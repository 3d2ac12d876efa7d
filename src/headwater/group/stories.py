"""The stories so far: which reports each has, and what it takes to join two or to part one."""

from collections.abc import Iterable, Sequence

import numpy as np

from headwater.group.apart import Member
from headwater.group.bundle import LOOK_AGAIN, Bundle, bundle
from headwater.group.changes import Merged, Split
from headwater.group.columns import Column
from headwater.group.packed import Heaviest
from headwater.group.reports import Reports
from headwater.group.signature import Signature
from headwater.values import Why, identity


class Stories:
    """All reports and the stories that they make. A story has the number of the first report that it has."""

    def __init__(self) -> None:
        self.reports = Reports()
        #: How many stories there are.
        self.count = 0
        self.sizes = Column(np.uint32)
        #: Stories of several reports by number; a story of one report is made when it is looked at.
        self._grown: dict[int, Bundle] = {}

    def members(self) -> dict[str, tuple[str, ...]]:
        """Return the articles of each story by its id, in the order in which the stories were opened."""
        found: dict[int, list[str]] = {}
        for article, story in zip(self.reports.articles, self.reports.stories().tolist(), strict=True):
            found.setdefault(story, []).append(article)
        return {self.id(number): tuple(found[number]) for number in sorted(found)}

    def id(self, number: int) -> str:
        """Return the id of a story."""
        return identity("story", self.reports.articles[number])

    def numbers_of(self, articles: Sequence[str]) -> list[int]:
        """Return the numbers of these articles, in their order; those that never came are left out."""
        known = self.known(articles)
        return [known[article] for article in articles if article in known]

    def known(self, articles: Iterable[str]) -> dict[str, int]:
        """Return the number of each of these articles that came."""
        wanted = set(articles)
        return {article: number for number, article in enumerate(self.reports.articles) if article in wanted}

    def story_of(self, report: int) -> int:
        """Return the number of the story that holds a report."""
        return int(self.reports.stories()[report])

    def members_of(self, number: int) -> Sequence[int]:
        """Return the reports of the story of this number, in order of arrival, asleep or not."""
        return self._grown[number].members if number in self._grown else [number]

    def numbered(self, number: int) -> Bundle:
        """Return the story of this number."""
        return self._grown.get(number) or bundle([number], self.reports)

    def holding(self, report: int) -> Bundle:
        """Return the story that holds a report."""
        return self.numbered(self.story_of(report))

    def looked_into(self, numbers: Sequence[int]) -> list[Member]:
        """Return reports with their terms."""
        reports = self.reports
        pairs = zip(numbers, reports.packed(numbers), strict=True)
        return [Member(n, reports.langs[n], reports.day(n), packed) for n, packed in pairs]

    def arrive(self, report: Signature, heaviest: Heaviest) -> int:
        """Take a report, for which no story is chosen yet, and return its number."""
        self.sizes.append(1)
        return self.reports.add(report, heaviest)

    def join(self, report: int, story: Bundle) -> None:
        """Put the newest report into a story."""
        story.add(report, self.reports)
        self._grown[story.number] = story
        self.reports.stories()[report] = story.number
        self.sizes.values()[story.number] = len(story.members)

    def merge(self, one: Bundle, other: Bundle, because: tuple[Why, ...]) -> Merged:
        """Make one story of two; the id of the one that opened first stays."""
        kept, gone = sorted((one, other), key=lambda story: story.number)
        earliest, latest = kept.bounds(gone.first, gone.last)
        self._grown.pop(gone.number, None)
        self.count -= 1
        whole = self._keep(sorted(kept.members + gone.members), min(kept.look_again, gone.look_again))
        return Merged(
            story=self.id(gone.number),
            into=self.id(kept.number),
            articles=tuple(self.reports.articles[member] for member in whole.members),
            because=because,
            earliest=earliest,
            latest=latest,
        )

    def part(self, staying: Sequence[int], leaving: Sequence[int], because: tuple[Why, ...]) -> Split:
        """Make two stories of one; those that hold the report that opened it must be the ones that stay."""
        self.count += 1
        stayed, parted = (self._keep(sorted(side), LOOK_AGAIN) for side in (staying, leaving))
        return Split(
            story=self.id(stayed.number),
            into=self.id(parted.number),
            articles=tuple(self.reports.articles[member] for member in parted.members),
            because=because,
        )

    def _keep(self, members: list[int], look_again: int) -> Bundle:
        """Let these be the members of one story, which is asked again when it has so many whether it is one."""
        grown = bundle(members, self.reports)
        grown.look_again = look_again
        self.reports.stories()[members] = grown.number
        self.sizes.values()[grown.number] = len(members)
        if len(members) > 1:
            self._grown[grown.number] = grown
        else:
            self._grown.pop(grown.number, None)
        return grown
