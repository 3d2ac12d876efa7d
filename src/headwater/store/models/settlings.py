"""What came of putting reports that lie near each other together anew, where stories are others than before."""

from typing import ClassVar

from django.db import models

from headwater.store.objects import ObjectField


class Settling(models.Model):
    """Stories as they stood after one settling: kept, so that going through all once more needs no thinking."""

    #: Order in which it was done.
    number = models.BigAutoField(primary_key=True)
    #: Ids of the reports of each story. One that was removed is left out.
    stories: ObjectField[tuple[tuple[str, ...], ...]] = ObjectField(of=tuple[tuple[str, ...], ...])
    #: The number of the last report that was grouped then, and of the last ruling that was applied (0: none was).
    after = models.BigIntegerField()
    ruled = models.BigIntegerField()

    class Meta:
        ordering: ClassVar = ["number"]

    def __str__(self) -> str:
        return f"settling {self.number}"
