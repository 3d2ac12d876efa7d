"""What somebody looks for among the reports, by story."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from headwater.store import reading, search
from headwater.store.models import Article, Story
from headwater.store.search import Narrow

#: Code points of a question that are read.
LONGEST = 300
#: Reports that are looked through for one question, the nearest ones.
MOST = 500


class Group(Struct, frozen=True, kw_only=True):
    """A story with the ids of its reports that were found, the nearest first; no story for one that has none yet."""

    story: str | None
    reports: tuple[str, ...]


class Found(Struct, frozen=True, kw_only=True):
    """What was found for a question: stories, the nearest first."""

    groups: tuple[Group, ...] = ()
    reports: int = 0
    #: Whether more reports hold the words than were looked through.
    more: bool = False
    #: Outlets and languages of what all words are found in, not narrowed, with the number of reports, most first.
    outlets: tuple[tuple[str, int], ...] = ()
    langs: tuple[tuple[str, int], ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the ids of the reports."""
        return tuple(key for group in self.groups for key in group.reports)


def asked(given: Mapping[str, str]) -> tuple[str, Narrow]:
    """Return the question of an address (`q`) and what it narrows it to (`outlet`, `lang`, `day`).

    What cannot be read is left out.
    """
    try:
        day = dt.date.fromisoformat(given.get("day", ""))
    except ValueError:
        day = None
    question = " ".join(given.get("q", "")[:LONGEST].split())
    return question, Narrow(outlet=given.get("outlet") or None, lang=given.get("lang") or None, day=day)


def found(question: str, among: Narrow) -> Found:
    """Return the stories whose reports hold all words of a question."""
    ids = search.reports(question, MOST + 1, among=among)
    every = ids if among == Narrow() else search.reports(question, MOST)
    told = dict(Article.objects.filter(pk__in=ids[:MOST]).values_list("pk", "story"))
    groups: dict[str, list[str]] = {}
    for key in ids[:MOST]:
        groups.setdefault(told.get(key) or f"report {key}", []).append(key)
    facts = Article.objects.filter(pk__in=every[:MOST]).values_list("outlet", "lang")
    return Found(
        groups=tuple(Group(story=told.get(keys[0]), reports=tuple(keys)) for keys in groups.values()),
        reports=len(ids[:MOST]),
        more=len(ids) > MOST,
        outlets=_counted(outlet for outlet, _ in facts),
        langs=_counted(lang for _, lang in facts),
    )


def stories(groups: Sequence[Group]) -> Mapping[str, reading.Row]:
    """Return the stories of some groups as lists show them, by id."""
    rows = Story.objects.filter(pk__in=[group.story for group in groups if group.story])
    return {row.id: row for row in reading.rows(rows)}


def _counted(given: Iterable[str | None]) -> tuple[tuple[str, int], ...]:
    return tuple(Counter(value for value in given if value).most_common())
