"""The words that something rests on, side by side, each inside its sentence and with its report."""

from collections.abc import Sequence
from html import escape

from headwater.show.addresses import Addresses
from headwater.show.case import Case
from headwater.show.tags import tongue
from headwater.show.words import clock
from headwater.values import Place

#: Said instead of words whose publisher keeps them to its own page.
CLOSED = "The words of this report may be read at the outlet alone."
#: Places that are shown of one finding; more would tell a report anew.
_MOST = 8


def side_by_side(case: Case, places: Sequence[Place], addresses: Addresses) -> str:
    """Return places as figures in one row, or as pairs in two columns where one report is held against another."""
    halves = _halves(places)
    shown = [place for pair in halves for place in pair] if halves else list(places)
    figures = "".join(_figure(case, place, addresses) for place in shown[:_MOST] if place.article in case.articles)
    left = len(places) - _MOST
    more = f'<p class="facts">and {left} more places</p>' if left > 0 else ""
    return f'<div class="{"pairs" if halves else "beside"}">{figures}</div>{more}' if figures else ""


def _halves(places: Sequence[Place]) -> list[tuple[Place, Place]]:
    """Return pairs where the first half of the places stands in one report and the second half in another."""
    half = len(places) // 2
    first, second = places[:half], places[half:]
    if half < 2 or len(places) % 2 or len({p.article for p in first}) > 1 or len({p.article for p in second}) > 1:
        return []
    return list(zip(first, second, strict=True)) if first[0].article != second[0].article else []


def _figure(case: Case, place: Place, addresses: Addresses) -> str:
    article = case.articles[place.article]
    where = "" if place.where == "body" else f" ({escape(place.where)})"
    source = addresses.to(case, place.article) + where
    when = f" · {escape(clock(article.published))}" if article.published else ""
    if place.article in case.closed and place.where != "headline":
        words = f"<p>{CLOSED}</p>"
    else:
        words = f"<blockquote{tongue(article)}>{in_sentence(case, place)}</blockquote>"
    return f"<figure>{words}<figcaption>{source}{when}</figcaption></figure>"


def in_sentence(case: Case, place: Place) -> str:
    """Return the words of a place, marked, inside their sentence."""
    before, words, after = case.sentence(place)
    return f"{escape(before)}<mark>{escape(words)}</mark>{escape(after)}"
