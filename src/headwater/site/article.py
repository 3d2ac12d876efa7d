"""The page of a report: where it is read, what it says, how its wording changed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import mark_safe

from headwater import rights
from headwater.language import pack
from headwater.outlets import outlet_of
from headwater.show.report import Report, Version, head, parts
from headwater.show.reports import stand
from headwater.show.tags import section
from headwater.show.words import day, number, origins
from headwater.site import cases
from headwater.store import reading
from headwater.store.models import Article, Story
from headwater.values import Article as Value

#: Other reports of a story that are listed; its page has them all.
_OTHERS = 40


def report(request: HttpRequest, key: str) -> HttpResponse:
    """Show one report."""
    row = get_object_or_404(Article.objects.select_related("story"), pk=key, hidden=False)
    article = row.object
    allowed = rights.allowance(article)
    shown = Report(
        article=article,
        excerpt=rights.excerpt(article, allowed, pack(article.lang).sentences),
        said=reading.statements(key),
        versions=[Version(one.object, day(one.replaced_at.isoformat())) for one in reading.revisions(key)],
        owner=_owner(article),
        limits=allowed.reasons,
        closed=not allowed.may_excerpt,
    )
    context = {
        "article": article,
        "listed": allowed.may_index,
        "head": mark_safe(head(shown)),  # noqa: S308 # escaped in `show`
        "parts": [mark_safe(section(part)) for part in parts(shown)],  # noqa: S308 # escaped in `show`
        **_in_story(row.story, key),
    }
    return render(request, "report.html", context)


def _in_story(story: Story | None, key: str) -> dict[str, object]:
    """Return what the page says of the story that a report stands in."""
    case = cases.case_of(story, around=key) if story else None
    if story is None or case is None:
        return {}
    title, sober = cases.title(case, story.sober)
    low, high = case.trace.origins.low, case.trace.origins.high
    return {
        "story": story.pk,
        "story_title": title,
        "story_lang": sober.lang if sober else None,
        "story_facts": f"{number(len(case.articles), 'report')}, {origins(low, high)}",
        "stand": mark_safe(stand(case, case.articles[key])) if key in case.articles else "",  # noqa: S308 # escaped in `show`
        "others": [(one.id, case.name(one.id), one) for one in case.in_time if one.id != key][:_OTHERS],
    }


def _owner(article: Value) -> tuple[str, str] | None:
    """Return who owns the outlet, and the page that says so; None where no public source is known."""
    known = outlet_of(article.url or article.canonical_url or "")
    return (known.owner.name, known.owner.source) if known and known.owner else None
