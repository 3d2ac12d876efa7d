"""Words that are asked for, held against quotations."""

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.trace.asked import held

LONG = (
    "In order to strengthen trust between the towns, the council will open the bridge by May. "
    "The walls will be pulled down by Saturday. Nobody will be asked to pay for it twice."
)


def test_a_sentence_out_of_a_long_quotation_is_found():
    assert held("The walls will be pulled down by Saturday", LONG, "en").enough


def test_a_reworded_sentence_is_found_and_its_own_words_are_told():
    asked, text = "to strengthen the trust between the towns", "to strengthen mutual trust between the two towns"
    found = held(asked, text, "en")
    assert found.enough
    assert [text[start:end] for start, end in found.other] == ["mutual", "two"]


def test_a_piece_of_what_is_asked_for_is_found():
    assert held(LONG, "strengthen trust between the towns, the council will open the bridge", "en").enough


@pytest.mark.parametrize(
    "asked",
    [
        "We will pay for it",
        "The council will not do it",
        "Prices will rise by May, and the walls of the market will be painted on Saturday",
        "in order to",
        "",
    ],
)
def test_a_few_words_in_common_mean_nothing(asked):
    assert not held(asked, LONG, "en").enough


def test_words_that_stand_far_apart_mean_nothing():
    assert not held("strengthen the walls twice", LONG, "en").enough


def test_writing_without_blanks_is_compared_by_characters():
    assert held("我们看不出两场火灾之间有任何联系", "两座城镇彻夜难眠。我们看不出两场火灾之间有联系", "zh").enough
    assert not held("我们看不出两场火灾之间有任何联系", "学校将停课至周三，之后改在市政厅上课", "zh").enough


@given(st.text(max_size=200), st.text(max_size=400))
def test_any_words_can_be_asked_for(asked, text):
    found = held(asked, text, "en")
    assert 0 <= found.share <= 1
    assert all(0 <= start < end <= len(text) for start, end in found.other)


def test_quotations_of_one_utterance_are_found_and_of_another_are_not(shared):
    with gzip.open(shared / "data" / "reuse" / "quotes.jsonl.gz", "rt", encoding="utf-8") as file:
        pairs = [json.loads(line) for line in file]
    both = [(pair, side) for pair in pairs for side in (("a", "b"), ("b", "a"))]
    enough = [held(pair[a]["quote"], pair[b]["quote"], "en").enough for pair, (a, b) in both]
    right = sum(found for found, (pair, _) in zip(enough, both, strict=True) if pair["same"])
    wrong = sum(found for found, (pair, _) in zip(enough, both, strict=True) if not pair["same"])
    assert right >= 37
    assert wrong <= 5
