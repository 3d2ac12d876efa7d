"""Hashes of what was removed on request."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Count, Max

from headwater.store.models import Tombstone
from headwater.values.rights import Mark

#: A mark as it is stored: id of its tombstone, kind, hash.
Row = tuple[str, str, bytes]


def version() -> tuple[int, int]:
    """Return how many marks there are, and the number of the newest: either changes with the marks."""
    found = Tombstone.objects.aggregate(Count("pk"), Max("pk"))
    return found["pk__count"], found["pk__max"] or 0


def rows(after: int = 0) -> list[Row]:
    """Return all marks that were laid after the number `after`."""
    found = Tombstone.objects.filter(pk__gt=after).order_by("pk").values_list("removal", "kind", "hash")
    return [(removal, kind, bytes(mark)) for removal, kind, mark in found]


def lay(removal: str, marks: Iterable[Mark], notice: int | None, now: dt.datetime) -> None:
    """Store the marks of one removal; those that are stored already stay as they are."""
    Tombstone.objects.bulk_create(
        (Tombstone(removal=removal, kind=one.kind, hash=one.hash, notice_id=notice, laid_at=now) for one in marks),
        ignore_conflicts=True,
    )


def lift(removal: str) -> bool:
    """Refuse no longer what one removal refuses; return False where there is no removal of this id."""
    return Tombstone.objects.filter(removal=removal).delete()[0] > 0
