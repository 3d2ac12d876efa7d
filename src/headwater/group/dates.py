"""Which days of the year a report names: "11 March" is one day in all languages."""

from collections.abc import Iterator
from functools import cache

import regex

from headwater.language.frequency import frequencies
from headwater.language.pack import pack

#: Shorter forms of months are words of another meaning too.
_SHORTEST = 3
_DAY = "3[01]|[12][0-9]|0?[1-9]"


def dates(text: str, lang: str) -> Iterator[tuple[str, str]]:
    """Yield each day of the year that `text` names, under a key that languages share, with the words as written."""
    named, months = _named(lang)
    for match in named.finditer(text) if named else ():
        yield f"d:{months[match['month'].casefold()]}-{int(match['day'])}", match[0]


@cache
def _named(lang: str) -> tuple[regex.Pattern[str] | None, dict[str, int]]:
    """Return what finds days of the year in a text in a language, and the number of the month that each form names."""
    calendar, blanks = pack(lang).calendar, frequencies(lang).unit != "pair"
    months = {
        form: number
        for number, forms in enumerate(calendar.months, 1)
        for form in forms
        if len(form) >= _SHORTEST or not blanks
    }
    if not months:
        return None, {}
    month = "|".join(map(regex.escape, sorted(months, key=len, reverse=True)))
    if not blanks:
        return regex.compile(rf"(?<!\d)(?P<month>{month})(?P<day>{_DAY})[日号號]"), months
    before = rf"\b(?P<day>{_DAY})(?:\p{{L}}{{2}}|[.ºª°])?\s(?:\p{{Ll}}{{2}}\s)?(?P<month>{month})\b"
    after = rf"\b(?P<month>{month})\.?\s(?P<day>{_DAY})\b(?![:.,]\d)"
    return regex.compile(f"{before}|{after}", regex.IGNORECASE), months
