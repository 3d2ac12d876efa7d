"""One report has many addresses."""

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.rights import address_key, matches, names_report, unwrapped

ADDRESS = "https://example.org/news/2024/a-ship-sails?id=7&page=2"
VARIANTS = [
    "http://example.org/news/2024/a-ship-sails?id=7&page=2",
    "https://www.example.org/news/2024/a-ship-sails?id=7&page=2",
    "https://m.example.org/news/2024/a-ship-sails?id=7&page=2",
    "https://amp.example.org/news/2024/a-ship-sails?id=7&page=2",
    "https://www.m.EXAMPLE.org./news/2024/a-ship-sails?id=7&page=2",
    "https://example.org:443/news/2024/a-ship-sails?id=7&page=2",
    "http://example.org:80/news/2024/a-ship-sails?page=2&id=7",
    "https://example.org/news/2024/a-ship-sails/?id=7&page=2#comments",
    "https://example.org//news/2024/./x/../a-ship-sails/index.html?id=7&page=2",
    "https://example.org/news/2024/a-ship-sails/amp?id=7&page=2",
    "https://example.org/news/2024/a-ship-sails/amp/?id=7&page=2",
    "https://example.org/amp/news/2024/a-ship-sails?id=7&page=2",
    "https://example.org/news/2024/a-ship-sails.amp?id=7&page=2",
    "https://example.org/news/2024/a-ship-sails?amp=1&id=7&page=2",
    "https://example.org/news/2024/a-ship-sails?id=7&page=2&outputType=amp",
    "https://example.org/news/2024/a-ship-sails?id=7&page=2&utm_source=feed&utm_medium=rss&fbclid=x&gclid=y",
    "https://example.org/news/2024/a-ship-sails?id=7&&page=2&ref=rss#:~:text=sails",
    "https://example.org/%6eews/2024/a%2Dship%2dsails;jsessionid=0A1B?id=%37&page=2",
    "https://reader:secret@example.org/news/2024/a-ship-sails?id=7&page=2",
    "  example.org/news/2024/a-ship-sails?id=7&page=2\n",
    "//example.org/news/2024/a-ship-sails?id=7&page=2",
    "https://example-org.cdn.ampproject.org/c/s/example.org/news/2024/a-ship-sails?id=7&page=2",
    "https://www.google.com/amp/s/amp.example.org/news/2024/a-ship-sails?id=7&page=2",
    "https://eur01.safelinks.protection.outlook.com/?data=05&url=https%3A%2F%2Fexample.org%2Fnews%2F2024%2Fa-ship-sails%3Fid%3D7%26page%3D2",
]


@pytest.mark.parametrize("variant", VARIANTS)
def test_variants_of_one_address_are_one(variant):
    assert address_key(variant) == address_key(ADDRESS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/?id=1", "https://example.org/?id=2"),
        ("https://example.org/?p=1", "https://example.org/"),
        ("https://example.org/a?cid=1", "https://example.org/a?cid=2"),
        ("https://example.org/a?ref=4711", "https://example.org/a?ref=4712"),
        ("https://example.org/a?source=a-long-slug-that-names-a-report", "https://example.org/a"),
        ("https://example.org/a?page=2", "https://example.org/a"),
        ("https://example.org/A", "https://example.org/a"),
        ("https://example.org/a/b", "https://example.org/a%2Fb"),
        ("https://example.org/a?x=1&y=2", "https://example.org/a?x=2&y=1"),
        ("https://example.org/a?x=1%262", "https://example.org/a?x=1&2"),
        ("https://example.org/#!/report/1", "https://example.org/#!/report/2"),
        ("https://example.org/#/report/1", "https://example.org/#/report/2"),
        ("http://127.0.0.1:8001/a", "http://127.0.0.1:8002/a"),
        ("https://news.example.org/a", "https://example.org/a"),
        ("https://m.example/a", "https://www.example/a"),
        ("https://example.org/amplifier", "https://example.org/"),
        ("https://example.org/a.html", "https://example.org/a"),
        ("https://example.org/a?view=archive", "https://example.org/a"),
        ("https://example.org/%E4", "https://example.org/%C3%A4"),
    ],
)
def test_addresses_of_two_reports_stay_two(one, other):
    assert address_key(one) != address_key(other)


def test_a_name_in_another_script_is_one_with_its_punycode_and_a_composed_letter_with_its_parts():
    assert address_key("https://пример.example/a") == address_key("https://xn--e1afmkfd.example/a")
    assert address_key("https://example.org/cafe\u0301") == address_key("https://example.org/caf%C3%A9")


@pytest.mark.parametrize(
    "text", ["", "   ", "no address", "mailto:desk@example.org", "tag:example.org,2024:1", "https://"]
)
def test_what_is_no_address_of_the_web_comes_back_as_it_is(text):
    assert address_key(text) == text.strip()


def test_the_front_page_of_a_site_names_no_report():
    assert not names_report(address_key("https://www.example.org/index.html?utm_source=x#top"))
    assert names_report(address_key("https://www.example.org/?p=12"))


def test_an_address_that_a_mail_filter_wrapped_is_unwrapped():
    wrapped = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1&data=05"
    assert unwrapped(wrapped) == "https://example.org/a?b=1"
    assert (
        unwrapped("https://example.org/url?url=https://example.com/b")
        == "https://example.org/url?url=https://example.com/b"
    )


@pytest.mark.parametrize(
    ("wildcard", "address", "named"),
    [
        ("https://x.example/*", "http://www.x.example/a/b?c=1", True),
        ("https://x.example/*", "https://x.example/", True),
        ("https://x.example/news/*", "https://x.example/news/1", True),
        ("https://x.example/news/*", "https://x.example/sport/1", False),
        ("https://x.example/news/*/photo-*", "https://x.example/news/2024/photo-1", True),
        ("https://x.example/2024-*", "https://x.example/2024-05", True),
        ("*.x.example/*", "https://blog.x.example/1", True),
        ("*.x.example/*", "https://evil.example/a.x.example/1", False),
        ("https://x.example/*", "https://y.example/x.example/", False),
        ("https://x.example/*", "https://blog.x.example/1", False),
        ("https://*/*", "https://x.example/1", False),
        ("*.example/*", "https://x.example/1", False),
        ("https://x.example/a", "https://x.example/a/b", False),
    ],
)
def test_a_star_names_the_addresses_that_it_says_and_no_others(wildcard, address, named):
    assert matches(wildcard, address) is named


PART = st.text(st.sampled_from("aMpä%2F./;=&?#+: *~|é\u0301日"), max_size=12)


@given(
    st.one_of(
        st.text(max_size=80), st.builds("https://{}.example.org/{}/{}?{}#{}".format, PART, PART, PART, PART, PART)
    )
)
def test_the_form_of_a_form_is_the_form(address):
    key = address_key(address)
    assert address_key(key) == key


@given(
    st.lists(st.from_regex(r"[a-z0-9]{1,8}", fullmatch=True), min_size=1, max_size=4),
    st.dictionaries(
        st.from_regex(r"x[a-z]{0,4}", fullmatch=True), st.from_regex(r"[a-z0-9]{1,5}", fullmatch=True), max_size=3
    ),
)
def test_scheme_host_order_slashes_and_trackers_do_not_part_an_address(parts, query):
    plain = f"https://site.example/{'/'.join(parts)}?{'&'.join(f'{k}={v}' for k, v in query.items())}"
    turned = "&".join(f"{k}={v}" for k, v in reversed(query.items()))
    dressed = f"HTTP://WWW.Site.Example:80//{'//'.join(parts)}/?utm_campaign=z&{turned}&fbclid=q#top"
    assert address_key(plain) == address_key(dressed)


def test_any_address_of_the_web_platform_tests_has_one_form(shared):
    with gzip.open(shared / "data/collecting/urls.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            key = address_key(json.loads(line)["input"])
            assert address_key(key) == key
