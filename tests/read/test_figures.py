"""Figures: what is counted and measured, and what only looks like a count."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.collect.thin import article_of
from headwater.read import read
from headwater.values import Figure


def figures(text, lang="en", **fields):
    article = article_of(json.dumps({"text": text, "lang": lang} | fields).encode(), "-")
    return [statement for statement in read(article) if isinstance(statement, Figure)]


@pytest.mark.parametrize(
    ("text", "value", "unit", "modifier"),
    [
        ("The storm tore 300 roofs off.", 300, "roof", "exact"),
        ("About 300 drivers complained.", 300, None, "about"),
        ("More than 70 people were taken away.", 70, "people", "more_than"),
        ("Up to 400 people marched.", 400, "people", "up_to"),
        ("At least twelve people died.", 12, "people", "at_least"),
        ("Almost 4 million people left the country.", 4_000_000, "people", "almost"),
        ("Fewer than 20 ships came.", 20, "ship", "less_than"),
        ("Two hundred and ten thousand trees burned.", 210_000, "tree", "exact"),
        ("Prices rose by 3.5 per cent.", 3.5, "percent", "exact"),
        ("The repairs took 34 days.", 34, "days", "exact"),
        ("The bridge cost $2.5 million.", 2_500_000, "USD", "exact"),
    ],
)
def test_a_number_is_read_with_its_unit_and_what_qualifies_it(text, value, unit, modifier):
    (figure,) = figures(text)

    assert figure.value == value
    assert figure.modifier == modifier
    assert unit is None or figure.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "The council met on 4 May 2031.",
        "It happened at 9.26 a.m. on Friday.",
        "Ada Lund, 34, drives a bus.",
        "Article 5 of the treaty binds them.",
        "The home side won 3-1.",
        "Call 0555 01 44 for tickets.",
        "One of the members left.",
        "In 1998 the town was poor.",
    ],
)
def test_dates_times_ages_scores_and_names_count_nothing(text):
    assert figures(text) == []


def test_what_is_counted_is_told():
    (figure,) = figures("Rescuers found 14 miners in the shaft.")

    assert "miners" in figure.of


def test_who_gives_a_figure_is_told():
    (figure,) = figures("The council said that 300 houses had been sold.")

    assert figure.attributed_to == "The council"


def test_a_range_has_both_ends():
    (figure,) = figures("Between 20 and 30 people waited.")

    assert (figure.low, figure.high) == (20, 30)


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("In der Halle waren 1.200 Menschen.", "de", 1200),
        ("Environ 9 000 personnes ont manifesté.", "fr", 9000),
        ("Unas 20.000 personas salieron a la calle.", "es", 20000),
        ("Пострадали двадцать три человека.", "ru", 23),
        ("该市共有三万五千人受灾。", "zh", 35000),
    ],
)
def test_numbers_are_read_as_their_language_writes_them(text, lang, value):
    assert value in [figure.value for figure in figures(text, lang)]


@given(st.text(alphabet="0123456789.,%$€ -–abc万百\n", max_size=60))
@settings(max_examples=150)
def test_a_figure_stands_where_it_says_whatever_comes(text):
    if text.strip():
        for figure in figures(text):
            assert text[slice(*figure.span)] == figure.text
