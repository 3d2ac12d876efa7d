"""What the four filters have in common: inputs, formats, and the way from one to the other."""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import click

from headwater.cli.notes import note
from headwater.collect import Line, collect
from headwater.values import Failure, Page

KINDS = ("article", "failure", "quotation", "figure", "pledge", "story", "trace")
_Command = Callable[..., None]


def inputs_and_options(formats: tuple[str, ...]) -> Callable[[_Command], _Command]:
    """Give a verb the arguments and options that all filters have; the first of `formats` is the default."""

    def decorate(function: _Command) -> _Command:
        for option in reversed(
            (
                click.argument("inputs", nargs=-1, metavar="[FILE | FOLDER | ADDRESS | -]…"),
                click.option("--format", "form", type=click.Choice(formats), default=formats[0], show_default=True),
                click.option(
                    "--only", metavar="KIND,…", callback=kinds, help=f"Print these alone: {', '.join(KINDS)}."
                ),
                click.option(
                    "--allow",
                    multiple=True,
                    metavar="HOST:PORT",
                    help="Let this address be fetched although it is not public, such as 127.0.0.1:8000.",
                ),
            )
        ):
            function = option(function)
        return function

    return decorate


def kinds(_: click.Context, __: click.Parameter, value: str | None) -> frozenset[str] | None:
    """Return the kinds that an option names. Raises click.BadParameter for one that there is not."""
    if value is None:
        return None
    named = frozenset(kind.strip() for kind in value.split(","))
    unknown = named - set(KINDS)
    if unknown:
        raise click.BadParameter(f"there is no kind {', '.join(sorted(unknown))}. Kinds are {', '.join(KINDS)}.")
    return named


def items(
    inputs: Iterable[str], allow: tuple[str, ...], *, label_by_folder: bool = False
) -> Iterator[Page | Failure | Line]:
    """Yield what the inputs hold; without inputs, what standard input holds.

    Raises click.UsageError where nothing is given and standard input is a terminal.
    """
    given = list(inputs)
    if not given:
        if sys.stdin.isatty():
            raise click.UsageError("Nothing to read. Name files, folders or addresses, or pipe something in.")
        given = ["-"]
    return collect(given, stdin=sys.stdin.buffer, fetch=lambda url: _fetch(url, allow), label_by_folder=label_by_folder)


def _fetch(url: str, allow: tuple[str, ...]) -> Page | Failure:
    from headwater.cli.address import page_at  # most runs open no socket

    return page_at(url, allow)


def write(lines: Iterable[Line], only: frozenset[str] | None) -> None:
    """Write JSON Lines to standard output, those of the kinds `only`; end with 1 where no input gave an article."""
    out = sys.stdout.buffer
    outcome = Outcome()
    for line in outcome.watch(lines):
        if only is None or kind_of(line) in only:
            out.write(line.raw + b"\n")
            out.flush()
    sys.exit(outcome.code)


def kind_of(line: Line) -> str:
    """Return the contract's kind of an object, empty for one that this version does not know."""
    if line.value is None:
        return ""
    tag: Any = line.value.__struct_config__.tag
    return str(tag)


class Outcome:
    """What came of the inputs, told as an exit code."""

    def __init__(self) -> None:
        self._articles = 0
        self._failures = 0

    def watch(self, lines: Iterable[Line]) -> Iterator[Line]:
        """Yield the lines, telling each failure to the person at the terminal."""
        for line in lines:
            if isinstance(line.value, Failure):
                self._failures += 1
                note(line.value.says)
            elif kind_of(line) == "article":
                self._articles += 1
            yield line

    @property
    def code(self) -> int:
        """0 where any input gave an article or none failed, else 1."""
        return 1 if self._failures and not self._articles else 0
