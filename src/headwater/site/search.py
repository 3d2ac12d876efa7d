"""The page on which reports are looked for."""

from collections.abc import Mapping, Sequence

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from msgspec import Struct

from headwater import rights
from headwater.show.hits import excerpt, marked
from headwater.show.sheet import Piece
from headwater.show.words import count, moment
from headwater.site.lines import StoryLine, story_line
from headwater.store import asking, reading
from headwater.store.asking import Found, Group
from headwater.text.searchable import places
from headwater.values import Article

_STORIES = 10
#: Reports of one story that are shown before the rest is counted.
_REPORTS = 3
_NARROWINGS = 12


class HitLine(Struct, frozen=True, kw_only=True):
    """A report that was found, with the words that were looked for marked."""

    id: str
    title: tuple[Piece, ...]
    lang: str | None
    outlet: str
    when: str
    excerpt: tuple[Piece, ...]


class Result(Struct, frozen=True, kw_only=True):
    """A story that was found, None for a report that stands in none yet, with its nearest reports."""

    story: StoryLine | None
    reports: tuple[HitLine, ...]
    more: int


def search(request: HttpRequest) -> HttpResponse:
    """Show the stories whose reports hold all words of a question."""
    question, among = asking.asked(request.GET)
    found = asking.found(question, among) if question else Found()
    page = Paginator(found.groups, _STORIES).get_page(request.GET.get("page"))
    context = {
        "question": question,
        "among": among,
        "page": page,
        "results": results(question, list(page.object_list)),
        "told": told(found) if question else "",
        "outlets": _narrowings(request.GET, "outlet", found.outlets),
        "langs": _narrowings(request.GET, "lang", found.langs),
        "query": _query(request.GET, page=None),
        "feed": _query(request.GET, page=None).removesuffix("&"),
    }
    return render(request, "search.html", context)


def results(question: str, groups: Sequence[Group]) -> list[Result]:
    """Return some of what was found as it is shown; what its rights keep out of a search is left out."""
    rows = asking.stories(groups)
    articles = reading.reports(key for group in groups for key in group.reports[:_REPORTS])
    made = [_result(question, group, rows, articles) for group in groups]
    return [result for result in made if result.reports]


def told(found: Found) -> str:
    """Return how much was found, as a sentence."""
    if not found.groups:
        return "No report holds all of these words."
    stories = count(len(found.groups), "story", "stories")
    if found.more:
        return f"The nearest {found.reports} reports, in {stories}. More words find fewer."
    return f"{count(found.reports, 'report')} in {stories}.".capitalize()


def _result(question: str, group: Group, rows: Mapping[str, reading.Row], articles: Mapping[str, Article]) -> Result:
    shown = [articles[key] for key in group.reports[:_REPORTS] if key in articles]
    lines = [hit for article in shown if (hit := hit_line(question, article)) is not None]
    row = rows.get(group.story or "")
    return Result(
        story=story_line(row) if row else None, reports=tuple(lines), more=max(0, len(group.reports) - _REPORTS)
    )


def hit_line(question: str, article: Article) -> HitLine | None:
    """Return a report with the words of a question marked; None where it wants to be kept out of searches."""
    allowed = rights.allowance(article)
    if not allowed.may_index:
        return None
    title = article.title or "A report without a headline"
    return HitLine(
        id=article.id,
        title=marked(title, places(title, question)),
        lang=article.lang,
        outlet=article.outlet or "outlet unknown",
        when=moment(article.published),
        excerpt=excerpt(article.text, places(article.text, question), allowed.may_excerpt),
    )


def _narrowings(given: QueryDict, name: str, counted: Sequence[tuple[str, int]]) -> list[tuple[str, int, str, bool]]:
    """Return what a question can be narrowed to: the value, how many reports it has, its address, whether it is on."""
    on = given.get(name)
    shown = [pair for pair in counted if pair[0] == on] + [pair for pair in counted if pair[0] != on][:_NARROWINGS]
    return [
        (value, number, "?" + _query(given, page=None, **{name: None if value == on else value})[:-1], value == on)
        for value, number in shown
    ]


def _query(given: QueryDict, **changed: str | None) -> str:
    """Return the query of an address with some values changed or taken out, ending in `&`."""
    values = QueryDict(mutable=True)
    for name in ("q", "outlet", "lang", "day", "page"):
        value = changed[name] if name in changed else given.get(name)
        if value:
            values[name] = value
    return values.urlencode() + "&" if values else ""
