"""What somebody hands over to be traced becomes pages: pasted texts as they are, addresses fetched at once."""

import asyncio
import datetime as dt
from collections.abc import Mapping, Sequence

import msgspec
from django.conf import settings

from headwater import __version__
from headwater.line.fetched import page_of
from headwater.net import Agent, Client, Policy
from headwater.site.apart import Given
from headwater.values import Failure, Page, When

#: Reports with one label are one story.
_LABEL = "these"
#: For one address with its redirects.
_SECONDS = 12.0


def given(filled: Sequence[Mapping[str, object]]) -> list[Given | Failure]:
    """Return the reports of a form, in order: fields `text`, `address`, `outlet`, `published`."""
    fetched = iter(_fetched([str(one["address"]) for one in filled if not one["text"]]))
    pages = [_pasted(number, one) if one["text"] else next(fetched) for number, one in enumerate(filled, 1)]
    return [page if isinstance(page, Failure) else _given(page, one) for page, one in zip(pages, filled, strict=True)]


def policy() -> Policy:
    """Return the bounds within which addresses are fetched for somebody who waits."""
    return Policy(agent=Agent(version=__version__, contact=settings.CONTACT or "no-contact-given"), seconds=_SECONDS)


def _pasted(number: int, one: Mapping[str, object]) -> Page:
    body = str(one["text"]).encode()
    return Page(input=f"report {number}", body=body, media="text", charset="utf-8", url=str(one["address"]) or None)


def _given(page: Page, one: Mapping[str, object]) -> Given:
    published = one["published"]
    when = None
    if isinstance(published, dt.datetime):
        when = When(value=f"{published:%Y-%m-%dT%H:%M}", precision="minute")
    labelled = msgspec.structs.replace(page, story=_LABEL)
    return Given(page=labelled, outlet=str(one["outlet"]) or None, published=when)


def _fetched(addresses: Sequence[str]) -> list[Page | Failure]:
    """Return the pages at some addresses, all asked at once; a host is asked one after the other."""
    if not addresses:
        return []

    async def ask() -> list[Page | Failure]:
        client = Client(policy())
        answers = await asyncio.gather(*map(client.fetch, addresses))
        return [page_of(url, answer) for url, answer in zip(addresses, answers, strict=True)]

    return asyncio.run(ask())
