"""The page of a report: where it is read, what it says, how its wording changed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from headwater.store.models import Article


def report(request: HttpRequest, key: str) -> HttpResponse:
    """Show one report."""
    return render(request, "report.html", {"article": get_object_or_404(Article, pk=key, hidden=False).object})
