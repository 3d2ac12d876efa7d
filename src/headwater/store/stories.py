"""Stories and their traces: what grouping changed is written down, and read back whole."""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from django.db import transaction
from django.db.models import Count, F, Max, Q, QuerySet

from headwater import values
from headwater.store.articles import wanted
from headwater.store.models import Article, Epoch, Part, Statement, Story

#: Fields of a trace that are rows; the origins are one row.
_ROWS = ("links", "utterances", "figures", "pledges", "agreed", "headlines", "doubled", "corrections", "findings")
#: As many reports are asked for at once as a database takes.
_AT_ONCE = 500


class Stand(msgspec.Struct, frozen=True, kw_only=True):
    """How things stand with one story after an arrival: its value, or where it went."""

    id: str
    #: None where it was merged away.
    story: values.Story | None
    merged_into: str | None = None
    #: Why it was merged or parted, in words.
    second_thoughts: tuple[str, ...] = ()


def ungrouped() -> tuple[str, bytes] | None:
    """Return the id of the first report that no story holds yet, and the JSON of what it told when it arrived."""
    row = Article.objects.filter(story=None).order_by("number").values_list("id", "signature").first()
    return (row[0], zlib.decompress(row[1])) if row else None


class Grouped(msgspec.Struct, frozen=True, kw_only=True):
    """A report that a story holds."""

    #: Its place in the order of arrival.
    number: int
    id: str
    #: JSON of what it told when it arrived.
    signature: bytes
    story: str


def grouped(after: int = 0) -> Iterator[Grouped]:
    """Yield each report that a story holds and that arrived after the one of a number, in order of arrival."""
    held = Article.objects.exclude(story=None).filter(number__gt=after)
    rows = held.order_by("number").values_list("number", "id", "signature", "story")
    for number, key, signature, story in rows.iterator():
        yield Grouped(number=number, id=key, signature=zlib.decompress(signature), story=story)


def continuing() -> set[str]:
    """Return the ids of the stories that continue others."""
    return set(Story.objects.exclude(continues=None).values_list("pk", flat=True))


def last_grouped() -> tuple[int, str] | None:
    """Return number and id of the report that was grouped last; None where none was."""
    return Article.objects.exclude(story=None).order_by("-number").values_list("number", "id").first()


def count_grouped(upto: int) -> int:
    """Return how many reports were grouped up to the one of a number."""
    return Article.objects.exclude(story=None).filter(number__lte=upto).count()


def is_grouped(number: int, article: str) -> bool:
    """Return whether this report has this number and stands in a story."""
    return Article.objects.exclude(story=None).filter(number=number, pk=article).exists()


def signatures(articles: Sequence[str]) -> Iterator[bytes]:
    """Yield the JSON of what each of these articles told when it arrived, in their order; removed ones are left out."""
    for at in range(0, len(articles), _AT_ONCE):
        part = articles[at : at + _AT_ONCE]
        found = dict(Article.objects.filter(pk__in=part).values_list("id", "signature"))
        yield from (zlib.decompress(found[key]) for key in part if key in found)


def epoch() -> int:
    """Return a number that changes whenever a report was removed: what is held in memory is old then."""
    return Epoch.objects.filter(pk="grouping").values_list("number", flat=True).first() or 0


@transaction.atomic
def stand(changed: Iterable[Stand], seen: int) -> bool:
    """Write down how things stand with the stories that changed; their reports are marked as grouped by that.

    Return False, and change nothing, where the epoch is not the one that was `seen` when this was found out.
    """
    if epoch() != seen:
        return False
    changed = list(changed)
    for one in changed:
        if one.story is not None:
            _write(one.id, one.story, one.second_thoughts)
    for one in changed:
        if one.story is None:
            _redirect(one)
    for one in changed:
        if one.story is not None:
            _gather(one.id, one.story)
    return True


def _write(key: str, story: values.Story, second_thoughts: tuple[str, ...]) -> None:
    row, _ = Story.objects.get_or_create(pk=key, defaults={"object": story})
    row.object = msgspec.structs.replace(story, id=key)
    row.merged_into = None
    row.second_thoughts = (*row.second_thoughts, *second_thoughts)
    row.save()


def _redirect(gone: Stand) -> None:
    """Let an id lead to the story that took its reports; what led to it leads there too."""
    row = Story.objects.filter(pk=gone.id).first()
    if row is None:
        return
    Story.objects.filter(merged_into=gone.id).update(merged_into=gone.merged_into)
    row.object = msgspec.structs.replace(row.object, members=(), because={}, merged_into=gone.merged_into)
    row.merged_into_id = gone.merged_into
    row.second_thoughts = (*row.second_thoughts, *gone.second_thoughts)
    row.count, row.traced, row.wanted, row.sober, row.first = 0, "", "", None, None
    row.save()
    row.continues.clear()
    row.parts.all().delete()


def _gather(key: str, story: values.Story) -> None:
    """Put the members of a story under it, link what it continues, and say that its trace is to be made."""
    earlier = Story.objects.filter(pk__in=story.develops).exclude(pk=key)
    Story.objects.only("pk").get(pk=key).continues.set(earlier)
    Article.objects.filter(pk__in=story.members).update(story=key)
    facts = Article.objects.filter(pk__in=story.members).aggregate(
        told=Max("told_at"), stirred=Max("arrived_at"), count=Count("pk")
    )
    Story.objects.filter(pk=key).update(count=facts["count"], told_at=facts["told"], stirred_at=facts["stirred"])
    wanted(key)


def untraced() -> str | None:
    """Return the id of a story whose trace is to be made, or made anew."""
    left = Story.objects.filter(merged_into=None, count__gt=0).filter(Q(traced=None) | ~Q(traced=F("wanted")))
    return left.order_by("id").values_list("pk", flat=True).first()


def held(story: str) -> tuple[list[values.Article], dict[str, list[values.Statement]], str]:
    """Return the reports of a story in order of arrival, what each says, and the hash of these wordings.

    Reports that are on their way out are left out; a story that is gone holds nothing.
    """
    articles, wordings = members(story)
    return articles, said([article.id for article in articles]), wordings


def members(story: str) -> tuple[list[values.Article], str]:
    """Return what `held` returns, without what the reports say."""
    rows = Article.objects.filter(story=story, hidden=False).order_by("number")
    wordings = Story.objects.filter(pk=story).values_list("wanted", flat=True).first()
    return list(rows.values_list("object", flat=True)), wordings or ""


def said(articles: Sequence[str]) -> dict[str, list[values.Statement]]:
    """Return what reports of these ids say, each in order of appearance."""
    out: dict[str, list[values.Statement]] = {}
    for at in range(0, len(articles), _AT_ONCE):
        rows = Statement.objects.filter(article__in=articles[at : at + _AT_ONCE]).order_by("article", "position")
        for article, statement in rows.values_list("article", "object"):
            out.setdefault(article, []).append(statement)
    return out


def every() -> list[str]:
    """Return the ids of all stories and of those that redirect, in their order."""
    found = Story.objects.filter(Q(count__gt=0) | ~Q(merged_into=None))
    return list(found.order_by("id").values_list("pk", flat=True))


def best() -> str | None:
    """Return the id of the story that most independent origins tell; None where there is no story."""
    found = Story.objects.filter(merged_into=None, count__gt=0).order_by("-origins_low", "-count", "id")
    return found.values_list("pk", flat=True).first()


def objects(story: str) -> list[values.Object]:
    """Return all objects of the contract that make up a story: its reports, what they say, itself, its trace."""
    articles, said, _ = held(story)
    statements = [one for article in articles for one in said.get(article.id, ())]
    trace = trace_of(story)
    return [*articles, *statements, told(story), *([trace] if trace else [])]


def told(story: str) -> values.Story:
    """Return a story as it is stored. Raises Story.DoesNotExist where there is none of this id."""
    return Story.objects.get(pk=story).object


def now(key: str) -> Story | None:
    """Return the story of an id, or the one to which that id redirects; None where there is none."""
    row = Story.objects.select_related("merged_into").filter(pk=key).first()
    return (row.merged_into or row) if row else None


def holding(article: str) -> str | None:
    """Return the id of the story that holds a report; None before it was grouped, or where it is gone."""
    return Article.objects.filter(pk=article, hidden=False).values_list("story", flat=True).first()


def reports(story: str) -> list[str]:
    """Return the ids of the reports of a story in order of arrival, without those on their way out."""
    found = Article.objects.filter(story=story, hidden=False).order_by("number")
    return list(found.values_list("pk", flat=True))


def title(story: str) -> str | None:
    """Return the title of a story; None where it has none, or is gone."""
    row = Story.objects.filter(pk=story).first()
    return row.object.title if row else None


class Front(msgspec.Struct, frozen=True, kw_only=True):
    """What a line on the front page says of a story."""

    #: The report whose headline stands for the story.
    sober: str | None
    #: The report that was published first, where that is known.
    first: str | None
    #: In how many wordings the quotation that differs most stands.
    wordings: int


@transaction.atomic
def traced(trace: values.Trace, front: Front, wordings: str) -> None:
    """Store a trace in place of the earlier one, and mark its story as traced from these wordings.

    Nothing is stored where they are not any more the wordings that the trace should be made of: it will be made anew.
    """
    if not Story.objects.filter(pk=trace.story, wanted=wordings).exists():
        return
    Part.objects.filter(story=trace.story).delete()
    parts = [Part(story_id=trace.story, field="origins", position=0, key=trace.id, object=trace.origins)]
    for field in _ROWS:
        parts += [
            Part(story_id=trace.story, field=field, position=position, key=getattr(one, "id", ""), object=one)
            for position, one in enumerate(getattr(trace, field))
        ]
    Part.objects.bulk_create(parts)
    Story.objects.filter(pk=trace.story).update(
        traced=wordings,
        sober=front.sober,
        first=front.first,
        wordings=front.wordings,
        origins_low=trace.origins.low,
        origins_high=trace.origins.high,
        findings=len(trace.findings),
    )


@transaction.atomic
def without_trace(story: str, wordings: str) -> None:
    """Mark a story as traced from these wordings, although no trace could be made of them."""
    if Story.objects.filter(pk=story, wanted=wordings).update(traced=wordings, sober=None, first=None):
        Part.objects.filter(story=story).delete()


def trace_of(story: str) -> values.Trace | None:
    """Return the trace of a story, assembled from its rows; None before it was made."""
    return _assembled(Part.objects.filter(story=story)).get(story)


def trace_round(story: str, article: str, most: int) -> values.Trace | None:
    """Return of the trace of a story the links of one report, and at most so many of its other parts."""
    near = Q(field="links", object__contains=article) | (~Q(field="links") & Q(position__lt=most))
    return _assembled(Part.objects.filter(story=story).filter(near)).get(story)


def _assembled(parts: QuerySet[Part]) -> Mapping[str, values.Trace]:
    fields: dict[str, dict[str, Any]] = {}
    for part in parts.order_by("story", "field", "position"):
        of_story = fields.setdefault(part.story_id, {field: [] for field in _ROWS})
        if part.field == "origins":
            of_story |= {"id": part.key, "origins": part.object}
        else:
            of_story[part.field].append(part.object)
    return {
        key: msgspec.convert({"kind": "trace", "story": key, **of_story}, values.Trace)
        for key, of_story in fields.items()
    }
