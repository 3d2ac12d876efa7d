"""A headline and the sentences of its text, made ready to be held against each other."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from msgspec import Struct

from headwater.language import pack
from headwater.text.sentences import sentences
from headwater.text.spans import Span
from headwater.trace.report import Report
from headwater.trace.same_words import Word, matched, matches, words_of
from headwater.trace.strength import Claim, claims


class Overclaim(NamedTuple):
    """What a headline says more: the kind, the place in the title, and the place in the text that says less."""

    type: Literal["strength", "scope", "certainty", "attribution", "number"]
    span: Span
    body: Span


class Line(Struct, frozen=True, gc=False):
    """A sentence of the text with its scale words."""

    words: tuple[Word, ...]
    claims: tuple[Claim, ...]


class Heading(Struct, frozen=True, kw_only=True):
    """A headline with the text under it."""

    report: Report
    title_text: str
    title: tuple[Word, ...]
    lines: tuple[Line, ...]

    @property
    def lang(self) -> str | None:
        """Language of the report."""
        return self.report.article.lang

    @property
    def asks(self) -> bool:
        """Whether the headline is a question, which claims nothing."""
        return self.title_text.rstrip("\"”’'» ").endswith(("?", "？", "؟"))


def heading(report: Report) -> Heading | None:
    """Return a report's headline with its text, or None where one of them is missing."""
    article = report.article
    title = words_of(article.title or "", article.lang)
    if not title or not article.title or not article.text:
        return None
    spans = sentences(article.text, pack(article.lang).sentences)
    rows = [words_of(article.text, article.lang, span) for span in spans]
    lines = tuple(Line(row, tuple(claims(row, article.lang))) for row in rows if row)
    return Heading(report=report, title_text=article.title, title=title, lines=lines)


def shared(words: Sequence[Word], line: Sequence[Word], *, exact: bool = False) -> float:
    """Return the weight of `words` that a sentence has; with `exact`, synonyms do not count."""
    pairs = matches(words, line)
    return matched(words, line, (pair for pair in pairs if pair.worth == 1 or not exact))


def without(words: Sequence[Word], taken: Iterable[int]) -> tuple[Word, ...]:
    """Return `words` without those of the numbers `taken`."""
    gone = set(taken)
    return tuple(word for number, word in enumerate(words) if number not in gone)
