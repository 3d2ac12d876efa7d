"""What a person rules on which reports tell of one event: stories and reports as people name them become a ruling."""

import re
from collections.abc import Sequence

from msgspec import Struct

from headwater.line.clock import Clock
from headwater.line.takedown import named
from headwater.store import rulings, stories
from headwater.store.models import Ruling
from headwater.store.rulings import Made

#: The address of a story's page on a site of ours, however it goes on.
_OUR_PAGE = re.compile(r"/story/([^/?#.]+)")


class NoRulingError(ValueError):
    """A ruling that cannot be made; it says why, and what to do next."""


class By(Struct, frozen=True, kw_only=True):
    """Who rules, and why, if they say so."""

    who: str
    note: str = ""
    clock: Clock


def merge(story: str, other: str, by: By) -> Ruling:
    """Rule that two stories are one. Each is named by its id, one that redirects to it, or the address of its page.

    Like its siblings it raises NoRulingError where what is named is not here, or nothing follows from the ruling.
    """
    one, two = _story(story), _story(other)
    if one == two:
        raise NoRulingError(f"These are one story already: {one}. Name two that are not.")
    return _keep("merge", stories.reports(one), stories.reports(two), by)


def split(story: str, reports: Sequence[str], by: By) -> Ruling:
    """Rule that some reports of a story tell of another event than its others.

    Reports are named by their id, the address of their page, or any variant of the address where they are read.
    """
    key = _story(story)
    parted = [_report(one) for one in reports]
    held = stories.reports(key)
    if strangers := [one for one in parted if one not in held]:
        raise NoRulingError(f"Report {strangers[0]} is not in story {key}. Name reports of that story.")
    rest = [one for one in held if one not in parted]
    if not rest or not parted:
        raise NoRulingError(f"Story {key} would not be parted: name some of its reports, and not all of them.")
    return _keep("split", parted, rest, by)


def pin(report: str, story: str, by: By) -> Ruling:
    """Rule that a report belongs to a story, whatever grouping finds."""
    return _keep("pin", *_beside(report, story), by)


def forbid(report: str, story: str, by: By) -> Ruling:
    """Rule that a report does not belong to a story, whatever grouping finds."""
    return _keep("forbid", *_beside(report, story), by)


def _beside(report: str, story: str) -> tuple[list[str], list[str]]:
    """Return a report, and the other reports of a story."""
    one, key = _report(report), _story(story)
    others = [other for other in stories.reports(key) if other != one]
    if not others:
        raise NoRulingError(f"Report {one} is the only one of story {key}. Name another story.")
    return [one], others


def _keep(verb: str, articles: Sequence[str], others: Sequence[str], by: By) -> Ruling:
    made = Made(verb=verb, articles=tuple(dict.fromkeys(articles)), others=tuple(others), who=by.who, note=by.note)
    return rulings.keep(made, by.clock())


def _story(name: str) -> str:
    """Return the id of the story that is named, or to which what is named redirects."""
    ours = _OUR_PAGE.search(name)
    key = ours[1] if ours else name.strip()
    found = stories.now(key)
    if found is None:
        raise NoRulingError(f"There is no story {key}. The address of a story's page ends in its id.")
    if not found.count:
        raise NoRulingError(f"Nothing is left of story {key}: its reports are gone. Name another.")
    return found.pk


def _report(name: str) -> str:
    """Return the id of the report that is named."""
    found = named(name.strip())
    if len(found) != 1:
        here = f"{name} names {len(found)} reports" if found else f"There is no report {name}"
        raise NoRulingError(f"{here}. Name one by its id: the address of its page ends in it.")
    if stories.holding(found[0]) is None:
        raise NoRulingError(f"Report {found[0]} stands in no story yet. Rule on it when it was carried through.")
    return found[0]
