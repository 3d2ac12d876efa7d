"""The front page: one line a story, most independent origins first."""

import datetime as dt

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from headwater.site.lines import story_line
from headwater.store import reading

_STORIES = 30
_DAYS = 7


def front(request: HttpRequest) -> HttpResponse:
    """Show the stories: all, or those of a language or a day."""
    lang = request.GET.get("lang") or None
    day = _day(request.GET.get("day", ""))
    page = Paginator(reading.stories(lang, day), _STORIES).get_page(request.GET.get("page"))
    lines = [story_line(row) for row in reading.rows(page.object_list)]
    context = {
        "page": page,
        "lead": lines[0] if lines else None,
        "lines": lines[1:],
        "languages": reading.languages(),
        "days": reading.days(_DAYS),
        "lang": lang,
        "day": day,
    }
    return render(request, "front.html", context)


def _day(given: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(given)
    except ValueError:
        return None
