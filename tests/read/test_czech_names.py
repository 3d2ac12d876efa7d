"""Czech: names in other cases are told as subjects are, a dash turn ends with who speaks, objects open a clause."""

import pytest


def speakers(said, text, words):
    return [q.speaker.name for q in said(text, "cs") if words in q.text and q.speaker is not None]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("mluvčí policie Evy Kropáčové", "Eva Kropáčová"),
        ("mluvčí Evy Kropáčové", "Eva Kropáčová"),
        ("radní Hany Malé", "Hana Malá"),
        ("lékařky Marie Novákové", "Marie Nováková"),
        ("Lucie Bílé", "Lucie Bílá"),
        ("poslance Ondřeje Koláře", "Ondřej Kolář"),
        ("advokáta Jana Kose", "Jan Kos"),
        ("primátora Tomáše Zimy", "Tomáš Zima"),
        ("Zdeňka Hájka", "Zdeněk Hájek"),
        ("Petra Němce", "Petr Němec"),
        ("senátora Václava Krejčího", "Václav Krejčí"),
        ("ekonoma Petra Kose z banky Alfa", "Petr Kos"),
    ],
)
def test_a_named_source_is_told_as_a_subject(said, source, name):
    assert speakers(said, f"Podle {source} je most bezpečný.", "most bezpečný") == [name]


def test_kin_owns_no_name(said):
    assert speakers(said, "Podle matky Jana Nováka je most bezpečný.", "most bezpečný") == ["matky Jana Nováka"]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # a turn of a dash ends before a short clause with who speaks
        ("– Domů, odpověděl chlapec.", "Domů", "chlapec"),
        ("– Kdy? ptá se soudkyně.\n\n– Včera, odpovídá svědek.\n\n– Proč?\n\n– Bál jsem se.", "Bál jsem", "svědek"),
        # where somebody comes from is no part of a name
        ("„Jsme rádi,“ řekla Zuzana Krásná z Masarykovy univerzity.", "Jsme rádi", "Zuzana Krásná"),
        ("Petr Kos ze spolku Voda řekl, že prší.", "prší", "Petr Kos"),
        # what is named so opens the clause
        ("Nela Mrázová to odmítla. Návrh označila za „divadlo“.", "divadlo", "Nela Mrázová"),
        ("Nela Mrázová to odmítla. Kalinova slova označila za „divadlo“.", "divadlo", "Nela Mrázová"),
        ("Trenér Pavel Hoftych zuřil. „Hráli jsme bez duše,“ ulevil si.", "Hráli jsme", "Pavel Hoftych"),
        ("Ve zprávě se píše, že škola porušuje předpisy.", "škola porušuje", "zpráva"),
    ],
)
def test_whose_words_are_told_in_czech(said, text, words, name):
    assert name in speakers(said, text, words)


def test_who_was_spoken_to_in_the_first_person_does_not_speak(said):
    found = said("– Nevím, říkal jsem to všem.\n\n– Lžeš, řekla Jana Malá.", "cs")
    assert found[0].text == "Nevím, říkal jsem to všem."
