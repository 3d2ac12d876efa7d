"""Notices: what was asked, by when it is done, and the letters about it."""

import datetime as dt
import secrets
from collections.abc import Callable

from django.db import transaction

from headwater.store.models import Letter, Notice
from headwater.values import Letter as Mail
from headwater.values import NoticeDraft

#: How long a notice may take.
CLOCK = dt.timedelta(hours=24)

#: Writes a letter about a notice: its number, and when it is due or done; None where nobody is to be written to.
Write = Callable[[int, dt.datetime], Mail | None]


@transaction.atomic
def received(draft: NoticeDraft, confirm: Write, now: dt.datetime, mail: str | None = None) -> tuple[Notice, bool]:
    """Store a notice with its number, its clock and the letter that confirms it; tell whether it is new.

    The same mail twice is one notice: it is known by its id, or where it has none by `mail`, a hash of it.
    """
    message = draft.message_id or mail
    if message and (known := Notice.objects.filter(message=message).first()):
        return known, False
    notice = Notice.objects.create(
        token=secrets.token_urlsafe(16),
        object=draft,
        message=message,
        received_at=now,
        due_at=now + CLOCK,
    )
    _write(notice, confirm(notice.number, notice.due_at), now)
    return notice, True


def numbered(number: int) -> Notice | None:
    """Return the notice of this number."""
    return Notice.objects.filter(pk=number).first()


def waiting() -> list[Notice]:
    """Return the notices that nobody has dealt with, those due first."""
    return list(Notice.objects.filter(state="open").order_by("due_at"))


@transaction.atomic
def done(notice: Notice, state: str, outcome: str, tell: Write, now: dt.datetime) -> None:
    """Store what was done about a notice (`done`, `declined`, `asked_back`) and the letter that says so."""
    Notice.objects.filter(pk=notice.pk).update(state=state, outcome=outcome, done_at=now)
    _write(notice, tell(notice.number, now), now)


def _write(notice: Notice, mail: Mail | None, now: dt.datetime) -> None:
    if mail is not None:
        Letter.objects.create(notice=notice, object=mail, written_at=now)


def letters(now: dt.datetime, *, most: int, wait: dt.timedelta) -> list[Letter]:
    """Return the letters that are to be sent now: not sent yet, tried fewer than `most` times, and not just before."""
    left = Letter.objects.filter(sent_at=None, tries__lt=most).order_by("pk")
    return [one for one in left if one.tries == 0 or (one.tried_at or now) + wait * 2 ** (one.tries - 1) <= now]


def sent(letter: Letter, says: str, now: dt.datetime) -> None:
    """Mark a letter as sent."""
    Letter.objects.filter(pk=letter.pk).update(sent_at=now, tried_at=now, tries=letter.tries + 1, says=says)


def not_sent(letter: Letter, says: str, now: dt.datetime, *, for_good: bool, most: int) -> None:
    """Say why a letter was not taken; `for_good`: it is not tried again."""
    tries = most if for_good else letter.tries + 1
    Letter.objects.filter(pk=letter.pk).update(tried_at=now, tries=tries, says=says)


def unsent(most: int) -> list[Letter]:
    """Return letters that were not sent, oldest first."""
    return list(Letter.objects.filter(sent_at=None).order_by("pk")[:most])
