"""What an answer means for a feed: its state in words, and when it is asked again. Values in, values out.

Habits of polite readers: validators are taken from every 200 and 304 as they came; who gives some is asked hourly,
who gives none daily (Kroll, "Feed readers and polling", 2024); `Retry-After` and `Cache-Control: max-age` are kept to
(RFC 9110, section 10.2.3; RFC 9111, section 5.2.2.1); failures double the wait.
"""

import datetime as dt
import re
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from headwater.values import Feed, NoFeed

State = Literal["new", "working", "slow", "moved", "gone", "blocked", "empty", "broken"]

HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)
#: A feed that is gone is asked again after this time, in case its publisher thought better of it.
_GONE = dt.timedelta(days=90)
#: How often in a row a permanent redirect to one address is met before that address takes the feed's place.
_MOVES = 3
_MAX_AGE = re.compile(r"\bmax-age\s*=\s*\"?(\d{1,9})", re.IGNORECASE)


_NOT_GIVEN: tuple[State, str] = (
    "blocked",
    "The site does not give {url} to programs ({status}). Ask its publisher for access.",
)
_PATIENCE: tuple[State, str] = ("slow", "The site asks for patience ({status}); {url} is asked again later.")
_BY_STATUS: dict[int, tuple[State, str]] = {
    **dict.fromkeys((401, 402, 403, 451), _NOT_GIVEN),
    **dict.fromkeys((429, 503), _PATIENCE),
    404: ("broken", "There is nothing at {url} (404). Look for its new address on the site."),
    410: ("gone", "Its publisher says that {url} is gone for good (410). Remove it, or look for its successor."),
}


class Known(Struct, frozen=True, kw_only=True):
    """What is known of a feed before and after it is asked."""

    url: str
    state: State = "new"
    #: One sentence.
    says: str = ""
    #: Since when it is in this state.
    since_at: dt.datetime
    next_at: dt.datetime
    worked_at: dt.datetime | None = None
    #: Failures in a row.
    failures: int = 0
    moved_to: str | None = None
    #: How often in a row `moved_to` was met.
    moves: int = 0
    etag: str | None = None
    modified: str | None = None
    validators_url: str | None = None


class Told(Struct, frozen=True, kw_only=True):
    """An answer, as far as it matters here; `status` 0: there was none, and `cause` and `says` tell why."""

    status: int
    #: One of `net.Cause`.
    cause: str | None = None
    says: str = ""
    #: Where it was permanently redirected to (all redirects 301 or 308), if it was.
    moved_to: str | None = None
    etag: str | None = None
    modified: str | None = None
    validators_url: str | None = None
    cache_control: str = ""
    #: The site keeps programs out by a challenge.
    challenged: bool = False
    retry: dt.datetime | None = None


def after(known: Known, told: Told, feed: Feed | NoFeed | None, now: dt.datetime, *, followed: bool = False) -> Known:
    """Return what is known of a feed after an answer; `feed` is what its body was read as, None without a body.

    `followed` says that the address it moved to is that of another feed that is followed.
    """
    if isinstance(feed, NoFeed):
        state: State = "empty" if feed.reason == "empty" else "broken"
        return _failed(known, told, state, feed.says, now)
    if told.status == 200 or (told.status == 304 and known.validators_url):
        return _answered(known, told, feed, now, followed=followed)
    return _failed(known, told, *_hindrance(told, known.url), now)


def _failed(known: Known, told: Told, state: State, says: str, now: dt.datetime) -> Known:
    changed = replace(known, failures=known.failures + 1, moves=0, moved_to=None)
    if told.status == 200:  # to ask whether this has changed would be to ask for no feed
        changed = replace(changed, etag=None, modified=None, validators_url=None)
    return _in_state(changed, state, says, now, _later(changed, told, state, now))


def _answered(known: Known, told: Told, feed: Feed | None, now: dt.datetime, *, followed: bool) -> Known:
    known = replace(_with_validators(known, told), failures=0, worked_at=now)
    moved = _moving(known, told, followed=followed)
    pace = HOUR if (known.etag or known.modified) and not followed else DAY
    due = now + max(pace, _max_age(told))
    if moved.moves:
        says = f"It answers, and says that it has moved to {moved.moved_to} for good."
        says += " That one is followed already: remove this one." if followed else ""
        return _in_state(moved, "moved", says, now, due)
    if not (feed.entries if feed else known.state != "empty"):
        return _in_state(moved, "empty", "It is a feed, but names no report.", now, due)
    says = "It answers and names reports." if feed else "Nothing new since the last time."
    if moved.url != known.url:
        says = f"It has moved for good and is asked at {moved.url} from now on."
    if feed and feed.complaints:
        says += f" {feed.complaints[-1]}"
    return _in_state(moved, "working", says, now, due)


def _with_validators(known: Known, told: Told) -> Known:
    """Take over what the answer gave; a 304 may leave out what stays as it was (RFC 9110, section 15.4.5)."""
    if told.status == 304 and told.validators_url == known.validators_url:
        return replace(known, etag=told.etag or known.etag, modified=told.modified or known.modified)
    if told.status == 304 and told.validators_url is None:
        return known
    return replace(known, etag=told.etag, modified=told.modified, validators_url=told.validators_url)


def _moving(known: Known, told: Told, *, followed: bool) -> Known:
    """Count permanent redirects to a feed; met often enough, the new address takes the place of the old one."""
    if told.moved_to in {None, known.url}:
        return replace(known, moves=0, moved_to=None)
    moves = min(known.moves + 1, _MOVES) if told.moved_to == known.moved_to else 1
    if moves == _MOVES and not followed:
        return replace(known, url=told.moved_to, moves=0, moved_to=None)
    return replace(known, moves=moves, moved_to=told.moved_to)


def _hindrance(told: Told, url: str) -> tuple[State, str]:
    """Return the state of a feed that gave no feed, and why, in words."""
    if told.challenged:
        return "blocked", f"The site of {url} lets browsers in and keeps programs out. Ask its publisher for access."
    if told.status == 0:
        states: dict[str | None, State] = {"robots": "blocked", "private": "blocked", "slow": "slow"}
        return states.get(told.cause, "broken"), told.says
    other: tuple[State, str] = ("broken", "{url} answered with {status} in place of a feed. It is asked again later.")
    state, says = _BY_STATUS.get(told.status, other)
    return state, says.format(url=url, status=told.status)


def _later(known: Known, told: Told, state: State, now: dt.datetime) -> dt.datetime:
    """Return when a feed that failed is asked again: after an hour, two, four … a day, or when it says itself."""
    wait = _GONE if state == "gone" else min(DAY, HOUR * 2 ** min(known.failures - 1, 8))
    return max(now + wait, told.retry or now)


def _in_state(known: Known, state: State, says: str, now: dt.datetime, due: dt.datetime) -> Known:
    since = known.since_at if state == known.state else now
    return replace(known, state=state, says=says, since_at=since, next_at=min(due, now + _GONE))


def _max_age(told: Told) -> dt.timedelta:
    found = _MAX_AGE.search(told.cache_control)
    return min(DAY, dt.timedelta(seconds=int(found[1]))) if found else dt.timedelta(0)
