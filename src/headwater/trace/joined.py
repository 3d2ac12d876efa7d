"""Groups out of pairs."""

from collections.abc import Iterable


def joined(size: int, links: Iterable[tuple[int, int]]) -> list[int]:
    """Return for each of `size` numbers the least number that links lead to (union-find)."""
    parent = list(range(size))

    def root(i: int) -> int:
        while parent[i] != i:
            i = parent[i]
        return i

    for i, j in links:
        parent[max(root(i), root(j))] = min(root(i), root(j))
    return [root(i) for i in range(size)]
