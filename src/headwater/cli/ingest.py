"""`headwater ingest`."""

import json
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from headwater.cli.filter import items
from headwater.cli.home import home_option, store
from headwater.cli.notes import note
from headwater.cli.progress import progress

if TYPE_CHECKING:
    from headwater.collect import Line
    from headwater.store.intake import Given
    from headwater.values import Page


@click.command()
@click.argument("inputs", nargs=-1, metavar="[FILE | FOLDER | ADDRESS | -]…")
@home_option
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--allow", multiple=True, metavar="HOST:PORT", help="Let this address be fetched although not public.")
def ingest(inputs: tuple[str, ...], home: Path | None, form: str, allow: tuple[str, ...]) -> None:
    """Take reports into the store, and carry them through all stages.

    The same input twice changes nothing. Whatever ends a run, running it again goes on where it stopped.

    \b
    headwater ingest reports/ archive.warc.gz
    headwater extract reports/ | headwater ingest
    """
    with store(home) as folder:
        code = _run(folder, inputs, form, allow)
    sys.exit(code)


def _run(home: Path, inputs: tuple[str, ...], form: str, allow: tuple[str, ...]) -> int:
    from headwater.line.carrying import Carried, carried
    from headwater.line.clock import utc

    with progress() as tell:
        taken = _take(inputs, allow, tell)
        ours = carried(home, utc, tell)
    done = ours or Carried()
    for failure in done.failures:
        note(failure.says)
    if ours is None:
        note("Another process carries reports through the stages; it will do so with these.")
    facts = {
        "taken": taken["taken"],
        "already_here": taken["known"] + done.same,
        "new": done.new,
        "revised": done.revised,
        "failed": taken["failed"] + len(done.failures),
        "traced": done.traced,
    }
    click.echo(json.dumps(facts) if form == "json" else _sentence(facts, carried=ours is not None))
    here = facts["new"] or facts["revised"] or facts["already_here"] or (ours is None and facts["taken"])
    return 1 if facts["failed"] and not here else 0


def _take(inputs: tuple[str, ...], allow: tuple[str, ...], tell: Callable[[str, str], None]) -> Counter[str]:
    """Store what the inputs hold as it came; return how much was taken, known already, failed, passed over."""
    from headwater.line.clock import utc
    from headwater.store import intake
    from headwater.values import Failure

    counts: Counter[str] = Counter()
    for item in items(inputs, allow):
        if isinstance(item, Failure):
            note(item.says)
            intake.failed(item, utc())
            counts["failed"] += 1
        else:
            what = _stored(item)
            if what is None:
                counts["passed"] += 1
            else:
                counts["taken" if intake.take(what, utc()) else "known"] += 1
                tell("take", what.input)
    if counts["passed"]:
        note(f"{counts['passed']} objects are no articles and were passed over: statements and stories are made anew.")
    return counts


def _stored(item: "Page | Line") -> "Page | Given | None":
    """Return what is stored of an input: a page or an article as it came; None for objects of other kinds."""
    from headwater.collect import Line
    from headwater.store.intake import Given
    from headwater.values import Article

    if not isinstance(item, Line):
        return item
    return Given(input=item.value.input or "-", raw=item.raw) if isinstance(item.value, Article) else None


def _sentence(facts: dict[str, int], *, carried: bool) -> str:
    from headwater.show.words import capital, count

    told = [
        (facts["new"], count(facts["new"], "new report")),
        (facts["revised"], f"{count(facts['revised'], 'report')} in a new wording"),
        (0 if carried else facts["taken"], f"{count(facts['taken'], 'input')} taken"),
        (facts["already_here"], f"{count(facts['already_here'], 'input')} already here"),
        (facts["failed"], f"{count(facts['failed'], 'input')} without a report"),
        (facts["traced"], f"{count(facts['traced'], 'story', 'stories')} traced"),
    ]
    parts = [words for number, words in told if number]
    if not (facts["new"] or facts["revised"] or facts["traced"] or (facts["taken"] and not carried)):
        parts.append("nothing changed")
    return capital(", ".join(parts)) + "."
