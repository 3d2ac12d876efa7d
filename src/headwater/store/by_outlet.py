"""The reports of one outlet, and what they rest on."""

from collections import Counter
from collections.abc import Collection, Iterator

from django.db.models import QuerySet
from msgspec import Struct

from headwater.store.models import Article, Part

#: Reports that are looked at, the newest ones.
MOST = 100
#: Reports of larger stories are passed over: the debts of hundreds of reports are not read for one page.
_LARGEST = 60
_COPYING = frozenset({"verbatim", "rewrite", "translation", "excerpt"})


class Rests(Struct, frozen=True, kw_only=True):
    """How many of the reports of an outlet that were looked at rest on others."""

    #: That were looked at.
    reports: int
    #: That owe their text, or a part of it, to a report that is here.
    on_reports: int
    #: That share their text with others, out of a source that is not here.
    on_unseen: int
    #: Whose reports they are, and whom its own reports credit for their words, most first.
    owed: tuple[tuple[str, int], ...]
    credited: tuple[tuple[str, int], ...]


def reports(outlet: str) -> QuerySet[Article]:
    """Return the reports of an outlet that are shown, the newest first."""
    return Article.objects.filter(outlet=outlet, hidden=False).order_by("-told_at", "-number")


def with_reports(outlets: Collection[str]) -> set[str]:
    """Return those outlets of which a report is shown."""
    found = Article.objects.filter(outlet__in=outlets, hidden=False).values_list("outlet", flat=True)
    return {outlet for outlet in found.distinct() if outlet}


def rests(outlet: str) -> Rests:
    """Return what an outlet's newest reports rest on; four questions to the store."""
    rows = list(reports(outlet).exclude(story__count__gt=_LARGEST)[:MOST])
    keys = {row.pk for row in rows}
    owing: dict[str, set[str]] = {}
    unseen: set[str] = set()
    for source, target, direction in _links({row.story_id for row in rows if row.story_id}):
        if direction == "from_to" and target in keys and source not in keys:
            owing.setdefault(target, set()).add(source)
        elif direction == "common_upstream":
            unseen |= {source, target} & keys
    sources = Article.objects.filter(pk__in={source for found in owing.values() for source in found}, hidden=False)
    outlets = dict(sources.values_list("pk", "outlet"))
    owed = Counter(name for found in owing.values() for name in {outlets.get(source) for source in found} if name)
    named = Counter(
        name for row in rows for name in {one.name for one in row.object.credits if one.type in {"agency", "outlet"}}
    )
    return Rests(
        reports=len(rows),
        on_reports=len(owing),
        on_unseen=len(unseen - owing.keys()),
        owed=tuple(owed.most_common()),
        credited=tuple(named.most_common()),
    )


def _links(stories: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Yield the debts in some stories: source, target, direction."""
    for part in Part.objects.filter(story__in=stories, field="links").values_list("object", flat=True):
        if part["type"] in _COPYING:
            yield part["from"], part["to"], part["direction"]
