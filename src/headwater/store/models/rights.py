"""What rights holders and readers asked, and what is refused from now on."""

from typing import ClassVar

from django.db import models

from headwater import values
from headwater.store.objects import ObjectField


class Notice(models.Model):
    """A request to remove, correct or answer something; its clock runs 24 hours."""

    number = models.BigAutoField(primary_key=True)
    #: Known to whom it was given alone; the page of a notice is found by it.
    token = models.CharField(max_length=32, unique=True)
    object: ObjectField[values.NoticeDraft] = ObjectField(of=values.NoticeDraft)
    #: Message id of the mail it came by, so that the same mail twice is one notice.
    message = models.CharField(max_length=300, null=True, unique=True)
    #: `open`, `done`, `declined`, `asked_back`.
    state = models.CharField(max_length=10, default="open")
    outcome = models.TextField(default="")
    received_at = models.DateTimeField()
    due_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"notice {self.number}"


class Letter(models.Model):
    """A mail that is to go out or went out."""

    notice = models.ForeignKey(Notice, null=True, on_delete=models.CASCADE, related_name="letters")
    object: ObjectField[values.Letter] = ObjectField(of=values.Letter)
    written_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    tried_at = models.DateTimeField(null=True)
    tries = models.PositiveIntegerField(default=0)
    says = models.TextField(default="")

    def __str__(self) -> str:
        return f"letter {self.pk}"


class Tombstone(models.Model):
    """One hash of a report that was removed: the same address or text is refused. No word of it is kept."""

    #: Which removal it belongs to.
    removal = models.CharField(max_length=16, db_index=True)
    #: `address`, `text` or `shingle`.
    kind = models.CharField(max_length=8)
    hash = models.BinaryField(max_length=32)
    notice = models.ForeignKey(Notice, null=True, on_delete=models.SET_NULL, related_name="tombstones")
    laid_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["removal", "kind", "hash"], name="tombstone_hash"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.removal}"


class Dispute(models.Model):
    """Somebody holds that a finding is wrong."""

    #: The finding's id, which outlives a new run.
    finding = models.CharField(max_length=16, db_index=True)
    story = models.CharField(max_length=16)
    says = models.TextField(default="")
    words = models.TextField()
    contact = models.TextField(default="")
    asked_at = models.DateTimeField()
    #: `open`, `kept`, `withdrawn`.
    ruling = models.CharField(max_length=10, default="open")
    because = models.TextField(default="")
    ruled_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"dispute {self.pk}"
