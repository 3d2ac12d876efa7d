"""Sites that ask for pauses in their robots.txt get them."""

import asyncio
import time
from datetime import UTC, datetime
from itertools import pairwise

import msgspec
import pytest

from headwater.net import Client, Fetched, Refused, robots

NOON = datetime(2030, 1, 2, 12, tzinfo=UTC)


def pause(text):
    url = "https://a.example/robots.txt"
    found = Fetched(url=url, final_url=url, status=200, headers=(), body=text.encode(), fetched=NOON)
    return robots.rules(found, NOON).pause("Headwater")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("User-agent: *\nCrawl-delay: 7\nDisallow: /x", 7),
        ("User-agent: headwater\nCrawl-delay: 2.5\n\nUser-agent: *\nCrawl-delay: 7", 2.5),
        ("User-agent: other\nCrawl-delay: 7\n\nUser-agent: *\nDisallow: /x", 0),
        ("User-agent: *\nCrawl-delay: 86400", 30),
        ("User-agent: *\nCrawl-delay: inf", 0),
        ("User-agent: *\nCrawl-delay: nan", 0),
        ("User-agent: *\nCrawl-delay: -5", 0),
        ("User-agent: *\nCrawl-delay: soon", 0),
        ("User-agent: *\nCrawl-delay:", 0),
        ("Crawl-delay: 7", 0),
        ("User-agent: *\nDisallow: /crawl-delay", 0),
    ],
)
def test_a_pause_is_a_number_of_seconds_and_never_more_than_thirty(text, seconds):
    assert pause(text) == seconds


def test_a_host_is_given_its_pause_between_requests(site, policy, answer):
    times = []

    def told(handler):
        times.append(time.monotonic())
        handler.request.sendall(answer(b"x"))

    site.pages |= {"/robots.txt": answer(b"User-agent: *\nCrawl-delay: 0.3\n"), "/a": told, "/b": told, "/c": told}

    async def fetch_all():
        one = Client(policy)
        return await asyncio.gather(*[one.fetch(site.at(path)) for path in ("/a", "/b", "/c")])

    assert all(isinstance(got, Fetched) for got in asyncio.run(fetch_all()))
    assert all(later - earlier > 0.25 for earlier, later in pairwise(times))


def test_a_pause_does_not_count_as_time(site, policy, answer):
    short = msgspec.structs.replace(policy, seconds=1.0)
    site.pages |= {"/robots.txt": answer(b"User-agent: *\nCrawl-delay: 1.2\n"), "/a": answer(b"x")}

    async def fetch_both():
        one = Client(short)
        return [await one.fetch(site.at("/a")) for _ in range(2)]

    assert [type(got) for got in asyncio.run(fetch_both())] == [Fetched, Fetched]


def test_a_site_that_does_not_give_its_rules_says_when_it_is_asked_for_them_again(site, policy, answer):
    site.pages["/robots.txt"] = answer(status="503 Oh")

    got = asyncio.run(Client(policy, clock=lambda: NOON).fetch(site.at("/a")))

    assert isinstance(got, Refused)
    assert (got.cause, got.retry) == ("robots", NOON.replace(minute=15))
