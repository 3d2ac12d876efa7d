"""Words cut out of a quotation, with the mark that lies outside of them."""

from collections.abc import Iterator, Sequence

from headwater.language import pack

_DOUBLE = frozenset('“”„«»「」『』"')
#: What may stand before an opening mark, besides blanks; a blank that does not part lines belongs to its mark.
_BEFORE = frozenset("([—–-/")
_TIED = "\u00a0\u202f"


def whole(words: str, lang: str | None) -> str:
    """Return a sentence with `…` and the mark that it lacks, where it begins or ends inside a quotation."""
    pairs = pack(lang).marks.pairs
    opened: list[str] = []
    lacking = None
    for mark, opens in _marks(words, pairs):
        if opens:
            opened.append(mark)
        elif opened:
            opened.pop()
        else:
            lacking = mark
    opening = next((one for one, other in pairs if other == lacking != one), None)
    closing = next((other for one, other in pairs if opened and one == opened[-1]), None)
    return (f"{opening}… " if opening else "") + words + (f" …{closing}" if closing else "")


def _marks(words: str, pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[str, bool]]:
    """Yield each double mark with whether it opens: what may do both opens behind a blank, and not before one."""
    opening, closing = {one for one, _ in pairs}, {other for _, other in pairs}
    for at, mark in enumerate(words):
        if mark in _DOUBLE:
            yield mark, mark in opening and (mark not in closing or _begins(words[:at][-1:], words[at + 1 : at + 2]))


def _begins(before: str, behind: str) -> bool:
    free = not before or before in _BEFORE or (before.isspace() and before not in _TIED)
    return free and bool(behind) and (not behind.isspace() or behind in _TIED)
