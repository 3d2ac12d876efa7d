"""Counters by which processes tell each other that something changed."""

from django.db import models


class Epoch(models.Model):
    """How often something happened that makes what others hold in memory old."""

    name = models.CharField(max_length=40, primary_key=True)
    number = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.name} {self.number}"
