"""Traces of stories: written down row by row, and read back whole."""

from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Any

import msgspec
from django.db import transaction
from django.db.models import F, Q, TextField, Window
from django.db.models.functions import Cast, RowNumber

from headwater import values
from headwater.store.models import Part, Story
from headwater.store.objects import written
from headwater.store.ordered import placed

#: Fields of a trace that are rows; the origins are one row.
_ROWS = ("links", "utterances", "figures", "pledges", "agreed", "headlines", "doubled", "corrections", "findings")
#: Rows that are deleted in one step.
_AT_ONCE = 500


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
    _write(trace)
    Story.objects.filter(pk=trace.story).update(
        traced=wordings,
        sober=front.sober,
        first=front.first,
        wordings=front.wordings,
        origins_low=trace.origins.low,
        origins_high=trace.origins.high,
        findings=len(trace.findings),
    )


def _write(trace: values.Trace) -> None:
    """Write down the rows of a trace that are not held as they are, and delete those that are of it no more."""
    held: dict[str, dict[tuple[str, str], float]] = {}
    numbers: dict[tuple[str, float], int] = {}
    rows = Part.objects.filter(story=trace.story).annotate(raw=Cast("object", TextField()))
    for number, field, position, key, raw in rows.values_list("pk", "field", "position", "key", "raw"):
        held.setdefault(field, {})[key, raw] = position
        numbers[field, position] = number
    new: list[Part] = []
    for field, parts in _parts(trace):
        known = held.get(field, {})
        wanted = [(key, written(one)) for key, one in parts]
        for (key, one), row, position in zip(parts, wanted, placed(known, wanted), strict=True):
            if known.get(row) == position:
                del numbers[field, position]
            else:
                new.append(Part(story_id=trace.story, field=field, position=position, key=key, object=one))
    gone = list(numbers.values())
    for at in range(0, len(gone), _AT_ONCE):
        Part.objects.filter(pk__in=gone[at : at + _AT_ONCE]).delete()
    Part.objects.bulk_create(new)


def _parts(trace: values.Trace) -> Iterator[tuple[str, list[tuple[str, Any]]]]:
    """Yield the fields of a trace, each with its parts and their keys."""
    yield "origins", [(trace.id, trace.origins)]
    for field in _ROWS:
        yield field, [(getattr(one, "id", ""), one) for one in getattr(trace, field)]


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
    parts = Part.objects.filter(story=story)
    place = Window(RowNumber(), partition_by="field", order_by="position")
    near = parts.exclude(field="links").annotate(place=place).filter(place__lte=most)
    return _assembled([*near, *parts.filter(field="links", object__contains=article)]).get(story)


def _assembled(parts: Iterable[Part]) -> Mapping[str, values.Trace]:
    fields: dict[str, dict[str, Any]] = {}
    for part in sorted(parts, key=attrgetter("position")):
        of_story = fields.setdefault(part.story_id, {field: [] for field in _ROWS})
        if part.field == "origins":
            of_story |= {"id": part.key, "origins": part.object}
        else:
            of_story[part.field].append(part.object)
    return {
        key: msgspec.convert({"kind": "trace", "story": key, **of_story}, values.Trace)
        for key, of_story in fields.items()
    }
