"""When a figure is of, as far as its sentence tells: a year, a time of day."""

import regex

from headwater.text.spans import Span

#: The end of a sentence, well enough to look for a year in it; a year; a time of day ("10:30", "10h30", "9 p.m.").
_END = regex.compile(r"[.!?…]\s|[。！？\n]")
_YEAR = regex.compile(r"(?<![\d.,:/$€£¥-])(?:19|20)\d\d(?![\d.,]\d|\d)")
_CLOCK = regex.compile(r"(?<![\d.,:])(?:[01]?\d|2[0-3])\s?(?:[:h]\s?[0-5]\d(?!\d)|[ap]\.?\s?m\b)", regex.IGNORECASE)
#: Code points on each side of a figure in which its sentence is looked through.
_REACH = 200


def years(source: str, span: Span) -> frozenset[str]:
    """Return the years that the sentence around `span` names, outside of it."""
    return _named(_YEAR, source, span)


def clocks(source: str, span: Span) -> frozenset[str]:
    """Return the times of day that the sentence around `span` names, outside of it."""
    return _named(_CLOCK, source, span)


def _named(pattern: regex.Pattern[str], source: str, span: Span) -> frozenset[str]:
    before, behind = _around(source, span)
    return frozenset("".join(found.split()).casefold() for part in (before, behind) for found in pattern.findall(part))


def _around(source: str, span: Span) -> tuple[str, str]:
    """Return what of its sentence stands before and behind a span."""
    before, behind = source[max(0, span[0] - _REACH) : span[0]], source[span[1] : span[1] + _REACH]
    *_, before = _END.split(before)
    return before, _END.split(behind, maxsplit=1)[0]
