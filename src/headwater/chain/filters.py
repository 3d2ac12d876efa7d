"""The four filters: each passes on what it was given, unchanged and in order, and adds its own.

1. `extracted`: pages become articles.
2. `read_through`: each article is followed by its statements.
3. `grouped`: after everything come the stories.
4. `traced`: after the stories come their traces.

What an earlier run has told already is not told again.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from headwater.chain.stages import article_of, trace_of, with_language
from headwater.collect import Line
from headwater.values import (
    Article,
    Failure,
    Figure,
    Object,
    Page,
    Pledge,
    Quotation,
    Statement,
    Story,
    Trace,
    encode,
)

if TYPE_CHECKING:
    from headwater.group import Embed

#: Takes a sentence for the person who started the run.
Note = Callable[[str], None]
#: Takes an article with what was read in it lightly, and returns its statements after a closer reading.
Closely = Callable[[Article, tuple[Statement, ...]], tuple[Statement, ...]]


def extracted(items: Iterable[Page | Failure | Line], note: Note) -> Iterator[Line]:
    """Yield each item with pages made into articles, an article told twice only once."""
    seen: dict[str, str | None] = {}
    for item in items:
        line = _extracted(item)
        article = line.value
        if isinstance(article, Article):
            if article.id in seen:
                note(f"{article.input} is the same report as {seen[article.id]}; it is counted once.")
                continue
            seen[article.id] = article.input
        yield line


def _extracted(item: Page | Failure | Line) -> Line:
    if isinstance(item, Page):
        return _told(article_of(item))
    if isinstance(item, Failure):
        return _told(item)
    if isinstance(item.value, Article) and (whole := with_language(item.value)) is not item.value:
        return _told(whole)
    return item


def read_through(lines: Iterable[Line], closely: Closely | None = None) -> Iterator[Line]:
    """Yield each line, and behind an article and the statements given with it those that were not given.

    What is read here is read again by `closely`, where that is handed in.
    """
    from headwater.read import read as lightly  # noqa: PLC0415 # `extract` alone does not read

    def read(article: Article) -> tuple[Statement, ...]:
        found = lightly(article)
        return closely(article, found) if closely else found

    waiting: Article | None = None
    given: set[str] = set()
    told: set[str] = set()
    for line in lines:
        if isinstance(line.value, Quotation | Figure | Pledge):
            given.add(line.value.article)
            if line.value.id in told:
                continue
        elif isinstance(line.value, Article):
            yield from _statements(waiting, given, told, read)
            waiting = line.value
        yield line
    yield from _statements(waiting, given, told, read)


def _statements(
    article: Article | None, given: set[str], told: set[str], read: Callable[[Article], tuple[Statement, ...]]
) -> Iterator[Line]:
    if article is None or article.id in given:
        return
    for statement in read(article):
        told.add(statement.id)
        yield _told(statement)


def grouped(lines: Iterable[Line], *, by_story: bool = False, embed: "Embed | None" = None) -> Iterator[Line]:
    """Yield each line, then the stories of the articles that no given story holds.

    With `by_story` articles are brought together by their label alone; else with the embeddings of `embed`, if given.
    """
    from headwater.group import group, labelled  # noqa: PLC0415

    articles: list[Article] = []
    held: set[str] = set()
    for line in lines:
        if isinstance(line.value, Article):
            articles.append(line.value)
        elif isinstance(line.value, Story):
            held.update(line.value.members)
        yield line
    free = [article for article in articles if article.id not in held]
    yield from map(_told, labelled(free) if by_story else group(free, embed))


def traced(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield each line, then the trace of each story that has none yet."""
    articles: dict[str, Article] = {}
    statements: dict[str, list[Statement]] = {}
    stories: dict[str, Story] = {}
    done: set[str] = set()
    for line in lines:
        match line.value:
            case Article() as article:
                articles[article.id] = article
            case Quotation() | Figure() | Pledge() as statement:
                statements.setdefault(statement.article, []).append(statement)
            case Story() as story:
                stories[story.id] = story
            case Trace() as known:
                done.add(known.story)
        yield line
    for story in stories.values():
        if story.id not in done and story.merged_into is None:
            members = [articles[key] for key in story.members if key in articles]
            if members:
                yield _told(trace_of(story.id, members, statements))


def _told(value: Object) -> Line:
    return Line(raw=encode(value), value=value)
