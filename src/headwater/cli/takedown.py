"""`headwater takedown`."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from headwater.cli.home import home_option, store
from headwater.cli.notes import note

if TYPE_CHECKING:
    from headwater.line.takedown import Taken


@click.command()
@click.argument("asked", nargs=-1, metavar="[ADDRESS | ID]…")
@home_option
@click.option("--notice", type=int, metavar="NUMBER", help="The notice that asks for it: its addresses, its letter.")
@click.option("--lift", metavar="TOMBSTONE", help="Refuse no longer what the tombstone of this id refuses.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
def takedown(asked: tuple[str, ...], home: Path | None, notice: int | None, lift: str | None, form: str) -> None:
    """Remove reports: hidden at once, then purged from everything that is kept here, and refused from now on.

    Any variant of an address names its report; a * stands for many. What is kept of a removed report are hashes alone.

    \b
    headwater takedown https://news.example/2031/05/report
    headwater takedown 'https://news.example/2031/*'
    headwater takedown --notice 7
    headwater takedown --lift 0123456789abcdef
    """
    with store(home) as folder:
        from headwater.line import takedown as line
        from headwater.line.clock import utc

        if lift is not None:
            _lift(lift)
            return
        if notice is not None:
            asked = (*asked, *line.asked_by(notice))
        if not asked:
            raise click.UsageError("Nothing to remove. Name addresses or ids of reports, or a --notice with some.")
        taken = line.takedown(folder, asked, notice=notice, clock=utc)
        if notice is not None:
            line.answer(notice, taken, clock=utc)
    click.echo(json.dumps(_facts(taken)) if form == "json" else _sentence(taken))
    if not taken.clean:
        note("Another program keeps the database's log open, so it is cut later. Run this again without an address.")
    sys.exit(0)


def _lift(tombstone: str) -> None:
    from headwater.store import tombstones

    if not tombstones.lift(tombstone):
        raise click.ClickException(f"There is no tombstone {tombstone}. The refusal of a report names its tombstone.")
    click.echo(f"Tombstone {tombstone} is lifted: the report may be taken again.")


def _facts(taken: "Taken") -> dict[str, object]:
    return {"removed": taken.reports, "not_here": taken.unknown, "exported": taken.exported, "clean": taken.clean}


def _sentence(taken: "Taken") -> str:
    from headwater.show.words import capital, count

    told = [capital(f"{count(len(taken.reports), 'report')} removed, here and for good.")]
    if taken.exported:
        told.append(capital(f"{count(taken.exported, 'line')} taken out of exports."))
    told += [f"{one} is not here; it is refused if it comes." for one in taken.unknown]
    return "\n".join(told)
