"""The desk: what waits for a person's decision, for who may decide."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from headwater import rights
from headwater.line import takedown as line
from headwater.line.clock import utc
from headwater.site import rule
from headwater.site.login import may_rule
from headwater.site.yours import clock
from headwater.store import disputes, notices
from headwater.values import Decision

#: Rulings and letters that are listed.
_SHOWN = 20


@require_http_methods(["GET", "HEAD", "POST"])
def desk(request: HttpRequest) -> HttpResponse:
    """Show what waits, and carry out what was decided. Raises PermissionDenied for who may not decide."""
    if not may_rule(request):
        raise PermissionDenied
    if request.method == "POST":
        act = _ACTS.get(request.POST.get("act", ""))
        number = request.POST.get("number", "")
        says = act(int(number), request.POST.get("because", "").strip()) if act and number.isdigit() else ""
        messages.add_message(request, messages.INFO if says else messages.WARNING, says or "Nothing was decided.")
        return redirect("desk")
    now = utc()
    context = {
        "notices": [(one, clock(one, now)) for one in notices.waiting()],
        "disputes": disputes.waiting(),
        "ruled": disputes.ruled(_SHOWN),
        "lines": rule.lines(_SHOWN),
        "letters": notices.unsent(_SHOWN),
    }
    return render(request, "desk.html", context)


def _remove(number: int, _because: str) -> str:
    """Remove what a notice names."""
    asked = line.asked_by(number)
    if not asked:
        return ""
    taken = line.takedown(settings.HOME, asked, notice=number, clock=utc)
    line.answer(number, taken, clock=utc)
    return f"Notice {number}: {len(taken.reports)} reports removed, {len(taken.unknown)} addresses not here."


def _decline(number: int, because: str) -> str:
    """Answer a notice without removing anything."""
    found = notices.numbered(number)
    if found is None or not because:
        return ""
    decision = Decision(kept=tuple((one, because) for one in line.asked_by(number)), by="person")
    notices.done(found, "declined", because, lambda it, _: rights.completion(found.object, it, decision), utc())
    return f"Notice {number} is declined."


def _keep(number: int, because: str) -> str:
    return "The finding is kept." if because and disputes.rule(number, "kept", because, utc()) else ""


def _withdraw(number: int, because: str) -> str:
    return "The finding is withdrawn." if because and disputes.rule(number, "withdrawn", because, utc()) else ""


_ACTS: dict[str, Callable[[int, str], str]] = {
    "remove": _remove,
    "decline": _decline,
    "keep": _keep,
    "withdraw": _withdraw,
}
