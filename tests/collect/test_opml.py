"""Lists of subscriptions as other readers export them."""

import json
import zipfile

import listparser
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from headwater.collect.feeds.plain import line
from headwater.collect.opml import read_opml, write_opml
from headwater.values import Outline


def feeds(markup):
    return [outline.feed for outline in read_opml(markup.encode())]


def unplaced(outlines):
    return [msgspec.structs.replace(outline, line=0) for outline in outlines]


def test_a_list_gives_feeds_in_their_folders_with_their_lines():
    told = read_opml(
        b"""<?xml version="1.0"?><opml version="2.0" xmlns:own="https://own.example/ns"><head><title>Mine</title></head><body>
        <outline text="Alone" type="rss" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/>
        <outline text="News"><outline text="Sea &amp; Shore">
            <outline text="B" xmlUrl="https://b.example/rss" own:rule="x" description="d"/></outline>
        </outline></body></opml>"""
    )

    assert told == (
        Outline(text="Alone", feed="https://a.example/feed", site="https://a.example/", line=2),
        Outline(
            text="B",
            feed="https://b.example/rss",
            folder=("News", "Sea & Shore"),
            attributes=(("{https://own.example/ns}rule", "x"), ("description", "d")),
            line=4,
        ),
    )


@pytest.mark.parametrize(
    "line_of_the_list",
    [
        '<outline text="A & B" xmlUrl="https://a.example/?x=1&y=2"/>',
        '<outline text="5" screens" xmlUrl="https://a.example/?x=1&amp;y=2"/>',
        "<outline text='it' xmlurl='https://a.example/?x=1&amp;y=2' />",
        '<OUTLINE TEXT="x" XMLURL="https://a.example/?x=1&amp;y=2"></OUTLINE>',
        '<outline text="a < b > c" type="rss" xmlUrl="https://a.example/?x=1&amp;y=2"/>',
        '<outline text="x" xmlUrl="feed:https://a.example/?x=1&amp;y=2">',
        '<outline text="x" xmlUrl=" feed://a.example/?x=1&amp;y=2 "/>',
        '<p>strange</p><outline title="only a title" xmlUrl="https://a.example/?x=1&amp;y=2"/>',
    ],
)
def test_a_line_that_is_not_well_formed_still_gives_its_feed(line_of_the_list):
    told = feeds(f'<opml><body>{line_of_the_list}\n<outline text="next" xmlUrl="https://next.example/"/></body></opml>')

    assert told == ["https://a.example/?x=1&y=2", "https://next.example/"]


def test_a_folder_may_be_given_as_a_category():
    (told,) = read_opml(b'<opml><body><outline text="x" xmlUrl="https://a.example/" category="A,/B/C"/></body></opml>')
    (deep,) = read_opml(b'<opml><body><outline text="x" xmlUrl="https://a.example/" category="/B/C"/></body></opml>')

    assert (told.folder, deep.folder) == (("A",), ("B", "C"))


def test_one_bad_line_is_named_and_the_rest_is_read():
    told = read_opml(
        b'<opml>\n<body>\n<outline text="x" xmlUrl="|~/fetch.py"/>\n<outline text="y" xmlUrl="https://y.example/"/></body></opml>'
    )

    assert told[0].feed is None
    assert told[0].problem.startswith("Line 3: ")
    assert (told[1].feed, told[1].problem) == ("https://y.example/", None)


def test_what_is_commented_out_is_not_subscribed_to():
    assert feeds(
        '<opml><!-- <outline xmlUrl="https://no.example/"/> --><outline xmlUrl="https://a.example/"/></opml>'
    ) == ["https://a.example/"]


@pytest.mark.parametrize(
    "body",
    [
        b'\xef\xbb\xbf<opml><body><outline text="Z\xc3\xbcrich" xmlUrl="https://z.example/"/></body></opml>',
        '<?xml version="1.0" encoding="utf-16"?><opml><body><outline text="Zürich" xmlUrl="https://z.example/"/></body></opml>'.encode(),
        '<?xml version="1.0" encoding="utf-8"?><opml><body><outline text="Zürich" xmlUrl="https://z.example/"/></body></opml>'.encode(
            "latin-1"
        ),
        '<?xml version="1.0" encoding="utf-16"?><opml><body><outline text="Zürich" xmlUrl="https://z.example/"/></body></opml>'.encode(
            "utf-16"
        ),
    ],
)
def test_a_list_in_another_encoding_than_it_says_stays_legible(body):
    assert [outline.text for outline in read_opml(body)] == ["Zürich"]


@pytest.mark.parametrize("body", [b"", b"<rss/>", b"\0" * 100, b"hello"])
def test_what_is_no_list_is_named_in_a_sentence(body):
    (told,) = read_opml(body)

    assert told.feed is None
    assert told.problem.startswith("This is no list")


def test_ten_thousand_feeds_in_ten_thousand_folders_are_read():
    deep = '<outline text="f">' * 10_000 + '<outline text="x" xmlUrl="https://a.example/"/>' * 10_000

    told = read_opml(f"<opml><body>{deep}</body></opml>".encode())

    assert len(told) == 10_000
    assert len(told[0].folder) == 32


WORDS = st.text(max_size=12).map(lambda text: line(text) or "x")
NAMES = st.from_regex(r"\A(\{https://[a-z]{1,5}\.example/\})?own[a-z]{0,5}\Z")
OUTLINES = st.builds(
    Outline,
    text=WORDS,
    feed=st.from_regex(r"\Ahttps://[a-z]{1,9}\.example/[a-z?&=<\"';%]{0,9}[a-z]\Z").filter(lambda url: "<" not in url),
    site=st.none() | st.just("https://a.example/?a=1&b=2"),
    folder=st.lists(WORDS, max_size=3).map(tuple),
    attributes=st.dictionaries(NAMES, WORDS, max_size=2).map(lambda given: tuple(given.items())),
)


@given(st.lists(OUTLINES, max_size=8), st.text())
def test_a_list_that_is_written_reads_as_it_was(outlines, title):
    written = write_opml(outlines, title)

    etree.fromstring(written)
    assert unplaced(read_opml(written)) == outlines


@given(st.lists(OUTLINES, max_size=5, unique_by=lambda outline: outline.feed))
def test_other_readers_read_what_is_written(outlines):
    told = listparser.parse(write_opml(outlines, "Mine"))

    assert [(feed.url, feed.title) for feed in told.feeds] == [(outline.feed, outline.text) for outline in outlines]


MARKS = ("<opml>", "<body>", "</body>", "<outline", "</outline>", ' text="', " xmlUrl='", '"', "'", "/>", ">", "<!--", "-->", "https://a.example/", "&amp;", "é", "\n", " xmlns:a=", "a:b=c")  # fmt: skip


@given(
    st.one_of(
        st.binary(max_size=300),
        st.lists(st.sampled_from(MARKS), max_size=40).map(lambda marks: "".join(marks).encode()),
    )
)
def test_any_bytes_give_an_outcome(body):
    for outline in read_opml(body):
        assert (outline.feed is None) == (outline.problem is not None)
        assert outline.line >= 1


def test_every_feed_of_the_lists_in_the_wild_is_read_or_named(shared):
    with zipfile.ZipFile(shared / "data" / "collecting" / "opml.zip") as lists:
        index = json.loads(lists.read("index.json"))
        missed = [row["file"] for row in index if len(read_opml(lists.read(row["file"]))) != row["xmlurl_attributes"]]

    assert len(index) == 54
    assert missed == []
