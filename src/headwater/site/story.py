"""The page of a story: what is agreed, what does not fit, who owes what to whom, who said what."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.safestring import mark_safe

from headwater.show.story import head, parts
from headwater.show.tags import section
from headwater.site import cases
from headwater.site.lines import report_line
from headwater.site.login import may_rule
from headwater.store import rulings, stories
from headwater.store.models import Story

#: Reports of which somebody may say that they tell of another event.
_LISTED = 120


def story(request: HttpRequest, key: str) -> HttpResponse:
    """Show one story; an id that was merged leads to the story that took it."""
    row = get_object_or_404(Story.objects.select_related("merged_into"), pk=key)
    if row.merged_into_id:
        return HttpResponsePermanentRedirect(f"{reverse('story', args=[row.merged_into_id])}?was={key}")
    case = cases.case_of(row)
    if case is None:
        return _untraced(request, row)
    title, sober = cases.title(case, row.sober)
    near = cases.beside(key)
    drawn = parts(case, cases.addresses(request, key), cases.excerpts(case), cases.rulings(key))
    context = {
        "title": title,
        "head": mark_safe(head(case, title, sober.lang if sober else None, near)),  # noqa: S308 # escaped in `show`
        "parts": [
            (part.key, part.heading, mark_safe(section(part)))  # noqa: S308 # escaped in `show`
            for part in drawn
        ],
        "was": request.GET.get("was", ""),
        "thoughts": row.second_thoughts,
        "notes": rulings.explained(row.object.members) if row.second_thoughts else (),
        "story": key,
        "reports": [(case.name(one.id), one) for one in case.in_time[:_LISTED]] if may_rule(request) else (),
    }
    return render(request, "story.html", context)


def _untraced(request: HttpRequest, row: Story) -> HttpResponse:
    """Show the reports of a story that is not traced yet, or say that none is left."""
    articles, _, _ = stories.held(row.pk)
    context = {"title": row.object.title or "A story without a headline", "lines": [report_line(a) for a in articles]}
    return render(request, "story_untraced.html", context, status=200 if articles else 410)
