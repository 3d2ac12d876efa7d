"""Stories as they are stored: their reports, what these say, and where a story went."""

from collections.abc import Sequence

from django.db.models import Q

from headwater import values
from headwater.store.models import Article, Statement, Story
from headwater.store.traces import trace_of

#: As many reports are asked for at once as a database takes.
_AT_ONCE = 500


def held(story: str) -> tuple[list[values.Article], dict[str, list[values.Statement]], str]:
    """Return the reports of a story in order of arrival, what each says, and the hash of these wordings.

    Reports that are on their way out are left out; a story that is gone holds nothing.
    """
    articles, wordings = members(story)
    return articles, said([article.id for article in articles]), wordings


def members(story: str) -> tuple[list[values.Article], str]:
    """Return what `held` returns, without what the reports say."""
    rows = Article.objects.filter(story=story, hidden=False).order_by("number")
    wordings = Story.objects.filter(pk=story).values_list("wanted", flat=True).first()
    return list(rows.values_list("object", flat=True)), wordings or ""


def said(articles: Sequence[str]) -> dict[str, list[values.Statement]]:
    """Return what reports of these ids say, each in order of appearance."""
    out: dict[str, list[values.Statement]] = {}
    for at in range(0, len(articles), _AT_ONCE):
        rows = Statement.objects.filter(article__in=articles[at : at + _AT_ONCE]).order_by("article", "position")
        for article, statement in rows.values_list("article", "object"):
            out.setdefault(article, []).append(statement)
    return out


def every() -> list[str]:
    """Return the ids of all stories and of those that redirect, in their order."""
    found = Story.objects.filter(Q(count__gt=0) | ~Q(merged_into=None))
    return list(found.order_by("id").values_list("pk", flat=True))


def best() -> str | None:
    """Return the id of the story that most independent origins tell; None where there is no story."""
    found = Story.objects.filter(merged_into=None, count__gt=0).order_by("-origins_low", "-count", "id")
    return found.values_list("pk", flat=True).first()


def objects(story: str) -> list[values.Object]:
    """Return all objects of the contract that make up a story: its reports, what they say, itself, its trace."""
    articles, said, _ = held(story)
    statements = [one for article in articles for one in said.get(article.id, ())]
    trace = trace_of(story)
    return [*articles, *statements, told(story), *([trace] if trace else [])]


def told(story: str) -> values.Story:
    """Return a story as it is stored. Raises Story.DoesNotExist where there is none of this id."""
    return Story.objects.get(pk=story).object


def now(key: str) -> Story | None:
    """Return the story of an id, or the one to which that id redirects; None where there is none."""
    row = Story.objects.select_related("merged_into").filter(pk=key).first()
    return (row.merged_into or row) if row else None


def holding(article: str) -> str | None:
    """Return the id of the story that holds a report; None before it was grouped, or where it is gone."""
    return Article.objects.filter(pk=article, hidden=False).values_list("story", flat=True).first()


def reports(story: str) -> list[str]:
    """Return the ids of the reports of a story in order of arrival, without those on their way out."""
    found = Article.objects.filter(story=story, hidden=False).order_by("number")
    return list(found.values_list("pk", flat=True))


def title(story: str) -> str | None:
    """Return the title of a story; None where it has none, or is gone."""
    row = Story.objects.filter(pk=story).first()
    return row.object.title if row else None
