"""Which of several reports told something first."""

from collections.abc import Sequence

from headwater.values import Article


def earliest(articles: Sequence[Article]) -> str | None:
    """Return the id of the article that was published first; None where a time is missing or two cannot be parted."""
    by_id = {article.id: article for article in articles}
    if len(by_id) == 1:
        return next(iter(by_id))
    ranges = {
        key: (article.published.begins, article.published.ends) for key, article in by_id.items() if article.published
    }
    if len(ranges) < len(by_id):
        return None
    first = min(ranges, key=lambda key: (ranges[key], key))
    others = [begin for key, (begin, _) in ranges.items() if key != first]
    return first if ranges[first][1] <= min(others) else None


def before(a: Article, b: Article) -> bool | None:
    """Return whether `a` was published before `b`; None where the times do not say."""
    first = earliest([a, b]) if a.id != b.id else None
    return None if first is None else first == a.id
