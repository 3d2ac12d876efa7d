"""Stories as a person labelled them."""

from collections.abc import Iterable

from headwater.group.headline import headline_of
from headwater.values import Article, Story, Why, identity


def labelled(articles: Iterable[Article]) -> list[Story]:
    """Return one story a label, in order of the labels' first reports; an article without one is a story by itself.

    The id is made of the label and the opening report, since two labels may hold the same report.
    """
    stories: dict[str, list[Article]] = {}
    for article in articles:
        stories.setdefault(article.story or f"\0{article.id}", []).append(article)
    return [_story(label, members) for label, members in stories.items()]


def _story(label: str, members: list[Article]) -> Story:
    times = sorted(article.published.value for article in members if article.published)
    words = "alone: it carries no label" if label.startswith("\0") else f"labelled {label!r} by who gave it"
    return Story(
        id=identity("story", label, members[0].id),
        members=tuple(article.id for article in members),
        title=headline_of(members),
        langs=tuple(sorted({article.lang for article in members if article.lang})),
        first=times[0] if times else None,
        last=times[-1] if times else None,
        because={article.id: (Why(feature="label", words=words, weight=1.0),) for article in members},
    )
