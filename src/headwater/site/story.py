"""The page of a story: what is agreed, what does not fit, who owes what to whom, who said what."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from headwater.store.models import Story


def story(request: HttpRequest, key: str) -> HttpResponse:
    """Show one story."""
    return render(request, "story.html", {"story": get_object_or_404(Story, pk=key)})
