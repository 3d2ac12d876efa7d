"""Names in scripts that write no blanks: behind a title, joined by a dot, before a verb, or known from elsewhere."""

from collections.abc import Sequence

from headwater.read.unspaced.classes import DOTS, Piece, Script, length_at
from headwater.read.unspaced.words import NAME, pieces
from headwater.read.words.cut import Word


def names(words: Sequence[Word], script: Script) -> list[tuple[int, int, int]]:
    """Return the names in a row of characters: where each begins, ends, and where the title before it begins.

    Names that the text has elsewhere are known by their short forms too.
    """
    row = pieces(words, 0, len(words), script)
    out: list[tuple[int, int, int]] = []
    for at, piece in enumerate(row):
        titled = _titled(row, at)
        if piece.kinds == NAME and (titled < piece.start or _shown(words, row, at, script)):
            out.append((piece.start, piece.end, titled))
    return out


def _titled(row: Sequence[Piece], at: int) -> int:
    """Return where the titles begin that stand before piece `at`."""
    while at and row[at - 1].kinds & {"title", "person"}:
        at -= 1
    return row[at].start


def _shown(words: Sequence[Word], row: Sequence[Piece], at: int, script: Script) -> bool:
    """Return whether a name without a title is known, or shown by a dot or by what stands behind it."""
    piece = row[at]
    if length_at(words, piece.start, len(words), script.known):
        return True
    return any(word.low in DOTS for word in words[piece.start : piece.end]) or at + 1 < len(row)


def parts(words: Sequence[Word]) -> tuple[str, ...]:
    """Return the parts of a name that dots join."""
    written = "".join("·" if word.low in DOTS - {"-"} else word.low for word in words)
    return tuple(part for part in written.split("·") if part)
