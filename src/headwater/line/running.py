"""The line that runs by itself: one thread collects, one carries, until somebody says stop."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from headwater.line.carrying import Carried, Carrier
from headwater.line.clock import Clock
from headwater.line.collecting import Collected, Collector
from headwater.net import Client, Policy
from headwater.store.home import only_line
from headwater.store.troubles import StoreError, told

#: Seconds between two looks at what is due or waits.
_PAUSE = 5.0
#: Seconds after which it is tried again where the store could not be written.
_TROUBLE = 60.0

_T = TypeVar("_T")

#: Takes a sentence for the person who watches.
Say = Callable[[str], None]


class Runner:
    """Collects and carries until `stop` is called. What the store cannot take is said and tried again later.

    A fault of ours in one thread ends the other too, and is raised.
    """

    def __init__(self, home: Path, policy: Policy, *, clock: Clock, say: Say) -> None:
        self._home, self._policy, self._clock, self._say = home, policy, clock, say
        self._stopped = threading.Event()
        #: Set when something may wait to be carried.
        self._came = threading.Event()

    def stop(self) -> None:
        """Let both threads end after the step that they are at."""
        self._stopped.set()
        self._came.set()

    def run(self) -> None:
        """Collect and carry until `stop` is called; return at once, saying so, where another process does."""
        with only_line(self._home) as ours:
            if not ours:
                self._say("Another process runs the line on this home folder; this one only serves pages.")
                self._stopped.wait()
                return
            with ThreadPoolExecutor(1, "collect") as beside:
                collecting = beside.submit(self._collect)
                try:
                    self._carry()
                finally:
                    self.stop()
            collecting.result()

    def _carry(self) -> None:
        carrier = Carrier(self._home, self._clock, lambda _step, _what: None, self._stopped.is_set)
        while not self._stopped.is_set():
            done = self._guarded(carrier.carry)
            if done and (done.new or done.revised or done.failures):
                self._say(_carried(done))
            self._came.wait(_PAUSE)
            self._came.clear()
        self._guarded(carrier.end)

    def _collect(self) -> None:
        try:
            with asyncio.Runner() as loop:
                collector = Collector(Client(self._policy, clock=self._clock), self._clock)
                while not self._stopped.is_set():
                    done = self._guarded(lambda: loop.run(self._round(collector)))
                    if done and done.feeds:
                        self._say(_collected(done))
                    self._stopped.wait(_PAUSE)
        finally:
            self.stop()  # neither goes on without the other

    async def _round(self, collector: Collector) -> Collected | None:
        """Collect what is due; where somebody says stop meanwhile, leave the rest for another time."""
        work = asyncio.create_task(collector.round(self._came.set))
        while not work.done() and not self._stopped.is_set():
            await asyncio.wait({work}, timeout=0.2)
        if not work.done():
            work.cancel()
            return None
        return await work

    def _guarded(self, work: Callable[[], _T]) -> _T | None:
        try:
            with told(self._home):
                return work()
        except StoreError as trouble:
            self._say(str(trouble))
            self._stopped.wait(_TROUBLE)
            return None


def _collected(done: Collected) -> str:
    told_ = f"Asked {done.feeds} feeds, fetched {done.pages} pages."
    if done.troubled:
        told_ += f" {done.troubled} feeds did not answer as they should: see /feeds."
    if done.missed:
        told_ += f" {done.missed} pages could not be had."
    return told_


def _carried(done: Carried) -> str:
    told_ = f"{done.new} new reports, {done.revised} in a new wording, {done.traced} stories traced."
    return told_ + (f" {len(done.failures)} pages held no report." if done.failures else "")
