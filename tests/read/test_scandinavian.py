"""Swedish, Norwegian and Danish: a dash or a guillemet quotes, verbs stand second, roles have their article as an end."""

import pytest


def whose(found):
    return [(quotation.text.rstrip(","), quotation.speaker.name if quotation.speaker else None) for quotation in found]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("sv", "– Bron är säker, säger borgmästaren Ada Lund. Det har vi visat.\n\n– Ingen behöver vara rädd för den."),
    ],
)
def test_a_dash_quotes_and_who_spoke_goes_on(said, lang, text):
    found = said(text, lang)
    assert len(found) == 3
    assert {quotation.speaker.name for quotation in found} == {"Ada Lund"}
    assert found[0].speaker.role == "borgmästaren"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("sv", "Ada Lund är rektor på skolan.\n\n– Det här är allvarligt för oss alla.\n\n– Varför då? frågar Ivo Ek."),
    ],
)
def test_a_dash_behind_a_paragraph_about_somebody_quotes_that_person(said, lang, text):
    first, second = said(text, lang)
    assert (first.speaker.name, second.speaker.name) == ("Ada Lund", "Ivo Ek")
    assert second.text.endswith("?")


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("sv", "”Bron är säker”, säger kommunalrådet Ada Lund till TT.", "Bron är säker", "Ada Lund"),
        ("sv", "– Vi är oroliga, säger vd:n Ada Lund till SVT:s redaktion.", "Vi är oroliga", "Ada Lund"),
        (
            "sv",
            "Ada Lund tvekar.\n\n– Vi måste, svarar hon, men det är svårt.",
            "Vi måste, men det är svårt.",
            "Ada Lund",
        ),
        ("sv", "I ett mejl till tidningen skriver Ada Lund: ”Jag är nöjd.”", "Jag är nöjd.", "Ada Lund"),
        ("sv", "”Vi är glada”, heter det i ett uttalande från kommunen.", "Vi är glada", "kommunen"),
        ("sv", "»Det håller«, slår ministern Ivo Ek fast.", "Det håller", "Ivo Ek"),
    ],
)
def test_who_is_quoted_stands_behind_the_verb(said, lang, text, words, name):
    assert whose(said(text, lang)) == [(words, name)]


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("sv", "Ministern Ivo Ek sade att bron håller.", "bron håller", "Ivo Ek"),
        ("sv", "I går sade Ivo Ek att bron ska rivas.", "bron ska rivas", "Ivo Ek"),
        ("sv", "Bron håller, uppger räddningstjänsten för TT.", "Bron håller", "räddningstjänsten"),
        ("sv", "Bron håller, säger Ivo Ek i ett pressmeddelande.", "Bron håller", "Ivo Ek"),
        ("sv", "Bron håller, säger Ivo Ek som är professor i geologi.", "Bron håller", "Ivo Ek"),
        ("sv", "Enligt polisen skadades tre personer.", "skadades tre personer", "polisen"),
        ("sv", "Forskaren Ada Lund varnar för att isen smälter.", "isen smälter", "Ada Lund"),
    ],
)
def test_what_is_told_without_marks_is_of_the_subject(said, lang, text, words, name):
    assert whose(said(text, lang)) == [(words, name)]
