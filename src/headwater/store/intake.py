"""The first step: what came in is stored as it came, before anything is made of it."""

import datetime as dt
import zlib
from collections.abc import Iterator
from hashlib import sha256

from django.db import transaction
from msgspec import Struct

from headwater import values
from headwater.store.models import Failure, Page

#: Bodies are kept a few moments, so little time is spent on making them small.
_LEVEL = 1


class Given(Struct, frozen=True, kw_only=True):
    """An article that came as one: a line of JSON."""

    input: str
    raw: bytes


class Waiting(Struct, frozen=True, kw_only=True):
    """What was stored and is not an article yet; `number` is its place in the order of arrival."""

    number: int
    what: values.Page | Given
    taken_at: dt.datetime


def take(what: values.Page | Given, now: dt.datetime, address: str | None = None) -> bool:
    """Store what came in; return False, and change nothing, where the same bytes came from the same address before.

    `address` is the hash that all variants of its address share, where it is known already.
    """
    body = what.raw if isinstance(what, Given) else what.body
    page = what if isinstance(what, values.Page) else None
    _, new = Page.objects.get_or_create(
        key=_key(what),
        defaults=dict(
            input=what.input,
            url=page.url if page else None,
            address=address,
            media=page.media if page else "object",
            charset=page.charset if page else None,
            fetched=page.fetched if page else None,
            signals=page.signals if page else (),
            body=zlib.compress(body, _LEVEL),
            taken_at=now,
        ),
    )
    return new


@transaction.atomic
def take_as_it_is_now(page: values.Page, now: dt.datetime, address: str | None) -> bool:
    """Store a page that was fetched just now; return False where it was the same when it was fetched last.

    Where it was another in between, what it was before stands again.
    """
    before = Page.objects.filter(key=_key(page), done=True).first()
    if before and Page.objects.filter(address=before.address, url=before.url, number__gt=before.number).exists():
        before.delete()
    return take(page, now, address)


def _key(what: values.Page | Given) -> str:
    address, body = (what.url, what.body) if isinstance(what, values.Page) else (None, what.raw)
    return values.identity(address or "", sha256(body).hexdigest())


def waiting() -> Iterator[Waiting]:
    """Yield what no article was made of yet, in order of arrival; what comes meanwhile is yielded too."""
    while page := Page.objects.filter(done=False).order_by("number").first():
        body = zlib.decompress(page.body)
        if page.media == "object":
            yield Waiting(number=page.number, what=Given(input=page.input, raw=body), taken_at=page.taken_at)
        else:
            made = values.Page(
                input=page.input,
                body=body,
                media="html" if page.media == "html" else "text",
                charset=page.charset,
                url=page.url,
                fetched=page.fetched,
                signals=page.signals,
            )
            yield Waiting(number=page.number, what=made, taken_at=page.taken_at)


def is_waiting() -> bool:
    """Return whether there is something that no article was made of yet."""
    return Page.objects.filter(done=False).exists()


def done(number: int, address: str | None) -> None:
    """Mark a page as done and let its bytes go. To be called inside the transaction that stores what was made of it.

    `address` is the hash of the address of the report that was made of it, if any: a removal finds the page by it.
    """
    Page.objects.filter(number=number).update(done=True, body=b"", **({"address": address} if address else {}))


def dropped(number: int) -> None:
    """Forget a page of which no report was made: when what stood in the way is gone, the same bytes are as new.

    To be called inside the transaction that stores why.
    """
    Page.objects.filter(number=number).delete()


def failed(failure: values.Failure, now: dt.datetime) -> bool:
    """Store a failure; return whether it is new. The same input with the same reason is one row."""
    _, new = Failure.objects.get_or_create(
        id=failure.id, defaults=dict(input=failure.input, object=failure, told_at=now)
    )
    return new
