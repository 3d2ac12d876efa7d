"""Where a site's feeds are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.collect.discover import guesses, links_to_feeds

PAGE = "https://news.example/section/"


def links(markup, url=PAGE):
    return links_to_feeds(markup.encode(), url)


def test_declared_feeds_come_in_the_order_of_the_page_those_of_comments_last():
    told = links(
        '<head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">'
        "<link rel=alternate type=application/atom+xml href=atom?a=1&amp;b=2>"
        '<LINK REL="Alternate Feed" TYPE="application/rss+xml; charset=utf-8" HREF="//cdn.example/rss">'
        '<link rel="alternate" type="application/feed+json" href="https://news.example/feed.json">'
    )

    assert told == (
        "https://news.example/section/atom?a=1&b=2",
        "https://cdn.example/rss",
        "https://news.example/feed.json",
        "https://news.example/comments/feed",
    )


@pytest.mark.parametrize(
    "markup",
    [
        '<link rel="alternate" hreflang="fr" href="/fr">',
        '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">',
        '<link rel="alternate stylesheet" type="text/css" href="/feed.css">',
        '<link rel="stylesheet" type="application/rss+xml" href="/feed">',
        '<!-- <link rel="alternate" type="application/rss+xml" href="/feed"> -->',
        '<script>\'<link rel="alternate" type="application/rss+xml" href="/feed">\'</script>',
        '<link rel="alternate" type="application/rss+xml" href="javascript:x">',
        '<a href="/feedback">Tell us</a>',
        '<a href="/2031/news-feed-of-cattle-is-dear">Cattle</a>',
        '<a href="https://other.example/rss">Another site</a>',
    ],
)
def test_what_is_no_feed_of_the_site_is_not_told(markup):
    assert links(markup) == ()


@pytest.mark.parametrize("href", ["/rss", "/feed/", "/news/rss.xml", "/rss/news.php", "/news.rss", "/?feed=rss2", "https://feeds.example/x", "https://rss.news.example/all"])  # fmt: skip
def test_links_in_the_text_are_told_where_they_are_written_like_a_feed(href):
    assert len(links(f'<p><a class=x href="{href}">RSS</a></p>')) == 1


def test_a_feed_is_told_once_and_declared_before_linked():
    told = links('<a href="http://news.example/feed/">x</a><link rel=alternate type=text/xml href="/feed">')

    assert told == ("https://news.example/feed",)


def test_a_base_moves_what_follows():
    assert links('<base href="https://www.news.example/"><link rel=feed href="x">') == ("https://www.news.example/x",)


def test_usual_places_are_guessed_beside_the_page_first():
    told = guesses("https://news.example/section/?page=2")

    assert told[0] == "https://news.example/section/feed"
    assert "https://news.example/feed" in told
    assert guesses("ftp://news.example/") == ()


@given(
    st.one_of(st.binary(max_size=300), st.text(max_size=200).map(str.encode)),
    st.text(max_size=30) | st.sampled_from(["http://[", "http://a:b", PAGE]),
)
def test_any_page_gives_an_outcome(body, url):
    assert all(address.startswith("http") for address in links_to_feeds(body, url))
    assert isinstance(guesses(url), tuple)
