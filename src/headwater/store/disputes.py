"""Findings that somebody holds to be wrong, and how they were ruled on."""

import datetime as dt

from headwater import values
from headwater.store.models import Dispute


def asked(finding: values.Finding, story: str, *, words: str, contact: str, now: dt.datetime) -> Dispute:
    """Store that somebody holds a finding to be wrong."""
    return Dispute.objects.create(
        finding=finding.id, story=story, says=finding.says, words=words, contact=contact, asked_at=now
    )


def waiting() -> list[Dispute]:
    """Return the disputes that nobody has ruled on, oldest first."""
    return list(Dispute.objects.filter(ruling="open").order_by("asked_at"))


def ruled(most: int) -> list[Dispute]:
    """Return the disputes that were ruled on last, the newest first."""
    return list(Dispute.objects.exclude(ruling="open").order_by("-ruled_at")[:most])


def rule(dispute: int, ruling: str, because: str, now: dt.datetime) -> bool:
    """Store a person's ruling, `kept` or `withdrawn`, with its reason; return False where there is no such dispute."""
    return Dispute.objects.filter(pk=dispute).update(ruling=ruling, because=because, ruled_at=now) > 0
