"""`headwater extract`."""

import click

from headwater.cli.filter import inputs_and_options, items, write
from headwater.cli.notes import note
from headwater.cli.plain import print_plain


@click.command()
@inputs_and_options(("json", "text"))
def extract(inputs: tuple[str, ...], form: str, only: frozenset[str] | None, allow: tuple[str, ...]) -> None:
    """Make articles of pages, files, folders, archives and addresses.

    \b
    headwater extract page.html
    headwater extract https://news.example/report --format text
    headwater extract archive.warc.gz | headwater read
    """
    from headwater.chain import extracted

    lines = extracted(items(inputs, allow), note)
    print_plain(lines, only) if form == "text" else write(lines, only)
