"""All steps, one after the other, until nothing waits."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from headwater.line import reading, tracing
from headwater.line.arrivals import extract
from headwater.line.clock import Clock
from headwater.line.grouping import Grouping
from headwater.line.removed import Removed
from headwater.line.takedown import finish
from headwater.store import intake
from headwater.values import Failure

#: Told after each step: the step's name, and what it was done to.
Watch = Callable[[str, str], None]


class Carried(Struct):
    """What came of a run."""

    new: int = 0
    same: int = 0
    revised: int = 0
    traced: int = 0
    failures: tuple[Failure, ...] = ()


class Carrier:
    """Carries what waits in the store through the stages. Hold the right to it (`store.home.only_line`)."""

    def __init__(self, home: Path, clock: Clock, watch: Watch) -> None:
        self._home, self._clock, self._watch = home, clock, watch
        self._grouping, self._removed = Grouping(), Removed()

    def carry(self) -> Carried:
        """Do every step that can be done; what comes meanwhile is carried too."""
        finish(self._home)
        done = Carried()
        for one in intake.waiting():
            self._count(done, extract(one, self._removed, self._clock()))
            self._watch("extract", one.what.input)
        for name, step in (("read", reading.step), ("group", self._grouping.step), ("trace", tracing.step)):
            for key in iter(step, None):
                self._watch(name, key)
                done.traced += name == "trace"
        return done

    def _count(self, done: Carried, outcome: str | Failure) -> None:
        if isinstance(outcome, Failure):
            done.failures = (*done.failures, outcome)
        else:
            setattr(done, outcome, getattr(done, outcome) + 1)
