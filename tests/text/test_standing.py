"""Words are found in a text as whole words."""

import pytest

from headwater.text.standing import standing


@pytest.mark.parametrize(
    ("text", "sought", "found"),
    [
        ("Lundgren and Lund", "Lund", (13, 17)),
        ("Lund’s bridge", "Lund", (0, 4)),
        ("Lund’s bridge", "Lund's", (0, 6)),
        ("木村氏は述べた", "木村", (0, 2)),
        ("Ha Lund", "Lun", None),
        ("Lund", "", None),
    ],
)
def test_words_stand_in_a_text_as_whole_words_whatever_their_apostrophes(text, sought, found):
    assert standing(text, sought, (0, len(text))) == found


@pytest.mark.parametrize(("span", "found"), [((0, 4), None), ((4, 8), None), ((9, 13), (9, 13)), ((8, 12), None)])
def test_a_span_that_cuts_a_word_makes_no_word_of_its_part(span, found):
    assert standing("LundLund Lund", "Lund", span) == found


def test_words_that_stand_twice_stand_nearest_to_a_place():
    assert standing("he went, he said", "he", (0, 16), near=14) == (9, 11)
