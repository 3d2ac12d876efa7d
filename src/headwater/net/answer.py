"""What comes of a fetch."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

#: What stood in the way, one word a kind:
#: `address` no address that can be fetched, `private` an address that is not public, `robots` the site asks programs to
#: stay away, `name` no such name, `connection` nobody answered or TLS failed, `slow` the time was up, `redirects` led
#: nowhere, `size` too many bytes, `broken` no proper HTTP answer.
Cause = Literal["address", "private", "robots", "name", "connection", "slow", "redirects", "size", "broken"]

Reason = Literal["forbidden", "unreachable", "too_large", "unreadable"]

_REASONS: dict[Cause, Reason] = {
    "address": "unreadable",
    "private": "forbidden",
    "robots": "forbidden",
    "name": "unreachable",
    "connection": "unreachable",
    "slow": "unreachable",
    "redirects": "unreachable",
    "size": "too_large",
    "broken": "unreadable",
}


class Validators(Struct, frozen=True, kw_only=True):
    """What a server gave to ask later whether anything changed (RFC 9110, section 8.8), byte for byte.

    They are sent to the address that gave them and to no other.
    """

    url: str
    #: The value of `ETag`, quotation marks included.
    etag: str | None = None
    #: The value of `Last-Modified`, never a date of our own.
    modified: str | None = None


class Fetched(Struct, frozen=True, kw_only=True):
    """What the other side answered, whatever its status: 200, 304, 404 and 503 are all answers."""

    #: The address as it was given.
    url: str
    #: The address that answered.
    final_url: str
    status: int
    #: Names in lower case, in the order in which they came; a name may come more than once.
    headers: tuple[tuple[str, str], ...]
    #: The body with its content encodings undone.
    body: bytes
    #: The addresses that redirected, each with its status, in order.
    redirects: tuple[tuple[int, str], ...] = ()
    #: When the answer was complete, by the clock that was handed in.
    fetched: datetime
    #: Ask not again before this time: `Retry-After` (RFC 9110, section 10.2.3), as a point of time.
    retry: datetime | None = None
    #: None where the server gave none.
    validators: Validators | None = None

    def header(self, name: str) -> str | None:
        """Return the first value of a header, its name in lower case."""
        return next((value for key, value in self.headers if key == name), None)


class Refused(Struct, frozen=True, kw_only=True):
    """Why nothing was fetched."""

    #: The address as it was given.
    url: str
    #: The address at which it ended: the given one, or where a redirect led.
    at: str
    cause: Cause
    #: What happened, to what, and what to do next.
    says: str
    #: When it can be another, where that is known: ask not again before.
    retry: datetime | None = None

    @property
    def reason(self) -> Reason:
        """Return the word of the contract for this cause."""
        return _REASONS[self.cause]


class StopError(Exception):
    """A fetch cannot go on; it becomes a `Refused` before it leaves the room."""

    def __init__(self, cause: Cause, says: str, retry: datetime | None = None) -> None:
        super().__init__(says)
        self.cause: Cause = cause
        self.says = says
        self.retry = retry
