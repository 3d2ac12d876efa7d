"""Half-open spans of code points, and what can be asked of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

Span = tuple[int, int]

#: Code points of a page of `Pages`.
_PAGE = 1024


def length(spans: Iterable[Span]) -> int:
    """Return how many code points `spans` hold, which must not overlap."""
    return sum(end - start for start, end in spans)


def overlap(a: Span, b: Span) -> int:
    """Return how many code points two spans have in common."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def within(inner: Span, outer: Span) -> bool:
    """Return whether `inner` lies in `outer` (an empty span lies in one that it touches)."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def merged(spans: Iterable[Span], gap: int = 0) -> list[Span]:
    """Return the spans in order, those joined that overlap or have at most `gap` code points between them."""
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1] + gap:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def trimmed(text: str, span: Span) -> Span:
    """Return `span` without blanks and line ends at its edges; an all-blank span shrinks to its start."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end)


class Pages:
    """Finds which of many spans lie where, by the pages of the text that they touch."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._pages: dict[int, list[int]] = defaultdict(list)
        for number, (start, end) in enumerate(spans):
            for page in range(start // _PAGE, end // _PAGE + 1):
                self._pages[page].append(number)

    def near(self, span: Span) -> Sequence[int]:
        """Return the numbers of all spans that touch `span`, and of some that do not, in order."""
        first, last = span[0] // _PAGE, span[1] // _PAGE
        if first == last:
            return self._pages.get(first, [])
        return sorted({number for page in range(first, last + 1) for number in self._pages.get(page, ())})
