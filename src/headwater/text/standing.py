"""Where words stand in a text, as whole words, whatever signs their apostrophes, marks and blanks are written with."""

from collections.abc import Iterable

import regex

from headwater.text.spans import Span
from headwater.text.tokens import UNSPACED

#: A character that goes on a word beside it.
_PART = regex.compile(rf"[[\p{{L}}\p{{M}}\p{{N}}]--[{UNSPACED}]]", regex.VERSION1)
#: One sign for one, so that places stay.
_SIGNS = str.maketrans("’‘“”„«»\u00a0\u202f", '\'\'"""""  ')


def standing(text: str, words: str, span: Span, near: int | None = None) -> Span | None:
    """Return where `words` stand within `text[span]`: first, or nearest to the place `near`; None where they do not.

    They are whole words: "Lund" stands in "Lund’s", not in "Lundgren". Signs that look alike count as one.
    """
    start, end = span
    plain, wanted = text.translate(_SIGNS), words.translate(_SIGNS).strip()
    if not wanted or not 0 <= start < end <= len(text):
        return None
    best: Span | None = None
    at = plain.find(wanted, start, end)
    while at >= 0:
        found = at, at + len(wanted)
        if _is_whole(plain, found):
            if near is None:
                return found
            if best is None or abs(at - near) < abs(best[0] - near):
                best = found
        at = plain.find(wanted, at + 1, end)
    return best


def blanked(text: str, spans: Iterable[Span]) -> str:
    """Return the text with what stands in `spans` made blank; all other places stay as they are."""
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _is_whole(text: str, span: Span) -> bool:
    start, end = span
    begins = not (start and _PART.match(text[start - 1]) and _PART.match(text[start]))
    return begins and not (end < len(text) and _PART.match(text[end - 1]) and _PART.match(text[end]))
