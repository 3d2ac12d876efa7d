"""The step that reads what reports say."""

from headwater.chain import statements_of
from headwater.store import articles


def step() -> str | None:
    """Read the next report and store its statements; return its id, None where there is none."""
    article = articles.unread()
    if article is None:
        return None
    articles.read(article, statements_of(article))
    return article.id
