"""What Headwater does, and does not."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater import __version__

#: What robots of others are asked to leave alone (RFC 9309): answers to questions, and pages that are nobody else's.
_ROBOTS = """User-agent: *
Disallow: /search
Disallow: /said
Disallow: /trace
Disallow: /wrong/
Disallow: /notice/
Disallow: /desk
Disallow: /login
"""


@login_not_required
@require_safe
def robots(_request: HttpRequest) -> HttpResponse:
    """Tell robots what to leave alone; of a place that demands a login, everything."""
    told = "User-agent: *\nDisallow: /\n" if settings.LOGIN_DEMANDED else _ROBOTS
    return HttpResponse(told, content_type="text/plain; charset=utf-8")


@login_not_required
@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Tell what the pages show, how it is found out, and who runs this place."""
    return render(request, "about.html", {"version": __version__, "contact": settings.CONTACT})
