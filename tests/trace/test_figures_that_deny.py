"""Numbers of two reports that cannot both be so, and numbers that only look like it."""

import json

import pytest

from headwater.collect.thin import article_of
from headwater.read import read
from headwater.trace import Report, trace
from headwater.values import Figure


def report(key, text, lang="en", published="2031-05-02T10:00"):
    given = {"id": key, "text": text, "lang": lang, "published": published}
    article = article_of(json.dumps(given).encode(), key)
    return Report(article=article, figures=tuple(said for said in read(article) if isinstance(said, Figure)))


def not_agreeing(*reports):
    """Return the numbers of each quantity on which reports do not agree."""
    texts = {figure.id: figure.text for one in reports for figure in one.figures}
    return [
        {texts[key] for key in group.readings}
        for group in trace("s", reports).figures
        if group.verdict in {"conflict", "superseded"}
    ]


@pytest.mark.parametrize(
    ("one", "other", "lang", "numbers"),
    [
        (
            "A bus plunged into the Orlec near Vasta on Friday. Police said 12 people were killed.",
            "A coach left the road near Vasta and fell into the Orlec on Friday. The accident left 20 people dead.",
            "en",
            {"12 people", "20 people"},
        ),
        (
            "Police evacuated 300 residents from the harbour quarter of Lorne.",
            "In Lorne 500 residents of the harbour quarter had to be evacuated.",
            "en",
            {"300 residents", "500 residents"},
        ),
        (
            "Police arrested 17 people at the march in Lorne on Saturday.",
            "At the march in Lorne on Saturday 25 people were arrested.",
            "en",
            {"17 people", "25 people"},
        ),
        (
            "Bei dem Busunglück bei Vasta sind am Freitag 14 Menschen ums Leben gekommen, teilte die Polizei mit.",
            "Bei dem Busunglück in der Nähe von Vasta kamen am Freitag 20 Menschen ums Leben.",
            "de",
            {"14 Menschen", "20 Menschen"},
        ),
        (
            "周五，瓦斯塔附近发生客车坠河事故，造成14人死亡，警方说。",
            "周五，一辆客车在瓦斯塔附近坠入河中，造成20人死亡。",
            "zh",
            {"14人", "20人"},
        ),
    ],
)
def test_what_befell_people_tells_that_two_numbers_count_the_same(one, other, lang, numbers):
    assert not_agreeing(report("a", one, lang), report("b", other, lang)) == [numbers]


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [
        ("The crash near Vasta killed 14 people on Friday.", "The crash near Vasta hurt 20 people on Friday.", "en"),
        ("The crash near Vasta killed 14 women on Friday.", "The crash near Vasta killed 20 men on Friday.", "en"),
        ("The crash near Vasta killed 14 children on Friday.", "The crash near Vasta killed 20 people.", "en"),
        ("The fire in Lorne destroyed 50 houses.", "The fire in Lorne damaged 80 houses.", "en"),
        (
            "周五，瓦斯塔附近发生客车坠河事故，造成14人死亡。",
            "周五，一辆客车在瓦斯塔附近坠入河中，造成20人受伤。",
            "zh",
        ),
    ],
)
def test_who_was_killed_is_not_who_was_hurt(one, other, lang):
    assert not_agreeing(report("a", one, lang), report("b", other, lang)) == []


def test_the_verb_right_before_a_number_tells_what_befell_before_one_behind_it():
    one = report("a", "The quake in Karst on Monday killed 14 people and wounded many more.")
    other = report("b", "The quake in Karst on Monday killed 20 people, the mayor said.")

    assert not_agreeing(one, other) == [{"14 people", "20 people"}]


def test_numbers_of_two_years_do_not_deny_each_other():
    now = report("a", "The crash near Vasta killed 14 people on Friday.")
    then = report("b", "The crash near Vasta on Friday recalled one of 2011 in which 20 people were killed.")
    same = report("c", "The crash near Vasta on Friday killed 20 people, the worst of 2031.")

    assert not_agreeing(now, then) == []
    assert not_agreeing(now, same) == [{"14 people", "20 people"}]


def test_what_is_measured_moves_within_a_day():
    morning = report("a", "The reservoir above Halme held 340 tonnes of silt at 10:30, the board said.")
    evening = report("b", "The reservoir above Halme held 420 tonnes of silt at 18:00, the board said.")
    untimed = [
        report(key, f"The reservoir above Halme held {tonnes} tonnes of silt, the board said.")
        for key, tonnes in (("c", 340), ("d", 420))
    ]

    assert not_agreeing(morning, evening) == []
    assert not_agreeing(*untimed) == [{"340 tonnes", "420 tonnes"}]


def test_nothing_is_denied_in_a_language_whose_words_for_numbers_are_not_known():
    one = report("a", "Mã Halme được mua vào nhiều nhất, chiếm 23,3% tổng khối lượng giao dịch.", "vi")
    other = report("b", "Mã Halme được mua vào nhiều nhất, chiếm 28,1% tổng khối lượng giao dịch.", "vi")

    assert not_agreeing(one, other) == []


def test_a_report_with_the_other_number_rounded_denies_it_not():
    both = report("a", "The fire at Lorne burned 12,141 hectares on Friday. On Monday it had burned 8,498 hectares.")
    one = report("b", "The fire at Lorne burned 12,141 hectares on Friday.")
    rounded = report("c", "Das Feuer in Lorne verbrannte bis Freitag 8.400 Hektar.", "de")

    assert not_agreeing(one, rounded) == [{"12,141 hectares", "8.400 Hektar"}]
    assert not_agreeing(both, rounded) == []


def test_a_row_shows_the_readings_alone_that_count_alike():
    one = report("a", "The quake in Karst hurt 14 people. In Karst 14 people were killed, the mayor said.")
    other = report("b", "The quake in Karst hurt 20 people, the mayor said.")

    found = trace("s", [one, other])
    shown = [group.readings for group in found.figures if group.verdict == "conflict"]
    assert shown == [(one.figures[0].id, other.figures[0].id)]


def test_points_of_two_players_are_two_numbers():
    one = report(
        "a", "Orn Vasta made 22 points for the Gulls. Then Pell Karst finished with 22 points and nine boards."
    )
    other = report("b", "Then Pell Karst finished with 25 points and nine boards.")

    shown = [group.readings for group in trace("s", [one, other]).figures if group.verdict == "conflict"]
    assert shown == [(one.figures[1].id, other.figures[0].id)]


def test_rows_of_numbers_that_all_differ_are_of_two():
    one = report("a", "Then Pell Karst finished with 22 points and nine boards.")
    other = report("b", "Then Pell Karst finished with 25 points and 16 boards.")
    same = report("c", "Then Pell Karst finished with 25 points and nine boards.")

    assert not_agreeing(one, other) == []
    assert {"22 points", "25 points"} in not_agreeing(one, same)


def test_of_people_a_report_may_know_another_number_as_of_houses():
    one = report("a", "The quake in Karst on Monday killed 14 people and destroyed 50 houses, the mayor said.")
    other = report("b", "The quake in Karst on Monday killed 20 people and destroyed 80 houses, the mayor said.")

    assert not_agreeing(one, other) == [{"14 people", "20 people"}, {"50 houses", "80 houses"}]


@pytest.mark.parametrize(
    ("later", "verdict"),
    [("2031-05-02T10:40", "conflict"), ("2031-05-02T16:00", "superseded"), ("2031-05-02", "conflict")],
)
def test_a_higher_count_some_hours_later_replaces_the_earlier_one(later, verdict):
    one = report("a", "The crash near Vasta killed 14 people on Friday.")
    other = report("b", "The crash near Vasta killed 20 people on Friday.", published=later)

    assert [group.verdict for group in trace("s", [one, other]).figures] == [verdict]
