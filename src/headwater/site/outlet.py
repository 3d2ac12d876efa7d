"""The page of an outlet: facts, what its reports rest on, its reports by time."""

from collections.abc import Iterator

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.outlets import outlet_named, outlet_of
from headwater.show.words import capital, count, number
from headwater.site.lines import report_line
from headwater.store import by_outlet
from headwater.store.by_outlet import Rests

_REPORTS = 30
_NAMES = 8


@require_safe
def outlet(request: HttpRequest, name: str) -> HttpResponse:
    """Show one outlet by the name that its reports give."""
    rows = by_outlet.reports(name)
    newest = rows.first()
    if newest is None:
        raise Http404(f"No report of {name} is here.")
    rests = by_outlet.rests(name)
    page = Paginator(rows, _REPORTS).get_page(request.GET.get("page"))
    context = {
        "name": name,
        "known": outlet_named(name) or (outlet_of(newest.url) if newest.url else None),
        "host": newest.host,
        "rests": sentences(rests),
        "owed": rests.owed[:_NAMES],
        "credited": rests.credited[:_NAMES],
        "page": page,
        "lines": [report_line(row.object) for row in page.object_list],
        "count": number(page.paginator.count, "report"),
    }
    return render(request, "outlet.html", context)


def sentences(rests: Rests) -> list[str]:
    """Return what an outlet's reports rest on, soberly."""
    return [capital(sentence) for sentence in _sentences(rests)]


def _sentences(rests: Rests) -> Iterator[str]:
    if rests.reports == 1 and not rests.on_reports and not rests.on_unseen:
        yield "its only report here was not found to owe its text to another."
        return
    looked = f"of {count(rests.reports, 'report')} that were looked at" if rests.reports > 1 else "of its reports here"
    if not rests.on_reports and not rests.on_unseen:
        yield f"{looked}, none was found to owe its text to another report here."
        return
    if rests.on_reports:
        verb = "owes" if rests.on_reports == 1 else "owe"
        yield f"{looked}, {count(rests.on_reports, 'report')} {verb} text to a report of another outlet here."
    if rests.on_unseen:
        verb = "shares its" if rests.on_unseen == 1 else "share their"
        yield f"{count(rests.on_unseen, 'report')} {verb} text with others, out of a source that is not here."
