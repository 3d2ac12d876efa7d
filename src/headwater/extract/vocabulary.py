"""Words of pages, in all languages at once: a page in one language often carries another's forms and banners."""

from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
import regex
from msgspec import Struct

from headwater.text.tokens import UNSPACED

Kind = Literal["comments", "cookies", "sign_up", "teasers", "navigation", "share", "footer"]
#: A phrase as a row of folded words; a character of a script without blanks is a word of its own.
Phrase = tuple[str, ...]

_WORD = regex.compile(rf"[{UNSPACED}]|[[\p{{L}}\p{{M}}\p{{N}}]--[{UNSPACED}]]+", regex.VERSION1)


class Byline(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words around writers' names: before and between them, what they are, bodies that sign, words before places."""

    by: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


class Labels(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words before (or behind) what a page tells of its report: source, picture, times, length."""

    source: tuple[str, ...] = ()
    picture: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    reading: tuple[str, ...] = ()


class _File(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    tag: str
    menu: tuple[str, ...] = ()
    site: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    imperatives: tuple[str, ...] = ()
    lines: dict[Kind, tuple[str, ...]] = {}
    opens: dict[Kind, tuple[str, ...]] = {}
    holds: dict[Kind, tuple[str, ...]] = {}
    byline: Byline = Byline()
    labels: Labels = Labels()


class Phrases:
    """A set of phrases, each with a meaning, found in rows of words by their first word, longest first."""

    def __init__(self, phrases: dict[Phrase, str]) -> None:
        self._by_first: dict[str, list[tuple[Phrase, str]]] = {}
        for phrase, meaning in sorted(phrases.items(), key=lambda item: -len(item[0])):
            if phrase:
                self._by_first.setdefault(phrase[0], []).append((phrase, meaning))

    def at(self, words: Phrase, start: int = 0) -> tuple[int, str] | None:
        """Return the length and meaning of the longest phrase that begins at `words[start]`, or None."""
        for phrase, meaning in self._by_first.get(words[start], ()) if start < len(words) else ():
            if words[start : start + len(phrase)] == phrase:
                return len(phrase), meaning
        return None

    def within(self, words: Phrase) -> list[tuple[Phrase, str]]:
        """Return the phrases that `words` hold, from left to right, without overlap."""
        found: list[tuple[Phrase, str]] = []
        start = 0
        while start < len(words):
            hit = self.at(words, start)
            if hit is not None:
                found.append((words[start : start + hit[0]], hit[1]))
            start += hit[0] if hit else 1
        return found


class Vocabulary:
    """Everything that the language files say about pages."""

    def __init__(self, read: tuple[_File, ...]) -> None:
        self.menu = Phrases({key(word): "menu" for file in read for word in file.menu})
        self.site = Phrases({key(word): "site" for file in read for word in file.site})
        self.address = Phrases({key(word): "address" for file in read for word in file.address})
        self.imperatives = Phrases({key(word): "imperative" for file in read for word in file.imperatives})
        self.lines = {key(word): kind for file in read for kind, words in file.lines.items() for word in words}
        self.opens = Phrases({key(w): kind for file in read for kind, words in file.opens.items() for w in words})
        self.holds = Phrases({key(w): kind for file in read for kind, words in file.holds.items() for w in words})
        fields = ("by", "joins", "roles", "desks", "places")
        self.byline = {f: Phrases({key(w): f for file in read for w in getattr(file.byline, f)}) for f in fields}
        names = ("source", "picture", "published", "modified", "reading")
        self.labels = {n: Phrases({key(w): n for file in read for w in getattr(file.labels, n)}) for n in names}


def key(text: str) -> Phrase:
    """Return the words of `text` in lower case, without marks: hyphens and apostrophes part words."""
    return tuple(_WORD.findall(text.casefold()))


@cache
def vocabulary() -> Vocabulary:
    """Return the words of pages. Raises ValueError, naming the file and the field, where a file breaks its shape."""
    read: list[_File] = []
    for entry in sorted((files("headwater.extract") / "data" / "pages").iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".toml"):
            try:
                read.append(msgspec.toml.decode(entry.read_bytes(), type=_File))
            except (msgspec.ValidationError, ValueError) as error:
                message = f"The file {entry.name} of words of pages breaks its shape: {error}. Correct that field."
                raise ValueError(message) from error
    return Vocabulary(tuple(read))
