"""Which of several reports told something first."""

import datetime as dt
from collections.abc import Sequence

from headwater.values import Article, When


def earliest(articles: Sequence[Article]) -> str | None:
    """Return the id of the article that was published first; None where a time is missing or two cannot be parted."""
    by_id = {article.id: article for article in articles}
    if len(by_id) == 1:
        return next(iter(by_id))
    ranges = {key: _range(article.published) for key, article in by_id.items() if article.published}
    if len(ranges) < len(by_id):
        return None
    first = min(ranges, key=lambda key: (ranges[key], key))
    others = [begin for key, (begin, _) in ranges.items() if key != first]
    return first if ranges[first][1] <= min(others) else None


def before(a: Article, b: Article) -> bool | None:
    """Return whether `a` was published before `b`; None where the times do not say."""
    first = earliest([a, b]) if a.id != b.id else None
    return None if first is None else first == a.id


def _range(when: When) -> tuple[dt.datetime, dt.datetime]:
    """Return the first moment that a time can mean and the first that it cannot, in UTC; no zone is read as UTC."""
    parts = [int(part) for part in when.value[:10].split("-")]
    begin = dt.datetime(parts[0], parts[1], parts[2] if len(parts) > 2 else 1, tzinfo=dt.UTC)
    if when.precision == "month":
        return begin, (begin + dt.timedelta(days=31)).replace(day=1)
    if when.precision == "day":
        return begin, begin + dt.timedelta(days=1)
    clock = [int(part) for part in when.value[11:19].split(":")]
    begin += dt.timedelta(hours=clock[0], minutes=clock[1], seconds=clock[2] if len(clock) > 2 else 0)
    begin -= _zone(when.zone)
    return begin, begin + dt.timedelta(seconds=1 if when.precision == "second" else 60)


def _zone(zone: str | None) -> dt.timedelta:
    if not zone or zone == "Z":
        return dt.timedelta(0)
    hours, _, minutes = zone[1:].partition(":")
    size = dt.timedelta(hours=int(hours[:2]), minutes=int(minutes or hours[2:] or 0))
    return -size if zone[0] == "-" else size
