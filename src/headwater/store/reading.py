"""What pages ask of the store: few questions, whatever number of rows they give."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from django.db.models import Count, Q, QuerySet, TextField
from django.db.models.functions import Cast, Substr
from msgspec import Struct, convert

from headwater import values
from headwater.store.models import Article, Dispute, Part, Revision, Statement, Story

#: Days back from the newest that are looked through for those on which stories were told.
_DAYS = 14
#: The opening of a report, in code points; what it tells further down does not tell what the story is.
_OPENING = 300


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
    #: A sentence that its origins agree on and tell early, and the report out of which it is taken.
    agreed: str | None
    agreed_in: values.Article | None


def stories(lang: str | None = None, day: dt.date | None = None) -> QuerySet[Story]:
    """Return the stories that have reports: most independent origins first, then newest."""
    found = Story.objects.filter(merged_into=None, count__gt=0)
    if lang:
        found = found.filter(pk__in=Article.objects.filter(hidden=False, lang=lang).values("story"))
    if day:
        begin = dt.datetime.combine(day, dt.time(), dt.UTC)
        found = found.filter(told_at__gte=begin, told_at__lt=begin + dt.timedelta(days=1))
    return found.order_by("-origins_low", "-told_at", "id")


def story(key: str) -> Story:
    """Return a story. Raises Story.DoesNotExist where there is none."""
    return Story.objects.get(pk=key)


def beside(key: str) -> tuple[list[Story], list[Story]]:
    """Return the stories that a story continues, and those that continue it, the oldest first.

    Ids that redirect by now are followed.
    """
    here = Story.objects.filter(merged_into=None, count__gt=0).exclude(pk=key).order_by("told_at", "id").distinct()
    earlier = here.filter(Q(continued_by=key) | Q(merged__continued_by=key))
    later = here.filter(Q(continues=key) | Q(continues__merged_into=key))
    return list(earlier), list(later)


def rows(found: Iterable[Story]) -> list[Row]:
    """Return stories as lists show them, in their order; three questions to the store."""
    found = list(found)
    sober = {story.pk: story.sober for story in found}
    told: dict[str, list[values.Agreed]] = {}
    for key, given in _agreed(found):
        one = convert(given, values.Agreed)
        if one.place.span[0] < _OPENING:
            told.setdefault(key, []).append(one)
    langs = dict(Article.objects.filter(pk__in=_named(sober, told)).values_list("pk", "lang"))
    agreed = {
        key: min(several, key=lambda one: langs.get(one.place.article) != langs.get(sober[key] or ""))
        for key, several in told.items()
    }
    wanted = {key for story in found for key in (story.sober, story.first) if key}
    articles = reports(wanted | {one.place.article for one in agreed.values()})
    return [_row(story, articles, agreed.get(story.pk)) for story in found]


def _agreed(found: Iterable[Story]) -> Iterable[tuple[str, object]]:
    parts = Part.objects.filter(story__in=list(found), field="agreed").order_by("story", "position")
    return parts.values_list("story", "object")


def _named(sober: Mapping[str, str | None], told: Mapping[str, Sequence[values.Agreed]]) -> set[str]:
    named = {key for key in sober.values() if key}
    return named | {one.place.article for several in told.values() for one in several}


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
        agreed=_words(agreed, carrier) if agreed and carrier else None,
        agreed_in=carrier,
    )


def _words(agreed: values.Agreed, article: values.Article) -> str:
    return " ".join(article.text[slice(*agreed.place.span)].split())


def languages() -> Sequence[tuple[str, int]]:
    """Return the languages of reports with the number of stories that each tells, most first."""
    found = Article.objects.filter(hidden=False, story__isnull=False).exclude(lang=None).values("lang")
    counted = found.annotate(n=Count("story", distinct=True)).order_by("-n", "lang")
    return [(row["lang"] or "", row["n"]) for row in counted]


def days(limit: int) -> Sequence[tuple[dt.date, int]]:
    """Return the newest days (UTC) on which a story was last told, with the number of stories."""
    found = Story.objects.filter(merged_into=None, count__gt=0).exclude(told_at=None)
    newest = found.order_by("-told_at").values_list("told_at", flat=True).first()
    if newest is None:
        return []
    found = found.filter(told_at__gt=newest - dt.timedelta(days=_DAYS))  # days before are not counted through
    # the day as it is written: a function of dates would call Python for each row of SQLite
    dated = found.annotate(day=Substr(Cast("told_at", TextField()), 1, 10)).values("day")
    counted = dated.annotate(n=Count("pk")).order_by("-day")
    return [(dt.date.fromisoformat(row["day"]), row["n"]) for row in counted[:limit]]


def disputes(story: str) -> Sequence[Dispute]:
    """Return what was disputed of a story, oldest first."""
    return list(Dispute.objects.filter(story=story).order_by("asked_at"))


def revisions(article: str) -> Sequence[Revision]:
    """Return the earlier wordings of a report, oldest first."""
    return list(Revision.objects.filter(article=article).order_by("number"))


def statements(article: str) -> Sequence[values.Statement]:
    """Return what a report says, in order of appearance."""
    return list(Statement.objects.filter(article=article).order_by("position").values_list("object", flat=True))


def findings(story: str, limit: int) -> Sequence[values.Finding]:
    """Return the first findings of a story, most important first."""
    found = Part.objects.filter(story=story, field="findings").order_by("position").values_list("object", flat=True)
    return [convert(given, values.Finding) for given in found[:limit]]


def stirred(since: dt.datetime) -> int:
    """Return how many stories got a report after a time."""
    return Story.objects.filter(merged_into=None, count__gt=0, stirred_at__gt=since).count()
