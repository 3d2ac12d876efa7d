"""How a report is corrected, answered or removed: the form, and the page that says what became of a notice."""

import datetime as dt

from django import forms
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from headwater import rights
from headwater.line.clock import utc
from headwater.show.words import count
from headwater.site.limits import Limit, client_of, in_words
from headwater.store import notices
from headwater.store.models import Article, Notice
from headwater.values import NoticeDraft

#: A person needs no more in an hour; lists of hundreds of addresses are one notice.
_LIMIT = Limit(10, 3600)

#: What each state of a notice means.
STATES = {
    "open": "We have it, and nobody has dealt with it yet.",
    "done": "It is done.",
    "declined": "We did not do what it asks.",
    "asked_back": "We asked you for something that we need to act on it.",
}


class NoticeForm(forms.Form):
    """What a rights holder or somebody who is named in a report tells us."""

    urls = forms.CharField(
        label="Addresses of the reports",
        help_text="One on each line: as on our pages, or as on yours.",
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "false", "autocapitalize": "off"}),
    )
    kind = forms.ChoiceField(
        label="What it is about",
        required=False,
        choices=[
            ("", "Please choose, or say it below"),
            ("correction", "Something is wrong: correct it, or show my answer"),
            ("copyright", "The report is mine: remove it"),
            ("data_protection", "It tells private things about me: remove it"),
            ("other", "Something else"),
        ],
    )
    words = forms.CharField(
        label="What you ask for, and why",
        help_text="A sentence or two are enough. To answer a report, write your answer here.",
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
    )
    role = forms.ChoiceField(
        label="Who you are",
        required=False,
        choices=[
            ("", "Please choose"),
            ("owner", "The report is mine, or it is about me"),
            ("agent", "I speak for somebody"),
        ],
    )
    name = forms.CharField(
        label="Your name", required=False, max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    address = forms.EmailField(
        label="Your mail address",
        required=False,
        max_length=254,
        help_text="We answer there. Without it, only the page of your notice tells you what became of it.",
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    #: Nobody sees this field; programs that fill in every field fill it in.
    website = forms.CharField(
        required=False, widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1", "aria-hidden": "true"})
    )

    draft: NoticeDraft

    def clean(self) -> dict[str, object]:
        """Refuse what a program filled in, and what names no report."""
        given = super().clean() or {}
        if given.get("website"):
            raise forms.ValidationError("The field that is not shown was filled in. Leave it empty and send it again.")
        self.draft = rights.read_form({name: str(value) for name, value in given.items()})
        if given.get("urls") and not (self.draft.urls or self.draft.wildcards):
            self.add_error("urls", self.draft.missing[0])
        return given


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def yours(request: HttpRequest) -> HttpResponse:
    """Show how a report is corrected, answered or removed; take a notice in."""
    if request.method != "POST":
        form = NoticeForm(initial={"urls": _address(request.GET.get("report", ""))})
        return render(request, "yours.html", {"form": form})
    form = NoticeForm(request.POST)
    if not form.is_valid():
        return render(request, "yours.html", {"form": form}, status=400)
    if wait := _LIMIT.wait(client_of(request)):
        form.add_error(None, f"That was often from one place. Please send it again in {in_words(wait)}.")
        response = render(request, "yours.html", {"form": form}, status=429)
        response.headers["Retry-After"] = str(wait)
        return response
    draft = form.draft
    notice, _ = notices.received(
        draft, lambda number, due: rights.confirmation(draft, number, due, contact=settings.CONTACT), utc()
    )
    return redirect("notice", token=notice.token)


def _address(report: str) -> str:
    """Return the address of a report that somebody came from."""
    return Article.objects.filter(pk=report, hidden=False).values_list("url", flat=True).first() or ""


@login_not_required
@require_safe
def notice(request: HttpRequest, token: str) -> HttpResponse:
    """Show what became of a notice, to whom its token was given."""
    found = get_object_or_404(Notice, token=token)
    context = {
        "notice": found,
        "draft": found.object,
        "state": STATES[found.state],
        "clock": clock(found, utc()),
        "letters": found.letters.order_by("written_at"),
    }
    response = render(request, "notice.html", context)
    response.headers["Referrer-Policy"] = "no-referrer"  # the address is the key
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Cache-Control"] = "no-store"
    return response


def clock(found: Notice, now: dt.datetime) -> str:
    """Return how a notice stands with its time, as a sentence."""
    if found.done_at is not None:
        return f"Answered {_span(found.done_at - found.received_at)} after it came."
    if now < found.due_at:
        return f"{_span(found.due_at - now)} left.".capitalize()
    return f"Late by {_span(now - found.due_at)}. We owe you an answer."


def _span(time: dt.timedelta) -> str:
    """Return a span of time in words, no finer than it needs to be."""
    minutes = int(time.total_seconds() // 60)
    if minutes < 1:
        return "less than a minute"
    days, hours, rest = minutes // 1440, minutes % 1440 // 60, minutes % 60
    parts = [(days, "day"), (hours, "hour"), (rest, "minute")]
    told = [count(number, noun) for number, noun in parts if number]
    return " and ".join(told[:2])
