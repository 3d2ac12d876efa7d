"""Traces of stories: written down row by row, and read back whole."""

from collections.abc import Mapping
from typing import Any

import msgspec
from django.db import transaction
from django.db.models import F, Q, QuerySet

from headwater import values
from headwater.store.models import Part, Story

#: Fields of a trace that are rows; the origins are one row.
_ROWS = ("links", "utterances", "figures", "pledges", "agreed", "headlines", "doubled", "corrections", "findings")


def untraced() -> str | None:
    """Return the id of a story whose trace is to be made, or made anew."""
    left = Story.objects.filter(merged_into=None, count__gt=0).filter(Q(traced=None) | ~Q(traced=F("wanted")))
    return left.order_by("id").values_list("pk", flat=True).first()


class Front(msgspec.Struct, frozen=True, kw_only=True):
    """What a line on the front page says of a story."""

    #: The report whose headline stands for the story.
    sober: str | None
    #: The report that was published first, where that is known.
    first: str | None
    #: In how many wordings the quotation that differs most stands.
    wordings: int


@transaction.atomic
def traced(trace: values.Trace, front: Front, wordings: str) -> None:
    """Store a trace in place of the earlier one, and mark its story as traced from these wordings.

    Nothing is stored where they are not any more the wordings that the trace should be made of: it will be made anew.
    """
    if not Story.objects.filter(pk=trace.story, wanted=wordings).exists():
        return
    Part.objects.filter(story=trace.story).delete()
    parts = [Part(story_id=trace.story, field="origins", position=0, key=trace.id, object=trace.origins)]
    for field in _ROWS:
        parts += [
            Part(story_id=trace.story, field=field, position=position, key=getattr(one, "id", ""), object=one)
            for position, one in enumerate(getattr(trace, field))
        ]
    Part.objects.bulk_create(parts)
    Story.objects.filter(pk=trace.story).update(
        traced=wordings,
        sober=front.sober,
        first=front.first,
        wordings=front.wordings,
        origins_low=trace.origins.low,
        origins_high=trace.origins.high,
        findings=len(trace.findings),
    )


@transaction.atomic
def without_trace(story: str, wordings: str) -> None:
    """Mark a story as traced from these wordings, although no trace could be made of them."""
    if Story.objects.filter(pk=story, wanted=wordings).update(traced=wordings, sober=None, first=None):
        Part.objects.filter(story=story).delete()


def trace_of(story: str) -> values.Trace | None:
    """Return the trace of a story, assembled from its rows; None before it was made."""
    return _assembled(Part.objects.filter(story=story)).get(story)


def trace_round(story: str, article: str, most: int) -> values.Trace | None:
    """Return of the trace of a story the links of one report, and at most so many of its other parts."""
    near = Q(field="links", object__contains=article) | (~Q(field="links") & Q(position__lt=most))
    return _assembled(Part.objects.filter(story=story).filter(near)).get(story)


def _assembled(parts: QuerySet[Part]) -> Mapping[str, values.Trace]:
    fields: dict[str, dict[str, Any]] = {}
    for part in parts.order_by("story", "field", "position"):
        of_story = fields.setdefault(part.story_id, {field: [] for field in _ROWS})
        if part.field == "origins":
            of_story |= {"id": part.key, "origins": part.object}
        else:
            of_story[part.field].append(part.object)
    return {
        key: msgspec.convert({"kind": "trace", "story": key, **of_story}, values.Trace)
        for key, of_story in fields.items()
    }
