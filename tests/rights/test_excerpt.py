"""An excerpt is the beginning of a report, cut where a reader would cut it."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from headwater.rights import Terms, allowance, excerpt
from headwater.text.sentences import SentenceRules
from headwater.values import Article, Block

TEXT = "The ferry ran aground at six. All of those aboard were brought ashore within three hours, the coast guard said."


def article(text, *blocks):
    return Article(id="a", revision="r", made_by="test", confidence=1, text=text, blocks=blocks)


def first(text, most, rules=None):
    it = article(text)
    return excerpt(it, allowance(it, terms=Terms(excerpt=most)), rules)


def test_a_text_that_fits_is_shown_whole():
    assert first(TEXT, 200) == TEXT


def test_a_longer_one_is_cut_behind_a_sentence_where_that_is_not_too_early():
    assert first(TEXT, 50) == "The ferry ran aground at six. …"


def test_else_it_is_cut_behind_a_word_and_marks_that_open_something_are_not_left_behind():
    assert (
        first(TEXT, 100)
        == "The ferry ran aground at six. All of those aboard were brought ashore within three hours, the coast…"
    )
    assert first("A harbour master, whose ship was lost, spoke", 20) == "A harbour master…"


def test_an_abbreviation_of_its_language_does_not_end_a_sentence():
    text = "The ship of Gen. Harald Rask ran aground off Lindmar in the evening."
    assert first(text, 25, SentenceRules(abbreviations=frozenset({"gen"}))) == "The ship of Gen. Harald…"


def test_a_script_without_blanks_is_cut_between_characters():
    assert first("昨天傍晚一艘载有两百多名乘客的渡轮在港外一海里处搁浅", 11) == "昨天傍晚一艘载有两百…"


def test_what_a_reader_sees_as_one_character_is_not_cut():
    family = "👨‍👩‍👧‍👦"
    assert first(f"ab{family}{family}{family}", 12) == f"ab{family}…"
    assert first("e\u0301" * 10, 6) == "e\u0301" * 2 + "…"


def test_headings_captions_and_notices_are_no_part_of_it():
    blocks = (
        Block(span=(0, 8), type="heading"),
        Block(span=(10, 18), type="caption"),
        Block(span=(20, 26), type="paragraph"),
        Block(span=(28, 35), type="paragraph"),
    )
    it = article("Heading.\n\nCaption.\n\nFirst.\n\nSecond.", *blocks)
    assert excerpt(it, allowance(it)) == "First. Second."


@pytest.mark.parametrize("most", [0, 1])
def test_nothing_is_shown_where_nothing_may_be(most):
    assert first(TEXT, most) == ""


@given(st.text(st.sampled_from("ab .,\n“日\u0301👨\u200d👩é"), max_size=80), st.integers(0, 40))
def test_an_excerpt_is_never_longer_than_allowed_and_a_beginning_in_whole_characters(text, most):
    shown = first(text, most)
    whole = " ".join(text.split())
    assert len(shown) <= most
    if shown != whole:
        kept = shown.removesuffix("…").rstrip()
        assert whole.startswith(kept)
        ends = {cluster.end() for cluster in regex.finditer(r"\X", whole)} | {0}
        assert len(kept) in ends
