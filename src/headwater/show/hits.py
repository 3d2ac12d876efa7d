"""A short excerpt round the words that were looked for."""

from collections.abc import Iterator, Sequence

from headwater.show.sheet import Piece
from headwater.values import Span

#: Share of the room that is left before the first hit.
_LEAD = 0.25
_ELLIPSIS = "…"
#: What an excerpt does not begin with.
_LOOSE = " ,;:.!?–—-…)”’»"


def excerpt(text: str, hits: Sequence[Span], room: int) -> tuple[Piece, ...]:
    """Return at most `room` code points of `text` in pieces, from where most hits stand close together, hits marked.

    `hits` are in order. Cuts are shown by `…`, which is not counted, and line ends become blanks.
    """
    if room <= 0 or not text:
        return ()
    start, end = _window(text, hits, room)
    pieces = list(_pieces(text, [(max(s, start), min(e, end)) for s, e in hits if s < end and e > start], start, end))
    opening = [Piece(_ELLIPSIS)] if start else []
    closing = [Piece(_ELLIPSIS)] if end < len(text) else []
    return (*opening, *pieces, *closing)


def marked(text: str, hits: Sequence[Span]) -> tuple[Piece, ...]:
    """Return the whole of `text` in pieces, hits marked."""
    return tuple(_pieces(text, hits, 0, len(text)))


def _window(text: str, hits: Sequence[Span], room: int) -> Span:
    """Return the part of the text that holds most hits, its ends between words where words are parted."""
    if len(text) <= room:
        return 0, len(text)
    lead = int(room * _LEAD)
    starts = [max(0, start - lead) for start, _ in hits] or [0]
    best = max(starts, key=lambda at: (len({text[s:e].casefold() for s, e in hits if at <= s and e <= at + room}), -at))
    start = min(best, len(text) - room)
    end = start + room
    if start:
        blank = text.find(" ", start, start + lead)
        start = blank + 1 if blank >= 0 else start
        while start < best + lead and text[start] in _LOOSE:
            start += 1
    if end < len(text):
        blank = text.rfind(" ", end - lead, end)
        end = blank if blank > start else end
    return start, end


def _pieces(text: str, hits: Sequence[Span], start: int, end: int) -> Iterator[Piece]:
    at = start
    for begin, stop in sorted(hits):
        if begin < at:
            continue
        if at < begin:
            yield Piece(_plain(text[at:begin]))
        yield Piece(_plain(text[begin:stop]), marked=True)
        at = stop
    if at < end:
        yield Piece(_plain(text[at:end]))


def _plain(text: str) -> str:
    return " ".join(text.split("\n"))
