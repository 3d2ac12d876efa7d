"""What grouping keeps of one report: its terms with what they tell, and when it was published.

A term tells as many nats as it is surprising to meet it in a report of usual length: the inverse document frequency
of Sparck Jones (1972), taken from how usual the word is in its language at large. A stream's mix of languages does
not move these figures.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from math import exp, log
from typing import NamedTuple

import snowballstemmer
from msgspec import Struct

from headwater.group.common_terms import USUAL, Known, common_terms
from headwater.group.matters import one_matter
from headwater.group.weekdays import weekdays
from headwater.language.frequency import Frequencies, frequencies
from headwater.language.pack import pack
from headwater.language.tables import table
from headwater.language.tags import primary
from headwater.text.terms import Term, TermKind, stemmed, terms
from headwater.values import Article, When

#: Words of a usual report: the document in "document frequency".
_REPORT_WORDS = 100
#: Share of running words of one that no list holds; the rarest that is believed.
_RAREST = 3e-8
#: Two syllables stand beside each other more often than chance lets them, by about this factor.
_SYLLABLES_ATTRACT = 20.0
#: Share of running words that one number makes, by how many digits it has.
_NUMBERS = {1: 2e-3, 2: 5e-5, 3: 1e-5}
_LONG_NUMBER = 3e-6
_SEVERAL_DIGITS = 10
#: News tells what matters first (the inverted pyramid), and the tail of a page is often not the report's own.
_READ_CHARACTERS = 3000
_TITLE_COUNTS = 2
#: A term is a name where at least this share of its places is written as one.
_NAMED = 0.4
_NAME_COUNTS = 1.5
#: A headline in which more of the words begin in upper case tells nothing by its capitals.
_TITLE_CASE = 0.6
#: Of how many terms the words are kept, to say why.
_WRITTEN = 60
#: No report on the web is older; pages without a time often say 1970, or a year that is far away.
_FIRST_YEAR, _LAST_YEAR = 1991, 2100


class Amount(NamedTuple):
    """How much a report makes of a term (1 for once), and how many nats it tells to meet it."""

    made: float
    tells: float


class Common(NamedTuple):
    """An amount of a term that languages share, with the words as this report writes them."""

    made: float
    tells: float
    written: str


class Embedding(Struct, frozen=True, kw_only=True):
    """A vector of length 1 that a model outside made of a report."""

    maker: str
    vector: tuple[float, ...]


class Signature(Struct, frozen=True, kw_only=True):
    """One report as grouping sees it."""

    article: str
    title: str | None
    #: The language of `words`.
    lang: str
    #: Days since 1970 in UTC, or None where the report tells no time that can be.
    day: float | None
    published: str | None
    words: dict[str, Amount]
    #: What languages share: names and borrowed words in one spelling, numbers, days of the year, usual matters.
    common: dict[str, Common]
    #: As written, of the most telling terms, with what they look like.
    written: dict[str, tuple[str, TermKind]]
    #: 1 for a report of one matter; of one that tells of many (a live blog, a round-up, a listing), the share of the
    #: greatest.
    one_matter: float = 1.0
    #: Which days of the week it names, as `weekdays` counts them.
    weekdays: int = 0
    #: Only where a person named who makes it.
    embedding: Embedding | None = None


def signature(article: Article) -> Signature:
    """Return the signature of a report; only its title, text, language and time of publication are looked at."""
    lang = primary(article.lang)
    listed = frequencies(lang)
    title, text = article.title or "", article.text[:_READ_CHARACTERS]
    in_title, paragraphs = list(_terms(title, listed)), [list(_terms(part, listed)) for part in text.split("\n\n")]
    in_text = [term for part in paragraphs for term in part]
    counts = Counter(term.key for term in in_text)
    for term in in_title:
        counts[term.key] += _TITLE_COUNTS
    names = _names([*([] if _title_case(in_title) else in_title), *in_text])
    words = {
        term: Amount((1 + log(n)) * (_NAME_COUNTS if term in names else 1.0), information(term, listed))
        for term, n in counts.items()
    }
    tells = {term: amount.tells for term, amount in words.items()}
    known = _known(lang) if text else _known(lang)._replace(matters={})  # hundreds of headlines share the one or two
    return Signature(
        article=article.id,
        title=article.title,
        lang=lang,
        day=day_of(article.published),
        published=article.published.value if article.published else None,
        words=words,
        common=_common([(title, in_title, _TITLE_COUNTS), (text, in_text, 1)], words, known),
        written=_written(words, [*in_text, *in_title], names),
        weekdays=weekdays(f"{title}\n{text}", lang),
        one_matter=one_matter(_told(in_title), [_told(part) for part in paragraphs if part], tells),
    )


def telling_terms(text: str, lang: str) -> dict[str, float]:
    """Return the terms of a text in a language, with what each of them tells in a report of usual length, in nats."""
    listed = frequencies(lang)
    return {term.key: information(term.key, listed) for term in _terms(text, listed)}


def _terms(text: str, listed: Frequencies) -> Iterable[Term]:
    return terms(text, _key(listed.stemmer), syllables=listed.unit == "syllable")


def _told(found: list[Term]) -> list[str]:
    return [term.key for term in found if term.kind != "number"]


def _names(found: list[Term]) -> set[str]:
    every = Counter(term.key for term in found)
    named = Counter(term.key for term in found if term.kind == "name")
    return {key for key, n in named.items() if n >= _NAMED * every[key]}


def _title_case(found: list[Term]) -> bool:
    return sum(term.kind == "name" for term in found) >= _TITLE_CASE * max(1, len(found) - 1)


def _common(
    parts: Iterable[tuple[str, list[Term], int]],
    words: dict[str, Amount],
    known: Known,
) -> dict[str, Common]:
    """Return what languages share of parts of a report: each its text, its terms, and how many times it counts."""
    counts: Counter[str] = Counter()
    found: dict[str, tuple[float, str]] = {}
    for part, its_terms, times in parts:
        for key, tells, written in common_terms(part, its_terms, words, known):
            counts[key] += times
            if key not in found or tells > found[key][0]:
                found[key] = (tells, written)
    return {key: Common(1 + log(n), *found[key]) for key, n in counts.items()}


@cache
def _known(lang: str) -> Known:
    listed = frequencies(lang)
    values = {word: str(int(value)) for word, value in pack(lang).numbers.values.items() if value >= _SEVERAL_DIGITS}
    return Known(
        lang=lang,
        numbers={word: (number, information(number, listed)) for word, number in values.items()},
        matters=_matters(lang, _key(listed.stemmer)),
    )


def _matters(lang: str, key: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for number, row in enumerate(table("related/across.tsv")):
        for word in row.get(lang, "").split():
            found[key(word)] = (*found.get(key(word), ()), f"{USUAL}{number}")
    return found


def _written(words: dict[str, Amount], found: list[Term], names: set[str]) -> dict[str, tuple[str, TermKind]]:
    first: dict[str, Term] = {}
    for term in found:
        first.setdefault(term.key, term)
    top = sorted(words, key=lambda term: (-words[term].made * words[term].tells, term))[:_WRITTEN]
    usual: dict[TermKind, TermKind] = {"name": "word"}
    return {
        term: (first[term].written, "name" if term in names else usual.get(first[term].kind, first[term].kind))
        for term in top
    }


def information(term: str, listed: Frequencies) -> float:
    """Return how much it tells to meet `term` in a report of usual length, in nats (0 for a word that all have)."""
    return -log(1 - exp(-_REPORT_WORDS * _share(term, listed)))


def _share(term: str, listed: Frequencies) -> float:
    share = listed.share.get(term)
    if share is not None:
        return share
    if term[:1].isdigit():
        return _NUMBERS.get(len(term), _LONG_NUMBER)
    first, blank, second = term.partition(" ")
    if blank:
        known = listed.share
        return max(known.get(first, _RAREST) * known.get(second, _RAREST) * _SYLLABLES_ATTRACT, _RAREST)
    return _RAREST if listed.share else _share_by_length(term)


def _share_by_length(term: str) -> float:
    """Return the share of a word of a language without a list: short words are usual ones (Zipf)."""
    return max(_RAREST, 1e-2 * exp(-1.5 * len(term)))


@cache
def _key(stemmer: str | None) -> Callable[[str], str]:
    stem: Callable[[str], str] | None = snowballstemmer.stemmer(stemmer).stemWord if stemmer else None
    return stemmed(stem)


def day_of(when: When | None) -> float | None:
    """Return days since 1970-01-01 in UTC, a missing zone read as UTC; None for no time or one that cannot be."""
    if when is None:
        return None
    value = f"{when.value}-01" if when.precision == "month" else when.value
    try:
        moment = dt.datetime.fromisoformat(value + (when.zone or "+00:00") if "T" in value else value)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return moment.timestamp() / 86400 if _FIRST_YEAR <= moment.year <= _LAST_YEAR else None
