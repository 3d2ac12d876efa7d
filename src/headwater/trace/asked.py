"""How much of some words that are asked for a quotation holds.

Unlike two quotations, which are likely cut from one piece, what is asked for and a quotation share no event: a few
words in common mean nothing. So the words must stand close together in the quotation, and hold most of what is asked.
"""

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from headwater.text.spans import Span
from headwater.trace.same_words import Pair, Word, longest_run, matched, matches, weight, words_of

#: Part of what is asked for that a quotation must hold.
ENOUGH = 0.6
#: Part of a quotation that must stand in what is asked for, where a report gives a piece of it alone.
_PIECE = 0.85
#: What the matching words must weigh, and what of them must stand in one row.
_LEAST, _PIECE_LEAST, _ROW = 2.0, 2.5, 1.0
#: So many words in one row are enough whatever they weigh, where they are all that is asked for.
_LITERAL = 3
#: Code points of a quotation that are looked at.
_LONGEST = 20_000
#: Words of a quotation that may stand between those that match, as a part of those that are asked for.
_LOOSE = 1.6


class Held(Struct, frozen=True, kw_only=True):
    """What a quotation holds of the words that are asked for."""

    #: 0 to 1, by weight of the words.
    share: float
    #: Words of the quotation that do not stand in what is asked for, neighbours as one.
    other: tuple[Span, ...]
    #: Whether that is enough to say that it is a wording of them.
    enough: bool


def held(asked: str, text: str, lang: str | None) -> Held:
    """Return what a quotation in a language holds of the words that are asked for."""
    a, b = _asked(asked, lang), words_of(text[:_LONGEST], lang)
    pairs = _together(a, b, matches(a, b))
    found, whole = matched(a, b, pairs), weight(a)
    share = min(1.0, found / whole) if whole else 0.0
    return Held(share=share, other=_other(b, pairs), enough=_enough(share, found, a, b, pairs))


@lru_cache(maxsize=64)
def _asked(asked: str, lang: str | None) -> tuple[Word, ...]:
    """Return the words that are asked for; many quotations are held against the same."""
    return words_of(asked, lang)


def _together(a: Sequence[Word], b: Sequence[Word], pairs: Sequence[Pair]) -> list[Pair]:
    """Return the matches that stand close together in the quotation: those of the heaviest stretch."""
    ordered = sorted(pairs, key=lambda pair: pair.j)
    longest = len(a) * _LOOSE + 2
    best: list[Pair] = []
    heaviest, start = 0.0, 0
    for end in range(len(ordered)):
        while ordered[end].j - ordered[start].j >= longest:
            start += 1
        stretch = ordered[start : end + 1]
        found = matched(a, b, stretch)
        if found > heaviest:
            best, heaviest = stretch, found
    return sorted(best)


def _enough(share: float, found: float, a: Sequence[Word], b: Sequence[Word], pairs: Sequence[Pair]) -> bool:
    row = longest_run(a, pairs)
    if row < _ROW:
        return False
    literal = len(a) >= _LITERAL and row >= weight(a)
    if share >= ENOUGH and (literal or found >= _LEAST):
        return True
    return found >= max(_PIECE * weight(b), _PIECE_LEAST) and row >= 0.5 * weight(b)


def _other(b: Sequence[Word], pairs: Sequence[Pair]) -> tuple[Span, ...]:
    """Return the words without a match, neighbours as one."""
    same = {pair.j for pair in pairs}
    out: list[Span] = []
    before = -2
    for j, word in enumerate(b):
        if j in same:
            continue
        if before == j - 1:
            out[-1] = (out[-1][0], word.span[1])
        else:
            out.append(word.span)
        before = j
    return tuple(out)
