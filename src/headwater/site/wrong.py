"""A reader disputes a finding: “Is this wrong?”."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_http_methods

from headwater.line.clock import utc
from headwater.show.findings import finding as drawn
from headwater.site import cases
from headwater.site.limits import Limit, client_of, in_words
from headwater.store import disputes
from headwater.store.models import Story

_LIMIT = Limit(10, 3600)


class WrongForm(forms.Form):
    """Why somebody holds a finding to be wrong."""

    words = forms.CharField(
        label="What is wrong about it",
        help_text="A sentence is enough: what the reports say in truth, or what follows from them.",
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
    )
    contact = forms.CharField(
        label="Where we reach you",
        required=False,
        max_length=254,
        help_text="Only for a question back. It is shown to nobody.",
        widget=forms.TextInput(attrs={"autocomplete": "email"}),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def wrong(request: HttpRequest, story: str, finding: str) -> HttpResponse:
    """Show a finding with its words, and take in what a reader holds against it."""
    row = get_object_or_404(Story, pk=story)
    case = cases.case_of(row)
    found = next((one for one in case.trace.findings if one.id == finding), None) if case else None
    if case is None or found is None:
        raise Http404
    form = WrongForm(request.POST or None)
    status = 200
    if request.method == "POST":
        if form.is_valid() and not (wait := _LIMIT.wait(client_of(request))):
            given = form.cleaned_data
            disputes.asked(found, story, words=given["words"], contact=given["contact"], now=utc())
            return redirect(f"{request.path}?sent=1")
        status = 400 if form.errors else 429
        if status == 429:
            form.add_error(None, f"That was often from one place. Please send it again in {in_words(wait)}.")
    shown = drawn(case, found, cases.addresses(request, story), cases.rulings(story).get(finding, ""))
    context = {
        "story": row,
        "title": cases.title(case, row.sober)[0],
        "finding": mark_safe(shown.replace("<details>", "<details open>", 1)),  # noqa: S308 # escaped in `show`
        "form": form,
        "sent": "sent" in request.GET,
    }
    return render(request, "wrong.html", context, status=status)
