"""Feeds that go out, read back by those who read feeds."""

import datetime as dt
import json

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from headwater.collect.feeds import read_feed
from headwater.post.atom import atom
from headwater.post.feed import Feed, Item, name
from headwater.post.json_feed import json_feed

HERE = "https://news.example/feeds/front.atom"
WHEN = dt.datetime(2031, 3, 12, 9, 40, tzinfo=dt.timezone(dt.timedelta(hours=2)))
ITEM = Item(
    id=name("story", "1"),
    url="https://news.example/story/1",
    primary="https://ona.example/a?b=1&c=2",
    title="Three dead & 23 <injured>",
    lang="en",
    outlet="Orvelian News Agency",
    authors=("Ida Brandt", "Olan Brisk"),
    credits=("Brenn Herald",),
    excerpt="“Two towns lost their sleep.” …",
    published=WHEN,
    updated=WHEN + dt.timedelta(hours=1),
)


def feed(*items: Item) -> Feed:
    return Feed(id=name("front"), title="Headwater", home="https://news.example/", items=items)


def test_feedparser_reads_back_what_the_atom_feed_says():
    read = feedparser.parse(atom(feed(ITEM), HERE))
    (entry,) = read.entries

    assert not read.bozo
    assert read.feed.id == name("front")
    assert entry.id == ITEM.id
    assert entry.link == ITEM.url
    assert {link.rel: link.href for link in entry.links}["via"] == ITEM.primary
    assert entry.title_detail.value.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == ITEM.title
    assert entry.title_detail.language == "en"
    assert [author.name for author in entry.authors] == list(ITEM.authors)
    assert entry.summary == ITEM.excerpt
    assert entry.source.title == ITEM.outlet
    assert "Credits Brenn Herald." in entry.rights
    assert entry.published == "2031-03-12T07:40:00Z"
    assert entry.updated == read.feed.updated == "2031-03-12T08:40:00Z"


@pytest.mark.parametrize("write", [atom, json_feed])
def test_our_own_reader_reads_back_both_formats_without_complaint(write):
    item = replace(ITEM, title="Three dead & 23 injured")
    read = read_feed(write(feed(item), HERE), headers={}, url=HERE)
    (entry,) = read.entries

    assert read.complaints == ()
    assert read.format == write.__name__.removesuffix("_feed")
    assert entry.guid == ITEM.id
    assert entry.url in {ITEM.url, ITEM.primary}
    assert entry.title == item.title
    assert entry.authors == ITEM.authors


def test_the_json_feed_has_what_its_version_demands():
    told = json.loads(json_feed(feed(ITEM), HERE))

    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert told["items"][0]["external_url"] == ITEM.primary
    assert all(isinstance(item["id"], str) and item["content_text"] for item in told["items"])


def test_a_feed_without_entries_is_whole():
    assert read_feed(atom(feed(), HERE), headers={}, url=HERE).entries == ()
    assert "1970-01-01T00:00:00Z" in atom(feed(), HERE).decode()


def test_names_of_things_stay_and_differ():
    assert name("story", "1") == name("story", "1") == "urn:uuid:" + name("story", "1")[9:]
    assert name("story", "1") != name("report", "1")


@given(st.text(), st.text(), st.text(max_size=40))
def test_any_words_make_a_feed_that_can_be_read(title, excerpt, outlet):
    item = Item(
        id=name("x"),
        url="https://news.example/x",
        primary=None,
        title=title,
        lang=None,
        outlet=outlet,
        excerpt=excerpt,
        updated=WHEN,
    )
    etree.fromstring(atom(feed(item), HERE))
    assert json.loads(json_feed(feed(item), HERE))["items"][0]["title"] == title
