"""The command and its verbs; each verb's file is loaded when the verb is used."""

import os
import sys
from importlib import import_module

import click

from headwater import __version__

_VERBS = {
    "extract": "Make articles of pages, files, folders, archives and addresses.",
    "read": "Find who said what, how many, and who promised.",
    "group": "Bring the reports of one event together as one story.",
    "trace": "Follow every statement of a story upstream.",
    "ingest": "Take reports into the store, and carry them through all stages.",
    "feeds": "Say which feeds are followed, and how they are.",
    "run": "Ask feeds, carry reports through all stages, serve the pages.",
    "rule": "Say which reports tell of one event; no program overrules it.",
    "notice": "Take in a notice from a mail file, or list those that wait.",
    "takedown": "Remove reports everywhere, and refuse them from now on.",
    "export": "Print everything that is stored as JSON Lines.",
    "demo": "Show all of it on the sample world.",
    "said": "Say who said some words first, and in which wordings.",
    "schema": "Print the JSON Schema of what the filters print.",
}


class _Lazy(click.Group):
    """A group whose verbs are modules of this room, imported by name."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(_VERBS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _VERBS:
            return None
        command: click.Command = getattr(import_module(f"headwater.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        # the table is written here so that --help loads no verb
        with formatter.section("Verbs"):
            formatter.write_dl(list(_VERBS.items()))


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="headwater")
def headwater() -> None:
    """Read the world's news and follow every statement upstream.

    The verbs are filters and make one pipe; each runs the stages before it that are missing.

    \b
    headwater trace report1.txt report2.html
    headwater trace --by-story sample/pages --format html > story.html
    headwater extract folder/ | headwater read | headwater group | headwater trace --format json
    """


def main() -> None:
    """Run the command line; a reader that closed the pipe ends it quietly."""
    # the matrices of grouping are small: more threads would wait for each other
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        headwater()
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(141)  # what a shell tells of a program ended by SIGPIPE
