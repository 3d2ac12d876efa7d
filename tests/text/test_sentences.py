"""Where sentences end."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.language import pack
from headwater.text.sentences import SentenceRules, sentences


def split(text: str, lang: str = "en") -> list[str]:
    return [text[start:end] for start, end in sentences(text, pack(lang).sentences)]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Mr. Hart left. He ran.", "en", ["Mr. Hart left.", "He ran."]),
        ("It cost $2.5 million. Nobody paid.", "en", ["It cost $2.5 million.", "Nobody paid."]),
        ("“We go,” he said. “Now?” asked Dr. J. Brown.", "en", ["“We go,” he said.", "“Now?” asked Dr. J. Brown."]),
        ("The U.S. Navy came. It left.", "en", ["The U.S. Navy came.", "It left."]),
        ("The end.Next comes more.", "en", ["The end.", "Next comes more."]),
        ("Am 3. März brannte es. Niemand starb.", "de", ["Am 3. März brannte es.", "Niemand starb."]),
        ("火灾已扑灭。没有人受伤！", "zh", ["火灾已扑灭。", "没有人受伤！"]),
        ("One line\nanother line", "en", ["One line", "another line"]),
    ],
)
def test_a_sentence_ends_where_a_reader_sees_its_end(text, lang, expected):
    assert split(text, lang) == expected


@given(st.text(alphabet="aB .!?“”\n。3", max_size=60))
def test_sentences_stand_in_order_and_leave_out_nothing_but_blanks(text):
    spans = sentences(text, SentenceRules())

    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    assert "".join(text[a:b] for a, b in spans).replace("\n", "").replace(" ", "") == text.replace("\n", "").replace(
        " ", ""
    )
    assert all(text[a:b].strip() == text[a:b] != "" for a, b in spans)
