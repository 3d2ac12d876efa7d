"""The table of feeds, from which a reader begins."""

from functools import cache
from typing import Literal, get_args

from msgspec import Struct

from headwater.outlets.outlets import Outlet, outlets
from headwater.outlets.table import rows

#: What a feed holds, the most general first.
Topic = Literal[
    "news", "national", "local", "world", "politics", "business", "science", "technology", "health", "opinion"
]
_TOPICS: dict[str, Topic] = {topic: topic for topic in get_args(Topic)}
_RANK = {topic: rank for rank, topic in enumerate(_TOPICS)}
#: Norwegian goes under its macrolanguage, as in the rooms of language, and old tags under new ones.
_TAGS = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "tl": "fil"}


class SuggestedFeed(Struct, frozen=True, kw_only=True):
    """One feed of an outlet. It was not called: whether it still answers is not known."""

    url: str
    outlet: str
    #: The outlet's, as the table of outlets writes it.
    domain: str
    #: Whose readers it is made for, ISO 3166-1 alpha-2.
    country: str
    #: BCP 47.
    lang: str
    topic: Topic
    #: How many public lists name the outlet.
    lists: int


@cache
def feeds() -> tuple[SuggestedFeed, ...]:
    """Return all feeds in the order of the file.

    Raises ValueError, naming file and line, where a line breaks its shape or its outlet is not in outlets.tsv.
    """
    known = {outlet.domain: outlet for outlet in outlets()}
    return tuple(_feed(number, cells, known) for number, cells in rows("feeds.tsv", least=3))


def _feed(number: int, cells: list[str], known: dict[str, Outlet]) -> SuggestedFeed:
    domain, url, topic, lists, lang, country = cells
    outlet = known.get(domain)
    if outlet is None:
        says = f"Line {number} of feeds.tsv names the outlet {domain}, which outlets.tsv lacks."
        raise ValueError(f"{says} Add it there, or correct the line.")
    if topic not in _TOPICS or not (lists or "0").isdecimal():
        says = f"Line {number} of feeds.tsv has the topic {topic!r} and {lists!r} lists."
        raise ValueError(f"{says} Topics are {', '.join(_TOPICS)}; lists is a number. Correct the line.")
    return SuggestedFeed(
        url=url,
        outlet=outlet.name,
        domain=domain,
        country=country or outlet.country,
        lang=lang or outlet.lang,
        topic=_TOPICS[topic],
        lists=int(lists or 0),
    )


@cache
def countries() -> tuple[str, ...]:
    """Return the countries (ISO 3166-1 alpha-2) for whose readers there are feeds, sorted."""
    return tuple(sorted({feed.country for feed in feeds()}))


@cache
def languages() -> tuple[str, ...]:
    """Return the languages (BCP 47) in which there are feeds, sorted."""
    return tuple(sorted({feed.lang for feed in feeds()}))


def suggest(country: str | None = None, lang: str | None = None) -> tuple[SuggestedFeed, ...]:
    """Return the feeds for a country's readers, in a language, or both; all where neither is given.

    First comes one feed of general news an outlet, then all others, from the outlets that most lists name to those
    that few do. `country` is ISO 3166-1 alpha-2; of `lang`, BCP 47, the language itself counts ("pt-BR" is "pt"); case
    does not matter. Empty where there are feeds for the country and feeds in the language, but none of both.

    Raises ValueError, listing what there is, where no feed at all has that country or that language.
    """
    wanted_country = _known(country.strip().upper(), countries(), "country", "DE") if country else None
    wanted_lang = _known(_language(lang), languages(), "language", "de") if lang else None
    found = [feed for feed in feeds() if wanted_country in {None, feed.country} and wanted_lang in {None, feed.lang}]
    first = {feed.domain: feed for feed in reversed(found) if feed.topic == "news"}
    leading = set(first.values())
    others = [feed for feed in found if feed not in leading]
    return (
        *sorted(leading, key=lambda feed: (-feed.lists, feed.domain, feed.url)),
        *sorted(others, key=lambda feed: (_RANK[feed.topic], -feed.lists, feed.domain, feed.url)),
    )


def _language(tag: str) -> str:
    language = tag.strip().replace("_", "-").partition("-")[0].lower()
    return _TAGS.get(language, language)


def _known(code: str, known: tuple[str, ...], what: str, example: str) -> str:
    if code in known:
        return code
    says = f"No feed is listed for the {what} {code[:20]!r}. Codes are written like {example}."
    raise ValueError(f"{says} Add a feed to feeds.tsv, or give one of these: {', '.join(known)}.")
