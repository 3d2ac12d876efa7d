"""Groups out of pairs."""

from collections.abc import Iterable, Mapping, Sequence


def joined(size: int, links: Iterable[tuple[int, int]]) -> list[int]:
    """Return for each of `size` numbers the least number that links lead to (union-find, paths halved)."""
    parent = list(range(size))

    def root(i: int) -> int:
        while (up := parent[i]) != i:
            parent[i] = i = parent[up]
        return i

    for i, j in links:
        if parent[i] != parent[j]:
            one, other = root(i), root(j)
            if one < other:
                parent[other] = one
            else:
                parent[one] = other
    # nothing leads to a greater number: those before are at their ends when one is asked
    for i, up in enumerate(parent):
        parent[i] = parent[up]
    return parent


class Numbers:
    """Numbers of the things that reports have, in one row for all; those of a report stay the same while it stays."""

    def __init__(self) -> None:
        """Begin without reports."""
        self._taken: dict[str, tuple[int, Sequence[object]]] = {}
        #: First numbers of rows that are free again, by their length.
        self._free: dict[int, list[int]] = {}
        #: How many numbers there are.
        self.size = 0

    def of(self, things: Mapping[str, Sequence[object]]) -> Mapping[str, int]:
        """Return the number of the first thing of each report; reports that are not among them give theirs back."""
        taken = self._taken
        for key in [key for key, (_, held) in taken.items() if things.get(key) is not held]:
            first, held = taken.pop(key)
            self._free.setdefault(len(held), []).append(first)
        for key, own in things.items():
            if key not in taken:
                taken[key] = (self._first(len(own)), own)
        return {key: first for key, (first, _) in taken.items()}

    def _first(self, size: int) -> int:
        if free := self._free.get(size):
            return free.pop()
        self.size += size
        return self.size - size
