"""Objects of the filters as lines for a person."""

import sys
from collections.abc import Iterable

from headwater.cli.filter import Outcome, kind_of
from headwater.collect import Line


def print_plain(lines: Iterable[Line], only: frozenset[str] | None) -> None:
    """Print each object as a few lines of words; end with 1 where no input gave an article."""
    from headwater.show.plain import plain
    from headwater.show.terminal import console

    out = console(sys.stdout)
    outcome = Outcome()
    for line in outcome.watch(lines):
        if line.value is not None and (only is None or kind_of(line) in only):
            out.print(plain(line.value), markup=False)
    sys.exit(outcome.code)
