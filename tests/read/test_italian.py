"""Who said what in Italian."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "La sindaca Ada Lund è stanca. Nella lettera aveva parlato di «promesse fatte di sabbia bagnata».",
            "promesse fatte di sabbia bagnata",
            "Ada Lund",
        ),
        ("L’assessore Ivo Brandt tace. Poi ammette che il ponte è chiuso.", "il ponte è chiuso", "Ivo Brandt"),
        (
            "La ministra Ada Lund non è sicura. Il ponte, ammette, è vecchio.",
            "Il ponte è vecchio",
            "Ada Lund",
        ),
        (
            "Un’anziana, però, sostiene il contrario: «Il ponte era chiuso da giorni».",
            "Il ponte era chiuso da giorni",
            "Un’anziana",
        ),
        ("Ivo Brandt mi ha detto che il ponte è sicuro.", "il ponte è sicuro", "Ivo Brandt"),
        ("Il ponte è sicuro, ha fatto sapere la prefettura.", "Il ponte è sicuro", "la prefettura"),
        ("Un foglio sulla porta dice che il ponte è chiuso.", "il ponte è chiuso", "Un foglio"),
    ],
)
def test_italian_words_have_their_speaker(said: Said, text: str, words: str, name: str) -> None:
    told = [(q.text, q.speaker.name) for q in said(text, "it") if q.speaker is not None]
    assert any(words in inner or inner in words for inner, who in told if who == name), told


def test_an_adjective_behind_the_verb_speaks_not(said: Said) -> None:
    told = said("La sindaca Ada Lund sorride. «Il ponte è aperto a tutti», risponde seria.", "it")
    assert [q.speaker.name for q in told if q.speaker is not None] == ["Ada Lund"]


def test_who_is_informed_does_not_speak(said: Said) -> None:
    told = said("La signora Ada Lund chiude il libro e informa il maestro che il finale è triste.", "it")
    assert "il maestro" not in {q.speaker.name for q in told if q.speaker is not None}


def test_the_firm_of_an_office_is_no_part_of_a_name(said):
    found = said("Il CEO di Tarnsoft Loris Grond ha detto che la società «cresce bene».", "it")
    assert {(q.speaker.name, q.speaker.role) for q in found} == {("Loris Grond", "CEO di Tarnsoft")}
