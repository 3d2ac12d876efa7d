"""Marks that stay open over a paragraph, and words for whom the text named before."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("fr", "« Le pont est vieux.\n\nIl cédera qu'on le veuille ou non », raconte Ada Lund.", "Ada Lund"),
        ("tr", '"Köprü çok eski.\n\nBir gün yıkılacak" diyen Ada Lund sustu.', "Ada Lund"),
    ],
)
def test_marks_that_the_next_paragraph_closes_without_opening_them_hold_one_speakers_words(
    said: Said, lang: str, text: str, name: str
) -> None:
    told = said(text, lang)
    assert [(one.well_formed, one.speaker and one.speaker.name) for one in told] == [(True, name), (True, name)]


def test_a_letter_left_out_at_the_head_of_a_dutch_word_opens_no_marks(said: Said) -> None:
    (told,) = said("'Ik schrijf 's nachts', vertelt Ada Lund.", "nl")
    assert told.text == "Ik schrijf 's nachts"


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ada Lund schrijft een brief. 'Het is klaar', aldus de bewindsvrouw.",
        "Coach Ivo Brandt baalde. 'Het was buitenspel', zei de ervaren oefenmeester.",
        "Gezant Ivo Brandt sprak lang. 'Er komt een akkoord', aldus de Amerikaan.",
    ],
)
def test_a_dutch_word_stands_for_whom_the_text_named_before(said: Said, text: str) -> None:
    (told,) = said(text, "nl")
    assert told.speaker is not None
    assert told.speaker.name in {"Ada Lund", "Ivo Brandt"}


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        (
            "fr",
            "PARIS, 12 mars (AFP) - La ministre, Ada Lund, a annoncé que le pont fermerait.",
            "le pont fermerait",
            "Ada Lund",
        ),
        (
            "fr",
            "Le maire (DVG) de Tolvik, Ivo Brandt, juge la digue trop basse. « C'est grave », dénonce l'élu.",
            "C'est grave",
            "Ivo Brandt",
        ),
        ("nl", "'We hebben verloren', baalde trainer Ivo Brandt na afloop.", "We hebben verloren", "Ivo Brandt"),
    ],
)
def test_a_dateline_does_not_speak_and_a_role_that_only_one_may_have_is_that_ones(
    said: Said, lang: str, text: str, words: str, name: str
) -> None:
    told = [one for one in said(text, lang) if words in one.text]
    assert [one.speaker and one.speaker.name for one in told] == [name]


def test_who_speaks_is_told_inside_dutch_marks_behind_a_comma(said: Said) -> None:
    told = said("'Dit is pas het begin, waarschuwt hoogleraar Ada Lund. Straks is de brug weg.'", "nl")
    assert [one.speaker and one.speaker.name for one in told] == ["Ada Lund", "Ada Lund"]
    assert all("waarschuwt" not in one.text for one in told)


@pytest.mark.parametrize("lang", ["ar", "en", "fr", "tr"])
def test_a_mark_that_is_open_where_the_text_ends_in_empty_lines_is_read(said: Said, lang: str) -> None:
    (told,) = said("“The bridge is shut.\n\n", lang)
    assert (told.text, told.well_formed) == ("The bridge is shut.", False)


@pytest.mark.parametrize("text", ["“\n\n", "“", "“ \n\n \n"])
def test_an_open_mark_alone_says_nothing(said: Said, text: str) -> None:
    assert said(text, "en") == []
