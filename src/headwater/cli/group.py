"""`headwater group`."""

from typing import TYPE_CHECKING

import click

from headwater.cli.embed import embed_option
from headwater.cli.filter import inputs_and_options, items, write
from headwater.cli.notes import note
from headwater.cli.plain import print_plain

if TYPE_CHECKING:
    from headwater.group import Embed


@click.command()
@inputs_and_options(("json", "text"))
@click.option("--by-story", is_flag=True, help="Bring together by the label of each report (of files: their folder).")
@embed_option
def group(
    inputs: tuple[str, ...],
    form: str,
    only: frozenset[str] | None,
    allow: tuple[str, ...],
    by_story: bool,  # noqa: FBT001 # click hands options over by name
    embed: "Embed | None",
) -> None:
    """Bring the reports of one event together as one story, in whatever order they are given.

    \b
    headwater group folder/ --format text
    headwater read folder/ | headwater group --only story
    """
    from headwater.chain import extracted, grouped, read_through

    given = items(inputs, allow, label_by_folder=by_story)
    lines = grouped(read_through(extracted(given, note)), by_story=by_story, embed=embed)
    print_plain(lines, only) if form == "text" else write(lines, only)
