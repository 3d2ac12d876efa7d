"""What came in, before anything was made of it."""

from typing import ClassVar

from django.db import models

from headwater import values
from headwater.store.objects import ObjectField


class Page(models.Model):
    """Bytes as they came. The body is emptied when a report was made of it."""

    #: Place in the order of arrival.
    number = models.BigAutoField(primary_key=True)
    #: Hash of the address and the bytes: the same input twice is one row.
    key = models.CharField(max_length=16, unique=True)
    input = models.TextField()
    url = models.TextField(null=True)
    #: The same for all variants of one address.
    address = models.CharField(max_length=16, null=True, db_index=True)
    #: `html`, `text`, or `object`: a line of JSON that is an article already.
    media = models.CharField(max_length=6)
    charset = models.CharField(max_length=40, null=True)
    fetched: ObjectField[values.When | None] = ObjectField(of=values.When, null=True)
    signals: ObjectField[tuple[values.RightsSignal, ...]] = ObjectField(of=tuple[values.RightsSignal, ...], default=())
    #: Deflated (zlib).
    body = models.BinaryField()
    done = models.BooleanField(default=False)
    taken_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["number"], condition=models.Q(done=False), name="page_waiting")]

    def __str__(self) -> str:
        return self.input


class Failure(models.Model):
    """An input that gave no article."""

    id = models.CharField(max_length=16, primary_key=True)
    input = models.TextField()
    object: ObjectField[values.Failure] = ObjectField(of=values.Failure)
    told_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.input
