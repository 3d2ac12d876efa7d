"""How reports were grouped: what no story holds yet, what the stories hold, and how they stand after an arrival."""

import zlib
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from django.db import transaction
from django.db.models import Count, Max

from headwater import values
from headwater.store.articles import wanted
from headwater.store.models import Article, Epoch, Story

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
