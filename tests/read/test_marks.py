"""Where quoted words begin and end, whatever marks a writer uses or forgets."""

import pytest

from headwater.language import pack
from headwater.read.speech.quotations import closes_lost_marks
from headwater.read.words.cut import paragraphs
from headwater.read.words.lexicon import lexicon
from headwater.read.words.marks import passages
from headwater.read.words.passage import Passage


def read(text: str, lang: str = "en") -> list[Passage]:
    return passages(text, paragraphs(text), pack(lang).marks, closes_lost_marks(lexicon(lang)))


def words(text: str, lang: str = "en") -> list[str]:
    return [text[slice(*passage.span)] for passage in read(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "He said “the gate is shut” twice."),
        ("en", 'He said "the gate is shut" twice.'),
        ("en", "He said ‘the gate is shut’ twice."),
        ("en", "He said 'the gate is shut' twice."),
        ("en", "He said ''the gate is shut'' twice."),
        ("de", "Er sagte „the gate is shut“ zweimal."),
        ("de", "Er sagte »the gate is shut« zweimal."),
        ("fr", "Il a dit « the gate is shut » deux fois."),
        ("ru", "Он сказал «the gate is shut» дважды."),
        ("zh", "他说「the gate is shut」两次。"),
        ("zh", "他说『the gate is shut』两次。"),
        ("und", "Han sade ”the gate is shut” två gånger."),
    ],
)
def test_every_convention_of_marks_gives_the_words_between_them(lang, text):
    assert words(text, lang) == ["the gate is shut"]


def test_an_apostrophe_is_no_mark():
    assert words("The farmers’ cows don’t like the dogs’ barking, it’s said.") == []
    assert words("‘The cows don’t like it,’ said the farmers’ union.") == ["The cows don’t like it,"]


def test_a_quotation_inside_a_quotation_lies_in_the_outer_one():
    (passage,) = read("“She told me ‘go home’ and I went,” he said.")
    assert [passage.span[1] - passage.span[0], len(passage.inner)] == [33, 1]


def test_a_paragraph_that_opens_the_marks_again_goes_on_with_the_same_words():
    first, second = read("“The dam is old.\n\n“It will not hold,” she said.")
    assert (first.goes_on, first.well_formed, second.well_formed) == (True, True, True)


def test_a_lost_closing_mark_ends_the_words_with_their_paragraph():
    (passage,) = read("She said: “The dam is old.\n\nNobody came.")
    assert not passage.well_formed
    assert passage.span == (11, 26)


def test_a_lost_closing_mark_ends_the_words_where_the_speaker_is_named():
    text = "“The dam is old, she said. “It will not hold.”"
    first, second = read(text)
    assert (text[slice(*first.span)], first.well_formed) == ("The dam is old,", False)
    assert (text[slice(*second.span)], second.well_formed) == ("It will not hold.", True)


def test_a_closing_mark_alone_closes_the_sentence_before_it():
    text = "The dam is old. It will not hold.”"
    (passage,) = read(text)
    assert (text[slice(*passage.span)], passage.well_formed) == ("It will not hold.", False)


def test_marks_of_two_kinds_are_a_pair_that_is_broken():
    (passage,) = read('He said “the gate is shut" twice.')
    assert not passage.well_formed


def test_ten_thousand_opening_marks_are_read_in_moments():
    assert len(read("“a " * 10_000)) <= 10_000


def test_a_dash_opens_speech_where_the_speaker_stands_between_dashes():
    assert words("— Мост стоит, — сказал мэр. — Мы ждём.", "ru") == ["Мост стоит,", "Мы ждём."]
    assert words("—El puente resiste —dijo la alcaldesa—. Esperamos.", "es") == ["El puente resiste", "Esperamos."]


def test_a_list_with_dashes_is_no_dialogue():
    assert words("— хлеб\n\n— соль", "ru") == []


def test_a_closing_mark_alone_inside_a_quotation_is_none():
    assert words("Lund said « the gate is shut” and so is the bridge » twice.") == [
        "the gate is shut” and so is the bridge"
    ]
