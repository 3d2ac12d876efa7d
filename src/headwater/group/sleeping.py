"""Stories that nobody has told for long sleep: of their reports only what leads to them is kept in memory.

When a report comes that may belong to one, it wakes: what its reports told is asked for again.
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from headwater.group.packed import weighed
from headwater.group.signature import Signature
from headwater.group.stories import Stories
from headwater.group.weights import Weights

#: A story that woke in vain sleeps again after so many arrivals.
_AWAKE = 1000
#: A story wakes for a report that shares so much weight of leading terms with it.
_WAKES = 0.05

#: Gives what articles told when they arrived, in their order.
Recall = Callable[[Sequence[str]], Iterable[Signature]]


class Memory(NamedTuple):
    """How many of the newest reports are kept in memory, and who gives back what older ones told."""

    reports: int
    recall: Recall


class Sleeping:
    """Puts stories to sleep and wakes them."""

    def __init__(self, stories: Stories, weights: Weights, memory: Memory) -> None:
        self._stories = stories
        self._weights = weights
        self._memory = memory
        self._woken: deque[tuple[int, int]] = deque()

    def lull(self) -> None:
        """Put to sleep what was not told by any of the newest reports."""
        arrived = len(self._stories.reports)
        if arrived > self._memory.reports:
            self._sleep(arrived - self._memory.reports - 1)
        while self._woken and self._woken[0][0] <= arrived - _AWAKE:
            self._sleep(self._woken.popleft()[1])

    def _sleep(self, report: int) -> None:
        if self._stories.reports.forgotten(report):
            return
        story = self._stories.holding(report)
        if story.members[-1] < len(self._stories.reports) - self._memory.reports:
            for member in story.members:
                self._stories.reports.forget(member)
            story.sums, story.summed = {}, 0

    def awake(self, near: Mapping[int, float]) -> list[int]:
        """Return the numbers of those of the near stories that are awake, after waking those that are near enough."""
        asleep = self._stories.reports.forgotten
        return [
            number for number, weight in near.items() if not asleep(number) or (weight >= _WAKES and self.wake(number))
        ]

    def wake(self, number: int) -> bool:
        """Wake a story, if it sleeps. Return whether it is awake now: of some reports nobody may know any more."""
        reports = self._stories.reports
        if not reports.forgotten(number):
            return True
        members = self._stories.members_of(number)
        told = list(self._memory.recall([reports.articles[member] for member in members]))
        if len(told) < len(members):
            return False
        for member, report in zip(members, told, strict=True):
            reports.recall(member, weighed(report, self._weights)[1])
        self._woken.append((len(reports), members[-1]))
        return True
