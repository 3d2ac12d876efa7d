"""Which days of the week a report names, and how far reports differ by that."""

import numpy as np
import pytest

from headwater.group.weekdays import Times, differ, weekdays

NO_TIME = np.nan


def times(*told: tuple[int, float]) -> Times:
    return Times(np.array([named for named, _ in told], np.uint16), np.array([day for _, day in told]))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "On Tuesday the mill burnt."),
        ("de", "Am Dienstag brannte die Mühle."),
        ("ru", "Во вторник сгорела мельница."),
        ("zh", "磨坊星期二起火。"),
        ("ja", "水車小屋が火曜日に燃えた。"),
    ],
)
def test_a_day_is_the_same_in_every_language(lang, text):
    assert weekdays(text, lang) == weekdays("Tuesday", "en") != 0


def test_a_language_whose_days_are_not_known_names_none():
    assert weekdays("On Tuesday the mill burnt.", "xx") == 0


def test_an_abbreviation_is_no_day():
    assert weekdays("They sat in the sun.", "en") == 0


def test_other_days_set_reports_apart_but_not_where_both_came_at_once():
    tuesday, friday = weekdays("Tuesday", "en"), weekdays("Friday", "en")

    assert differ(times((tuesday, NO_TIME)), times((friday, NO_TIME), (tuesday, NO_TIME), (0, NO_TIME))).tolist() == [
        [1, 0, 0]
    ]
    assert differ(times((tuesday, 20_000.0)), times((friday, 20_000.5), (friday, 20_003.0))).tolist() == [[0, 1]]
