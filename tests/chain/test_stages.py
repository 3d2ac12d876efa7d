"""The stages for one story."""

import pytest

from headwater.chain import trace_of
from headwater.outlets import outlets
from headwater.values import Article, identity

FIRST = "The bridge of Karrowby was closed on Monday after a crack was found in its third pier, the council said."
SECOND = "Ferry owners in Karrowby ask for help: with no road over the Wend, lorries wait for hours at the quay."


def report(text, outlet, address):
    return Article(
        id=identity(text),
        text=text,
        outlet=outlet,
        url=address,
        lang="en",
        made_by="given",
        confidence=1.0,
        revision=identity(text),
    )


@pytest.fixture(scope="module")
def siblings():
    """Two outlets of the table that have one owner."""
    first = next(one for one in outlets() if one.owner)
    second = next(one for one in outlets() if one.owner and one.owner.name == first.owner.name and one is not first)
    return first, second


def test_outlets_of_one_owner_are_one_origin(siblings):
    reports = [
        report(text, one.name, f"https://{one.domain}/story")
        for text, one in zip((FIRST, SECOND), siblings, strict=True)
    ]

    assert trace_of("s", reports, {}).origins.high == 1


def test_outlets_that_the_table_does_not_know_are_origins_of_their_own(siblings):
    reports = [
        report(FIRST, siblings[0].name, "https://one.example/story"),
        report(SECOND, siblings[1].name, "https://two.example/story"),
    ]

    assert trace_of("s", reports, {}).origins.low == 2


def test_an_aggregator_is_no_origin():
    reports = [
        report(FIRST, "Haskar Post", "https://haskarpost.example/story"),
        report(SECOND, "Google News", "https://news.google.com/articles/1"),
    ]

    assert trace_of("s", reports, {}).origins.high == 1
