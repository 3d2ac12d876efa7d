"""The table of feeds keeps its shape, and suggestions come in a sober order."""

import gzip
import re
import subprocess
import sys
from collections import Counter
from itertools import takewhile
from pathlib import Path

import ada_url
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.outlets import countries, feeds, is_aggregator, languages, outlet_of, outlets, suggest

CHECKOUT = Path(__file__).resolve().parents[2]
PLATFORMS = re.compile(r"(^|\.)(feedburner|feedproxy|blogspot|wordpress|medium|youtube|reddit|substack)\.")


def test_there_are_feeds_enough_to_begin_with():
    assert len(feeds()) >= 3500
    assert len(countries()) >= 120
    assert len(languages()) >= 50


def test_each_feed_is_an_absolute_address_in_its_one_normal_writing():
    for feed in feeds():
        url = ada_url.URL(feed.url)
        assert url.protocol in {"http:", "https:"}, feed
        assert url.href == feed.url, feed
        assert not url.username + url.password + url.hash + url.port, feed
        assert not PLATFORMS.search(url.hostname), feed
        assert not is_aggregator(url.hostname), feed
        assert "comments" not in url.pathname, feed


def test_no_feed_stands_twice_but_for_scheme_www_and_last_slash():
    written = Counter(re.sub(r"^https?://(www\.)?", "", feed.url).rstrip("/") for feed in feeds())

    assert [url for url, times in written.items() if times > 1] == []


def test_each_feed_belongs_to_an_outlet_and_has_a_country_and_a_language_that_are_known():
    domains = {outlet.domain for outlet in outlets()}
    speaks = {lang for outlet in outlets() for lang in outlet.langs}

    assert {feed.domain for feed in feeds()} <= domains
    assert {feed.lang for feed in feeds()} <= speaks
    assert all(re.fullmatch("[A-Z]{2}", feed.country) for feed in feeds())


def test_a_feed_on_its_outlets_host_is_listed_under_that_outlet():
    elsewhere = [feed for feed in feeds() if (found := outlet_of(feed.url)) is not None and found.domain != feed.domain]

    assert elsewhere == []


def test_feeds_are_sorted_by_domain():
    order = [feed.domain for feed in feeds()]

    assert order == sorted(order)


@given(country=st.none() | st.sampled_from(countries()), lang=st.none() | st.sampled_from(languages()))
def test_suggestions_are_all_feeds_that_fit_one_of_general_news_an_outlet_first(country, lang):
    found = suggest(country, lang)
    fitting = [feed for feed in feeds() if country in {None, feed.country} and lang in {None, feed.lang}]
    with_news = {feed.domain for feed in fitting if feed.topic == "news"}
    leading = found[: len(with_news)]

    assert sorted(feed.url for feed in found) == sorted(feed.url for feed in fitting)
    assert {feed.domain for feed in leading} == with_news
    assert all(feed.topic == "news" for feed in leading)
    assert [feed.lists for feed in leading] == sorted((feed.lists for feed in leading), reverse=True)
    assert found == suggest(country, lang)


def test_of_what_follows_general_news_comes_before_the_rest():
    topics = [feed.topic for feed in suggest("DE", "de")]
    general = len(list(takewhile(lambda topic: topic == "news", topics)))

    assert "news" not in topics[general:]


def test_codes_may_be_written_in_either_case_and_with_a_region():
    assert suggest("tr", "TR") == suggest("TR", "tr")
    assert suggest(lang="pt-BR") == suggest(lang="pt")
    assert suggest(lang="nb") == suggest(lang="no")


def test_a_country_and_a_language_that_do_not_meet_give_nothing():
    assert suggest("IS", "th") == ()


@pytest.mark.parametrize(("code", "what"), [({"country": "UK"}, "country 'UK'"), ({"lang": "xx"}, "language 'xx'")])
def test_an_unknown_code_is_told_with_what_there_is(code, what):
    with pytest.raises(ValueError, match=f"No feed is listed for the {what}") as told:
        suggest(**code)

    assert ("GB" in str(told.value)) or ("tr" in str(told.value))


def test_all_tables_are_read_in_a_twentieth_of_a_second():
    program = (
        "import time, ada_url, msgspec, headwater.outlets as o\n"
        "begin = time.process_time()\n"
        "o.feeds(), o.outlet_of('bbc.co.uk'), o.outlet_named('x'), o.is_aggregator('x.example')\n"
        "print(time.process_time() - begin)"
    )
    took = [
        float(subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout) for _ in range(3)
    ]

    assert min(took) < 0.05, took


def test_nothing_is_read_before_it_is_asked_for():
    program = "import headwater.outlets as o; print(o.outlets.cache_info().currsize, o.feeds.cache_info().currsize)"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout

    assert told.split() == ["0", "0"]


def test_compiling_again_changes_nothing(shared):
    catalogue = shared / "data" / "collecting" / "catalogue.csv.gz"
    if not catalogue.is_file():
        pytest.skip("the catalogue of feeds is not in the shared folder")
    program = (
        "import sys; sys.path.insert(0, 'bench')\n"
        "from pathlib import Path\n"
        "import catalogue\n"
        "_, kept = catalogue.table()\n"
        f"print(catalogue.compiled(catalogue.catalogue(Path({str(catalogue)!r})), kept) == kept)"
    )
    told = subprocess.run([sys.executable, "-c", program], cwd=CHECKOUT, capture_output=True, check=True, text=True)

    assert told.stdout.strip() == "True"


def test_rows_of_a_list_that_asks_to_share_alike_are_left_out(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(CHECKOUT / "bench")
    import catalogue

    head = "outlet,domain,country,language,feed_url,topic,source_repo,kind\n"
    row = "Beacon,bbc.com,GB,en,https://www.bbc.com/only-there/rss.xml,news,arfshl/rss-feed-berita,feed\n"
    path = tmp_path / "catalogue.csv.gz"
    path.write_bytes(
        gzip.compress((head + row + row.replace("arfshl/rss-feed-berita", "arfshl/rss-feed-berita|a/b")).encode())
    )

    assert [found["source_repo"] for found in catalogue.catalogue(path)] == ["arfshl/rss-feed-berita|a/b"]
