"""Removing reports, so that no byte of them is left in the home folder.

SQLite before 3.42 leaves words of deleted rows in the segments of its full-text index, and any SQLite leaves them in
the write-ahead log until that is cut; so the rows go first, then the indexes are rebuilt, the file is vacuumed, and the
log is cut to nothing.
"""

import datetime as dt
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec
from django.db import connection, transaction
from django.db.models import F, Q

from headwater import values
from headwater.store import rulings, search, settlings
from headwater.store.articles import wanted
from headwater.store.models import Article, Dispute, Entry, Epoch, Failure, Page, Part, Statement, Story
from headwater.store.tombstones import lay
from headwater.values.rights import Mark

#: For how long it is tried to cut the log while others read, in seconds.
_PATIENCE = 60.0


class Doomed(msgspec.Struct, frozen=True, kw_only=True):
    """A report that is to go: all wordings, and all addresses that it was met under."""

    id: str
    story: str | None
    wordings: tuple[values.Article, ...]
    addresses: tuple[str, ...]


def at(hashes: Iterable[str]) -> list[str]:
    """Return the ids of the reports at addresses, given as the hashes that all variants share."""
    return list(Article.objects.filter(address__in=list(hashes)).values_list("pk", flat=True))


def on_host(host: str) -> list[tuple[str, str]]:
    """Return id and address of each report at a host or below it."""
    found = Article.objects.filter(Q(host=host) | Q(host__endswith=f".{host}")).exclude(url=None)
    return [(key, url or "") for key, url in found.values_list("pk", "url")]


def existing(keys: Iterable[str]) -> list[str]:
    """Return those of some ids that reports have."""
    return list(Article.objects.filter(pk__in=list(keys)).values_list("pk", flat=True))


def doomed(article: str) -> Doomed:
    """Return what is known of a report that is to go."""
    row = Article.objects.get(pk=article)
    wordings = (row.object, *(revision.object for revision in row.revisions.all()))
    addresses = [address for one in wordings for address in (one.url, one.canonical_url)]
    addresses += Entry.objects.filter(address=row.address).values_list("url", flat=True) if row.address else []
    addresses += Page.objects.filter(address=row.address).values_list("url", flat=True) if row.address else []
    return Doomed(
        id=row.pk,
        story=row.story_id,
        wordings=wordings,
        addresses=tuple(dict.fromkeys(address for address in addresses if address)),
    )


@transaction.atomic
def hide(article: str, removal: str, marks: Sequence[Mark], notice: int | None, now: dt.datetime) -> None:
    """Show a report nowhere from now on, and refuse it from now on by every way in."""
    lay(removal, marks, notice, now)
    Article.objects.filter(pk=article).update(hidden=True)
    _count("purge")


def hidden() -> list[str]:
    """Return the ids of the reports that are on their way out."""
    return list(Article.objects.filter(hidden=True).order_by("number").values_list("pk", flat=True))


@transaction.atomic
def purge(report: Doomed, retold: values.Story | None) -> None:
    """Delete every row of a report; its story stands from now on as `retold`, or not at all."""
    row = Article.objects.get(pk=report.id)
    search.forget_article(row.number)
    search.forget_sayings(Statement.objects.filter(article=report.id).values_list("id", flat=True))
    _forget_ways_in(row, report)
    row.delete()
    rulings.forget(report.id)
    settlings.forget(report.id)
    if report.story:
        _retell(report.story, retold)
    _count("grouping")


def _forget_ways_in(row: Article, report: Doomed) -> None:
    inputs = [one.input for one in report.wordings if one.input]
    Failure.objects.filter(input__in=[*inputs, *report.addresses]).delete()
    Page.objects.filter(input__in=inputs).delete()
    if row.address:
        Page.objects.filter(address=row.address).delete()
        Entry.objects.filter(address=row.address).update(object=None, url=None, state="refused", says="")


def _retell(story: str, retold: values.Story | None) -> None:
    Dispute.objects.filter(story=story).update(says="")
    if retold is None:
        Story.objects.filter(pk=story).delete()
        return
    Part.objects.filter(story=story).delete()
    Story.objects.filter(pk=story).update(object=retold, count=len(retold.members), traced=None, sober=None, first=None)
    wanted(story)


def _count(name: str) -> None:
    Epoch.objects.get_or_create(pk=name)
    Epoch.objects.filter(pk=name).update(number=F("number") + 1)


def to_clean() -> bool:
    """Return whether something was removed since the files were last cleaned."""
    return _number("purge") > _number("cleaned")


def _number(name: str) -> int:
    return Epoch.objects.filter(pk=name).values_list("number", flat=True).first() or 0


def clean(sleep: Callable[[float], None] = time.sleep) -> bool:
    """Write the files anew without what was deleted; return False where others kept the log from being cut.

    What is left of it then is cut by the next call. Raises what the database raises.
    """
    began = _number("purge")
    search.rebuild()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
    left = _PATIENCE
    while not _log_cut():
        if left <= 0:
            return False
        sleep(0.2)
        left -= 0.2
    Epoch.objects.update_or_create(pk="cleaned", defaults={"number": began})
    _log_cut()
    return True


def _log_cut() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (busy, _, _) = cursor.fetchone()
    return not busy


def filter_exports(home: Path, keep: Callable[[bytes], bool]) -> int:
    """Rewrite the exports in the home folder without the lines that are not to be kept; return how many went."""
    gone = 0
    for path in sorted((home / "exports").glob("*.jsonl")):
        lines = path.read_bytes().splitlines(keepends=True)
        kept = [line for line in lines if keep(line)]
        if len(kept) < len(lines):
            part = path.with_suffix(".part")
            part.write_bytes(b"".join(kept))
            part.replace(path)
            gone += len(lines) - len(kept)
    return gone
