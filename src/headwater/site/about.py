"""What Headwater does, and does not."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater import __version__


@login_not_required
@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Tell what the pages show, how it is found out, and who runs this place."""
    return render(request, "about.html", {"version": __version__, "contact": settings.CONTACT})
