"""What may be shown of a report is what its page and its licence leave."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.rights import Terms, allowance, header_signals
from headwater.values import Article, RightsSignal

BY = "https://creativecommons.org/licenses/by/4.0/"
NC = "https://creativecommons.org/licenses/by-nc/4.0/deed.de"


def article(*rights):
    signals = tuple(RightsSignal(name=name, value=value) for name, value in rights)
    return Article(id="a", revision="r", made_by="test", confidence=1, text="Words.", rights=signals)


def shown(*rights, headers=(), **terms):
    return allowance(article(*rights), header_signals(headers), terms=Terms(**terms))


def is_headline_alone(what):
    return not (what.may_analyse or what.may_keep_text or what.may_excerpt or what.may_image_preview)


def test_a_page_that_says_nothing_is_read_kept_and_shown_in_a_short_excerpt():
    what = shown()
    assert (what.may_analyse, what.may_keep_text, what.may_index, what.may_image_preview) == (True,) * 4
    assert what.may_excerpt == 200
    assert what.until is None
    assert what.reasons == ("No licence that widens it is named: at most 200 characters of the text are shown.",)


def test_the_operator_sets_the_length_of_an_excerpt():
    assert shown(excerpt=120).may_excerpt == 120
    assert shown(("robots", "max-snippet:80"), excerpt=120).may_excerpt == 80
    assert shown(("robots", "max-snippet:800"), excerpt=120).may_excerpt == 120
    assert shown(("robots", "index, follow, max-snippet:-1, max-image-preview:large, max-video-preview:-1")) == shown()


@pytest.mark.parametrize(
    ("rules", "field", "value"),
    [
        ("noindex", "may_index", False),
        ("NONE", "may_index", False),
        ("noindex nofollow", "may_index", False),
        ("index;noarchive", "may_keep_text", False),
        ("follow, NoCache", "may_keep_text", False),
        ("nosnippet", "may_excerpt", 0),
        ("max-snippet:0", "may_excerpt", 0),
        ("max-snippet: 60", "may_excerpt", 60),
        ("max-snippet:many", "may_excerpt", 0),
        ("noimageindex", "may_image_preview", False),
        ("max-image-preview:none", "may_image_preview", False),
    ],
)
def test_each_rule_for_robots_forbids_what_it_says_and_nothing_else(rules, field, value):
    what = shown(("robots", rules))
    assert getattr(what, field) == value
    others = {"may_analyse", "may_index", "may_keep_text", "may_excerpt", "may_image_preview"} - {field}
    assert all(getattr(what, other) == getattr(shown(), other) for other in others)
    assert all(reason.endswith(".") for reason in what.reasons)


def test_a_rule_in_a_header_binds_as_one_in_the_page():
    assert shown(headers=[("X-Robots-Tag", "nosnippet")]).may_excerpt == 0
    assert not shown(headers=[("x-robots-tag", "noarchive"), ("X-Robots-Tag", "noindex")]).may_keep_text


def test_a_rule_for_another_program_does_not_bind_and_one_for_us_does():
    assert shown(headers=[("X-Robots-Tag", "otherbot: noindex, nosnippet")]) == shown()
    named = shown(headers=[("X-Robots-Tag", "otherbot: noindex, headwater: nosnippet")])
    assert named.may_index
    assert named.may_excerpt == 0
    assert shown(("headwater", "noindex")).may_index is False
    assert shown(("otherbot", "noindex")).may_index


def test_a_prohibition_that_nobody_here_knows_leaves_the_headline_alone_and_other_unknown_words_do_nothing():
    what = shown(("robots", "nohumour"))
    assert is_headline_alone(what)
    assert what.may_index
    assert "nohumour" in what.reasons[0]
    assert shown(("robots", "index, archive, shiny")) == shown()


@pytest.mark.parametrize(
    "date",
    [
        "25 Jun 2030 15:00:00 GMT",
        "Tue, 25 Jun 2030 15:00:00 GMT",
        "Tuesday, 25-Jun-30 15:00:00 GMT",
        "2030-06-25T17:00:00+02:00",
    ],
)
def test_a_page_says_until_when_it_may_be_shown(date):
    what = shown(("robots", f"noarchive, unavailable_after: {date}, nofollow"))
    assert (what.until.value, what.until.zone) == ("2030-06-25T15:00:00", "+00:00")
    assert not what.may_keep_text
    assert what.may_excerpt == 200


def test_an_end_that_is_no_date_leaves_the_headline_alone():
    assert is_headline_alone(shown(("robots", "unavailable_after: soon")))


@pytest.mark.parametrize(
    ("header", "page", "reserved"),
    [
        ("1", None, True),
        ("0", "1", True),
        ("1", "0", False),
        ("1", "perhaps", True),
        (None, "1", True),
        (None, "yes", False),
    ],
)
def test_the_last_word_on_text_and_data_mining_counts_and_a_word_that_is_none_changes_nothing(header, page, reserved):
    headers = [("TDM-Reservation", header)] if header else []
    what = shown(*([("tdm-reservation", page)] if page else []), headers=headers)
    assert what.may_analyse is not reserved
    assert what.may_keep_text is not reserved
    assert what.may_excerpt == 200


def test_the_terms_of_a_reservation_are_named():
    what = shown(("tdm-reservation", "1"), ("tdm-policy", "https://example.org/terms.json"))
    assert "https://example.org/terms.json" in what.reasons[0]


@pytest.mark.parametrize(
    ("licence", "paid", "most"),
    [
        (BY, False, 1000),
        (BY, True, 1000),
        ("http://www.creativecommons.org/licenses/by-sa/3.0", True, 1000),
        (NC, False, 1000),
        (NC, True, 200),
        ("CC-BY-4.0", True, 1000),
        ("https://creativecommons.org/publicdomain/zero/1.0/", True, 1000),
        ("All rights reserved", False, 200),
        ("© Die Zeitung. Alle Rechte vorbehalten.", False, 200),
    ],
)
def test_a_licence_that_is_known_says_how_much_may_be_shown(licence, paid, most):
    what = shown(("license", licence), paid=paid)
    assert what.may_excerpt == most
    assert what.may_keep_text


@pytest.mark.parametrize(
    "licence",
    ["https://example.org/terms", "https://creativecommons.org/licenses/by-", "???", "https://[broken", "WTF 9.0"],
)
def test_a_licence_that_is_unknown_or_broken_leaves_the_headline_alone(licence):
    what = shown(("license", BY), ("license", licence))
    assert is_headline_alone(what)
    assert "does not know" in what.reasons[0]


def test_a_licence_in_a_link_header_is_read():
    links = '<https://example.org/next>; rel="next", <https://creativecommons.org/licenses/by/4.0/>; rel="license"; type="text/html"'
    assert shown(headers=[("Link", links)]).may_excerpt == 1000
    assert is_headline_alone(shown(headers=[("Link", "<https://example.org/rsl.xml>; rel=license")]))


def test_a_licence_does_not_lift_what_the_page_forbids():
    what = shown(("license", BY), ("robots", "noarchive, max-snippet:50, noindex"))
    assert (what.may_keep_text, what.may_excerpt, what.may_index) == (False, 50, False)


def test_a_report_behind_a_paywall_is_not_handed_out():
    assert not shown(("isAccessibleForFree", "False")).may_keep_text
    assert shown(("isAccessibleForFree", "true")).may_keep_text


NAMES = st.sampled_from(
    ["robots", "license", "tdm-reservation", "tdm-policy", "isAccessibleForFree", "headwater", "copyright", "rights"]
)
WORDS = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(["noindex", "max-snippet:5", "unavailable_after:", ",", ":", "2030", "http://", "nosnippet"])
    ).map(" ".join),
)


@given(
    st.lists(st.tuples(NAMES, WORDS), max_size=6),
    st.lists(st.tuples(st.sampled_from(["Link", "X-Robots-Tag"]), WORDS), max_size=3),
)
def test_whatever_a_page_says_no_more_is_shown_than_the_operator_allows_and_each_limit_has_its_reason(rights, headers):
    what = shown(*rights, headers=headers, excerpt=100, licensed_excerpt=300)
    assert 0 <= what.may_excerpt <= 300
    assert what.reasons
    assert set(allowance(article(*rights)).reasons)
