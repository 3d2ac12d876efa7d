"""`headwater said`."""

import sys
from pathlib import Path

import click

from headwater.cli.home import home_option, store


@click.command()
@click.argument("words", nargs=-1, required=True)
@home_option
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
def said(words: tuple[str, ...], home: Path | None, form: str) -> None:
    """Say who said some words first, and in which wordings they stand in the reports of the store.

    Words that the reports do not give as somebody's are found by nobody: that is the usual answer. It ends with 1 then.

    \b
    headwater said "we see no link between the two fires"
    """
    with store(home):
        code = _run(" ".join(words), form)
    sys.exit(code)


def _run(words: str, form: str) -> int:
    from headwater.chain.said import said as who_said
    from headwater.show.sayings import facts, print_said
    from headwater.show.terminal import console
    from headwater.store import sayings

    found = who_said(words, sayings.near(words), sayings.wordings)
    if form == "json":
        for saying in found:
            click.echo(facts(saying))
    else:
        print_said(found, console(sys.stdout))
    return 0 if found else 1
