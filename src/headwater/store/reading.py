"""What pages ask of the store: few questions, whatever number of rows they give."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from django.db.models import Count, QuerySet
from django.db.models.functions import TruncDate
from msgspec import Struct, convert

from headwater import values
from headwater.store.models import Article, Dispute, Part, Revision, Statement, Story


class Row(Struct, frozen=True, kw_only=True):
    """A story as a list shows it, with the reports that its line names."""

    id: str
    title: str | None
    langs: tuple[str, ...]
    count: int
    origins_low: int
    origins_high: int
    #: In how many wordings the quotation that differs most stands inside quotation marks; 0 for one.
    wordings: int
    findings: int
    told_at: dt.datetime | None
    stirred_at: dt.datetime | None
    #: The report whose headline stands for the story, and the one that was published first.
    sober: values.Article | None
    first: values.Article | None
    #: A sentence that its origins agree on, and where it stands.
    agreed: str | None
    agreed_at: values.Agreed | None
    agreed_lang: str | None


def stories(lang: str | None = None, day: dt.date | None = None) -> QuerySet[Story]:
    """Return the stories that have reports: most independent origins first, then newest."""
    found = Story.objects.filter(merged_into=None, count__gt=0)
    if lang:
        found = found.filter(pk__in=Article.objects.filter(hidden=False, lang=lang).values("story"))
    if day:
        begin = dt.datetime.combine(day, dt.time(), dt.UTC)
        found = found.filter(told_at__gte=begin, told_at__lt=begin + dt.timedelta(days=1))
    return found.order_by("-origins_low", "-told_at", "id")


def rows(found: Iterable[Story]) -> list[Row]:
    """Return stories as lists show them, in their order; two questions to the store."""
    found = list(found)
    parts = Part.objects.filter(story__in=found, field="agreed", position=0).values_list("story", "object")
    agreed = {key: convert(given, values.Agreed) for key, given in parts}
    wanted = {key for story in found for key in (story.sober, story.first) if key}
    wanted |= {one.place.article for one in agreed.values()}
    articles = reports(wanted)
    return [_row(story, articles, agreed.get(story.pk)) for story in found]


def reports(keys: Iterable[str]) -> Mapping[str, values.Article]:
    """Return the reports of these ids that are shown, by id."""
    found = Article.objects.filter(pk__in=list(keys), hidden=False)
    return {row.pk: row.object for row in found.only("pk", "object")}


def _row(story: Story, articles: Mapping[str, values.Article], agreed: values.Agreed | None) -> Row:
    carrier = articles.get(agreed.place.article) if agreed else None
    return Row(
        id=story.pk,
        title=story.object.title,
        langs=story.object.langs,
        count=story.count,
        origins_low=story.origins_low,
        origins_high=story.origins_high,
        wordings=story.wordings,
        findings=story.findings,
        told_at=story.told_at,
        stirred_at=story.stirred_at,
        sober=articles.get(story.sober or ""),
        first=articles.get(story.first or ""),
        agreed=story.agreed if carrier else None,
        agreed_at=agreed if carrier else None,
        agreed_lang=carrier.lang if carrier else None,
    )


def languages() -> Sequence[tuple[str, int]]:
    """Return the languages of reports with the number of stories that each tells, most first."""
    found = Article.objects.filter(hidden=False, story__isnull=False).exclude(lang=None).values("lang")
    counted = found.annotate(n=Count("story", distinct=True)).order_by("-n", "lang")
    return [(row["lang"] or "", row["n"]) for row in counted]


def days(limit: int) -> Sequence[tuple[dt.date, int]]:
    """Return the newest days (UTC) on which a story was last told, with the number of stories."""
    found = Story.objects.filter(merged_into=None, count__gt=0).exclude(told_at=None)
    counted = found.annotate(day=TruncDate("told_at", tzinfo=dt.UTC)).values("day").annotate(n=Count("pk"))
    return [(row["day"], row["n"]) for row in counted.order_by("-day")[:limit]]


def disputes(story: str) -> Sequence[Dispute]:
    """Return what was disputed of a story, oldest first."""
    return list(Dispute.objects.filter(story=story).order_by("asked_at"))


def merged(story: Story) -> Sequence[tuple[str, tuple[str, ...]]]:
    """Return the ids that lead to a story since their reports went into it, with the reasons."""
    return list(Story.objects.filter(merged_into=story).order_by("id").values_list("id", "second_thoughts"))


def revisions(article: str) -> Sequence[Revision]:
    """Return the earlier wordings of a report, oldest first."""
    return list(Revision.objects.filter(article=article).order_by("number"))


def statements(article: str) -> Sequence[values.Statement]:
    """Return what a report says, in order of appearance."""
    return list(Statement.objects.filter(article=article).order_by("position").values_list("object", flat=True))
