"""Word runs that two texts have in common."""

from hypothesis import given
from hypothesis import strategies as st

from headwater.text.runs import Run, runs

WORDS = st.lists(st.sampled_from("abcd"), max_size=30)


def test_the_longest_run_is_taken_whole():
    assert runs(
        ["x", "y", "the", "ferry", "burned", "all", "night", "z"], ["the", "ferry", "burned", "all", "night"], 3
    ) == [Run(2, 0, 5)]


def test_runs_below_the_least_size_are_left_out():
    assert runs(["one", "two", "three"], ["one", "two", "four"], 3) == []


def test_a_run_that_is_told_twice_is_matched_once():
    assert runs(["a", "b", "c"], ["a", "b", "c", "x", "a", "b", "c"], 3) == [Run(0, 0, 3)]


@given(WORDS, WORDS, st.integers(min_value=1, max_value=4))
def test_every_run_stands_in_both_texts_and_uses_no_word_twice(a, b, least):
    found = runs(a, b, least)
    for run in found:
        assert run.size >= least
        assert a[run.start_a : run.start_a + run.size] == b[run.start_b : run.start_b + run.size]
    for start in ("start_a", "start_b"):
        used = [at for run in found for at in range(getattr(run, start), getattr(run, start) + run.size)]
        assert len(used) == len(set(used))


@given(WORDS.filter(lambda words: len(words) >= 2))
def test_a_text_shares_all_of_itself(words):
    assert sum(run.size for run in runs(words, words, 1)) == len(words)
