"""Words, numbers and marks."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from headwater.text.tokens import tokens, words


def test_words_keep_their_apostrophes_and_hyphens():
    assert words("Don't ask Hegel-Rask about e-mails.") == ["Don't", "ask", "Hegel-Rask", "about", "e-mails"]


def test_a_number_keeps_its_separators():
    assert words("1,200.5 crowns and 3.5 km") == ["1,200.5", "crowns", "and", "3.5", "km"]


def test_each_character_of_a_script_without_blanks_is_a_token():
    assert words("他说 99%") == ["他", "说", "99"]


@given(st.text(max_size=80))
def test_a_token_stands_where_it_says(text):
    found = tokens(text)

    assert all(text[token.start : token.end] == token.text for token in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@given(st.text(alphabet="ab1’.,- \n\u00a0", max_size=80), st.integers(0, 80))
def test_what_stands_before_a_blank_is_cut_alike_whatever_follows(text, at):
    blank = text.find(" ", at)
    if blank >= 0:
        assert tokens(text) == tokens(text, 0, blank) + tokens(text, blank)


def test_vowel_signs_belong_to_their_word_behind_a_hyphen_too():
    assert words("धीरे-धीरे प्रधान-मंत्री") == ["धीरे-धीरे", "प्रधान-मंत्री"]


def test_a_number_with_separators_and_what_is_glued_to_it_are_one_word():
    assert words("2,000km 3,5t 1,200, km") == ["2,000km", "3,5t", "1,200", "km"]


@given(
    st.text("“\"'‘(«[", max_size=2),
    st.text("abÉßжҖعςÿŉ", min_size=1, max_size=5),
    st.text(".,;:!?”\"'’)»]", max_size=3),
)
def test_marks_around_a_word_of_letters_are_tokens_of_their_own(before, word, behind):
    found = tokens(before + word + behind)
    assert [token.text for token in found] == [*before, word, *behind]
    assert [token.kind for token in found if token.text != word] == ["mark"] * len(before + behind)
