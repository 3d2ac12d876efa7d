"""`headwater export`."""

import re
import sys
from pathlib import Path

import click

from headwater.cli.filter import KINDS, kinds
from headwater.cli.home import home_option, store
from headwater.cli.notes import note


@click.command()
@home_option
@click.option("--only", metavar="KIND,…", callback=kinds, help=f"Export these alone: {', '.join(KINDS)}.")
@click.option("--keep", metavar="NAME", help="Write to exports/NAME.jsonl in the home folder, where removals reach it.")
def export(home: Path | None, only: frozenset[str] | None, keep: str | None) -> None:
    """Print everything that is stored as JSON Lines: reports, what they say, stories, traces.

    \b
    headwater export > everything.jsonl
    headwater export --only story,trace | jq .title
    headwater export --keep monday
    """
    if keep is not None and not re.fullmatch(r"[\w-]{1,80}", keep):
        raise click.BadParameter("a name is made of letters, digits, - and _.", param_hint="--keep")
    with store(home) as folder:
        from headwater.line.exports import lines

        if keep is None:
            for line in lines(only):
                sys.stdout.buffer.write(line + b"\n")
            return
        path = folder / "exports" / f"{keep}.jsonl"
        path.parent.mkdir(exist_ok=True)
        with path.open("wb") as file:
            for line in lines(only):
                file.write(line + b"\n")
        note(f"Written to {path}.")
