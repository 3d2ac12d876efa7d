"""What a person ruled on which reports tell of one event."""

from typing import ClassVar

from django.db import models

from headwater.store.objects import ObjectField


class Ruling(models.Model):
    """A ruling that binds grouping: what its verb says of `articles` and `others` stands in `group.Ruling`."""

    #: Order in which they were made, which is the order in which they are applied.
    number = models.BigAutoField(primary_key=True)
    #: `merge`, `split`, `pin` or `forbid`.
    verb = models.CharField(max_length=6)
    #: Ids of reports. One that was removed is left out.
    articles: ObjectField[tuple[str, ...]] = ObjectField(of=tuple[str, ...])
    others: ObjectField[tuple[str, ...]] = ObjectField(of=tuple[str, ...])
    who = models.CharField(max_length=150)
    #: Why, in the words of who ruled; may be empty.
    note = models.TextField(default="")
    made_at = models.DateTimeField()
    #: The number of the last report that was grouped when it was applied; None while it waits.
    after = models.BigIntegerField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["number"], condition=models.Q(after=None), name="ruling_waiting"),
        ]

    def __str__(self) -> str:
        return f"ruling {self.number}"
