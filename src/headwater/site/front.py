"""The front page: one line a story, most independent origins first."""

import datetime as dt

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from msgspec import Struct

from headwater.language import pack
from headwater.show.river import brief_river
from headwater.show.words import FINDING
from headwater.site import cases, visits
from headwater.site.lines import StoryLine, story_line
from headwater.store import reading

_STORIES = 30
_DAYS = 7
#: Findings of the first story that stand beside it.
_BESIDE = 4
#: Reports up to which the first story is drawn.
_DRAWN = 12


class Way(Struct, frozen=True, kw_only=True):
    """One choice of a section beside the stories."""

    words: str
    lang: str | None
    count: int
    address: str
    on: bool


def front(request: HttpRequest) -> HttpResponse:
    """Show the stories: all, or those of a language or a day."""
    lang = request.GET.get("lang") or None
    day = _day(request.GET.get("day", ""))
    visit = visits.of(request)
    page = Paginator(reading.stories(lang, day), _STORIES).get_page(request.GET.get("page"))
    rows = reading.rows(page.object_list)
    lines = [story_line(row, visit.since) for row in rows]
    lead = lines[0] if lines and page.number == 1 else None
    rest = [line for line in lines if line is not lead]
    briefs = [line for line in rest if line.reports == 1] if any(line.reports > 1 for line in lines) else []
    context = {
        "page": page,
        "lead": lead,
        "findings": _findings(lead),
        "river": _river(lead),
        "lines": [line for line in rest if line not in briefs],
        "briefs": briefs,
        "news": reading.stirred(visit.since) if visit.since and page.number == 1 else 0,
        "langs": [_lang(request.GET, code, count) for code, count in reading.languages()],
        "days": [_of_day(request.GET, one, count) for one, count in reading.days(_DAYS)],
        "chosen": " · ".join(
            filter(None, (pack(lang).name if lang else "", f"{day.day} {day:%B} {day.year}" if day else ""))
        ),
        "query": _kept(request.GET),
    }
    return visits.remembered(render(request, "front.html", context), visit)


def _findings(lead: StoryLine | None) -> list[tuple[str, str, str]]:
    """Return what does not fit in the first story: kind, id, sentence."""
    found = reading.findings(lead.id, _BESIDE) if lead else []
    return [(FINDING[one.type], one.id, one.says) for one in found]


def _river(lead: StoryLine | None) -> SafeString:
    """Return the small drawing of where the texts of the first story come from; nothing where it would be large."""
    case = cases.case_of(reading.story(lead.id)) if lead and 1 < lead.reports <= _DRAWN else None
    return mark_safe(brief_river(case)) if case else SafeString()  # noqa: S308 # escaped in `show`


def _lang(given: QueryDict, code: str, count: int) -> Way:
    known = pack(code)
    on = given.get("lang") == code
    name = known.name if known.tag == code.split("-", maxsplit=1)[0] else code
    return Way(words=name, lang=code, count=count, address=_query(given, lang=None if on else code, page=None), on=on)


def _of_day(given: QueryDict, day: dt.date, count: int) -> Way:
    on = given.get("day") == day.isoformat()
    address = _query(given, day=None if on else day.isoformat(), page=None)
    return Way(words=f"{day.day} {day:%b} {day.year}", lang=None, count=count, address=address, on=on)


def _query(given: QueryDict, **changed: str | None) -> str:
    """Return the query of an address with some values changed or taken out, beginning with `?`."""
    values = QueryDict(mutable=True)
    for name in ("lang", "day", "page"):
        value = changed[name] if name in changed else given.get(name)
        if value:
            values[name] = value
    return "?" + values.urlencode()


def _kept(given: QueryDict) -> str:
    """Return what stands before the number of a page in its address."""
    query = _query(given, page=None).removeprefix("?")
    return f"{query}&" if query else ""


def _day(given: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(given)
    except ValueError:
        return None
