"""Two reports in different languages, in terms that both share: numbers, dates, names by sound, and usual matters.

A term that has no counterpart anywhere in the other report is left out: what cannot be compared says nothing.
"""

from collections.abc import Iterator

import regex
from msgspec.structs import replace

from headwater.language import Pack, pack
from headwater.language.related import across
from headwater.language.tags import primary
from headwater.names.romanise import skeleton
from headwater.text.normalise import fold
from headwater.text.scale import Line, Scale, Term
from headwater.text.spans import Span
from headwater.trace.alignment import Prepared

#: What a name, told by its consonants alone, is worth, and a matter of the file across.tsv.
_NAME, _MATTER = 0.9, 0.8
#: Terms that two reports must have to be held against each other by their share.
_FEW = 3
#: Consonants that a name must have to be known by them.
_CONSONANTS = 3
#: Japanese writes foreign names in katakana; three signs and more are hardly anything else.
_KATAKANA = regex.compile(r"[\p{Katakana}ー]{3,}")


def same_language(a: Prepared, b: Prepared) -> bool:
    """Return whether two reports are in one language, as far as that is known."""
    one, other = (primary(report.report.article.lang) for report in (a, b))
    return one == other or "und" in (one, other)


def common_terms(a: Prepared, b: Prepared) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the lines of both reports in the terms that they share."""
    first, second = _lines(a), _lines(b)
    return _with_counterpart(first, Scale(first, second)), _with_counterpart(second, Scale(second, first))


def counterparts(a: Prepared, b: Prepared) -> float:
    """Return which share of what two reports tell in such terms has a counterpart in the other; the lesser of both."""
    first, second = _lines(a), _lines(b)
    return min(_known(first, Scale(first, second)), _known(second, Scale(second, first)))


def _known(lines: tuple[Line, ...], scale: Scale) -> float:
    keys = {term.key for line in lines for term in line.terms}
    return sum(bool(scale.near(key)) for key in keys) / max(_FEW, len(keys))


def _with_counterpart(lines: tuple[Line, ...], scale: Scale) -> tuple[Line, ...]:
    return tuple(Line(line.span, tuple(term for term in line.terms if scale.near(term.key))) for line in lines)


def _lines(report: Prepared) -> tuple[Line, ...]:
    article = report.report.article
    rules = pack(article.lang)
    matters = across(article.lang)
    out: list[Line] = []
    for line in report.lines:
        terms = [
            shared
            for term in line.terms
            for shared in _shared(term, article.text[slice(*term.span)], rules, matters.get(term.key, ()))
        ]
        terms += (_name(match.group(), match.span()) for match in _KATAKANA.finditer(article.text, *line.span))
        out.append(Line(line.span, tuple(sorted(terms, key=lambda term: term.span))))
    return tuple(out)


def _shared(term: Term, written: str, rules: Pack, matters: tuple[int, ...]) -> Iterator[Term]:
    """Yield the term of a word that other languages know too, if it has one."""
    word = fold(written)
    value = rules.numbers.values.get(word)
    date = _date(word, rules)
    if term.key[:1].isdigit():
        yield replace(term, groups=())
    elif value is not None and value >= 2:
        yield Term(f"{value:g}", term.span, 1.0)
    elif date is not None:
        yield Term(date, term.span, 1.0)
    elif matters:
        yield Term(f"matter {term.key}", term.span, _MATTER, matters)
    elif written[:1].isupper() and len(skeleton(written)) >= _CONSONANTS:
        yield _name(written, term.span)


def _name(written: str, span: Span) -> Term:
    return Term(f"name {skeleton(written)}", span, _NAME)


def _date(word: str, rules: Pack) -> str | None:
    """Return which month or day of the week a word names, the same in all languages."""
    for kind, names in (("month", rules.calendar.months), ("weekday", rules.calendar.weekdays)):
        for number, forms in enumerate(names):
            if any(fold(form) == word for form in forms):
                return f"{kind} {number}"
    return None
