"""A person rules on which reports tell of one event: by the forms on a story's page; the desk lists what was ruled."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST
from msgspec import Struct

from headwater.line import ruling
from headwater.line.clock import utc
from headwater.line.ruling import By, NoRulingError
from headwater.show.words import RULED
from headwater.site.login import may_rule
from headwater.store import reading, rulings
from headwater.store.models import Ruling

#: Code points of a note that are kept.
_LONGEST = 2000
#: How each kind of ruling puts its two sides to each other.
_TO = {"merge": "with", "split": "apart from", "pin": "with", "forbid": "apart from"}


class Side(Struct, frozen=True, kw_only=True):
    """Reports that a ruling names, told by the first of them."""

    first: str
    title: str
    lang: str | None
    #: How many there are beside the first.
    more: int


class Line(Struct, frozen=True, kw_only=True):
    """A ruling as the desk lists it."""

    ruling: Ruling
    says: str
    articles: Side
    to: str
    others: Side


@require_POST
def rule(request: HttpRequest, key: str) -> HttpResponse:
    """Take a ruling on a story, which the line applies. Raises PermissionDenied for who may not rule."""
    if not may_rule(request):
        raise PermissionDenied
    who = request.user.get_username() or "somebody at this machine"
    by = By(who=who, note=request.POST.get("note", "").strip()[:_LONGEST], clock=utc)
    act = _ACTS.get(request.POST.get("act", ""))
    try:
        made = act(request, key, by) if act else None
    except NoRulingError as trouble:
        messages.warning(request, str(trouble))
    else:
        says = (
            f"Ruled: {RULED[made.verb].lower()}. The stories change in a few seconds." if made else "Nothing was ruled."
        )
        messages.add_message(request, messages.INFO if made else messages.WARNING, says)
    return redirect("story", key)


def _merge(request: HttpRequest, key: str, by: By) -> Ruling:
    return ruling.merge(key, request.POST.get("other", ""), by)


def _split(request: HttpRequest, key: str, by: By) -> Ruling:
    return ruling.split(key, request.POST.getlist("reports"), by)


_ACTS: dict[str, Callable[[HttpRequest, str, By], Ruling]] = {"merge": _merge, "split": _split}


def lines(most: int) -> list[Line]:
    """Return the newest rulings on stories as the desk lists them."""
    found = rulings.newest(most)
    titles = {
        key: (report.title or "A report without a headline", report.lang)
        for key, report in reading.reports(side[0] for one in found for side in (one.articles, one.others)).items()
    }

    def side(keys: tuple[str, ...]) -> Side:
        title, lang = titles.get(keys[0], ("A report that is on its way out", None))
        return Side(first=keys[0] if keys[0] in titles else "", title=title, lang=lang, more=len(keys) - 1)

    return [
        Line(ruling=one, says=RULED[one.verb], articles=side(one.articles), to=_TO[one.verb], others=side(one.others))
        for one in found
    ]
