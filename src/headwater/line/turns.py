"""Whose turn it is: several hosts at a time, each for a while, and none that did not answer or asked for patience."""

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar
from urllib.parse import urlsplit

from headwater.line.clock import Clock
from headwater.net import Fetched, Refused

#: How many hosts are spoken to at a time.
_AT_ONCE = 16
#: How long one host may take in a round, in seconds; then the others are not late.
_TURN = 60.0
#: For how long a host that did not answer is left alone.
_REST = dt.timedelta(minutes=1)
#: For how long a host that asks for patience is left alone if it does not say, and at most.
_PATIENCE = dt.timedelta(minutes=15)
_MOST_PATIENCE = dt.timedelta(days=1)
_T = TypeVar("_T")


class Turns:
    """Hosts and their turns; it remembers from round to round which of them are left alone, and until when."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._resting: dict[str, dt.datetime] = {}

    async def each(
        self, work: Iterable[tuple[str, _T]], do: Callable[[_T], Awaitable[None]], *, patient: bool = True
    ) -> None:
        """Do work on addresses, several hosts at a time, the work on one host in its order.

        What a host did not get done in its turn is left undone, so is the work on hosts that are left alone; not so
        where `patient` is false. Raises what `do` raises first.
        """
        hosts: dict[str, list[_T]] = {}
        for url, one in work:
            hosts.setdefault(_host(url), []).append(one)
        places = asyncio.Semaphore(_AT_ONCE)

        async def turn(host: str, queue: list[_T]) -> None:
            async with places:
                clock = asyncio.get_running_loop().time
                end = clock() + _TURN
                for one in queue:
                    if patient and (clock() > end or self._rests(host)):
                        return
                    await do(one)

        try:
            async with asyncio.TaskGroup() as group:
                for host, queue in hosts.items():
                    group.create_task(turn(host, queue))
        except ExceptionGroup as errors:
            raise errors.exceptions[0] from None

    def heard(self, answer: Fetched | Refused) -> None:
        """Leave a host alone for a while where its answer asks for that, or where there was none."""
        now = self._clock()
        if isinstance(answer, Refused) and answer.cause in {"name", "connection", "slow"}:
            self._resting[_host(answer.at)] = now + _REST
        elif isinstance(answer, Fetched) and (answer.status == 429 or (answer.status == 503 and answer.retry)):
            self._resting[_host(answer.final_url)] = min(answer.retry or now + _PATIENCE, now + _MOST_PATIENCE)

    def _rests(self, host: str) -> bool:
        now = self._clock()
        return self._resting.get(host, now) > now


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
