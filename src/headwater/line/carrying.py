"""All steps, one after the other, until nothing waits."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from headwater.line import reading, tracing
from headwater.line.arrivals import extract
from headwater.line.clock import Clock
from headwater.line.grouping import Grouping
from headwater.line.removed import Removed
from headwater.line.takedown import finish
from headwater.store import intake, rulings
from headwater.store.home import only_line
from headwater.values import Failure

#: Told after each step: the step's name, and what it was done to.
Watch = Callable[[str, str], None]
#: Does one step; gives what it was done to, or why it came to nothing, or None where nothing waits.
_Step = Callable[[], str | Failure | None]
_T = TypeVar("_T")


class Carried(Struct):
    """What came of a run."""

    new: int = 0
    same: int = 0
    revised: int = 0
    traced: int = 0
    failures: tuple[Failure, ...] = ()


class Carrier:
    """Carries what waits in the store through the stages. Hold the right to it (`store.home.only_line`)."""

    def __init__(self, home: Path, clock: Clock, watch: Watch, stopped: Callable[[], bool] = lambda: False) -> None:
        self._home, self._clock, self._watch, self._stopped = home, clock, watch, stopped
        self._removed = Removed()
        self._grouping = Grouping(home)
        self._steps: tuple[tuple[str, _Step], ...] = (
            ("read", partial(reading.step, clock)),
            ("group", self._grouping.step),
            ("settle", self._grouping.settle),
            ("trace", partial(tracing.step, clock)),
        )

    def carry(self, done: Carried | None = None) -> Carried:
        """Do every step that can be done, until `stopped`; what comes meanwhile is carried too.

        What comes of it is added to `done`, where that is given.
        """
        finish(self._home)
        done = done or Carried()
        for one in self._until_stopped(intake.waiting()):
            self._count(done, extract(one, self._removed, self._clock()))
            self._watch("extract", one.what.input)
        for name, step in self._steps:
            keys: Iterator[str | Failure] = iter(step, None)
            for key in self._until_stopped(keys):
                if isinstance(key, Failure):
                    self._count(done, key)
                    continue
                self._watch(name, key)
                done.traced += name == "trace"
        return done

    def end(self) -> None:
        """Write down what lets the next to carry begin at once."""
        self._grouping.keep()

    def _until_stopped(self, work: Iterator[_T]) -> Iterator[_T]:
        while not self._stopped():
            try:
                yield next(work)
            except StopIteration:
                return

    def _count(self, done: Carried, outcome: str | Failure) -> None:
        if isinstance(outcome, Failure):
            done.failures = (*done.failures, outcome)
        else:
            setattr(done, outcome, getattr(done, outcome) + 1)


def carried(home: Path, clock: Clock, watch: Watch) -> Carried | None:
    """Carry all that waits and return what came of it; None where another process holds the right to carry.

    Who finds that right held leaves what it took to its holder, so that looks once more after giving the right back.
    """
    carrier, done = Carrier(home, clock, watch), None
    while done is None or intake.is_waiting() or rulings.waiting():
        with only_line(home) as ours:
            if not ours:
                return done
            done = carrier.carry(done)
            carrier.end()
    return done
