"""Neighbours that are not seen yet take off less where those that are seen are unlike a report."""

from headwater.group.decide import crowd


def test_five_stories_unlike_a_report_say_that_others_are_too():
    assert crowd([0.0] * 5, 11) < crowd([], 11)


def test_four_say_nothing():
    assert crowd([0.0] * 4, 11) == crowd([], 11)
