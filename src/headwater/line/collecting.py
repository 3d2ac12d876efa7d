"""Feeds are asked, the pages that they name are fetched, and both are stored as they come.

One event loop speaks to the outside; one thread speaks to the store. Whatever the outside does, the others go on.
"""

import asyncio
import datetime as dt
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

import msgspec
from msgspec import Struct

from headwater import values
from headwater.collect.feeds import entry_key, read_feed
from headwater.line.arrivals import address_of
from headwater.line.clock import Clock
from headwater.line.fetched import page_of
from headwater.line.polls import Known, Told, after
from headwater.line.removed import Removed
from headwater.line.told_by_feeds import instead
from headwater.line.turns import Turns
from headwater.net import Client, Fetched, Refused, Validators
from headwater.outlets import outlet_of
from headwater.store import feeds
from headwater.store.models import Entry, Feed
from headwater.values import Failure, NoFeed, identity

#: How many pages are looked for in a round.
_MOST = 20_000
#: How often a page is tried that might still come, and how long is waited before the second time; it doubles.
_TRIES = 5
_WAIT = dt.timedelta(minutes=15)
#: Who asks for more patience than this is taken to give no page.
_DAY = dt.timedelta(days=1)
_P = ParamSpec("_P")
_T = TypeVar("_T")


class Collected(Struct):
    """What came of one round."""

    feeds: int = 0
    #: Feeds that did not work.
    troubled: int = 0
    pages: int = 0
    #: Pages that could not be had.
    missed: int = 0


class Collector:
    """Asks all feeds that are due and fetches all pages that wait.

    Use one for all rounds, in one event loop: it knows the robots.txt of sites.
    """

    def __init__(self, client: Client, clock: Clock) -> None:
        self._client, self._clock = client, clock
        self._removed = Removed()
        self._store = ThreadPoolExecutor(1, "store")
        self._turns = Turns(clock)

    async def round(self, stored: Callable[[], None] = lambda: None) -> Collected:
        """Ask the feeds that are due and fetch the pages that wait; `stored` is called after each page.

        A host has a minute for its feeds and one for its pages; what is left then waits for the next round.
        Raises what the database raises; what was not stored is asked for again.
        """
        done = Collected()
        due = await self._stored(feeds.due, self._clock())
        await self._turns.each([(feed.url, feed) for feed in due], lambda feed: self._poll(feed, done))
        waiting = await self._stored(feeds.waiting, self._clock(), _MOST)
        await self._turns.each([(url, number) for number, url in waiting], lambda one: self._fetch(one, done, stored))
        return done

    async def ask_all(self) -> None:
        """Ask every feed now, due or not, however long it takes."""
        every = await self._stored(feeds.every)
        await self._turns.each(
            [(feed.url, feed) for feed in every], lambda feed: self._poll(feed, Collected()), patient=False
        )

    async def _ask(self, url: str, validators: Validators | None = None) -> Fetched | Refused:
        answer = await self._client.fetch(url, validators=validators)
        self._turns.heard(answer)
        return answer

    async def _stored(self, function: Callable[_P, _T], *args: _P.args, **options: _P.kwargs) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._store, lambda: function(*args, **options))

    async def _poll(self, feed: Feed, done: Collected) -> None:
        validators = None
        if feed.validators_url:
            validators = Validators(url=feed.validators_url, etag=feed.etag, modified=feed.modified)
        answer = await self._ask(feed.url, validators)
        read = await asyncio.to_thread(_read, answer)
        told, now = _told(answer), self._clock()
        followed = await self._stored(feeds.followed, told.moved_to, feed.pk) if told.moved_to else False
        known = after(_known(feed), told, read, now, followed=followed)
        await self._stored(self._keep, feed, known, read, now)
        done.feeds += 1
        done.troubled += known.state not in {"working", "moved"}

    def _keep(self, feed: Feed, known: Known, read: values.Feed | NoFeed | None, now: dt.datetime) -> None:
        columns = msgspec.structs.asdict(known)
        named: list[feeds.Named] = []
        if isinstance(read, values.Feed):
            site = outlet_of(read.site or feed.url)
            columns |= {
                "title": read.title or feed.title,
                "site": read.site or feed.site,
                "outlet": feed.outlet or (site.name if site else read.title),
                "lang": read.lang or feed.lang,
            }
            # feeds name the newest first; stories are opened by the oldest
            named = [self._named(entry) for entry in reversed(read.entries)]
        feeds.polled(feed.pk, columns, named, now)

    def _named(self, entry: values.Entry) -> feeds.Named:
        return feeds.Named(
            entry=entry,
            key=entry_key(entry),
            address=address_of(entry.url) if entry.url else None,
            told=identity(entry.title or "", entry.summary or "", entry.updated.value if entry.updated else ""),
            refused=self._removed.refuses_address(entry.url) if entry.url else "The feed names no address for it.",
        )

    async def _fetch(self, number: int, done: Collected, stored: Callable[[], None]) -> None:
        entry = await self._stored(feeds.entry, number)
        if entry is None:  # removed meanwhile
            return
        url = entry.url or ""
        refused = await self._stored(self._removed.refuses_address, url)
        if refused:
            await self._stored(feeds.not_fetched, entry, refused, None, self._clock())
            return
        answer = await self._ask(url)
        now = self._clock()
        page = page_of(url, answer)
        then = max(now + _WAIT * 2**entry.tries, answer.retry or now)
        if not isinstance(page, Failure):
            await self._stored(feeds.fetched, entry, page, now)
            done.pages += 1
        elif entry.tries + 1 < _TRIES and then <= now + _DAY and _may_still_come(answer):
            await self._stored(feeds.again, entry.pk, page.says, then)
        else:
            await self._stored(self._give_up, entry, page, answer, now)
            done.missed += 1
        stored()

    def _give_up(self, entry: Entry, page: Failure, answer: Fetched | Refused, now: dt.datetime) -> None:
        """Store why a page cannot be had; what its feed tells stands for it, unless it was taken off the web."""
        withdrawn = isinstance(answer, Fetched) and answer.status in {404, 410}
        told = None
        if not withdrawn and entry.object is not None:
            told = instead(entry.object, entry.feed.outlet, entry.feed.lang)
        feeds.not_fetched(entry, page.says, told, now)


def _read(answer: Fetched | Refused) -> values.Feed | NoFeed | None:
    if isinstance(answer, Refused) or answer.status != 200:
        return None
    return read_feed(answer.body, headers=_headers(answer), url=answer.final_url)


def _headers(answer: Fetched) -> dict[str, str]:
    """Return headers by name; the values of one that came several times make a list (RFC 9110, section 5.3)."""
    headers: dict[str, str] = {}
    for name, value in answer.headers:
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def _told(answer: Fetched | Refused) -> Told:
    if isinstance(answer, Refused):
        return Told(status=0, cause=answer.cause, says=answer.says, retry=answer.retry)
    for_good = bool(answer.redirects) and all(status in {301, 308} for status, _ in answer.redirects)
    given = answer.validators
    return Told(
        status=answer.status,
        moved_to=answer.final_url if for_good else None,
        etag=given.etag if given else None,
        modified=given.modified if given else None,
        validators_url=given.url if given else None,
        cache_control=_headers(answer).get("cache-control", ""),
        challenged=answer.header("cf-mitigated") == "challenge" or answer.header("x-datadome") == "protected",
        retry=answer.retry,
    )


def _known(feed: Feed) -> Known:
    return Known(**{name: getattr(feed, name) for name in Known.__struct_fields__})


def _may_still_come(answer: Fetched | Refused) -> bool:
    if isinstance(answer, Refused):
        return answer.cause in {"name", "connection", "slow"} or answer.retry is not None
    return answer.status in {408, 425, 429} or answer.status >= 500
