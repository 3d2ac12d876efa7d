"""When a figure is of, as far as its sentence tells: a year, a time of day."""

from itertools import chain

import regex

from headwater.language import pack
from headwater.text.sentences import sentences
from headwater.text.spans import Span, overlap

#: A year; a time of day ("10:30", "10h30", "9 p.m.").
_YEAR = regex.compile(r"(?<![\d.,:/$€£¥-])(?:19|20)\d\d(?![\d.,]\d|\d)")
_CLOCK = regex.compile(r"(?<![\d.,:])(?:[01]?\d|2[0-3])\s?(?:[:h]\s?[0-5]\d(?!\d)|[ap]\.?\s?m\b)", regex.IGNORECASE)
#: Code points on each side of a figure in which its sentence is looked through.
_REACH = 200


def years(source: str, span: Span, lang: str | None) -> frozenset[str]:
    """Return the years that the sentence around `span` names, outside of it."""
    return _named(_YEAR, source, span, lang)


def clocks(source: str, span: Span, lang: str | None) -> frozenset[str]:
    """Return the times of day that the sentence around `span` names, outside of it."""
    return _named(_CLOCK, source, span, lang)


def _named(pattern: regex.Pattern[str], source: str, span: Span, lang: str | None) -> frozenset[str]:
    found = chain.from_iterable(pattern.findall(part) for part in _around(source, span, lang))
    return frozenset("".join(one.split()).casefold() for one in found)


def _around(source: str, span: Span, lang: str | None) -> tuple[str, str]:
    """Return what of its sentence stands before and behind a span."""
    near = max(0, span[0] - _REACH), min(len(source), span[1] + _REACH)
    start, end = next((s for s in sentences(source, pack(lang).sentences, *near) if overlap(s, span)), span)
    return source[start : span[0]], source[span[1] : end]
