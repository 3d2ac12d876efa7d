"""Who speaks in English sentences whose subject stands apart from its verb, and where what is told ends."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


def _speakers(told: list[Quotation]) -> list[str | None]:
    return [one.speaker.name if one.speaker else None for one in told]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Lund, who lost her boat in Aurora, Norland, in July, said that the pier was late.", "Ada Lund"),
        ("Ada Lund, whose hometown, Tarn, lies below the dam, argues that the dam will fail.", "Ada Lund"),
        ("Sen. Ada Lund (D-Tarn), said after a lunch that the plan was late.", "Ada Lund"),
        ("Some economists - including a minority of the board - warn that the bank will fail.", "Some economists"),
        ("Some economists -- even a few of the board -- warn that the bank will fail.", "Some economists"),
        ("About 9 percent said they had no view.", "About 9 percent"),
        ("Advisers to Ada Lund are quick to point out that she came second.", "Advisers to Ada Lund"),
        ("Letters seen by the Courier said that the roof was unsafe.", "Letters seen by the Courier"),
    ],
)
def test_what_explains_a_subject_may_part_it_from_its_verb(said: Said, text: str, speaker: str) -> None:
    assert _speakers(said(text)) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund admitted that the street that appeared in her book was wrong, but said her office had found the map.",
        "Ada Lund refused to answer questions on the plan but said there was no meeting.",
        "Ada Lund put off deciding whether the watchdog could question Brandt but said the group could come back.",
        "Noting that both banks agreed, Ada Lund put the bill to a vote.",
    ],
)
def test_a_verb_shares_the_subject_of_the_clause_that_it_stands_in(said: Said, text: str) -> None:
    told = [one for one in said(text) if one.act == "said"]
    assert set(_speakers(told)) == {"Ada Lund"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("As the crowd left the hall, Ada Lund pointed to Norland as a rival.", "Norland as a rival"),
        ("It was, Ada Lund said, one of the worst days of her term.", "It was one of the worst days of her term"),
        ("After Ada Lund told Brandt that she had left the council, they met again.", "she had left the council"),
        ("While Ada Lund admitted that the bridge was shut, the council opened it.", "the bridge was shut"),
        ("Ada Lund denounced the toll, calling for a vote.", "the toll"),
        ("Ada Lund denounced the toll Monday.", "the toll"),
    ],
)
def test_what_is_told_ends_with_its_clause(said: Said, text: str, words: str) -> None:
    assert words in [one.text for one in said(text)]
