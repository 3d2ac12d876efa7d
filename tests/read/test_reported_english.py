"""English reported speech: who says it and which words are reported, by where cue, object and clause stand."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "As the council noted, the bridge carries ten cars a day.",
            "the council",
            "the bridge carries ten cars a day",
        ),
        ("The bridge is safe, as mayor Ada Lund has said.", "Ada Lund", "The bridge is safe"),
    ],
)
def test_as_somebody_said_names_whose_the_clause_is(said: Said, text: str, speaker: str, words: str) -> None:
    [told] = said(text)
    assert (told.speaker and told.speaker.name, told.text) == (speaker, words)


def test_a_programme_in_marks_before_the_subject_is_not_what_is_said(said: Said) -> None:
    told = said('In an interview on "Good Morning Tarn," mayor Ada Lund said the floods demanded that everybody help.')
    assert [one.text for one in told if not one.scare] == ["the floods demanded that everybody help"]


def test_who_is_told_may_be_explained_between_commas(said: Said) -> None:
    [told] = said("The minister asked Ivo Brandt, the head of the port, to close the harbour.")
    assert (told.speaker and told.speaker.name, told.text) == ("The minister", "to close the harbour")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Brandt urged the council to act, saying that time was short.", "to act"),
        ("The governor promised to resign, but stayed.", "to resign, but stayed"),
    ],
)
def test_an_infinitive_behind_who_is_asked_is_told(said: Said, text: str, words: str) -> None:
    assert said(text)[0].text == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lund condemned the toll in a speech and left.", "the toll"),
        ("Lund condemned the toll, which had been raised.", "the toll"),
        ("Lund praised the ferry and went home.", "the ferry"),
    ],
)
def test_an_object_of_speech_ends_where_the_reporter_goes_on(said: Said, text: str, words: str) -> None:
    assert [told.text for told in said(text)] == [words]


def test_what_a_noun_of_speech_tells_ends_before_the_verb_of_its_sentence(said: Said) -> None:
    [told] = said("His warning that the bridge had cracks was ignored.")
    assert told.text == "the bridge had cracks"


def test_a_noun_of_asking_is_no_verb(said: Said) -> None:
    assert said("His call for a new bridge was rejected.") == []


def test_a_pronoun_and_its_verb_in_one_speak_and_are_a_clause(said: Said) -> None:
    [first, second] = said("Mayor Ada Lund left. She's claiming that the bridge is shut. It's a start, she said.")
    assert [(told.speaker and told.speaker.name, told.text) for told in (first, second)] == [
        ("Ada Lund", "the bridge is shut"),
        ("Ada Lund", "It's a start"),
    ]


def test_a_participle_with_its_phrase_stands_between_subject_and_verb(said: Said) -> None:
    told = said('Protesters marching through the streets chanted "No bridge, no peace".')
    assert told[0].speaker is not None
    assert told[0].speaker.name == "Protesters"
