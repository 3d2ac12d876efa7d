"""The time, asked in one place."""

import datetime as dt
from collections.abc import Callable

#: Tells the time: aware, UTC.
Clock = Callable[[], dt.datetime]


def utc() -> dt.datetime:
    """Return the time, aware, in UTC."""
    return dt.datetime.now(dt.UTC)
