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
        # manner beside marks names nobody; a trade with its age means the only woman told of
        ("Petr Kos je rád. „Nečekali jsme zájem,“ neskrývá překvapení.", "Nečekali jsme zájem,", "Petr Kos"),
        ("„Mlč, dědku,“ okřikne ho Růžena.", "Mlč, dědku,", "Růžena"),
        (
            "Jana Malá byla čtvrtá. „To mrzí,“ řekla Malá. „Už jsem nemohla,“ přiznala dvacetiletá závodnice.",
            "Už jsem nemohla,",
            "Jana Malá",
        ),
    ],
)
def test_czech_words_have_their_speaker(said, text, words, name):
    told = [(quotation.text, quotation.speaker.name) for quotation in said(text, "cs") if quotation.speaker is not None]
    assert (words, name) in told


def test_a_woman_s_name_stays_hers(said):
    (told,) = said("„Most stojí,“ řekla Petra Nováková.", "cs")
    assert told.speaker.name == "Petra Nováková"
