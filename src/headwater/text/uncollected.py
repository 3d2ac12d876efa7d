"""Work that makes no cycles, without the collector that looks for them."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep Python's collector of cycles away, where it was on.

    It comes by how much was made, not by how much is left. What reads a text makes and drops lists all the time: a
    twentieth of its time would go into looking them through. A tracing makes so many that all of a large story would be
    looked through again and again, for nothing.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
