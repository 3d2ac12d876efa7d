"""Samples of word runs."""

from hypothesis import given
from hypothesis import strategies as st

from headwater.text.shingles import RUN, shingles

WORDS = " ".join(f"word{number}" for number in range(400))


def test_a_part_of_a_text_keeps_what_the_whole_keeps_there():
    part, whole = shingles([" ".join(WORDS.split()[100:200]), WORDS])
    assert 0 < len(part) < len(whole)
    assert set(part.tolist()) <= set(whole.tolist())


def test_case_and_marks_do_not_count():
    one, other = shingles([WORDS, WORDS.upper().replace(" ", ", ")])
    assert one.tolist() == other.tolist()


def test_scripts_without_blanks_have_runs_of_characters():
    told = "昨日市議会は新しい橋の建設を承認したと市長が記者団に語った工事は来年の春に始まる予定である" * 2
    (found,) = shingles([told])
    assert len(found) > 0


def test_a_text_of_fewer_words_than_a_run_has_none():
    assert [len(found) for found in shingles(["", "one two three", "!?"])] == [0, 0, 0]
    assert shingles([]) == []
    assert RUN > 3


@given(st.lists(st.text(), max_size=40))
def test_a_text_has_the_same_runs_alone_and_among_others(texts):
    together = [found.tolist() for found in shingles(texts)]
    assert together == [found.tolist() for text in texts for found in shingles([text])]
