"""The headline of a story: of the most sober of its reports the one whose words most of the others share.

What a headline teases with, or makes of a matter alone, is not in the other reports; what happened is.
"""

import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from headwater.group.signature import Signature, signature, telling_terms
from headwater.values import Article

#: Reports of a story, the first of them, whose headlines are looked at and held against each other.
MOST = 30
#: Words that fewer of the other reports hold count against a headline.
_SHARED = 0.5


class Headed(Struct, frozen=True, kw_only=True, gc=False):
    """What is kept of a report to tell of its story."""

    article: str
    title: str | None
    lang: str
    day: float | None
    published: str | None
    #: The terms of the report, four bytes each, sorted.
    terms: NDArray[np.uint32]


def headed(report: Signature) -> Headed:
    """Return what telling keeps of a report, in about a kilobyte."""
    return Headed(
        article=report.article,
        title=report.title,
        lang=report.lang,
        day=report.day,
        published=report.published,
        terms=np.sort(_packed(report.words)),
    )


def headline(reports: Sequence[Headed], but: Collection[str] = ()) -> str | None:
    """Return the headline of a story of these reports, which are in order of arrival; None where none has one.

    It is in the language of most of them, and shouts and teases least; of those it is the one whose words are in most
    of the other reports, each word by what it tells; of those the first. Headlines of the articles `but` are not taken
    where there is another one.
    """
    several = reports[:MOST]
    titled = [report for report in several if report.title]
    if not titled:
        return None
    usual = Counter(report.lang for report in titled).most_common(1)[0][0]
    taken = [report for report in titled if report.article not in but] or titled
    spoken = [report for report in taken if report.lang == usual] or taken
    calm = min(_heat(report.title or "") for report in spoken)
    calmest = [report for report in spoken if _heat(report.title or "") == calm]
    return max(calmest, key=lambda report: _borne_out(report, several)).title


def headline_of(articles: Sequence[Article], but: Collection[str] = ()) -> str | None:
    """Return the headline of a story of these articles, as `headline` does."""
    return headline([headed(signature(article)) for article in articles[:MOST]], but)


def _heat(title: str) -> int:
    words = title.split()
    shouted = sum(word.isupper() and len(word) > 4 for word in words)
    return title.count("!") + title.count("?") + title.count("…") + shouted + (len(words) < 3)


def _borne_out(report: Headed, reports: Sequence[Headed]) -> float:
    """Return how much of a headline the other reports bear out, less what they do not, in nats."""
    tells = telling_terms(report.title or "", report.lang)
    others = [other for other in reports if other is not report]
    if not tells or not others:
        return 0.0
    terms = _packed(tells)
    same = (_holds(other.terms, terms) for other in others if other.lang == report.lang)
    return float(np.dot(list(tells.values()), sum(same, np.zeros(len(terms))) / len(others) - _SHARED))


def _holds(terms: NDArray[np.uint32], asked: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Return which of some terms are among those of a report, which are sorted."""
    if not len(terms):
        return np.zeros(len(asked), np.bool_)
    found = np.searchsorted(terms, asked)
    same: NDArray[np.bool_] = terms[np.minimum(found, len(terms) - 1)] == asked
    return same


def _packed(terms: Iterable[str]) -> NDArray[np.uint32]:
    return np.fromiter((zlib.crc32(term.encode()) for term in terms), np.uint32)
