"""Where a line names news agencies."""

from functools import cache

import regex
from msgspec import Struct

from headwater.outlets import Agency, agencies, by_form
from headwater.values import Span

_GLYPHS = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}"


class Named(Struct, frozen=True, kw_only=True):
    """An agency where it is named; None for agencies at large."""

    agency: Agency | None
    text: str
    span: Span


def named_agencies(line: str) -> tuple[Named, ...]:
    """Return the agencies that a line names as whole words, in order, those at large ("Agenturen") included."""
    found: list[Named] = []
    for match in _pattern().finditer(line):
        agency = _forms().get(match.group()) or _forms().get(match.group().upper())
        found.append(Named(agency=agency, text=match.group(), span=match.span()))
    return tuple(found)


def names_pictures(line: str) -> bool:
    """Return whether a line names somebody who sells pictures."""
    return _pictures().search(line) is not None


def without(text: str, found: tuple[Named, ...]) -> str:
    """Return `text` with each agency that was found in it left blank."""
    for named in reversed(found):
        text = text[: named.span[0]] + " " + text[named.span[1] :]
    return text


@cache
def _forms() -> dict[str, Agency]:
    forms = dict(by_form())
    forms.update({form.upper(): agency for form, agency in by_form().items() if len(form) > 4})
    return forms


@cache
def _pattern() -> regex.Pattern[str]:
    spaced = [form for form in _forms() if not regex.search(rf"[{_GLYPHS}]", form)]
    glyphs = [form for form in _forms() if regex.search(rf"[{_GLYPHS}]", form)]
    at_large = [*agencies().unnamed, *(word.capitalize() for word in agencies().unnamed)]
    words = "|".join(map(regex.escape, sorted([*spaced, *at_large], key=len, reverse=True)))
    signs = "|".join(map(regex.escape, sorted(glyphs, key=len, reverse=True)))
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}$@#])(?:{words})(?![\p{{L}}\p{{N}}]|\.\p{{L}}{{2}})|(?:{signs})")


@cache
def _pictures() -> regex.Pattern[str]:
    names = "|".join(map(regex.escape, sorted(agencies().pictures, key=len, reverse=True)))
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}])(?:{names})(?![\p{{L}}\p{{N}}])", regex.IGNORECASE)
