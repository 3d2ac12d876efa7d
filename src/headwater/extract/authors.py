"""Who signs a report, as its page declares or shows it; and the short lines of a page that show such things."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import regex
from lxml.html import HtmlElement

from headwater.extract.bylines import read_byline, signed
from headwater.extract.declared import name_of
from headwater.extract.furniture import kind_of, word_count
from headwater.extract.titles import content
from headwater.extract.vocabulary import Phrase, key, vocabulary

_BYLINE_CLASS = regex.compile(r"\b(?:by-?line|authors?|article-?author|autor(?:in)?|auteur|firma)\b", regex.IGNORECASE)
#: Classes of elements that show when a report was published.
DATE_CLASS = regex.compile(
    r"\b(?:date(?:line)?|time(?:stamp)?|published|pub-?date|datum|fecha|meta|info)\b", regex.IGNORECASE
)
_NOT_THE_STORY = ("nav", "footer", "aside", "form")
#: Elements that are looked at for a by-line or a date, and words of the longest line that is one.
_LOOKED_AT, _LONGEST_LINE = 400, 25


def authors(tree: HtmlElement, tags: dict[str, str], data: dict[str, Any]) -> tuple[str, ...]:
    """Return who signs the report: as its data declares, else its meta tags, else a line that a reader sees."""
    told = data.get("author")
    names = [name_of(one) for one in (told if isinstance(told, list) else [told])]
    found = [name for text in names if text for name in read_byline(text, marked=True)]
    if not found:
        found = [
            name
            for key in ("author", "article:author", "dc.creator", "sailthru.author")
            for name in _marked(tags.get(key))
        ]
    if not found:
        found = _visible_authors(tree)
    return tuple(dict.fromkeys(found))


def _marked(text: str | None) -> tuple[str, ...]:
    return read_byline(text, marked=True) if text and not text.startswith("http") else ()


def _visible_authors(tree: HtmlElement) -> list[str]:
    """Return the names of the first element marked as a by-line, or of the first short line that reads as one."""
    page = cache(lambda: key(content(tree)))
    for element, line in short_lines(tree):
        marks = " ".join(
            filter(None, (element.get("class"), element.get("rel"), element.get("itemprop"), element.get("id")))
        )
        marked = _BYLINE_CLASS.search(marks) is not None and word_count(line) <= 8
        names = read_byline(line, marked=marked, is_place=lambda name: _is_place(name, page()))
        if not names and DATE_CLASS.search(marks):
            names = signed(line)
        if names:
            return list(names)
    return []


def _is_place(name: str, page: Phrase) -> bool:
    """Return whether the page says anywhere that something is in, at or from what is named so."""
    row, before = key(name), vocabulary().byline["places"]
    return any(page[at : at + len(row)] == row and before.at(page, at - 1) for at in range(1, len(page)))


def short_lines(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Yield the elements with few words that stand neither in navigation nor in asides, in the order of the page."""
    looked = 0
    for element in tree.iter("p", "div", "span", "a", "address", "li", "small", "time", "cite"):
        looked += 1
        if looked > _LOOKED_AT:
            return
        if any(above.tag in _NOT_THE_STORY for above in element.iterancestors()):
            continue
        line = content(element)
        if line and word_count(line) <= _LONGEST_LINE and kind_of(line) is None:
            yield element, line
