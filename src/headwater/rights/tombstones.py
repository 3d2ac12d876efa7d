"""What was removed on request stays removed: tombstones of hashes, and the refusal of what they know again."""

from array import array
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple, Self, cast, get_args

import numpy as np
from numpy.typing import NDArray

from headwater.rights.addresses import address_key, names_report, site
from headwater.rights.fingerprints import HASH_BYTES, SAMPLE, Fingerprint, digest, fingerprint, sample, title_on
from headwater.values.rights import Mark, MarkKind, Refusal, Tombstone

#: Two texts are one where at least this share of each stands in the other,
_BOTH: Final = 0.5
#: or where this share of one stands in the other, and more runs are shared than a quoted sentence or two hold.
_ONE: Final = 0.75
_MORE_THAN_QUOTED: Final = 60
#: A text with more runs is told apart by its words, whatever its headline is.
_ENOUGH_TO_TELL: Final = 100
#: Fewer equal hashes say nothing.
_LEAST: Final = 8
_KINDS: Final = get_args(MarkKind)

#: A mark as it is stored: id of its tombstone, kind, hash.
Row = tuple[str, str, bytes]


def tombstone(
    addresses: Iterable[str], texts: Iterable[str] = (), titles: Iterable[str] = (), *, salt: bytes = b""
) -> Tombstone:
    """Return the tombstone of one report: hashes of its addresses, its texts and titles in all revisions.

    The bare address of a site, a title of fewer than five words and a text of fewer than twenty leave no mark, since
    other reports have them too. A title counts on the sites of `addresses` alone. At most 128 marks are shingles.
    """
    keys = sorted({key for address in addresses if names_report(key := address_key(address))})
    prints = [found for text in texts if (found := fingerprint(text, salt))]
    sites = {site(key) for key in keys}
    marks: dict[tuple[MarkKind, bytes], None] = {("address", digest(salt, "address", key)): None for key in keys}
    marks |= {("text", found.whole): None for found in prints}
    marks |= {
        ("title", mark): None for title in titles for place in sorted(sites) if (mark := title_on(place, title, salt))
    }
    marks |= {("shingle", run): None for run in sample(run for found in prints for run in found.runs)}
    return Tombstone(marks=tuple(Mark(kind=kind, hash=mark) for kind, mark in marks))


class _Sample(NamedTuple):
    """How many hashes of a tombstone's runs were kept, and the largest: above it none was, if there were more."""

    tombstone: str
    size: int
    largest: int

    @property
    def whole(self) -> bool:
        return self.size < SAMPLE


class Tombstones:
    """An index of tombstones under one salt: 12 bytes a run of words, whose hashes stand in one sorted array.

    Raises ValueError where a row is no mark.
    """

    def __init__(self, rows: Iterable[Row] = (), *, salt: bytes = b"") -> None:
        self.salt = salt
        self._exact: dict[tuple[MarkKind, bytes], str] = {}
        self._samples: list[_Sample] = []
        self._hashes: NDArray[np.uint64] = np.empty(0, np.uint64)
        self._owners: NDArray[np.int32] = np.empty(0, np.int32)
        self._add(rows)

    def __bool__(self) -> bool:
        return bool(self._exact or self._samples)

    def __len__(self) -> int:
        return len({*(kept.tombstone for kept in self._samples), *self._exact.values()})

    def with_rows(self, rows: Iterable[Row]) -> Self:
        """Return an index that holds `rows`, the marks of further tombstones, as well."""
        other = type(self)(salt=self.salt)
        other._exact, other._samples = dict(self._exact), list(self._samples)  # noqa: SLF001 # it is one of us
        other._hashes, other._owners = self._hashes, self._owners  # noqa: SLF001 # arrays are never changed
        other._add(rows)  # noqa: SLF001
        return other

    def exactly(self, kind: MarkKind, mark: bytes) -> str | None:
        """Return the id of a tombstone that holds this mark."""
        return self._exact.get((kind, mark))

    def resembling(self, runs: Iterable[bytes]) -> tuple[str, float] | None:
        """Return the tombstone whose text and the text with these runs are one, with the share that says so."""
        asked = np.array(sorted(map(int.from_bytes, runs)), np.uint64)
        first, last = (np.searchsorted(self._hashes, asked, side) for side in ("left", "right"))
        found = [self._owners[first[i] : last[i]] for i in np.flatnonzero(first < last)]
        if len(found) < _LEAST:
            return None
        counts = np.bincount(np.concatenate(found))
        judged = ((self._samples[i], _share(self._samples[i], int(counts[i]), asked)) for i in _most(counts))
        best = max(((share, kept.tombstone) for kept, share in judged if share is not None), default=None)
        return (best[1], best[0]) if best else None

    def _add(self, rows: Iterable[Row]) -> None:
        numbers: dict[str, int] = {}
        hashes, owners = bytearray(), array("i")
        for name, kind, mark in rows:
            if kind not in _KINDS or len(mark) != HASH_BYTES:
                says = f"A row of tombstone {name} ({kind!r}, {len(mark)} bytes) is no mark of a tombstone."
                raise ValueError(f"{says} Correct the row.")
            if kind == "shingle":
                hashes += mark
                owners.append(numbers.setdefault(name, len(numbers)))
            else:
                self._exact.setdefault((cast("MarkKind", kind), bytes(mark)), name)
        if numbers:
            self._add_runs(tuple(numbers), np.frombuffer(hashes, ">u8").astype(np.uint64), np.array(owners, np.int32))

    def _add_runs(self, names: Sequence[str], hashes: NDArray[np.uint64], owners: NDArray[np.int32]) -> None:
        largest = np.zeros(len(names), np.uint64)
        np.maximum.at(largest, owners, hashes)
        sizes = np.bincount(owners)
        hashes = np.concatenate((self._hashes, hashes))
        owners = np.concatenate((self._owners, owners + np.int32(len(self._samples))))
        order = np.argsort(hashes, kind="stable")
        self._hashes, self._owners = hashes[order], owners[order]
        self._samples += map(_Sample, names, sizes.tolist(), largest.tolist())


def refuses(index: Tombstones, *addresses: str | None, text: str = "", title: str = "") -> Refusal | None:
    """Return why a report with these addresses, this text and this title is not taken, or None where it may be.

    A title decides where there is too little text to tell by: another report under a heading that comes again is taken.
    """
    if not index:
        return None
    keys = [key for address in addresses if address and names_report(key := address_key(address))]
    for key in keys:
        if name := index.exactly("address", digest(index.salt, "address", key)):
            return _refusal(name, "address", "This address was removed on request")
    found = fingerprint(text, index.salt)
    if found and (refusal := _by_words(index, found)):
        return refusal
    if found and len(found.runs) > _ENOUGH_TO_TELL:
        return None
    for place in {site(key): None for key in keys}:
        if (mark := title_on(place, title, index.salt)) and (name := index.exactly("title", mark)):
            return _refusal(name, "title", "A report with this headline on this site was removed on request")
    return None


def _by_words(index: Tombstones, found: Fingerprint) -> Refusal | None:
    if name := index.exactly("text", found.whole):
        return _refusal(name, "text", "A report with just these words was removed on request")
    if near := index.resembling(found.runs):
        says = f"A report was removed on request with which this one shares about {near[1]:.0%} of the words"
        return _refusal(near[0], "shingle", says, near[1])
    return None


def _refusal(name: str, by: MarkKind, says: str, share: float | None = None) -> Refusal:
    says = f"{says} (tombstone {name}), so it is not taken again. Lift the tombstone if this is another report."
    return Refusal(tombstone=name, by=by, share=share, says=says)


def _most(counts: NDArray[np.intp]) -> list[int]:
    """Return which samples were met in enough places, those first that were met most."""
    enough = np.flatnonzero(counts >= _LEAST)
    return [int(i) for i in enough[np.argsort(-counts[enough], kind="stable")]]


def _share(kept: _Sample, met: int, asked: NDArray[np.uint64]) -> float | None:
    """Return the greater of the shares that two texts have of each other, where it makes them one text."""
    comparable = len(asked) if kept.whole else int(np.searchsorted(asked, np.uint64(kept.largest), "right"))
    shares = met / kept.size, met / comparable
    shared = met if kept.whole else met / ((kept.largest + 1) / 2**64)
    one = min(shares) >= _BOTH or (max(shares) >= _ONE and shared >= _MORE_THAN_QUOTED)
    return max(shares) if one else None
