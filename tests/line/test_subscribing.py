"""From what somebody names to a feed that can be followed."""

import asyncio
import time

import pytest


@pytest.fixture
def find(line):
    """Look for the feed that an address stands for."""
    from headwater.line.subscribing import find

    return lambda address: asyncio.run(find(line.client, address))


def linked(line, *addresses, kind="application/rss+xml"):
    links = "".join(f'<link rel="alternate" type="{kind}" href="{one}">' for one in addresses)
    return line.reply(f"<html><head>{links}</head><body>Welcome</body></html>".encode(), Content_Type="text/html")


def test_a_feed_is_found_by_its_own_address_with_what_it_says_of_itself(line, find):
    line.site.pages["/feed"] = line.reply(
        b"<rss version='2.0'><channel><title>The Post</title><link>https://post.example/</link><language>tr</language>"
        b"</channel></rss>"
    )

    found = find(line.at("/feed"))

    assert (found.url, found.title, found.site, found.lang) == (
        line.at("/feed"), "The Post", "https://post.example/", "tr",
    )  # fmt: skip


def test_the_first_link_of_a_page_that_is_a_feed_is_taken(line, find):
    line.site.pages["/"] = linked(line, "/none", "/page", "/feed", "/other")
    line.write("/page", line.page("No feed"))
    line.publish("/feed", line.item("/nest"))
    line.publish("/other", line.item("/nest"))

    assert find(line.at("/")).url == line.at("/feed")


def test_links_count_against_the_page_that_answered(line, find):
    line.site.pages["/"] = line.reply(status="302 Found", Location=line.at("/news/", "a"))
    line.site.pages["/news/"] = linked(line, "feed.xml")
    line.publish("/news/feed.xml", line.item("/nest"))

    assert find(line.at("/")).url == line.at("/news/feed.xml", "a")


def test_no_more_than_eight_addresses_of_a_site_are_tried(line, find):
    line.site.pages["/"] = linked(line, *[f"/{n}" for n in range(40)])

    assert "is no feed, and none was found in it" in find(line.at("/"))
    assert len([path for path in line.site.paths if path != "/robots.txt"]) == 9


def test_what_a_site_asks_of_programs_counts_here_too(line, find):
    line.site.pages["/robots.txt"] = line.reply(b"User-agent: *\nDisallow: /feed\n")
    line.site.pages["/"] = linked(line, "/feed")
    line.publish("/feed", line.item("/nest"))

    assert "none was found in it" in find(line.at("/"))
    assert "/feed" not in line.site.paths


def test_a_page_cannot_lead_to_what_is_not_public(line, find, other_site):
    line.site.pages["/"] = linked(line, other_site.at("/feed"), "http://169.254.169.254/feed", "http://localhost/feed")
    other_site.pages["/feed"] = line.reply(line.rss(line.item("/nest")))

    assert "none was found in it" in find(line.at("/"))
    assert other_site.asked == []


@pytest.mark.parametrize(
    "address",
    [
        "",
        " ",
        "no address",
        "ftp://a.example/feed",
        "javascript:alert(1)",
        "https://",
        "https://[::1",
        "http://a b/",
        "💥",
        "x" * 9000,
    ],
)
def test_what_is_no_address_is_a_sentence(find, address):
    assert find(address).endswith((".", "…"))


def test_an_address_without_a_scheme_is_one_of_the_web(find):
    assert "nowhere.invalid" in find("nowhere.invalid/feed")


def test_a_site_that_hangs_is_not_waited_for_longer_than_the_first_time(line, find):
    line.wait_for_answers(1.0)
    line.site.pages["/"] = linked(line, *[f"/{n}" for n in range(8)])
    line.site.pages |= {f"/{n}": lambda _handler: time.sleep(5) for n in range(8)}
    began = time.monotonic()

    assert "did not answer in full" in find(line.at("/"))
    assert time.monotonic() - began < 4


def test_a_page_with_ten_thousand_links_costs_little(line, find):
    body = b"<a href='/x/feed'>" * 200_000
    line.write("/", body)
    began = time.monotonic()

    assert "none was found in it" in find(line.at("/"))
    assert time.monotonic() - began < 20


def test_what_is_followed_comes_out_as_outlines(line):
    from headwater.line.subscribing import outlines

    line.follow("/a", title="The Post", folder="News/World", attributes=(("category", "/x"),))
    line.follow("/b")

    assert [(one.text, one.feed, one.folder, one.attributes) for one in outlines()] == [
        (line.at("/b"), line.at("/b"), (), ()),
        ("The Post", line.at("/a"), ("News", "World"), (("category", "/x"),)),
    ]
