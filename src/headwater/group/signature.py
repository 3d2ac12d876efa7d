"""What grouping keeps of one report: weighted terms, and when it was published.

A term weighs (1 + log occurrences) times the information, in nats, of meeting it in a report of usual length: the
inverse document frequency of Sparck Jones (1972), taken from how usual the word is in its language at large. What a
stream has shown so far plays no part, so a stream's mix of languages and subjects does not move the weights.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable
from functools import cache
from math import exp, log, sqrt

import snowballstemmer
from msgspec import Struct

from headwater.language.frequency import Frequencies, frequencies
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
#: News tells what matters first (the inverted pyramid), and the tail of a page is often not the report's own.
_READ_CHARACTERS = 3000
_TITLE_COUNTS = 2
#: Of how many terms the words are kept, to say why.
_WRITTEN = 60
#: No report on the web is older; pages without a time often say 1970.
_FIRST_YEAR = 1991


class Signature(Struct, frozen=True, kw_only=True):
    """One report as grouping sees it. `weights` has length 1 (an empty report has none)."""

    article: str
    title: str | None
    #: The language whose words `weights` holds; reports of other languages share only what languages share.
    lang: str
    #: Days since 1970 in UTC, or None where the report tells no time that can be.
    day: float | None
    published: str | None
    weights: dict[str, float]
    #: As written, for the heaviest terms only, with what they look like.
    written: dict[str, tuple[str, TermKind]]


def signature(article: Article) -> Signature:
    """Return the signature of a report; only its title, text, language and time of publication are looked at."""
    lang = (article.lang or "und").split("-")[0].lower()
    listed = frequencies(lang)
    key = _key(listed.stemmer)
    syllables = listed.unit == "syllable"
    counts: Counter[str] = Counter()
    written: dict[str, Term] = {}
    parts = ((article.title or "", _TITLE_COUNTS), (article.text[:_READ_CHARACTERS], 1))
    for text, times in parts:
        for term in terms(text, key, syllables=syllables):
            counts[term.key] += times
            written.setdefault(term.key, term)
    weights = _unit({term: (1 + log(n)) * information(term, listed) for term, n in counts.items()})
    heaviest = sorted(weights, key=weights.__getitem__, reverse=True)[:_WRITTEN]
    return Signature(
        article=article.id,
        title=article.title,
        lang=lang,
        day=day_of(article.published),
        published=article.published.value if article.published else None,
        weights=weights,
        written={term: (written[term].written, written[term].kind) for term in heaviest},
    )


def information(term: str, listed: Frequencies) -> float:
    """Return how much it tells to meet `term` in a report of usual length, in nats (0 for a word that all have)."""
    return -log(1 - exp(-_REPORT_WORDS * _share(term, listed)))


def _share(term: str, listed: Frequencies) -> float:
    share = listed.share.get(term)
    if share is not None:
        return share
    if term[0].isdigit():
        return _NUMBERS.get(len(term), _LONG_NUMBER)
    first, blank, second = term.partition(" ")
    if blank:
        known = listed.share
        return max(known.get(first, _RAREST) * known.get(second, _RAREST) * _SYLLABLES_ATTRACT, _RAREST)
    return _RAREST


def _unit(weights: dict[str, float]) -> dict[str, float]:
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items() if weight > 0} if length else {}


@cache
def _key(stemmer: str | None) -> Callable[[str], str]:
    stem: Callable[[str], str] | None = snowballstemmer.stemmer(stemmer).stemWord if stemmer else None
    return stemmed(stem)


def day_of(when: When | None) -> float | None:
    """Return days since 1970-01-01 in UTC, a missing zone read as UTC; None for no time or one before the web's."""
    if when is None:
        return None
    value = f"{when.value}-01" if when.precision == "month" else when.value
    try:
        moment = dt.datetime.fromisoformat(value + (when.zone or "+00:00") if "T" in value else value)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return moment.timestamp() / 86400 if moment.year >= _FIRST_YEAR else None
