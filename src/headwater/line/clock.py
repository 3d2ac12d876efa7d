"""The time, asked in one place."""

import datetime as dt


def utc() -> dt.datetime:
    """Return the time, aware, in UTC."""
    return dt.datetime.now(dt.UTC)
