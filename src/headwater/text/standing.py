"""Where words stand in a text, as whole words, whatever signs their apostrophes, marks and blanks are written with."""

from collections.abc import Iterable
from functools import lru_cache

import regex

from headwater.text.spans import Span
from headwater.text.tokens import UNSPACED

#: A character that goes on a word beside it.
_PART = rf"[[\p{{L}}\p{{M}}\p{{N}}]--[{UNSPACED}]]"
_IS_PART = regex.compile(_PART, regex.VERSION1)
#: One sign for one, so that places stay.
_SIGNS = str.maketrans("’‘“”„«»\u00a0\u202f", '\'\'"""""  ')


def standing(text: str, words: str, span: Span, near: int | None = None) -> Span | None:
    """Return where `words` stand within `text[span]`: first, or nearest to the place `near`; None where they do not.

    They are whole words: "Lund" stands in "Lund’s", not in "Lundgren". Signs that look alike count as one.
    """
    start, end = span
    wanted = words.translate(_SIGNS).strip()
    if not 0 <= start < end <= len(text) or not 0 < len(wanted) <= end - start:
        return None
    # one character more shows whether a word goes on
    matches = _whole(wanted).finditer(text.translate(_SIGNS), start, min(len(text), end + 1))
    found = (match.span() for match in matches if match.end() <= end)
    return next(found, None) if near is None else min(found, key=lambda one: abs(one[0] - near), default=None)


def blanked(text: str, spans: Iterable[Span]) -> str:
    """Return the text with what stands in `spans` made blank; all other places stay as they are."""
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


@lru_cache(maxsize=64)
def _whole(words: str) -> regex.Pattern[str]:
    before = rf"(?<!{_PART})" if _IS_PART.match(words[0]) else ""
    behind = rf"(?!{_PART})" if _IS_PART.match(words[-1]) else ""
    return regex.compile(before + regex.escape(words, literal_spaces=True) + behind, regex.VERSION1)
