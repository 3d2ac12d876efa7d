"""How often one client may ask for something that costs, held in the memory of this process."""

import time
from collections import OrderedDict
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil
from threading import Lock

from django.http import HttpRequest

#: Clients that are remembered; the one that asked least recently is forgotten first.
_CLIENTS = 10_000
#: Who has one address of IPv6 usually has all that begin with these bits.
_OWN_BITS = 64


class Limit:
    """So many times in so many seconds for each client."""

    def __init__(self, times: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._times, self._seconds, self._clock = times, seconds, clock
        self._asked: OrderedDict[str, list[float]] = OrderedDict()
        self._lock = Lock()

    def wait(self, client: str) -> int:
        """Count one more time; return 0 where the client may, else the seconds after which it may again."""
        now = self._clock()
        with self._lock:
            times = [then for then in self._asked.pop(client, []) if now - then < self._seconds]
            allowed = len(times) < self._times
            self._asked[client] = [*times, now] if allowed else times
            while len(self._asked) > _CLIENTS:
                self._asked.popitem(last=False)
        return 0 if allowed else max(1, ceil(times[0] + self._seconds - now))


def client_of(request: HttpRequest) -> str:
    """Return who asks: the address that the connection came from, since everything else can be made up."""
    told = request.META.get("REMOTE_ADDR") or ""
    try:
        address = ip_address(told)
    except ValueError:
        return told
    if isinstance(address, IPv6Address):
        return str(ip_network((address, _OWN_BITS), strict=False))
    return told


def in_words(seconds: int) -> str:
    """Return a wait in words."""
    if seconds < 90:
        return f"{seconds} second{'' if seconds == 1 else 's'}"
    return f"{ceil(seconds / 60)} minutes"
