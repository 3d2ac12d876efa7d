"""Two wordings held against each other."""

import re

from hypothesis import given
from hypothesis import strategies as st

from headwater.show.wording import changes, drawn


def kinds(fuller, other):
    return [(one.kind, one.text.strip()) for one in changes(fuller, other)]


def test_a_word_that_was_put_for_another_is_told_as_such():
    assert kinds("We will open the bridge", "We will open the crossing") == [
        ("kept", "We will open the"),
        ("out", "bridge"),
        ("put", "crossing"),
    ]


def test_a_change_of_case_is_none():
    assert kinds("There is no reason", "there is No reason") == [("kept", "there is No reason")]


def test_writing_without_blanks_is_held_against_each_other_by_its_characters():
    assert kinds("学校将关闭", "学校已关闭") == [("kept", "学校"), ("out", "将"), ("put", "已"), ("kept", "关闭")]


def test_a_change_is_heard_without_being_seen():
    heard = re.sub(r"<[^>]+>", "", drawn(changes("a bridge", "a ferry")))

    assert heard == "a [left out:] bridge [end] [put in:] ferry [end]"


def test_many_words_that_were_left_out_are_counted():
    drawing = drawn(changes("one two three four five six seven eight nine ten", "ten"))

    assert "9 words left out" in drawing
    assert "seven" not in drawing


def test_words_are_never_markup():
    assert "<script>" not in drawn(changes("<script>alert(1)</script>", "<b>x</b>"))


@given(st.text(max_size=60), st.text(max_size=60))
def test_what_was_kept_and_put_in_is_the_other_wording(fuller, other):
    told = "".join(one.text for one in changes(fuller, other) if one.kind != "out")

    assert told.split() == other.split()
