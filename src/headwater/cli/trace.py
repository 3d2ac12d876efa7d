"""`headwater trace`."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from headwater.cli.close import close_option
from headwater.cli.embed import embed_option
from headwater.cli.filter import Outcome, inputs_and_options, items, write
from headwater.cli.notes import note
from headwater.collect import Line
from headwater.show.sheet import Sheet

if TYPE_CHECKING:
    from headwater.chain import Closely
    from headwater.group import Embed


@click.command()
@inputs_and_options(("text", "json", "html"))
@click.option("--by-story", is_flag=True, help="Bring together by the label of each report (of files: their folder).")
@click.option("--why", metavar="N|ID", help="Open one item: a number of the report, or an id.")
@close_option
@embed_option
def trace(
    inputs: tuple[str, ...],
    form: str,
    only: frozenset[str] | None,
    allow: tuple[str, ...],
    by_story: bool,  # noqa: FBT001 # click hands options over by name
    why: str | None,
    close: "Closely | None",
    embed: "Embed | None",
) -> None:
    """Follow every statement of a story upstream: origins, quotations, figures, promises, and what does not fit.

    \b
    headwater trace report1.txt report2.html
    headwater trace reports/ --why 3
    headwater trace reports/ --format html > story.html
    headwater group reports/ | headwater trace --only trace --format json
    """
    from headwater.chain import extracted, grouped, read_through, traced

    given = items(inputs, allow, label_by_folder=by_story)
    lines = traced(grouped(read_through(extracted(given, note), close), by_story=by_story, embed=embed))
    if form == "json":
        write(lines, only)
    if only:
        raise click.UsageError("--only narrows JSON Lines. Add --format json.")
    outcome = Outcome()
    sheets = _sheets(outcome.watch(lines))
    if form == "html":
        from headwater.show.page import page

        click.echo(page(sheets))
    elif why is not None:
        _open(sheets, why)
    else:
        _print(sheets, " ".join(["headwater trace", *inputs[:1], *["…"] * (len(inputs) > 1)]))
    sys.exit(outcome.code)


def _sheets(lines: Iterable[Line]) -> list[Sheet]:
    """Return one sheet a story, numbered through, stories with most reports first."""
    from headwater.show.gather import cases
    from headwater.show.sheet import sheets

    return sheets(cases(line.value for line in lines if line.value is not None))


def _print(sheets: list[Sheet], command: str) -> None:
    from headwater.show.terminal import console, print_closing, print_sheet

    out = console(sys.stdout)
    for number, one in enumerate(sheets):
        if number:
            out.rule(style="dim")
        print_sheet(one, out)
    if any(one.sections for one in sheets):
        print_closing(command, out)


def _open(sheets: list[Sheet], why: str) -> None:
    from headwater.show.terminal import console, found, print_item

    hits = found(sheets, why)
    if not hits:
        raise click.ClickException(f"There is no item {why} in this report. Run it without --why to see its numbers.")
    for item, case in hits:
        print_item(item, case, console(sys.stdout))
