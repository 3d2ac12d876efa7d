"""Fetching: checked, followed, polite."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TypeVar
from weakref import WeakValueDictionary

from headwater.net import robots
from headwater.net.address import Target, target
from headwater.net.answer import Fetched, Refused, StopError, Validators
from headwater.net.hop import Answer, ask
from headwater.net.policy import Policy
from headwater.net.resolve import Resolve, dialable, system

_MOST_RULES = 4096
_LONGEST_WAIT = 10**8
_T = TypeVar("_T")


def utc() -> datetime:
    """Return the time."""
    return datetime.now(UTC)


class Client:
    """Fetches addresses within one policy: one connection a host at a time, robots.txt read once a day.

    It holds no connection open and needs no closing. Use one for all that runs in one event loop. `resolve` looks
    names up, `clock` tells the time (aware, UTC).
    """

    def __init__(self, policy: Policy, *, resolve: Resolve = system, clock: Callable[[], datetime] = utc) -> None:
        self._policy, self._resolve, self._clock = policy, resolve, clock
        self._rules: dict[str, robots.Rules] = {}
        #: When hosts that ask for pauses may be asked again, by the clock of the event loop.
        self._free: dict[str, float] = {}
        # A lock lives as long as somebody holds or awaits it.
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def fetch(
        self, url: str, *, validators: Validators | None = None, obey_robots: bool = True
    ) -> Fetched | Refused:
        """GET an address and follow its redirects; each address on the way is looked up once, checked and pinned.

        With `validators` of an earlier answer, the address that gave them is asked whether anything changed; then 304
        is the usual answer. It never raises for what the outside does or is.
        """
        return await self._travel(url, validators=validators, obey_robots=obey_robots, enough=None)

    async def _travel(
        self, url: str, *, validators: Validators | None, obey_robots: bool, enough: int | None
    ) -> Fetched | Refused:
        at, passed, time = url, list[tuple[int, str]](), _Time(self._policy.seconds)
        try:
            goal = target(url)
            while True:
                at = goal.url
                pause = await self._permit(goal) if obey_robots else 0.0
                answer = await self._ask(goal, validators, enough, time, pause)
                if answer.location is None:
                    return self._fetched(url, goal, answer, tuple(passed))
                passed.append((answer.status, goal.url))
                if len(passed) > self._policy.redirects:
                    says = f"{url} was redirected more than {self._policy.redirects} times. Check the address."
                    raise StopError("redirects", says)  # noqa: TRY301 # one way out for all that stops a fetch
                goal = target(answer.location, goal.url)
        except StopError as stop:
            return Refused(url=url, at=at, cause=stop.cause, says=stop.says, retry=stop.retry)

    async def _ask(
        self, goal: Target, validators: Validators | None, enough: int | None, time: "_Time", pause: float
    ) -> Answer:
        async with self._turn(goal.host):
            if pause:
                await self._pause(goal.host)
            try:
                with time.running():
                    async with asyncio.timeout(time.left):
                        addresses = await dialable(goal, self._policy, self._resolve)
                        return await ask(goal, addresses, self._policy, carries=validators, enough=enough)
            except TimeoutError:
                says = f"{goal.host} did not answer in full within {self._policy.seconds:g} seconds. Try again later."
                raise StopError("slow", says) from None
            finally:
                if pause:
                    _remember(self._free, goal.host, asyncio.get_running_loop().time() + pause)

    async def _pause(self, host: str) -> None:
        """Wait until the pause behind the last answer of a host is over."""
        now = asyncio.get_running_loop().time()
        await asyncio.sleep(max(0.0, self._free.pop(host, now) - now))

    async def _permit(self, goal: Target) -> float:
        """Return the pause that a site asks for. Raises StopError where it asks not to be asked."""
        async with self._turn(f"{goal.origin}/robots.txt"):
            found = self._rules.get(goal.origin)
            if found is None or found.until <= self._clock():
                found = await self._read_rules(goal)
        if found.allow(goal.url, self._policy.agent.product):
            return found.pause(self._policy.agent.product)
        if found.hindrance is not None:
            raise StopError(found.hindrance.cause, found.hindrance.says)
        if found.parsed is None:
            says = f"{goal.host} does not give its robots.txt, so nothing may be fetched there for now."
            raise StopError("robots", f"{says} Try again later.", found.until)
        says = f"The robots.txt of {goal.host} asks programs not to fetch {goal.url}."
        raise StopError("robots", f"{says} Open it in a browser, and give a saved copy if you may.")

    async def _read_rules(self, goal: Target) -> robots.Rules:
        address = target("/robots.txt", goal.url).url
        answer = await self._travel(address, validators=None, obey_robots=False, enough=robots.LARGEST)
        # Half a megabyte of rules takes a second to parse; the other hosts go on.
        found = await asyncio.to_thread(robots.rules, answer, self._clock())
        _remember(self._rules, goal.origin, found)
        return found

    def _turn(self, name: str) -> asyncio.Lock:
        lock = self._turns.get(name)
        if lock is None:
            lock = self._turns[name] = asyncio.Lock()
        return lock

    def _fetched(self, url: str, goal: Target, answer: Answer, passed: tuple[tuple[int, str], ...]) -> Fetched:
        now = self._clock()
        wait = next((value for name, value in answer.headers if name == "retry-after"), None)
        return Fetched(
            url=url,
            final_url=goal.url,
            status=answer.status,
            headers=answer.headers,
            body=answer.body,
            redirects=passed,
            fetched=now,
            retry=None if wait is None else _until(wait, now),
            validators=answer.validators,
        )


class _Time:
    """The seconds of one fetch; waiting for others does not count."""

    def __init__(self, seconds: float) -> None:
        self.left = seconds

    @contextmanager
    def running(self) -> Iterator[None]:
        clock = asyncio.get_running_loop().time
        start = clock()
        try:
            yield
        finally:
            self.left -= clock() - start


def _remember(known: dict[str, _T], name: str, what: _T) -> None:
    """Put something under a name; what was longest there makes room."""
    known.pop(name, None)
    if len(known) >= _MOST_RULES:
        del known[next(iter(known))]
    known[name] = what


def _until(wait: str, now: datetime) -> datetime | None:
    if wait.isascii() and wait.isdigit():
        return now + timedelta(seconds=min(int(wait[:10]), _LONGEST_WAIT))
    try:
        then = parsedate_to_datetime(wait)
        return then.replace(tzinfo=UTC) if then.tzinfo is None else then.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
