"""What two languages have in common: numbers, days and months, names by sound, and usual matters."""

from functools import cache

from headwater.language import pack
from headwater.language.related import across
from headwater.language.stems import stemmed
from headwater.names import skeleton
from headwater.text.normalise import fold
from headwater.text.spans import Span, overlap
from headwater.text.tokens import each_token
from headwater.trace.report import Report

#: Consonants that a name must have to be known by them.
_CONSONANTS = 3


def anchors(report: Report, span: Span, where: str = "body") -> frozenset[str]:
    """Return what a stretch of a report's text (or headline) holds that can be known again in another language."""
    text = (report.article.title or "") if where == "headline" else report.article.text
    figures = [f for f in report.figures if f.where == where and overlap(f.span, span)]
    found = {f"number {figure.value:g}" for figure in figures if figure.value is not None}
    return frozenset(found | {key for key in anchors_of(text, report.article.lang, span) if not key.isdigit()})


def anchors_of(text: str, lang: str | None, span: Span | None = None) -> frozenset[str]:
    """Return the anchors of a text that was not read; its numbers are bare digits here."""
    rules, matters = pack(lang), across(lang)
    stem = stemmed(rules.words.stemmer)
    found: set[str] = set()
    before = ""
    for token in each_token(text, *(span or (0, len(text)))):
        word = fold(token.text).removesuffix("'s")
        found.update(f"matter {number}" for number in matters.get(stem(word), ()))
        found.update(f"matter {number}" for number in matters.get(before + word, ()) if token.kind == "glyph")
        found.update(_calendar(lang).get(word, ()))
        if token.kind == "number":
            found.add(word)
        elif token.kind == "word" and token.capitalised and len(skeleton(word)) >= _CONSONANTS:
            found.add(f"name {skeleton(word)}")
        before = word if token.kind == "glyph" else ""
    return frozenset(found)


@cache
def _calendar(lang: str | None) -> dict[str, tuple[str, ...]]:
    calendar = pack(lang).calendar
    out: dict[str, tuple[str, ...]] = {}
    for kind, names in (("month", calendar.months), ("weekday", calendar.weekdays)):
        for number, forms in enumerate(names):
            out |= {fold(form): (f"{kind} {number}",) for form in forms}
    return out
