"""From what somebody names, a feed or a site, to a feed that can be followed."""

from collections.abc import Iterator

from headwater.collect.discover import guesses, links_to_feeds
from headwater.collect.feeds import read_feed
from headwater.net import Client, Fetched, Refused
from headwater.outlets import outlet_of
from headwater.store.feeds import Added, every
from headwater.values import Feed, Outline

#: How many addresses of one site are tried.
_TRIED = 8


async def find(client: Client, address: str) -> Added | str:
    """Return the feed at an address, or the first that its page names or that sites usually have.

    Where there is none, return why, as a sentence. An address without a scheme is taken for one of the web.
    """
    url = address if "://" in address else f"https://{address}"
    answer = await client.fetch(url)
    if isinstance(answer, Refused):
        return answer.says
    if found := _feed(answer):
        return found
    if answer.status != 200:
        return f"{url} answered with {answer.status}. Check the address."
    for tried in _candidates(answer):
        other = await client.fetch(tried)
        if isinstance(other, Refused):
            if other.cause == "slow":  # the next one would be waited for as long
                return other.says
        elif found := _feed(other):
            return found
    return (
        f"{url} is no feed, and none was found in it or where sites usually have theirs. Give the feed's own address."
    )


def _candidates(page: Fetched) -> Iterator[str]:
    found = [*links_to_feeds(page.body, page.final_url), *guesses(page.final_url)]
    yield from list(dict.fromkeys(found))[:_TRIED]


def _feed(answer: Fetched) -> Added | None:
    if answer.status != 200:
        return None
    read = read_feed(answer.body, headers=dict(answer.headers), url=answer.final_url)
    if not isinstance(read, Feed):
        return None
    for_good = all(status in {301, 308} for status, _ in answer.redirects)
    outlet = outlet_of(read.site or answer.final_url)
    return Added(
        url=answer.final_url if for_good else answer.url,
        title=read.title or "",
        site=read.site,
        outlet=outlet.name if outlet else read.title,
        lang=read.lang,
    )


def outlines() -> tuple[Outline, ...]:
    """Return the feeds that are followed as a list of subscriptions."""
    return tuple(
        Outline(
            text=feed.title or feed.url,
            feed=feed.url,
            site=feed.site,
            attributes=feed.attributes,
            folder=tuple(part for part in feed.folder.split("/") if part),
        )
        for feed in every()
    )
