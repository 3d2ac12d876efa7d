"""Trace these: pasted texts, and addresses for who may have them fetched, traced at once and not stored."""

from collections.abc import Mapping, Sequence
from threading import BoundedSemaphore

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_http_methods

from headwater.show import Case
from headwater.show.addresses import Addresses
from headwater.show.gather import cases
from headwater.show.story import head, parts
from headwater.show.tags import section
from headwater.site.apart import Given, TooLongError, traced
from headwater.site.limits import Limit, client_of, in_words
from headwater.site.login import may_change
from headwater.site.pasted import given
from headwater.values import Failure, Object

#: Reports at a time; code points of one and of all; seconds for the stages.
MOST, LONGEST, ALTOGETHER, SECONDS = 12, 60_000, 250_000, 25
_SLOTS = 3
_LIMIT = Limit(30, 600)
#: Traces that run at a time; who comes meanwhile waits a little.
_RUNNING, _PATIENCE = BoundedSemaphore(2), 10


class ReportForm(forms.Form):
    """One report: its text, or an address at which it is read, and what is known of it."""

    text = forms.CharField(
        label="Text",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
    )
    outlet = forms.CharField(label="Outlet", required=False, max_length=200)
    published = forms.DateTimeField(
        label="Published",
        required=False,
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    address = forms.URLField(label="Address", required=False, max_length=2000, assume_scheme="https")


Reports = forms.formset_factory(ReportForm, extra=0, max_num=MOST, validate_max=True, absolute_max=MOST + 1)


@require_http_methods(["GET", "HEAD", "POST"])
def trace_these(request: HttpRequest) -> HttpResponse:
    """Show the form, and what its reports owe to each other once it was sent."""
    if request.method != "POST":
        return _form(request, Reports(initial=[{}] * _SLOTS))
    if "more" in request.POST:
        return _form(request, _with_one_more(request))
    reports = Reports(request.POST)
    if not reports.is_valid():
        return _form(request, reports, status=400)
    given = [form.cleaned_data for form in reports]
    filled = [one for one in given if one.get("text") or one.get("address")]
    trouble, status = _trouble(request, filled)
    return _form(request, reports, trouble, status=status) if trouble else _traced(request, reports, filled)


def _trouble(request: HttpRequest, filled: Sequence[Mapping[str, object]]) -> tuple[str, int]:
    """Return why the reports cannot be traced, with a status; nothing where they can."""
    if sum(len(str(one["text"])) for one in filled) > ALTOGETHER:
        return f"Together they are longer than {ALTOGETHER:,} characters. Give fewer or shorter reports.", 400
    if not filled:
        return "Paste the text of a report, better of two or more.", 400
    if any(not one["text"] for one in filled) and not may_change(request):
        return "Addresses are fetched for who is logged in. Paste the texts.", 403
    if wait := _LIMIT.wait(client_of(request)):
        return f"That was often from one place. Try again in {in_words(wait)}.", 429
    return "", 200


def _form(
    request: HttpRequest, reports: "forms.BaseFormSet[ReportForm]", trouble: str = "", *, status: int = 200
) -> HttpResponse:
    context = {
        "reports": reports,
        "trouble": trouble,
        "may_fetch": may_change(request),
        "more": reports.total_form_count() < MOST,
        "most": MOST,
        "longest": LONGEST,
    }
    return render(request, "trace_these.html", context, status=status)


def _with_one_more(request: HttpRequest) -> "forms.BaseFormSet[ReportForm]":
    """Return the form as it was filled in, with room for another report."""
    given = request.POST.copy()
    count = given.get("form-TOTAL_FORMS", "")
    given["form-TOTAL_FORMS"] = str(min(MOST, int(count) + 1) if count.isdecimal() and len(count) < 4 else _SLOTS)
    return Reports(given)


def _traced(
    request: HttpRequest, reports: "forms.BaseFormSet[ReportForm]", filled: Sequence[Mapping[str, object]]
) -> HttpResponse:
    if not _RUNNING.acquire(timeout=_PATIENCE):
        return _form(request, reports, "Others have reports traced just now. Send it again in a minute.", status=503)
    try:
        found = _found(filled)
    except TooLongError as error:
        return _form(request, reports, f"{error} Give fewer or shorter reports.", status=503)
    finally:
        _RUNNING.release()
    made = cases(found)
    failures = [value.says for value in found if isinstance(value, Failure)]
    if not made:
        trouble = " ".join(failures) or "None of these could be read as a report."
        return _form(request, reports, trouble, status=400)
    return render(request, "traced.html", {"stories": [_drawn(case) for case in made], "failures": failures})


def _found(filled: Sequence[Mapping[str, object]]) -> list[Object]:
    """Return what the stages say of the reports, and why some gave none."""
    handed = given(filled)
    failures: list[Object] = [one for one in handed if isinstance(one, Failure)]
    pages = [one for one in handed if isinstance(one, Given)]
    return failures + (traced(pages, SECONDS) if pages else [])


def _drawn(case: Case) -> tuple[str, SafeString, list[tuple[str, str, SafeString]]]:
    """Return a story's title, its head and its parts: key, heading and drawing."""
    title = case.story.title or "A story without a headline"
    drawn = [(part.key, part.heading, mark_safe(section(part))) for part in parts(case, Addresses())]  # noqa: S308 # escaped in `show`
    lang = next((article.lang for article in case.articles.values() if article.title == title), None)
    return title, mark_safe(head(case, title, lang)), drawn  # noqa: S308 # escaped in `show`
