"""Taking reports out on request: hidden and refused at once, then purged from everything that is kept here."""

import datetime as dt
import re
from collections.abc import Iterable
from pathlib import Path

import msgspec
from django.db import transaction
from msgspec import Struct

from headwater.group import headline_of
from headwater.line import snapshot, tracing
from headwater.line.arrivals import address_of
from headwater.line.clock import Clock
from headwater.rights import completion, matches, tombstone, unwrapped
from headwater.store import notices, removal, stories, tombstones
from headwater.store.home import one_at_a_time
from headwater.store.removal import Doomed
from headwater.values import Article, Decision, Story, identity

#: The address of a report's page on a site of ours.
_OUR_PAGE = re.compile(r"/report/([^/?#]+)$")


class Taken(Struct, frozen=True, kw_only=True):
    """What came of a removal."""

    #: Ids of the reports that were removed.
    reports: tuple[str, ...]
    #: What was asked for, and names no report here; addresses are refused from now on all the same.
    unknown: tuple[str, ...]
    #: Lines taken out of exports.
    exported: int
    #: Whether the files hold nothing of it any more; else another program kept the log open, and it is cut later.
    clean: bool


def takedown(home: Path, asked: Iterable[str], *, notice: int | None, clock: Clock) -> Taken:
    """Remove the reports that `asked` names: addresses in any variant, addresses with `*`, or ids of reports.

    Each is hidden and refused in one transaction, before anything else; a kill after that and another start, of this or
    of the line, finish the work. Raises what the database raises.
    """
    found: list[str] = []
    unknown: list[str] = []
    for one in asked:
        here = named(one)
        found += here
        if not here:
            unknown.append(one)
            _refuse_address(one, notice, clock())
    keys = tuple(dict.fromkeys(found))
    for key in keys:
        hide(key, notice, clock())
    exported = finish(home)
    return Taken(reports=keys, unknown=tuple(unknown), exported=exported, clean=not removal.to_clean())


def asked_by(notice: int) -> tuple[str, ...]:
    """Return the addresses that a notice names; none where there is no notice of this number."""
    found = notices.numbered(notice)
    return (*found.object.urls, *found.object.wildcards) if found else ()


def answer(notice: int, taken: Taken, *, clock: Clock) -> None:
    """Close a notice with what was removed for it, and write the letter that says so."""
    found = notices.numbered(notice)
    if found is None:
        return
    asked = asked_by(notice)
    # what names nothing here may be anybody's words: the letter counts it and does not repeat it
    says = "They name no report here. If one comes, it is refused."
    kept = ((f"{len(taken.unknown)} of the addresses", says),) if taken.unknown else ()
    decision = Decision(removed=tuple(one for one in asked if one not in taken.unknown), kept=kept, by="person")
    outcome = f"{len(taken.reports)} reports removed, {len(taken.unknown)} addresses not here and refused from now on."
    notices.done(found, "done", outcome, lambda number, _: completion(found.object, number, decision), clock())


def named(one: str) -> list[str]:
    """Return the ids of the reports at an address in any variant or with `*`, of a page of ours, or of this id."""
    if ours := _OUR_PAGE.search(one):
        return removal.existing([ours[1]])
    if "://" not in one and "." not in one:
        return removal.existing([one])
    if "*" in one:
        host = one.rpartition("://")[2].partition("/")[0].removeprefix("*.").removeprefix("www.")
        return [key for key, url in removal.on_host(host) if matches(one, url)]
    return removal.at({address_of(one), address_of(unwrapped(one))})


def _refuse_address(one: str, notice: int | None, now: dt.datetime) -> None:
    """Refuse an address under which nothing is stored, so that it is not taken later."""
    if "*" not in one and "." in one:
        tombstones.lay(identity("removal", one), tombstone([one]).marks, notice, now)


def hide(key: str, notice: int | None, now: dt.datetime) -> None:
    """Show a report nowhere, and refuse it by every way in."""
    report = removal.doomed(key)
    marks = tombstone(
        report.addresses,
        [one.text for one in report.wordings],
        [one.title for one in report.wordings if one.title],
    ).marks
    removal.hide(key, identity("removal", key), marks, notice, now)


def finish(home: Path) -> int:
    """Purge what is hidden and clean the files; return how many lines went out of exports.

    It does nothing where nothing is on its way out. Where another does it, it waits and does the rest.
    """
    if not (removal.hidden() or removal.to_clean()):
        return 0
    with one_at_a_time(home, "removal"):
        return _finish(home)


def _finish(home: Path) -> int:
    snapshot.drop(home)
    keys = removal.hidden()
    names = [key.encode() for key in keys]
    exported = removal.filter_exports(home, lambda line: not any(name in line for name in names)) if keys else 0
    for key in keys:
        with transaction.atomic():  # the line may put reports into its story meanwhile
            report = removal.doomed(key)
            removal.purge(report, _retold(report))
        if report.story:
            tracing.trace(report.story)
    if removal.to_clean():
        removal.clean()
    return exported


def _retold(report: Doomed) -> Story | None:
    """Return the story of a report as it stands without it; None where nothing is left of it."""
    if report.story is None:
        return None
    members, _, _ = stories.held(report.story)
    rest = [article for article in members if article.id != report.id]
    return _story(stories.told(report.story), rest) if rest else None


def _story(story: Story, rest: list[Article]) -> Story:
    keys = {article.id for article in rest}
    times = sorted(
        (article.published.begins, article.published.value) for article in rest if article.published is not None
    )
    return msgspec.structs.replace(
        story,
        members=tuple(member for member in story.members if member in keys),
        title=headline_of(rest),
        langs=tuple(sorted({article.lang for article in rest if article.lang and article.lang != "und"})),
        first=times[0][1] if times else None,
        last=times[-1][1] if times else None,
        because={key: why for key, why in story.because.items() if key in keys},
    )
