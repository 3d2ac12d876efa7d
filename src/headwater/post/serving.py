"""Feeds as answers: validators, and 304 where nothing changed (RFC 9110, section 13)."""

from hashlib import sha256

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from headwater import rights
from headwater.post import atom, json_feed
from headwater.post.entries import of_report, of_story
from headwater.post.feed import Feed, name
from headwater.store import asking, reading
from headwater.store.models import Article, Story

#: Entries of one feed.
_MOST = 50
#: Seconds for which nobody needs to ask again.
_FRESH = 300


@require_safe
def front(request: HttpRequest, form: str) -> HttpResponseBase:
    """Serve the stories that reports last came to."""
    rows = reading.rows(reading.stories().order_by("-stirred_at", "id")[:_MOST])
    feed = Feed(
        id=name("front"),
        title="Headwater",
        home=request.build_absolute_uri(reverse("front")),
        items=tuple(of_story(row, request.build_absolute_uri) for row in rows),
    )
    return _answer(request, feed, form)


@require_safe
def story(request: HttpRequest, key: str, form: str) -> HttpResponseBase:
    """Serve the reports of a story; the id of one that was merged leads to the story that took it."""
    row = get_object_or_404(Story, pk=key)
    if row.merged_into_id:
        return HttpResponsePermanentRedirect(reverse(f"story_{form}", args=[row.merged_into_id]))
    reports = Article.objects.filter(story=row, hidden=False).order_by("-arrived_at", "-number")[:_MOST]
    feed = Feed(
        id=name("reports of", key),
        title=f"{row.object.title or 'A story without a headline'} · Headwater",
        home=request.build_absolute_uri(reverse("story", args=[key])),
        items=tuple(of_report(report, request.build_absolute_uri) for report in reports),
    )
    return _answer(request, feed, form)


@require_safe
def search(request: HttpRequest, form: str) -> HttpResponseBase:
    """Serve the reports that hold all words of a question, those that came last first."""
    question, among = asking.asked(request.GET)
    keys = asking.found(question, among).keys
    reports = Article.objects.filter(pk__in=keys, hidden=False).order_by("-arrived_at", "-number")[:_MOST]
    shown = [report for report in reports if rights.allowance(report.object).may_index]
    home = request.build_absolute_uri(f"{reverse('search')}?{request.GET.urlencode()}")
    feed = Feed(
        id=name("search", question, among.outlet or "", among.lang or "", str(among.day or "")),
        title=f"{question} · Headwater",
        home=home,
        items=tuple(of_report(report, request.build_absolute_uri) for report in shown),
    )
    return _answer(request, feed, form)


def _answer(request: HttpRequest, feed: Feed, form: str) -> HttpResponseBase:
    here = request.build_absolute_uri()
    body = atom.atom(feed, here) if form == "atom" else json_feed.json_feed(feed, here)
    response = HttpResponse(body, content_type=f"{atom.MEDIA}; charset=utf-8" if form == "atom" else json_feed.MEDIA)
    response.headers["ETag"] = etag = f'"{sha256(body).hexdigest()[:32]}"'
    response.headers["Last-Modified"] = http_date(changed := feed.updated.timestamp())
    answer = get_conditional_response(request, etag, int(changed), response) or response
    patch_cache_control(answer, max_age=_FRESH, **{"private" if settings.LOGIN_DEMANDED else "public": True})
    return answer
