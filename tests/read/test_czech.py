"""Who said what in Czech: men's names that women have too in other cases, turns with who asks, owners of a message."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Podle Petra Nováka je návrh „špatný vtip“.", "špatný vtip", "Petr Novák"),
        ("Podle Petry Novákové je návrh „špatný vtip“.", "špatný vtip", "Petra Nováková"),
        ("– Kam jdete? ptala se Jana Nová.\n\n– Domů, odpověděl Karel.", "Kam jdete?", "Jana Nová"),
        ("Na otázku, zda odstoupí, odpověděl Petr Novák jediným slovem: „Ne.“", "Ne.", "Petr Novák"),
        ("„Bude líp,“ zní vzkaz Jany Nové.", "Bude líp,", "Jana Nová"),
        ("„Peníze jsou,“ ujistil ministr novináře.", "Peníze jsou,", "ministr"),
    ],
)
def test_czech_words_have_their_speaker(said, text, words, name):
    told = [(quotation.text, quotation.speaker.name) for quotation in said(text, "cs") if quotation.speaker is not None]
    assert (words, name) in told


def test_a_woman_s_name_stays_hers(said):
    (told,) = said("„Most stojí,“ řekla Petra Nováková.", "cs")
    assert told.speaker.name == "Petra Nováková"
