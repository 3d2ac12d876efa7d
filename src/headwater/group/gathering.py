"""What is known of all reports so far, changed in place by each arrival; `state` makes values of it."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from headwater.group import because
from headwater.group.bundle import Arrival, Bundle, common, words
from headwater.group.changes import Change, Joined, Opened
from headwater.group.decide import AT_ONCE, asked, crowd
from headwater.group.embedding import Embeddings
from headwater.group.index import Index
from headwater.group.likeness import Likeness
from headwater.group.packed import weighed
from headwater.group.places import Ids, Sought
from headwater.group.rethinking import Rethinking
from headwater.group.rulings import Ruling
from headwater.group.settling import Settling
from headwater.group.signature import Signature
from headwater.group.sleeping import Memory, Sleeping
from headwater.group.stories import Stories
from headwater.group.weights import Weights
from headwater.values import Why

#: How many stories are looked at closely.
_CANDIDATES = 10
#: A report that opens a story continues an earlier one where it has this share of the likeness that would join it.
_CONTINUES = 0.7


class _Stand(NamedTuple):
    """How a report stands to the story that is most like it."""

    story: Bundle
    #: How many days lie between them.
    days: float
    #: The likeness beyond that of neighbours, of what is asked for.
    reached: float
    #: Whether all of the story was told before the report.
    earlier: bool


class Gathering:
    """The stories, the index that finds them, and how much each term weighs."""

    def __init__(self, memory: Memory | None = None, beside: tuple[Weights, int] | None = None) -> None:
        self._stories = Stories()
        self._index = Index()
        self._weights, self._stories.count = beside or (Weights(), 0)
        self._likeness = Likeness(self._stories.reports)
        self._sleeping = Sleeping(self._stories, self._weights, memory) if memory else None
        self._embeddings = Embeddings(self._stories.reports)
        self._rethinking = Rethinking(self._stories, self._likeness, self._embeddings)
        self.settling = Settling(self._stories, self._index, self._weights, self._likeness, self._rethinking.bounds)
        self._besides = 0

    @property
    def steps(self) -> int:
        """How many reports have come, and rulings and settlings."""
        return len(self._stories.reports) + self._besides

    def members(self) -> dict[str, tuple[str, ...]]:
        """Return the articles of each story by its id, in the order in which the stories were opened."""
        return self._stories.members()

    def expect(self, reports: Iterable[Signature]) -> None:
        """Learn from all reports that are to come how near in meaning any two are."""
        self._embeddings.expect(reports)

    def take(self, report: Signature) -> tuple[Change, ...]:
        """Put a report where it belongs, and bring stories together that it shows to be one."""
        changes = self._taken(report)
        if self._sleeping:
            self._sleeping.lull()
        return changes

    def _taken(self, report: Signature) -> tuple[Change, ...]:
        arrival = self._arriving(report)
        near, held = self._near(arrival)
        stand = self._stand(arrival, near, held)
        self._arrive(arrival)
        if stand is None or not self._belongs(arrival, stand):
            change: Change = self._open(arrival, stand)
        else:
            change = self._join(arrival, stand.story, held[stand.story.number])
        return (change, *self._rethinking.again(arrival, near, held))

    def place(self, report: Signature, beside: int | None) -> Change:
        """Put a report into the story of the report of the number `beside`, or (None) open one, and say why."""
        arrival = self._arriving(report)
        if beside is None:
            stand = self._stand(arrival, *self._near(arrival))
            self._arrive(arrival)
            return self._open(arrival, stand)
        story = self._stories.holding(beside)
        (held,) = self._likeness.to_stories(arrival, [story])
        self._arrive(arrival)
        joined = self._join(arrival, story, held)
        return joined if joined.because else replace(joined, because=because.agreed())

    def stories(self) -> NDArray[np.uint32]:
        """Return the number of the story of each report, in the order in which they came: that of its first report."""
        return self._stories.reports.stories()

    def put(self, report: Signature, beside: int | None = None) -> int:
        """Take a report of which the story is known and return its number; nothing is asked, now or for its sake later.

        `beside` is the number of a report of the same story; None opens one.
        """
        arrival = self._arriving(report)
        self._arrive(arrival)
        if beside is None:
            self._open(arrival)
        else:
            story = self._stories.holding(beside)
            self._add(arrival, story)
            self._rethinking.grown(story)
        return arrival.number

    def rule(self, ruling: Ruling) -> tuple[Change, ...]:
        """Do what a person ruled, and keep to it from now on."""
        self._besides += 1
        self._wake(self._stories.numbers_of((*ruling.articles, *ruling.others)))
        return self._rethinking.rule(ruling)

    def settle(self, stories: Sequence[Sequence[str]]) -> tuple[Change, ...]:
        """Let articles make these stories. Those that are not here (any more) are passed over."""
        self._besides += 1
        known = self._stories.known(chain.from_iterable(stories))
        self._wake(known.values())
        groups = [sorted(known[one] for one in story if one in known) for story in stories]
        return tuple(self.settling.settle([group for group in groups if group]))

    def _wake(self, reports: Iterable[int]) -> None:
        if self._sleeping:
            for report in reports:
                self._sleeping.wake(self._stories.story_of(report))

    def _arriving(self, report: Signature) -> Arrival:
        terms, heaviest = weighed(report, self._weights)
        return Arrival(len(self._stories.reports), report, terms, heaviest, self._embeddings.near(report))

    def _near(self, arrival: Arrival) -> tuple[list[Bundle], dict[int, float]]:
        """Return the stories near a report, and its likeness to each by the number of the story."""
        stories = self._stories
        found = self._index.near(arrival.heaviest, stories.reports.stories(), stories.sizes.values(), _CANDIDATES)
        found = {stories.story_of(number): 0.0 for number in arrival.meant} | found
        numbers = self._sleeping.awake(found) if self._sleeping else list(found)
        near = [stories.numbered(number) for number in numbers]
        return near, dict(zip(numbers, self._likeness.to_stories(arrival, near), strict=True))

    def _stand(self, arrival: Arrival, near: Sequence[Bundle], held: dict[int, float]) -> _Stand | None:
        """Return how a report stands to the story that is most like it, if any is near."""
        story = max(near, key=lambda one: held[one.number], default=None)
        if story is None:
            return None
        report = arrival.report
        others = (value for number, value in held.items() if number != story.number)
        terms = (arrival.heaviest.size + story.size / len(story.members)) / 2
        beyond = held[story.number] - crowd(others, self._stories.count)
        days = story.days_from(report.day, report.day)
        return _Stand(
            story=story,
            days=days,
            reached=beyond / asked(terms, days, across=report.lang not in story.langs),
            earlier=report.day is not None and story.last is not None and story.last < report.day,
        )

    def _belongs(self, arrival: Arrival, stand: _Stand) -> bool:
        if stand.reached < 1:
            return False
        lang, terms = arrival.report.lang, arrival.terms
        return stand.days <= AT_ONCE or self._likeness.same_matter(lang, terms, stand.story)

    def _arrive(self, arrival: Arrival) -> None:
        self._stories.arrive(arrival.report, arrival.heaviest)
        self._index.add(arrival.heaviest, arrival.number)
        self._embeddings.add(arrival.number, arrival.report)

    def _open(self, arrival: Arrival, stand: _Stand | None = None) -> Opened:
        self._stories.count += 1
        self._weights.opened(arrival.report.lang)
        for ids, _ in (arrival.terms.words, arrival.terms.common):
            self._weights.spread(ids)
        key = self._stories.id(arrival.number)
        later = stand is not None and stand.earlier and stand.days > AT_ONCE and stand.reached >= _CONTINUES
        return Opened(
            story=key,
            article=arrival.report.article,
            because=because.opened(),
            develops=(self._stories.id(stand.story.number),) if stand and later else (),
        )

    def _join(self, arrival: Arrival, story: Bundle, likeness: float) -> Joined:
        why = self._because(arrival, story, likeness)
        earliest, latest = story.bounds(arrival.report.day, arrival.report.day)
        self._add(arrival, story)
        return Joined(
            story=self._stories.id(story.number),
            article=arrival.report.article,
            because=why,
            earliest=earliest,
            latest=latest,
        )

    def _add(self, arrival: Arrival, story: Bundle) -> None:
        lang, mine, reports = arrival.report.lang, arrival.heaviest, self._stories.reports
        new_words = _new(mine.words, words([story], reports, lang).ids)
        new_common = _new(mine.common, common([story], reports, lang).ids)
        self._weights.spread(mine.words[new_words])
        self._weights.spread(mine.common[new_common])
        reports.bring(arrival.number, np.concatenate([new_words, new_common]))
        self._stories.join(arrival.number, story)

    def _because(self, arrival: Arrival, story: Bundle, likeness: float) -> tuple[Why, ...]:
        found = because.joined(arrival, self._likeness.shared_words(arrival, story), len(story.members))
        if not found and (shared := self._likeness.shared_across(arrival, story)):
            found = (because.across(arrival, shared, likeness),)
        if arrival.report.embedding and (meant := story.meant(arrival)):
            found = (*found, because.embedded(arrival.report.embedding.maker, meant / len(story.members)))
        day = arrival.report.day
        same_day = day is not None and bool((np.abs(self._stories.reports.days()[story.members] - day) < 1).any())
        return (*found, because.same_day()) if same_day else found


def _new(mine: Ids, theirs: Ids) -> NDArray[np.bool_]:
    """Return which of the places are none of theirs."""
    sought = Sought(mine)
    held = np.zeros(len(sought.ids), np.bool_)
    held[sought.find(theirs)[1]] = True
    return ~held[sought.at]
