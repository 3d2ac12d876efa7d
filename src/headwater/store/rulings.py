"""What people ruled on which reports tell of one event: kept in their order, with when each was applied."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence

from django.db import transaction
from django.db.models import Max, Q
from msgspec import Struct
from msgspec.structs import asdict

from headwater.store import grouping
from headwater.store.grouping import Stand
from headwater.store.models import Article, Ruling


class Made(Struct, frozen=True, kw_only=True):
    """A ruling on reports by their ids, as somebody made it."""

    verb: str
    articles: tuple[str, ...]
    others: tuple[str, ...]
    who: str
    note: str = ""


def keep(ruling: Made, now: dt.datetime) -> Ruling:
    """Store a ruling; it waits until it is applied."""
    return Ruling.objects.create(made_at=now, **asdict(ruling))


def waiting() -> Ruling | None:
    """Return the first ruling that is not applied yet."""
    return Ruling.objects.filter(after=None).order_by("number").first()


def replayed() -> Sequence[Ruling]:
    """Return the rulings that were applied, in their order: `after` never falls from one to the next."""
    return list(Ruling.objects.exclude(after=None).order_by("number"))


@transaction.atomic
def applied(number: int, changed: Iterable[Stand], seen: int) -> bool:
    """Write down how things stand with the stories that a ruling changed, and after which report it was applied.

    Return False, and change nothing, where the epoch is not the one that was `seen` when this was found out.
    """
    if not grouping.stand(changed, seen):
        return False
    last = Article.objects.exclude(story=None).aggregate(Max("number"))["number__max"] or 0
    before = Ruling.objects.aggregate(Max("after"))["after__max"] or 0
    Ruling.objects.filter(pk=number).update(after=max(last, before))
    return True


def numbered(number: int) -> Ruling | None:
    """Return the ruling of this number."""
    return Ruling.objects.filter(pk=number).first()


def newest(most: int | None = None) -> Sequence[Ruling]:
    """Return the rulings, the newest first, at most so many."""
    return list(Ruling.objects.order_by("-number")[:most])


def explained(reports: Collection[str]) -> Sequence[Ruling]:
    """Return the rulings on some reports that were applied and say why, oldest first."""
    found = Ruling.objects.exclude(after=None).exclude(note="").order_by("number")
    return [one for one in found if not {*one.articles, *one.others}.isdisjoint(reports)]


def forget(article: str) -> None:
    """Take a report that is gone out of all rulings, with what was noted on it; one that names no side more goes.

    The numbers of reports that are gone may be given again: no ruling was applied after a report that is yet to come.
    """
    for one in Ruling.objects.filter(Q(articles__contains=article) | Q(others__contains=article)):
        one.articles = tuple(key for key in one.articles if key != article)
        one.others = tuple(key for key in one.others if key != article)
        one.note = ""
        if one.articles and one.others:
            one.save()
        else:
            one.delete()
    last = Article.objects.aggregate(Max("number"))["number__max"] or 0
    Ruling.objects.filter(after__gt=last).update(after=last)
