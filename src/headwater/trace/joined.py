"""Groups out of pairs."""

from collections.abc import Iterable


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
    return [root(i) for i in range(size)]
