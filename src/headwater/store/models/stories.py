"""Stories and what was found about them."""

from typing import Any, ClassVar

from django.db import models

from headwater import values
from headwater.store.objects import ObjectField


class Story(models.Model):
    """The reports of one event; or, with `merged_into`, an id that redirects."""

    id = models.CharField(max_length=16, primary_key=True)
    object: ObjectField[values.Story] = ObjectField(of=values.Story)
    merged_into = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="merged", db_index=False)
    #: The stories that it continues, as far as they are here; some may redirect by now.
    continues = models.ManyToManyField("self", symmetrical=False, related_name="continued_by")
    #: Why it was merged into another or parted from one, in words: what the page says of it.
    second_thoughts: ObjectField[tuple[str, ...]] = ObjectField(of=tuple[str, ...], default=())
    count = models.PositiveIntegerField(default=0)
    #: Hash of the wordings that the trace was made of, and of those that it should be made of.
    traced = models.CharField(max_length=16, null=True)
    wanted = models.CharField(max_length=16, null=True)
    #: The newest `told_at` of its reports.
    told_at = models.DateTimeField(null=True)
    #: When a report last came.
    stirred_at = models.DateTimeField(null=True)
    # What a line on the front page says, from the trace.
    sober = models.CharField(max_length=200, null=True)  # the report whose headline stands for the story
    origins_low = models.PositiveIntegerField(default=1)
    origins_high = models.PositiveIntegerField(default=1)
    first = models.CharField(max_length=200, null=True)  # the report that was published first, where that is known
    wordings = models.PositiveIntegerField(default=0)  # of the quotation that differs most between reports
    findings = models.PositiveIntegerField(default=0)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["-origins_low", "-told_at"], name="story_front"),
            models.Index(fields=["-told_at"], name="story_newest"),
            models.Index(fields=["merged_into"], condition=~models.Q(merged_into=None), name="story_merged"),
            models.Index(
                fields=["id"],
                condition=models.Q(traced=None) | ~models.Q(traced=models.F("wanted")),
                name="story_untraced",
            ),
        ]

    def __str__(self) -> str:
        return self.id


class Part(models.Model):
    """One link, utterance, figure group, finding … of a trace: assembled when it is read."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="parts")
    #: Name of the trace's field.
    field = models.CharField(max_length=12)
    #: Its place in the field's order; not counted, so that others may come between.
    position = models.FloatField()
    #: The part's own id, empty for those that have none.
    key = models.CharField(max_length=16, db_index=True)
    object: ObjectField[Any] = ObjectField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["story", "field", "position"], name="part_position"),
        ]

    def __str__(self) -> str:
        return f"{self.field} {self.key}"
