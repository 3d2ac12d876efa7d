"""Everything that is stored, as objects of the contract."""

from collections.abc import Iterator

from headwater import values
from headwater.store import stories
from headwater.store.models import Article, Statement, Story


def lines(only: frozenset[str] | None) -> Iterator[bytes]:
    """Yield one line of JSON an object: each report in order of arrival with what it says, then stories and traces.

    With `only`, the objects of these kinds alone.
    """
    for value in _objects():
        if only is None or str(value.__struct_config__.tag) in only:
            yield values.encode(value)


def _objects() -> Iterator[values.Object]:
    for row in Article.objects.filter(hidden=False).order_by("number").iterator(chunk_size=200):
        yield row.object
        for statement in Statement.objects.filter(article=row).order_by("position"):
            yield statement.object
    shown = Story.objects.filter(count__gt=0) | Story.objects.exclude(merged_into=None)
    for key in shown.order_by("id").values_list("pk", flat=True):
        yield stories.told(key)
        trace = stories.trace_of(key)
        if trace is not None:
            yield trace
