"""Reports and what they say."""

from typing import ClassVar

from django.db import models

from headwater import values
from headwater.store.objects import ObjectField


class Article(models.Model):
    """A report as it stands now."""

    id = models.CharField(max_length=200, primary_key=True)
    #: Place in the order of arrival.
    number = models.BigIntegerField(unique=True)
    revision = models.CharField(max_length=16)
    #: The address where it is read, if it has one.
    url = models.TextField(null=True)
    #: The same for all variants of one address.
    address = models.CharField(max_length=16, null=True, db_index=True)
    host = models.CharField(max_length=255, null=True, db_index=True)
    outlet = models.CharField(max_length=300, null=True)
    title = models.TextField(null=True)
    lang = models.CharField(max_length=35, null=True)
    object: ObjectField[values.Article] = ObjectField(of=values.Article)
    #: When it was published as far as it says so credibly, else when it came: what reports are sorted by.
    told_at = models.DateTimeField(db_index=True)
    arrived_at = models.DateTimeField()
    #: What it told grouping when it arrived, deflated.
    signature = models.BinaryField()
    #: The revision whose statements are stored; None: not read yet.
    read_revision = models.CharField(max_length=16, null=True)
    story = models.ForeignKey("Story", null=True, on_delete=models.SET_NULL, related_name="reports", db_index=False)
    #: Whether it was put together with all that is near, at a time when nothing waited, since it came.
    settled = models.BooleanField(default=False)
    #: On its way out: shown nowhere, and soon removed.
    hidden = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["number"], condition=models.Q(read_revision=None), name="article_unread"),
            models.Index(fields=["number"], condition=models.Q(settled=False), name="article_unsettled"),
            models.Index(fields=["story", "number"], name="article_story"),
            models.Index(fields=["outlet", "-told_at", "-number"], name="article_outlet"),
            models.Index(fields=["lang", "story"], condition=models.Q(hidden=False), name="article_lang"),
        ]

    def __str__(self) -> str:
        return self.title or self.id


class Revision(models.Model):
    """An earlier wording of a report."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="revisions")
    #: From 1, in the order in which the wordings came.
    number = models.PositiveIntegerField()
    revision = models.CharField(max_length=16)
    object: ObjectField[values.Article] = ObjectField(of=values.Article)
    #: When the next wording took its place.
    replaced_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["article", "number"], name="revision_number")]

    def __str__(self) -> str:
        return f"{self.article_id} {self.number}"


class Statement(models.Model):
    """A quotation, a figure or a pledge of a report's current wording."""

    id = models.CharField(max_length=16, primary_key=True)
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="statements")
    #: Order of appearance.
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=9)
    object: ObjectField[values.Statement] = ObjectField(of=values.Statement)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["article", "position"], name="statement_position")]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"
