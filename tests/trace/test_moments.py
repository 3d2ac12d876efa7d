"""When a figure is of, as far as its sentence tells."""

import pytest

from headwater.trace.moments import clocks, years


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The firm had 40 ships as of Dec. 31, 2018, it said.", {"2018"}),  # an abbreviation ends no sentence
        ("It sank in 2017. The firm has 40 ships. It bought them in 2019.", set()),
        ("In 2016 and 2018 the firm had 40 ships.", {"2016", "2018"}),
    ],
)
def test_a_figure_is_of_the_years_that_its_own_sentence_names(text, told):
    at = text.index("40")

    assert years(text, (at, at + 2), "en") == told


def test_a_figure_is_of_the_time_of_day_that_its_sentence_names():
    text = "It was calm at noon. At 10:30 the index stood at 1,040 points."
    at = text.index("1,040")

    assert clocks(text, (at, at + 5), "en") == {"10:30"}
