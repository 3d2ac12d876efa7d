"""One form for text that looks the same."""

from hypothesis import given
from hypothesis import strategies as st

from headwater.text.normalise import clean, fold


def test_accents_and_case_do_not_tell_words_apart():
    assert fold("Łódź") == fold("lodz")
    assert fold("STRASSE") == fold("Straße")
    assert fold("d’accord") == "d'accord"


def test_invisible_characters_and_doubled_blanks_go():
    assert clean("soft\u00adware\u200b and\u00a0 more\r\n") == "software and more\n"


@given(st.text(max_size=60))
def test_cleaning_twice_is_cleaning_once(text):
    assert clean(clean(text)) == clean(text)
