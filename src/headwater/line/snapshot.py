"""The state of grouping in a file beside the database, so that a line that starts replays the newest reports alone.

It is a cache: where it does not fit what is stored, the line does without it. It holds hashes of terms, and a few words
of each report too, so it goes when a report is removed.
"""

import os
from hashlib import file_digest, sha256
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec import Struct

from headwater.group import Memory, SnapshotError, State, keep, kept
from headwater.store import grouping, rulings, settlings
from headwater.store.home import one_at_a_time

_NAME = "grouping.state"
_DIGEST = sha256().digest_size


class Mark(Struct, frozen=True, kw_only=True):
    """How far the store was when a state was written."""

    epoch: int
    #: How many reports were grouped, the place of the last in the order of arrival, and its id.
    reports: int
    number: int
    last: str
    rulings: int
    settlings: int
    #: How many reports were held in memory at most.
    memory: int


class Snapshot(Struct, frozen=True, kw_only=True):
    """A state, from the ids that its stories have to those that are stored where they differ, and how far it was."""

    state: State
    stored: dict[str, str]
    mark: Mark


class _Head(Struct, frozen=True, kw_only=True):
    mark: Mark
    stored: dict[str, str]


def write(home: Path, state: State, stored: dict[str, str], memory: int, epoch: int) -> None:
    """Write the state after all that was grouped; nothing where a report was removed since `epoch`, or none came.

    `memory` is how many reports it holds in memory at most. A kill meanwhile leaves what was there before. Raises
    OSError where the home folder cannot be written.
    """
    with one_at_a_time(home, "removal"):  # no report goes while it is written
        mark = _now(memory)
        if mark is None or mark.epoch != epoch:
            return
        part = _part(home)
        with part.open("w+b") as file:
            head = msgspec.json.encode(_Head(mark=mark, stored=stored))
            file.write(len(head).to_bytes(8) + head)
            keep(state, file)
            file.seek(0)
            file.write(file_digest(file, sha256).digest())
            file.flush()
            os.fsync(file.fileno())
        part.replace(home / _NAME)


def read(home: Path, memory: Memory) -> Snapshot | None:
    """Return the state that was written last; None where there is none that fits what is stored."""
    try:
        with (home / _NAME).open("rb") as file:
            if not _whole(file):
                return None
            head = msgspec.json.decode(file.read(int.from_bytes(file.read(8))), type=_Head)
            if not _fits(head.mark, memory):
                return None
            return Snapshot(state=kept(file, memory), stored=head.stored, mark=head.mark)
    except (OSError, SnapshotError, msgspec.MsgspecError):
        return None


def drop(home: Path) -> None:
    """Remove what was written, and what was not written to its end."""
    for path in (home / _NAME, _part(home)):
        path.unlink(missing_ok=True)


def _part(home: Path) -> Path:
    return home / f"{_NAME}.part"


def _whole(file: BinaryIO) -> bool:
    """Return whether a file ends with the digest of what stands before, and go to its beginning."""
    size = file.seek(0, os.SEEK_END) - _DIGEST
    if size < 0:
        return False
    file.seek(0)
    digest, left = sha256(), size
    while left:
        digest.update(part := file.read(min(left, 1 << 20)))
        left -= len(part)
    whole = file.read() == digest.digest()
    file.seek(0)
    return whole


def _now(memory: int) -> Mark | None:
    last = grouping.last_grouped()
    if last is None:
        return None
    return Mark(
        epoch=grouping.epoch(),
        reports=grouping.count_grouped(last[0]),
        number=last[0],
        last=last[1],
        rulings=len(rulings.replayed()),
        settlings=settlings.count(),
        memory=memory,
    )


def _fits(mark: Mark, memory: Memory) -> bool:
    """Return whether what is stored went on from where a state was written."""
    return (
        mark.memory == memory.reports
        and mark.epoch == grouping.epoch()
        and grouping.is_grouped(mark.number, mark.last)
        and mark.reports == grouping.count_grouped(mark.number)
        and mark.rulings <= len(rulings.replayed())
        and mark.settlings <= settlings.count()
    )
