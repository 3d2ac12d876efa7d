"""When a reader was here last, told by a cookie that holds two times and nothing else."""

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from msgspec import Struct

_COOKIE = "seen"
#: Who comes back after so long is on a new visit.
_PAUSE = dt.timedelta(minutes=30)
_KEPT = dt.timedelta(days=365)


class Visit(Struct, frozen=True, kw_only=True):
    """This visit: when the one before ended (None on a first visit), and now."""

    since: dt.datetime | None
    now: dt.datetime


def of(request: HttpRequest) -> Visit:
    """Return the visit that a request belongs to; a cookie that cannot be read is none."""
    now = timezone.now()
    since, last = _times(request.COOKIES.get(_COOKIE, ""))
    return Visit(since=last if last is not None and now - last > _PAUSE else since, now=now)


def remembered(response: HttpResponse, visit: Visit) -> HttpResponse:
    """Let the browser keep the visit."""
    since = int(visit.since.timestamp()) if visit.since else 0
    value = f"{since}.{int(visit.now.timestamp())}"
    response.set_cookie(_COOKIE, value, max_age=_KEPT, httponly=True, samesite="Lax")
    return response


def _times(value: str) -> tuple[dt.datetime | None, dt.datetime | None]:
    parts = value.split(".")
    if len(parts) != 2 or not all(part.isascii() and part.isdigit() and len(part) < 12 for part in parts):
        return None, None
    since, last = (dt.datetime.fromtimestamp(int(part), dt.UTC) if int(part) else None for part in parts)
    return since, last
