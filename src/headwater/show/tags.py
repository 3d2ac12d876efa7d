"""Small pieces of HTML that all drawings share. Words of reports are always escaped here."""

from collections.abc import Iterable
from html import escape

from msgspec import Struct

from headwater.language import pack
from headwater.values import Article

#: Items of one list that a page holds.
_MOST = 120


def tongue(article: Article | None) -> str:
    """Return the attributes for words of a report: their language and, from their letters, their direction."""
    lang = f' lang="{escape(article.lang)}"' if article and article.lang else ""
    return f' dir="auto"{lang}'


def foreign(article: Article, lang: str | None) -> str:
    """Return the name of a report's language, in that language, where it is not `lang`; else nothing."""
    if not article.lang or not lang or article.lang.split("-")[0] == lang.split("-")[0]:
        return ""
    known = pack(article.lang)
    return f'<span lang="{escape(article.lang)}">{escape(known.name)}</span>' if known.tag in article.lang else ""


def name(words: str) -> str:
    """Return a name that keeps its direction to itself."""
    return f"<bdi>{escape(words)}</bdi>"


def facts(*told: str) -> str:
    """Return a row of small facts, each HTML already; empty ones are left out."""
    kept = "".join(f"<span>{fact}</span>" for fact in told if fact)
    return f'<p class="facts">{kept}</p>' if kept else ""


def bullets(sentences: Iterable[str], kind: str = "because") -> str:
    """Return sentences as a list; nothing where there are none."""
    rows = "".join(f"<li>{escape(sentence)}</li>" for sentence in sentences)
    return f'<ul class="{kind}">{rows}</ul>' if rows else ""


def folded(summary: str, inside: str, kind: str = "more") -> str:
    """Return what opens by keyboard and without a script; nothing where there is nothing inside."""
    return f'<details class="{kind}"><summary>{escape(summary)}</summary>{inside}</details>' if inside else ""


def outside(address: str | None, words: str) -> str:
    """Return a link to another site; nothing where the address is no web address."""
    if address is None or not address.startswith(("http://", "https://")):
        return ""
    return f'<a class="out" href="{escape(address)}" rel="noreferrer">{words}</a>'


class Part(Struct, frozen=True):
    """One part of a page: the name by which it is linked, its heading, a remark beside it, and its HTML."""

    key: str
    heading: str
    aside: str
    inside: str


def section(part: Part) -> str:
    """Return a part with its heading and remark."""
    note = f'<p class="aside">{escape(part.aside)}</p>' if part.aside else ""
    named = f'id="{part.key}" aria-labelledby="{part.key}-h"'
    return (
        f'<section class="part" {named}><header><h2 id="{part.key}-h">{escape(part.heading)}</h2>{note}</header>'
        f'<div class="in">{part.inside}</div></section>'
    )


def first_and_rest(items: list[str], shown: int, noun: str, kind: str) -> str:
    """Return a list of which all but the first `shown` items are folded away, and all but the first _MOST left out."""
    if not items:
        return ""
    head = f'<ul class="{kind}">{"".join(items[:shown])}</ul>'
    rest = "".join(items[shown:_MOST])
    left_out = f"<p>{len(items) - _MOST} more are left out here: the story is larger than a page.</p>"
    more = (f'<ul class="{kind}">{rest}</ul>' if rest else "") + (left_out if len(items) > _MOST else "")
    return head + folded(f"{len(items) - shown} more {noun}", more)
