"""Names in scripts that write no blanks: behind a title, joined by a dot, before a verb, or known from elsewhere."""

from collections.abc import Iterable, Sequence

from headwater.language import pack
from headwater.read.unspaced.classes import DOTS, Piece, Script, length_at
from headwater.read.unspaced.words import NAME, pieces
from headwater.read.words.word import Word

#: How many characters a given name has at most.
_GIVEN = 2


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


def full_name(written: str, named: Iterable[str], script: Script) -> str | None:
    """Return the only full name of the text with the surname that a by-name is made of: 老陈 and 陈老师 of 陈国强."""
    people = pack(script.tag).people
    endings = (written[at:] for at in range(1, len(written)))
    surname, title = "", next((ending for ending in endings if ending in people.titles_after), "")
    if title:
        surname = written.removesuffix(title)
    elif written[:1] in people.familiar:
        surname = written[1:]
    if not surname or surname not in people.surnames or title in people.kept_back:
        return None
    fits = {name for name in named if name.startswith(surname) and 1 <= len(name) - len(surname) <= _GIVEN}
    fits = {name for name in fits if name != written and name.removeprefix(surname) not in people.titles_after}
    return fits.pop() if len(fits) == 1 else None
