"""Reports, their wordings and their statements: one transaction a step."""

import datetime as dt
import zlib
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec
from django.db import transaction
from django.db.models import Max

from headwater import values
from headwater.store import intake, search
from headwater.store.models import Article, Revision, Statement, Story

#: What a report turned out to be: not seen before, the same as is stored, or another wording of it.
Outcome = Literal["new", "same", "revised"]


class Arrival(msgspec.Struct, frozen=True, kw_only=True):
    """An article on its way into the store, with what follows from it."""

    article: values.Article
    #: The same for all variants of its address; None without one.
    address: str | None
    host: str | None
    #: What reports are sorted by.
    told_at: dt.datetime
    #: JSON of what it tells grouping.
    signature: bytes


@transaction.atomic
def made(page: int, arrival: Arrival, now: dt.datetime) -> Outcome:
    """Store the article that was made of a page, and mark the page as done.

    What a feed tells of a report never takes the place of the report itself.
    """
    intake.done(page, arrival.address)
    stored = Article.objects.filter(pk=arrival.article.id).first() or _at(arrival.address)
    if stored is None:
        _add(arrival, now)
        return "new"
    only_told = arrival.article.made_by == "feed" and stored.object.made_by != "feed"
    if only_told or stored.revision == arrival.article.revision:
        return "same"
    _revise(stored, arrival, now)
    return "revised"


@transaction.atomic
def not_made(page: int, failure: values.Failure, instead: intake.Given | None, now: dt.datetime) -> None:
    """Store why no article was made of a page and what came in its place, and let the page go."""
    intake.dropped(page)
    if instead is not None:
        intake.take(instead, now)
    intake.failed(failure, now)


def _at(address: str | None) -> Article | None:
    """Return the report at an address, of which another variant was stored before."""
    return Article.objects.filter(address=address).first() if address else None


def _add(arrival: Arrival, now: dt.datetime) -> None:
    article = arrival.article
    last = Article.objects.aggregate(Max("number"))["number__max"] or 0
    Article.objects.create(
        id=article.id,
        number=last + 1,
        signature=zlib.compress(arrival.signature),
        arrived_at=now,
        **_columns(arrival),
    )
    search.index_article(last + 1, article)


def _revise(stored: Article, arrival: Arrival, now: dt.datetime) -> None:
    """Put a new wording in the place of the stored one, which becomes a revision."""
    number = stored.revisions.count() + 1
    Revision.objects.create(
        article=stored, number=number, revision=stored.revision, object=stored.object, replaced_at=now
    )
    article = msgspec.structs.replace(arrival.article, id=stored.id, revises=stored.revision)
    columns = _columns(msgspec.structs.replace(arrival, article=article))
    Article.objects.filter(pk=stored.pk).update(read_revision=None, **columns)
    search.index_article(stored.number, article)
    if stored.story_id:
        wanted(stored.story_id)


def _columns(arrival: Arrival) -> dict[str, object]:
    article = arrival.article
    return {
        "revision": article.revision,
        "url": article.canonical_url or article.url,
        "address": arrival.address,
        "host": arrival.host,
        "outlet": article.outlet,
        "title": article.title,
        "lang": article.lang,
        "object": article,
        "told_at": arrival.told_at,
    }


def unread() -> values.Article | None:
    """Return the first report whose statements are not stored yet."""
    row = Article.objects.filter(read_revision=None).order_by("number").first()
    return row.object if row else None


def every() -> Iterator[tuple[values.Article, list[values.Statement]]]:
    """Yield each report that is shown, in order of arrival, with what it says."""
    for row in Article.objects.filter(hidden=False).order_by("number").iterator(chunk_size=200):
        yield row.object, [one.object for one in Statement.objects.filter(article=row).order_by("position")]


@transaction.atomic
def read(article: values.Article, statements: Sequence[values.Statement]) -> None:
    """Store what a report says in place of what its earlier wording said, and mark it as read.

    Nothing is stored where the report is gone or has another wording by now.
    """
    if not Article.objects.filter(pk=article.id, revision=article.revision).exists():
        return
    rows = Statement.objects.filter(article=article.id)
    search.forget_sayings(rows.values_list("id", flat=True))
    rows.delete()
    Statement.objects.bulk_create(
        Statement(id=one.id, article_id=article.id, position=position, kind=kind_of(one), object=one)
        for position, one in enumerate(statements)
    )
    search.index_sayings(statements)
    Article.objects.filter(pk=article.id).update(read_revision=article.revision)


def kind_of(statement: values.Statement) -> str:
    """Return the contract's kind of a statement."""
    return str(statement.__struct_config__.tag)


def wanted(story: str) -> None:
    """Say of which wordings the trace of a story should be made, after one of them changed."""
    wordings = Article.objects.filter(story=story).order_by("id").values_list("id", "revision")
    told = [part for row in wordings for part in row]
    Story.objects.filter(pk=story).update(wanted=values.identity("wordings", *told))
