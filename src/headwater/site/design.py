"""The page that shows what these pages are built of: each component, live."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from msgspec import Struct

from headwater.show.addresses import Addresses
from headwater.show.findings import findings
from headwater.show.marks import dots
from headwater.show.river import river
from headwater.show.said import said
from headwater.site import specimen
from headwater.site.lines import ReportLine, StoryLine


class Token(Struct, frozen=True, kw_only=True):
    """A colour of the style sheet, and what it is for."""

    name: str
    use: str


_COLOURS = (
    Token(name="ink", use="what reports say"),
    Token(name="quiet", use="small facts"),
    Token(name="paper", use="the ground"),
    Token(name="panel", use="a notice, a citation"),
    Token(name="hair", use="hairlines"),
    Token(name="river", use="links, origins, debts"),
    Token(name="odd", use="what does not agree, errors"),
    Token(name="added", use="words that are meant or were put in"),
    Token(name="taken", use="words that were left out"),
)


class _Specimen(forms.Form):
    words = forms.CharField(label="A sentence", help_text="Everything that a form asks for has a label above it.")
    kind = forms.ChoiceField(label="A choice", choices=[("one", "One"), ("two", "Another")])
    sure = forms.BooleanField(label="A box to tick", required=False)


def design(request: HttpRequest) -> HttpResponse:
    """Show the components."""
    case = specimen.case()
    context = {
        "colours": _COLOURS,
        "line": _story_line(),
        "report": _report_line(),
        "findings": _drawn(findings(case, Addresses(report="#report-"), {})),
        "river": _drawn(river(case)),
        "said": _drawn(said(case, Addresses(report="#report-"))),
        "dots": [(low, high, _drawn(dots(low, high))) for low, high in ((1, 1), (3, 3), (2, 4))],
        "form": _Specimen(),
    }
    return render(request, "design.html", context)


def _drawn(html: str) -> str:
    return mark_safe(html)  # noqa: S308 # escaped in `show`


def _story_line() -> StoryLine:
    return StoryLine(
        id="specimen",
        title="Town opens its bridge",
        lang="en",
        says="The bridge opens on 4 May, the mayor said.",
        says_lang="en",
        outlet="The Post",
        reports=3,
        dots=mark_safe(dots(2, 2)),  # noqa: S308 # drawn by us
        counts="3 reports, 2 origins",
        facts=("first: The Post, 08:00", "two wordings of one quotation"),
        new="new since your last visit",
    )


def _report_line() -> ReportLine:
    return ReportLine(
        id="specimen",
        title="Town opens its bridge",
        lang="en",
        outlet="The Post",
        when="2 May 2031, 08:00",
        excerpt="The bridge opens on 4 May, the mayor said. …",
        facts=("an origin of its own",),
    )
