"""`headwater read`."""

from typing import TYPE_CHECKING

import click

from headwater.cli.close import close_option
from headwater.cli.filter import inputs_and_options, items, write
from headwater.cli.notes import note
from headwater.cli.plain import print_plain

if TYPE_CHECKING:
    from headwater.chain import Closely


@click.command()
@inputs_and_options(("json", "text"))
@close_option
def read(
    inputs: tuple[str, ...],
    form: str,
    only: frozenset[str] | None,
    allow: tuple[str, ...],
    close: "Closely | None",
) -> None:
    """Find who said what, how many, and who promised.

    \b
    headwater read report.txt --format text
    headwater extract folder/ | headwater read --only quotation
    """
    from headwater.chain import extracted, read_through

    lines = read_through(extracted(items(inputs, allow), note), close)
    print_plain(lines, only) if form == "text" else write(lines, only)
