"""A trace in a process of its own, within bounds of time and memory: `python -m headwater.site.apart`.

What it is given stands on its standard input as JSON, what it found comes out as JSON Lines of the contract.
"""

import resource
import subprocess
import sys
from collections.abc import Iterator, Sequence
from math import ceil

import msgspec
from msgspec import Struct

from headwater.values import Article, Failure, Object, Page, When, decode, encode

#: Address space of the process.
_MEMORY = 3 * 1024**3


class Given(Struct, frozen=True, kw_only=True):
    """A report to be traced, and what is known of it besides."""

    page: Page
    outlet: str | None = None
    published: When | None = None


class TooLongError(Exception):
    """The time was up, or the memory; the text says so."""


def traced(given: Sequence[Given], seconds: float) -> list[Object]:
    """Return everything that the stages say of some reports, taken as one story.

    Raises TooLongError where it takes longer than `seconds` or more memory than a trace needs.
    """
    command = [sys.executable, "-m", "headwater.site.apart", str(ceil(seconds))]
    try:
        told = subprocess.run(  # noqa: S603 # our own module
            command, input=msgspec.json.encode(given), capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        told = None
    if told is None or told.returncode:
        raise TooLongError(f"It took more than {seconds:g} seconds, or too much memory, and was ended.")
    return [decode(line) for line in told.stdout.splitlines()]


def main() -> None:
    """Trace what standard input holds."""
    seconds = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    from headwater.chain import grouped, read_through, traced  # noqa: PLC0415 # what is loaded counts, too
    from headwater.collect import Line  # noqa: PLC0415

    given = msgspec.json.decode(sys.stdin.buffer.read(), type=list[Given])
    lines = (Line(raw=encode(value), value=value) for value in _once(given))
    for line in traced(grouped(read_through(lines), by_story=True)):
        sys.stdout.buffer.write(line.raw + b"\n")


def _once(given: Sequence[Given]) -> Iterator[Article | Failure]:
    """Yield what was made of each report; one that is told twice becomes a failure."""
    from headwater.chain import article_of  # noqa: PLC0415

    seen: dict[str, str] = {}
    for one in given:
        made = article_of(one.page)
        if isinstance(made, Failure):
            yield made
        elif made.id in seen:
            says = f"{one.page.input} is the same report as {seen[made.id]}; it is counted once."
            yield Failure(id=made.id, input=one.page.input, reason="no_article", says=says)
        else:
            seen[made.id] = one.page.input
            told = {"outlet": one.outlet, "published": one.published}
            yield msgspec.structs.replace(made, **{name: value for name, value in told.items() if value})


if __name__ == "__main__":
    main()
