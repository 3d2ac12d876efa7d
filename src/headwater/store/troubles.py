"""What can be wrong with a database, as sentences."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import disk_usage

from django.db import DatabaseError, OperationalError

#: Bytes of free space with which SQLite cannot even begin.
_LITTLE = 256 * 1024


class StoreError(Exception):
    """The store could not be read or written; its text says why and what to do. What was stored before stands."""


@contextmanager
def told(home: Path) -> Iterator[None]:
    """Turn what the database raises inside the block into a StoreError."""
    try:
        yield
    except OperationalError as error:
        raise StoreError(_sentence(home, str(error))) from error
    except DatabaseError as error:
        raise StoreError(f"The database in {home} is damaged ({error}). Put back a copy of it.") from error


def _sentence(home: Path, words: str) -> str:
    if "full" in words or ("I/O error" in words and disk_usage(home).free < _LITTLE):
        return f"The disk that holds {home} is full. Nothing stored was lost: free some space, then run this again."
    if "locked" in words or "busy" in words:
        return f"The database in {home} is in use by another program that does not let go. Run this again later."
    if "readonly" in words or "unable to open" in words:
        return f"The database in {home} cannot be written by this user. Change its permissions or name another --home."
    return f"The database in {home} could not be used ({words}). Run this again; if it stays, put back a copy of it."
