"""A story out of the store as `show` draws it."""

from collections.abc import Mapping

from django.http import HttpRequest
from django.urls import reverse

from headwater import rights
from headwater.show import Case
from headwater.show.addresses import Addresses
from headwater.show.continuing import continuing, near
from headwater.site.lines import excerpt
from headwater.store import reading, stories, traces
from headwater.store.models import Story
from headwater.values import Article

#: Parts of a trace, of each kind, that are looked at for one report.
_AROUND = 200


def case_of(story: Story, around: str | None = None) -> Case | None:
    """Return a story with its trace and reports; None before it was traced.

    With the id of a report, of the trace only what lies `around` it: the page of a report needs no more.
    """
    trace = traces.trace_round(story.pk, around, _AROUND) if around else traces.trace_of(story.pk)
    articles, said, _ = stories.held(story.pk)
    if trace is None or not articles:
        return None
    closed = {article.id for article in articles if not rights.allowance(article).may_excerpt}
    return Case(story.object, trace, articles, [one for told in said.values() for one in told], closed)


def addresses(request: HttpRequest, story: str) -> Addresses:
    """Return where the links of a story's page lead."""
    return Addresses(
        report=reverse("report", args=["-"]).removesuffix("-"),
        wrong=reverse("wrong", args=[story, "-"]).removesuffix("-"),
        here=request.build_absolute_uri(reverse("story", args=[story])),
    )


def beside(story: str) -> str:
    """Return the line of the stories that a story continues, and of those that continue it."""
    earlier, later = (
        [near(one.object, reverse("story", args=[one.pk])) for one in side] for side in reading.beside(story)
    )
    return continuing(earlier, later)


def excerpts(case: Case) -> Mapping[str, str]:
    """Return the opening of each report, as long as its rights allow."""
    return {key: excerpt(article) for key, article in case.articles.items()}


def title(case: Case, sober: str | None) -> tuple[str, Article | None]:
    """Return the most sober headline of a story, and its report."""
    report = case.articles.get(sober or "")
    return (report.title if report else case.story.title) or "A story without a headline", report


def rulings(story: str) -> Mapping[str, str]:
    """Return a sentence on each finding of a story that was disputed, by the finding's id."""
    return {dispute.finding: _ruling(dispute.ruling, dispute.because) for dispute in reading.disputes(story)}


def _ruling(ruling: str, because: str) -> str:
    told = {
        "open": "A reader holds that this is wrong. It is being looked at.",
        "kept": "A reader held that this is wrong. It was looked at and kept.",
        "withdrawn": "A reader held that this is wrong, and was right: it was withdrawn.",
    }.get(ruling, "A reader holds that this is wrong.")
    return f"{told} {because}".strip()
