"""Feeds and what they named."""

from typing import ClassVar

from django.db import models

from headwater import values
from headwater.store.objects import ObjectField


class Feed(models.Model):
    """A feed that is polled, with its state in words."""

    url = models.TextField(unique=True)
    title = models.TextField(default="")
    site = models.TextField(null=True)
    outlet = models.CharField(max_length=300, null=True)
    lang = models.CharField(max_length=35, null=True)
    folder = models.TextField(default="")
    #: Further attributes that a list of subscriptions gave it, for the next list.
    attributes: ObjectField[tuple[tuple[str, str], ...]] = ObjectField(of=tuple[tuple[str, str], ...], default=())
    #: One of `line.polls.State`.
    state = models.CharField(max_length=12, default="new")
    #: What was met last, as a sentence.
    says = models.TextField(default="")
    since_at = models.DateTimeField()
    added_at = models.DateTimeField()
    checked_at = models.DateTimeField(null=True)
    worked_at = models.DateTimeField(null=True)
    #: Not asked before this time.
    next_at = models.DateTimeField(db_index=True)
    #: Failures in a row.
    failures = models.PositiveIntegerField(default=0)
    #: How often a permanent redirect to `moved_to` was met in a row.
    moves = models.PositiveIntegerField(default=0)
    moved_to = models.TextField(null=True)
    #: What the server gave to ask later whether anything changed, byte for byte, and the address that gave it.
    etag = models.TextField(null=True)
    modified = models.TextField(null=True)
    validators_url = models.TextField(null=True)

    def __str__(self) -> str:
        return self.url


class Entry(models.Model):
    """An item that a feed named: what became of it."""

    feed = models.ForeignKey(Feed, on_delete=models.CASCADE, related_name="entries")
    #: Hash of its identity in the feed.
    key = models.CharField(max_length=16)
    url = models.TextField(null=True)
    #: The same for all variants of one address.
    address = models.CharField(max_length=16, null=True, db_index=True)
    #: What the feed told of it last (None: removed), and the hash of that: where it changes, the page is fetched again.
    object: ObjectField[values.Entry | None] = ObjectField(of=values.Entry, null=True)
    told = models.CharField(max_length=16, default="")
    #: `waiting`, `taken`, `known` (another feed named it), `failed`, `refused`.
    state = models.CharField(max_length=8, default="waiting")
    says = models.TextField(default="")
    tries = models.PositiveIntegerField(default=0)
    next_at = models.DateTimeField()
    named_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["feed", "key"], name="entry_key")]
        indexes: ClassVar = [
            models.Index(fields=["next_at"], condition=models.Q(state="waiting"), name="entry_waiting"),
        ]

    def __str__(self) -> str:
        return self.url or self.key
