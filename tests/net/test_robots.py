import asyncio
import time
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from headwater.net import Client, Fetched, Refused, client, fetch

NOON = datetime(2030, 1, 2, 12, tzinfo=UTC)
ALL_CLOSED = b"User-agent: *\nDisallow: /\n"


def test_a_page_that_a_site_closes_to_programs_is_not_asked_for(site, policy, answer):
    site.pages["/robots.txt"] = answer(b"User-agent: *\nDisallow: /private/\nAllow: /private/open\n")
    site.pages["/private/a"] = site.pages["/private/open"] = answer(b"x")
    got = fetch(site.at("/private/a"), policy=policy)
    assert isinstance(got, Refused)
    assert (got.cause, got.reason) == ("robots", "forbidden")
    assert site.paths == ["/robots.txt"]
    assert isinstance(fetch(site.at("/private/open"), policy=policy), Fetched)


def test_rules_for_our_own_name_go_before_rules_for_all(site, policy, answer):
    site.pages["/robots.txt"] = answer(b"User-agent: *\nAllow: /\n\nUser-agent: headwater\nDisallow: /\n")
    assert isinstance(fetch(site.at("/a"), policy=policy), Refused)
    site.pages["/robots.txt"] = answer(ALL_CLOSED + b"\nUser-agent: HeadWater\nAllow: /\n")
    assert isinstance(fetch(site.at("/a"), policy=policy), Fetched)


@pytest.mark.parametrize("line", [b"Crawl-delay: 5", b"Sitemap: https://a.example/x.xml", b"Mood: good", b"# a\r", b""])
def test_a_line_between_names_does_not_part_their_group(site, policy, answer, line):
    site.pages["/robots.txt"] = answer(b"User-agent: headwater\n" + line + b"\nUser-agent: other\nDisallow: /\n")
    assert isinstance(fetch(site.at("/a"), policy=policy), Refused)


def test_rules_hold_where_a_redirect_leads(site, policy, answer):
    site.pages["/robots.txt"] = answer(b"User-agent: *\nDisallow: /closed\n")
    site.pages["/a"] = answer(status="302 Found", Location="/closed")
    got = fetch(site.at("/a"), policy=policy)
    assert isinstance(got, Refused)
    assert (got.cause, got.at) == ("robots", site.at("/closed"))
    assert "/closed" not in site.paths


@pytest.mark.parametrize("status", ["404 Not Found", "401 Unauthorized", "410 Gone", "304 Not Modified"])
def test_a_site_without_rules_is_open(site, policy, answer, status):
    site.pages["/robots.txt"] = answer(b"" if status.startswith("304") else ALL_CLOSED, status=status)
    site.pages["/a"] = answer(b"x")
    assert isinstance(fetch(site.at("/a"), policy=policy), Fetched)


@pytest.mark.parametrize("rules", [b"HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n", b"no http", b""])
def test_a_site_whose_rules_cannot_be_read_is_closed(site, policy, rules):
    site.pages["/robots.txt"] = rules
    got = fetch(site.at("/a"), policy=policy)
    assert isinstance(got, Refused)
    assert "/a" not in site.paths


def test_redirects_of_the_rules_are_followed_and_no_further_than_five(site, policy, answer):
    site.pages["/robots.txt"] = answer(status="301 Moved Permanently", Location="/rules")
    site.pages["/rules"] = answer(ALL_CLOSED)
    assert isinstance(fetch(site.at("/a"), policy=policy), Refused)
    site.pages["/rules"] = answer(status="302 Found", Location="/rules")
    site.pages["/a"] = answer(b"x")
    assert isinstance(fetch(site.at("/a"), policy=policy), Fetched)


def test_rules_that_lead_to_a_forbidden_place_close_the_site(site, other_site, policy, answer):
    site.pages["/robots.txt"] = answer(status="302 Found", Location=other_site.at("/"))
    got = fetch(site.at("/a"), policy=policy)
    assert isinstance(got, Refused)
    assert (got.cause, other_site.asked) == ("robots", [])


def test_the_first_half_megabyte_of_rules_counts(site, policy, answer):
    site.pages["/robots.txt"] = answer(
        b"User-agent: *\nDisallow: /early\n" + b"# long\n" * 80_000 + b"Disallow: /late\n"
    )
    site.pages["/late"] = answer(b"x")
    assert isinstance(fetch(site.at("/early"), policy=policy), Refused)
    assert isinstance(fetch(site.at("/late"), policy=policy), Fetched)


def test_a_mark_before_the_rules_does_not_hide_the_first(site, policy, answer):
    site.pages["/robots.txt"] = answer(b"\xef\xbb\xbf" + ALL_CLOSED)
    assert isinstance(fetch(site.at("/a"), policy=policy), Refused)


@pytest.mark.parametrize(
    ("status", "minutes"), [("200 OK", 24 * 60), ("404 Not Found", 24 * 60), ("503 Service Unavailable", 15)]
)
def test_rules_are_kept_for_a_day_and_for_a_short_while_where_they_could_not_be_read(
    site, policy, answer, status, minutes
):
    site.pages["/robots.txt"] = answer(ALL_CLOSED, status=status)
    now = [NOON]
    client = Client(policy, clock=lambda: now[0])

    async def asked_after(passed):
        now[0] = NOON + timedelta(minutes=passed)
        await client.fetch(site.at("/a"))
        return site.paths.count("/robots.txt")

    async def story():
        return [await asked_after(passed) for passed in (0, minutes - 1, minutes)]

    assert asyncio.run(story()) == [1, 1, 2]


def test_pages_fetched_at_once_ask_for_the_rules_once(site, policy, answer):
    async def at_once():
        client = Client(policy)
        await asyncio.gather(*(client.fetch(site.at(f"/{number}")) for number in range(5)))

    asyncio.run(at_once())
    assert site.paths.count("/robots.txt") == 1


def test_the_rules_of_the_longest_known_site_make_room(site, other_site, policy, monkeypatch):
    monkeypatch.setattr(client, "_MOST_RULES", 1)
    both = msgspec.structs.replace(policy, allow=policy.allow | {f"127.0.0.1:{other_site.port}"})

    async def to_and_fro():
        reader = Client(both)
        for url in (site.at("/a"), site.at("/b"), other_site.at("/a"), site.at("/a")):
            await reader.fetch(url)

    asyncio.run(to_and_fro())
    assert site.paths.count("/robots.txt") == 2


def test_hostile_rules_cost_little(site, policy, answer):
    site.pages["/robots.txt"] = answer(b"User-agent: *\nDisallow: /" + b"a*" * 200 + b"b\n")
    site.pages["/" + "a" * 2000] = answer(b"x")
    start = time.process_time()
    assert isinstance(fetch(site.at("/" + "a" * 2000), policy=policy), Fetched)
    assert time.process_time() - start < 2
