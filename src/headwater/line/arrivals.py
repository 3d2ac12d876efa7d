"""The step from what came in to an article in the store."""

import datetime as dt
from urllib.parse import urlsplit

import msgspec

from headwater.chain import article_of, with_language
from headwater.collect.json_lines import objects
from headwater.group import signature
from headwater.line.faults import fault
from headwater.line.removed import Removed
from headwater.line.told_by_feeds import instead
from headwater.outlets import outlet_of
from headwater.rights import address_key, allowance
from headwater.store import articles, feeds
from headwater.store.intake import Given, Waiting
from headwater.values import Article, Failure, Page, identity

#: A time of publication that lies further ahead is not believed: the report is sorted by when it came.
_AHEAD = dt.timedelta(hours=24)
#: Nor is one before the web.
_FIRST = dt.datetime(1991, 1, 1, tzinfo=dt.UTC)


def extract(waiting: Waiting, removed: Removed, now: dt.datetime) -> articles.Outcome | Failure:
    """Make an article of what came in and store it, or store why there is none; return what came of it."""
    made = _given(waiting.what) if isinstance(waiting.what, Given) else article_of(waiting.what)
    if isinstance(made, Article):
        made = removed.refusal(made) or made
    arrival = made if isinstance(made, Failure) else _arrived(made, waiting)
    if isinstance(arrival, Failure):
        articles.not_made(waiting.number, arrival, _by_its_feed(waiting.what, removed), now)
        return arrival
    return articles.made(waiting.number, arrival, now)


def _arrived(article: Article, waiting: Waiting) -> articles.Arrival | Failure:
    try:
        return _arrival(_within_rights(_named(article)), waiting.taken_at)
    except Exception as error:  # noqa: BLE001 # it must not stop the others
        return fault(waiting.what.input, error)


def _by_its_feed(what: Page | Given, removed: Removed) -> Given | None:
    """Return what a feed tells of a report whose page holds none, unless it was removed on request."""
    if isinstance(what, Given) or what.url is None or removed.refuses_address(what.input):
        return None
    telling = feeds.telling(address_of(what.input))
    return instead(telling[0], telling[1].outlet, telling[1].lang) if telling else None


def _given(given: Given) -> Article | Failure:
    (item,) = objects([given.raw], given.input)
    if isinstance(item, Failure):
        return item
    if not isinstance(item.value, Article):
        says = f"{given.input} is no article. Hand over articles alone; what they say is read anew."
        return Failure(id=identity(given.input, "unreadable"), input=given.input, reason="unreadable", says=says)
    return with_language(msgspec.structs.replace(item.value, input=item.value.input or given.input, story=None))


def _named(article: Article) -> Article:
    """Return the article with its outlet's name from the table where the page tells none."""
    known = outlet_of(article.url) if article.url and not article.outlet else None
    return article if known is None else msgspec.structs.replace(article, outlet=known.name)


def _within_rights(article: Article) -> Article:
    """Return the article, of which headline and link alone are kept where its rights do not let it be analysed."""
    if allowance(article).may_analyse:
        return article
    return msgspec.structs.replace(
        article, standfirst=None, text="", blocks=(), links=(), images=(), revision=identity(article.title or "", "")
    )


def _arrival(article: Article, taken_at: dt.datetime) -> articles.Arrival:
    address = article.canonical_url or article.url
    return articles.Arrival(
        article=article,
        address=address_of(address) if address else None,
        host=_host(address) if address else None,
        told_at=told_at(article, taken_at),
        signature=msgspec.json.encode(signature(article)),
    )


def address_of(url: str) -> str:
    """Return the hash that all variants of one address share."""
    return identity("address", address_key(url))


def _host(url: str) -> str | None:
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def told_at(article: Article, arrived: dt.datetime) -> dt.datetime:
    """Return when a report was published as far as that is credible, else when it came."""
    if article.published is None:
        return arrived
    try:
        begins = article.published.begins
    except ValueError:
        return arrived
    return begins if _FIRST <= begins <= arrived + _AHEAD else arrived
