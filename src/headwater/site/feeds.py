"""The feeds that are followed, each with its state in words, and how another is followed."""

import asyncio
from collections.abc import Callable, Collection
from itertools import groupby

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe
from msgspec import Struct

from headwater import outlets
from headwater.collect.opml import write_opml
from headwater.line.clock import utc
from headwater.line.subscribing import find, outlines
from headwater.net import Client
from headwater.show.words import day
from headwater.site.limits import Limit, client_of, in_words
from headwater.site.login import may_change
from headwater.site.pasted import policy
from headwater.store import by_outlet
from headwater.store import feeds as kept
from headwater.store.models import Feed

_LIMIT = Limit(30, 600)
#: Feeds that are suggested at a time.
_SUGGESTED = 12

#: What each state of a feed means, in words.
STATES = {
    "new": "not asked yet",
    "working": "works",
    "slow": "works, and asks for patience",
    "moved": "moves to another address",
    "gone": "gone for good",
    "blocked": "not given to programs",
    "empty": "works, and names no report",
    "broken": "does not work",
}
_ODD = frozenset({"gone", "blocked", "broken"})


class FeedLine(Struct, frozen=True, kw_only=True):
    """A feed as the page lists it."""

    url: str
    title: str
    outlet: str
    state: str
    since: str
    says: str
    odd: bool


class FollowForm(forms.Form):
    """Which feed is to be followed."""

    address = forms.CharField(
        label="Address of a feed, or of a site that has one",
        max_length=2000,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocapitalize": "off", "spellcheck": "false"}),
    )


class SuggestForm(forms.Form):
    """For whom feeds are suggested."""

    country = forms.ChoiceField(label="Country", required=False)
    lang = forms.ChoiceField(label="Language", required=False)

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type] # handed on as they came
        for name, known in (("country", outlets.countries()), ("lang", outlets.languages())):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", "any"), *((one, one) for one in known)]


@require_http_methods(["GET", "HEAD", "POST"])
def feeds(request: HttpRequest) -> HttpResponse:
    """Show the feeds; follow one, or no longer. Raises PermissionDenied for who may not."""
    if request.method == "POST":
        if not may_change(request):
            raise PermissionDenied
        act = _ACTS.get(request.POST.get("act", ""))
        trouble, says = act(request) if act else ("Nothing was changed.", "")
        if not trouble:
            messages.success(request, says)
            return redirect("feeds")
        return _page(request, FollowForm(request.POST), trouble)
    return _page(request, FollowForm())


@require_safe
def opml(_request: HttpRequest) -> HttpResponse:
    """Give the feeds as a list of subscriptions (OPML 2.0)."""
    headers = {"Content-Disposition": 'attachment; filename="headwater.opml"'}
    return HttpResponse(write_opml(outlines(), "Headwater"), content_type="text/x-opml; charset=utf-8", headers=headers)


def _page(request: HttpRequest, form: FollowForm, trouble: str = "") -> HttpResponse:
    every = kept.every()
    here = by_outlet.with_reports({one.outlet for one in every if one.outlet})
    asked = SuggestForm(request.GET if {"country", "lang"} & request.GET.keys() else None)
    context = {
        "folders": [
            (folder, [_line(one, here) for one in rows]) for folder, rows in groupby(every, lambda one: one.folder)
        ],
        "count": len(every),
        "form": form,
        "trouble": trouble,
        "suggest": asked,
        "suggested": _suggested(asked, {one.url for one in every}) if asked.is_bound and asked.is_valid() else None,
    }
    return render(request, "feeds.html", context, status=400 if trouble else 200)


def _line(feed: Feed, here: Collection[str]) -> FeedLine:
    """Return a feed as the page lists it; its outlet is named where there is a page of it."""
    return FeedLine(
        url=feed.url,
        title=feed.title or feed.url,
        outlet=feed.outlet if feed.outlet and feed.outlet in here else "",
        state=STATES.get(feed.state, feed.state),
        since="" if feed.state == "new" else day(feed.since_at.isoformat()),
        says=feed.says,
        odd=feed.state in _ODD,
    )


def _suggested(asked: SuggestForm, followed: set[str]) -> list[outlets.SuggestedFeed]:
    found = outlets.suggest(asked.cleaned_data["country"], asked.cleaned_data["lang"])
    return [one for one in found if one.url not in followed][:_SUGGESTED]


def _follow(request: HttpRequest) -> tuple[str, str]:
    """Find the feed that somebody names and follow it; return what went wrong, and what was done."""
    form = FollowForm(request.POST)
    if not form.is_valid():
        return "Name the address of a feed, or of a site.", ""
    if wait := _LIMIT.wait(client_of(request)):
        return f"That was often from one place. Try again in {in_words(wait)}.", ""
    found = asyncio.run(find(Client(policy()), form.cleaned_data["address"]))
    if isinstance(found, str):
        return found, ""
    new = kept.add(found, utc())
    return "", f"{found.title or found.url} is {'followed from now on' if new else 'followed already'}."


def _leave(request: HttpRequest) -> tuple[str, str]:
    """Follow a feed no longer."""
    url = request.POST.get("url", "")
    if not kept.remove(url):
        return "That feed is not followed.", ""
    return "", f"{url} is no longer followed. Its reports stay."


_ACTS: dict[str, Callable[[HttpRequest], tuple[str, str]]] = {"follow": _follow, "leave": _leave}
