"""How far long work is: one line on standard error, only on a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress() -> Iterator[Callable[[str, str], None]]:
    """Give a function that tells a step and what it is done to; what it showed is gone after the block."""
    if not sys.stderr.isatty():
        yield lambda _step, _what: None
        return
    from rich.console import Console

    with Console(stderr=True).status("") as line:
        done = 0

        def tell(step: str, what: str) -> None:
            nonlocal done
            done += 1
            line.update(f"{done} steps  {step}  {what[-60:]}", spinner=None)

        yield tell
