"""What came of putting reports together anew: kept in its order, with when it was done."""

from collections.abc import Iterable, Iterator, Sequence

from django.db import transaction
from django.db.models import Max

from headwater.store import grouping
from headwater.store.grouping import Stand
from headwater.store.models import Article, Ruling, Settling

#: As many reports are marked at once as a database takes.
_AT_ONCE = 500


def unsettled(most: int) -> list[str]:
    """Return the ids of the first reports that were grouped and not settled since, at most so many."""
    found = Article.objects.filter(settled=False).exclude(story=None).order_by("number")
    return list(found.values_list("pk", flat=True)[:most])


def replayed(beyond: int = 0) -> Iterator[Settling]:
    """Yield the settlings after so many, in their order: neither `after` nor `ruled` falls from one to the next."""
    yield from Settling.objects.all()[beyond:].iterator()


def count() -> int:
    """Return how many settlings there are."""
    return Settling.objects.count()


@transaction.atomic
def settled(articles: Sequence[str], stories: tuple[tuple[str, ...], ...], changed: Iterable[Stand], seen: int) -> bool:
    """Mark reports as settled, and write down how things stand with the stories that this changed.

    `stories` are those that came of it, by their reports. Return False, and change nothing, where the epoch is not the
    one that was `seen` when this was found out.
    """
    if not grouping.stand(changed, seen):
        return False
    for at in range(0, len(articles), _AT_ONCE):
        Article.objects.filter(pk__in=articles[at : at + _AT_ONCE]).update(settled=True)
    if stories:
        last = grouping.last_grouped()
        ruled = Ruling.objects.exclude(after=None).aggregate(Max("number"))["number__max"]
        Settling.objects.create(stories=stories, after=last[0] if last else 0, ruled=ruled or 0)
    return True


def forget(article: str) -> None:
    """Take a report that is gone out of all settlings.

    The numbers of reports that are gone may be given again: nothing was settled after a report that is yet to come.
    """
    for one in Settling.objects.filter(stories__contains=article):
        left = (tuple(key for key in story if key != article) for story in one.stories)
        one.stories = tuple(story for story in left if story)
        one.save()
    last = Article.objects.aggregate(Max("number"))["number__max"] or 0
    Settling.objects.filter(after__gt=last).update(after=last)
