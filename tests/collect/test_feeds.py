"""Feeds as they are found."""

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.collect.feeds import entry_key, read_feed
from headwater.values import Enclosure, Entry, EntrySource, Feed, NoFeed, When

URL = "https://news.example/feeds/all.xml"


def read(body, url=URL, **headers):
    raw = body.encode() if isinstance(body, str) else body
    return read_feed(raw, headers={name.replace("_", "-"): value for name, value in headers.items()}, url=url)


def rss(items, head="", attributes=""):
    return f'<?xml version="1.0"?><rss version="2.0" {attributes}><channel><title>News</title>{head}{items}</channel></rss>'


def only(feed):
    assert isinstance(feed, Feed), feed
    (entry,) = feed.entries
    return entry


RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
     xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>The Harbour Ledger</title><link>https://ledger.example/</link><language>en</language>
<atom:link rel="self" href="https://ledger.example/feed"/><atom:link rel="hub" href="https://hub.example/"/>
<item><title>Ferry adrift &amp;amp; safe</title><link>/2031/ferry</link><guid isPermaLink="false">l-1</guid>
<pubDate>Sat, 22 Mar 2031 19:20:00 +0200</pubDate><dc:creator>Ada Quill</dc:creator><category>Sea</category>
<description>&lt;p&gt;A fire.&lt;/p&gt;&lt;p&gt;Nobody &lt;b&gt;hurt&lt;/b&gt;.&lt;/p&gt;</description>
<content:encoded><![CDATA[<h2>Adrift</h2><p>Five hours.<br>All safe.</p><script>track()</script>]]></content:encoded>
<source url="https://ona.example/feed">ONA</source><enclosure url="/f.jpg" type="image/jpeg" length="12"/></item>
</channel></rss>"""


def test_an_rss_feed_is_read_whole():
    feed = read(RSS, url="https://ledger.example/feed")

    assert (feed.format, feed.title, feed.site, feed.lang) == (
        "rss",
        "The Harbour Ledger",
        "https://ledger.example/",
        "en",
    )
    assert (feed.self_url, feed.hub) == ("https://ledger.example/feed", "https://hub.example/")
    assert only(feed) == Entry(
        guid="l-1",
        url="https://ledger.example/2031/ferry",
        title="Ferry adrift & safe",
        summary="A fire.\n\nNobody hurt.",
        content="Adrift\n\nFive hours.\nAll safe.",
        authors=("Ada Quill",),
        published=When(
            value="2031-03-22T19:20:00", precision="second", zone="+02:00", text="Sat, 22 Mar 2031 19:20:00 +0200"
        ),
        categories=("Sea",),
        source=EntrySource(title="ONA", url="https://ona.example/feed"),
        enclosures=(Enclosure(url="https://ledger.example/f.jpg", media="image/jpeg", length=12),),
    )
    assert feed.complaints == ()


ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title type="html">Bote &amp;amp; Blatt</title>
<link href="https://bote.example/"/><link rel="self" href="https://bote.example/atom"/><id>urn:bote</id>
<updated>2031-03-12T10:00:00Z</updated><author><name>Redaktion</name></author><rights>Alle Rechte vorbehalten</rights>
<entry><id>urn:1</id><title>Drei Tote &lt; vier</title><link rel="alternate" href="1.html" xml:base="https://bote.example/x/"/>
<published>2031-03-12T09:40</published><updated>2031-03-12</updated><author><name>Olan</name></author><author><name>Jo</name></author>
<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Ein <b>Brand</b>.</div></summary>
<content type="text">Roh &lt;b&gt;</content><source><title>ONA</title><link rel="self" href="https://ona.example/f"/></source>
<category term="feuer" label="Feuer"/></entry></feed>"""


def test_an_atom_feed_is_read_whole():
    feed = read(ATOM)
    entry = only(feed)

    assert (feed.format, feed.title, feed.id, feed.authors) == ("atom", "Bote & Blatt", "urn:bote", ("Redaktion",))
    assert feed.rights == "Alle Rechte vorbehalten"
    assert (entry.guid, entry.url, entry.title, entry.lang) == (
        "urn:1",
        "https://bote.example/x/1.html",
        "Drei Tote < vier",
        "de",
    )
    assert (entry.summary, entry.content) == ("Ein Brand.", "Roh <b>")
    assert entry.published == When(value="2031-03-12T09:40", precision="minute", text="2031-03-12T09:40")
    assert entry.updated == When(value="2031-03-12", precision="day", text="2031-03-12")
    assert (entry.authors, entry.categories) == (("Olan", "Jo"), ("Feuer",))
    assert entry.source == EntrySource(title="ONA", url="https://ona.example/f")


def test_an_rdf_feed_keeps_its_items_beside_its_channel():
    feed = read(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://r.example/"><title>R</title></channel>'
        '<item rdf:about="https://r.example/1"><title>T</title><dc:date>2031-03-12T10:00:00+09:00</dc:date></item></rdf:RDF>'
    )

    assert (feed.format, feed.title, only(feed).guid) == ("rdf", "R", "https://r.example/1")
    assert only(feed).url == "https://r.example/1"
    assert only(feed).published.zone == "+09:00"


def test_a_json_feed_is_read_whole():
    feed = read(
        json.dumps(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "title": "Orvelia Today",
                "home_page_url": "https://today.example/",
                "feed_url": "https://today.example/feed.json",
                "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
                "language": "en",
                "items": [
                    {
                        "id": 7,
                        "url": "/7",
                        "title": "T",
                        "content_html": "<p>a</p><p>b</p>",
                        "summary": "s",
                        "date_published": "2031-03-12T10:00:00Z",
                        "authors": [{"name": "Ada"}],
                        "tags": ["x", None],
                        "attachments": [{"url": "/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 9}],
                    }
                ],
            }
        )
    )
    entry = only(feed)

    assert (feed.format, feed.site, feed.hub) == ("json", "https://today.example/", "https://hub.example/")
    assert (entry.guid, entry.url, entry.content, entry.summary) == ("7", "https://news.example/7", "a\n\nb", "s")
    assert (entry.authors, entry.categories, entry.published.zone) == (("Ada",), ("x",), "+00:00")
    assert entry.enclosures == (Enclosure(url="https://news.example/a.mp3", media="audio/mpeg", length=9),)


def test_a_news_sitemap_is_a_feed():
    feed = read(
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">'
        "<url><loc>https://s.example/1</loc><news:news><news:publication_date>2031-03-12</news:publication_date>"
        "<news:title>Fire</news:title><news:keywords>fire, Haskar</news:keywords></news:news></url></urlset>"
    )

    assert feed.format == "sitemap"
    assert (only(feed).url, only(feed).title, only(feed).categories) == (
        "https://s.example/1",
        "Fire",
        ("fire", "Haskar"),
    )
    assert only(feed).published.value == "2031-03-12"


def test_an_entry_without_guid_is_named_by_its_address_and_one_without_both_by_its_title():
    feed = read(
        rss("<item><link>https://n.example/1</link></item><item><title>T</title><description>a</description></item>")
    )
    later = read(rss("<item><title>T</title><description>b</description></item>"))

    assert feed.entries[0].guid == "https://n.example/1"
    assert feed.entries[1].guid == only(later).guid


def test_a_guid_that_stands_on_every_entry_names_none_of_them():
    feed = read(rss("".join(f"<item><guid>x</guid><link>https://n.example/{n}</link></item>" for n in (1, 2))))

    assert [entry.guid for entry in feed.entries] == ["https://n.example/1", "https://n.example/2"]


def test_a_guid_that_flips_between_http_and_https_stays_one_entry():
    keys = {
        entry_key(Entry(guid=guid)) for guid in ("http://n.example/1", "https://n.example/1/", "HTTPS://n.example/1")
    }

    assert len(keys) == 1
    assert keys != {entry_key(Entry(guid="https://n.example/2"))}


@pytest.mark.parametrize(
    ("written", "value", "zone"),
    [
        ("Wed, 12 Mar 2031 09:40:00 GMT", "2031-03-12T09:40:00", "+00:00"),
        ("12 Mar 2031 09:40 EST", "2031-03-12T09:40", "-05:00"),
        ("Wed, 12-Mar-31 09:40:00 UTC", "2031-03-12T09:40:00", "+00:00"),
        ("Wed, 12 Mar 2031 09:40:00 XYZ", "2031-03-12T09:40:00", None),
        ("Wed, 12 Mar 2031 09:40:00", "2031-03-12T09:40:00", None),
        ("Wed, 12 Mar 2031", "2031-03-12", None),
        ("Wed Mar 12 09:40:00 2031", "2031-03-12T09:40:00", None),
        ("March 12, 2031", "2031-03-12", None),
        ("2031-03-12 09:40:00", "2031-03-12T09:40:00", None),
        ("2031-03-12T09:40:00.123+0530", "2031-03-12T09:40:00", "+05:30"),
        ("2031-03-12T09:40:60Z", "2031-03-12T09:40:59", "+00:00"),
        ("Fri, 31 Dec 99 23:59:59 GMT+2", "1999-12-31T23:59:59", "+02:00"),
        ("2131-01-01T00:00:00Z", "2131-01-01T00:00:00", "+00:00"),
        ("2031-03", "2031-03", None),
    ],
)
def test_a_time_is_told_as_exactly_as_it_was_written(written, value, zone):
    when = only(read(rss(f"<item><pubDate>{written}</pubDate></item>"))).published

    assert (when.value, when.zone, when.text) == (value, zone, written)


@pytest.mark.parametrize("written", ["yesterday", "31 Feb 2031", "2031", "03/04/2031", "2031-13-01", "99999999999"])
def test_what_is_no_time_is_complained_of_and_not_guessed(written):
    feed = read(rss(f"<item><title>T</title><pubDate>{written}</pubDate></item>"))

    assert only(feed).published is None
    assert any(written in sentence for sentence in feed.complaints)


def test_dangerous_addresses_lead_nowhere():
    items = "".join(
        f"<item><link>{url}</link></item>" for url in ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd")
    )

    assert {entry.url for entry in read(rss(items)).entries} == {None}


def test_markup_never_leaves_as_markup():
    vectors = "&lt;img src=x onerror=alert(1)&gt;&lt;svg/onload=x&gt;a&lt;script&gt;b&lt;/script&gt;&lt;a title=&quot;&gt;&quot; href=x&gt;c&lt;/a&gt;"

    assert only(read(rss(f"<item><description>{vectors}</description></item>"))).summary == "ac"


def test_a_declared_entity_is_never_expanded():
    feed = read(
        '<!DOCTYPE rss [<!ENTITY a "boom">]><rss><channel><item><title>&a; &eacute;</title></item></channel></rss>'
    )

    assert only(feed).title == "&a; é"


def test_a_broken_feed_is_read_as_far_as_it_goes_and_says_so():
    feed = read(rss("<item><title>A & B</title><description>x<br>y</description></item><item><title>C</title>"))

    assert [entry.title for entry in feed.entries] == ["A & B", "C"]
    assert "not well-formed" in feed.complaints[0]


def test_items_alone_are_read_by_the_careful_path():
    feed = read("<item><title>T</title><link>https://n.example/1</link></item>")

    assert (only(feed).title, only(feed).url) == ("T", "https://n.example/1")
    assert feed.complaints


def test_prefixes_that_nobody_declared_are_understood():
    assert only(read(rss("<item><dc:creator>Ada</dc:creator></item>"))).authors == ("Ada",)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("ada@n.example (Ada Quill)", "Ada Quill"),
        ("Ada Quill (ada@n.example)", "Ada Quill"),
        ("ada@n.example", "ada@n.example"),
    ],
)
def test_an_author_is_told_by_name_where_there_is_one(written, name):
    assert only(read(rss(f"<item><author>{written}</author></item>"))).authors == (name,)


def test_the_answer_tells_hub_and_language_where_the_feed_is_silent():
    feed = read(rss(""), link='<https://hub.example/>; rel="hub", </me>; rel="self"', content_language="fr")

    assert (feed.hub, feed.self_url, feed.lang) == ("https://hub.example/", "https://news.example/me", "fr")


def test_a_feed_in_utf_8_that_is_served_as_latin_1_stays_legible():
    assert (
        only(read(rss("<item><title>Zürich</title></item>"), content_type="text/xml; charset=iso-8859-1")).title
        == "Zürich"
    )


def test_the_first_two_thousand_entries_are_read_and_the_rest_is_named():
    feed = read(rss("".join(f"<item><guid>{n}</guid></item>" for n in range(2_100))))

    assert len(feed.entries) == 2_000
    assert "2,000" in feed.complaints[-1]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"<!doctype html><title>News</title><p>x", "page"),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html xmlns="http://www.w3.org/1999/xhtml"/>', "page"),
        (bytes(range(256)) * 40, "binary"),
        (b"Hello, world", "not_a_feed"),
        (b'{"items": 3}', "not_a_feed"),
        (b"{not json", "not_a_feed"),
        (b"<opml><body/></opml>", "not_a_feed"),
        (b"x" * (17 * 1024 * 1024), "too_large"),
    ],
)
def test_what_is_no_feed_is_named_in_a_sentence(body, reason):
    told = read(body)

    assert isinstance(told, NoFeed)
    assert told.reason == reason
    assert told.says.startswith(URL)
    assert told.says.endswith(".")


MARKS = (
    "<rss>", "<channel>", "<item>", "</item>", "<item ", "<entry>", "<title>", "</title>", "<![CDATA[", "]]>", "&amp;", "&", "<", ">",
    "<!--", "<link href='x'>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "x:y", "<?xml", "<!DOCTYPE a [", "é", "\0", "{", '"items":[', "]",
)  # fmt: skip
PIECES = st.lists(st.sampled_from(MARKS), max_size=40).map("".join)
HEADERS = st.dictionaries(
    st.sampled_from(["content-type", "link", "content-location", "content-language"]), st.text(max_size=60)
)


@given(st.one_of(st.binary(max_size=400), PIECES.map(str.encode)), HEADERS)
def test_any_bytes_give_an_outcome(body, headers):
    told = read_feed(body, headers=headers, url=URL)

    if isinstance(told, NoFeed):
        assert told.says
        return
    assert msgspec.json.encode(told)
    for entry in told.entries:
        assert entry.guid
        assert len(entry_key(entry)) == 16
        assert entry.url is None or entry.url.startswith("http")


JSON = st.recursive(st.none() | st.booleans() | st.floats() | st.text(max_size=8), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3))  # fmt: skip
FIELDS = st.sampled_from(
    ["id", "url", "title", "authors", "author", "tags", "attachments", "content_html", "date_published"]
)


@given(st.dictionaries(FIELDS, JSON), JSON)
def test_a_json_feed_may_hold_any_types(item, other):
    told = read(
        json.dumps(
            {"version": "https://jsonfeed.org/version/1.1", "title": other, "hubs": other, "items": [item, other]}
        )
    )

    assert isinstance(told, Feed)
    assert msgspec.json.encode(told)  # no half of a surrogate pair
