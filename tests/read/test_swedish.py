"""Swedish: somebody of an age, owners of a noun of speech, anybody at a place, several people without a name."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # somebody of an age is whom the text tells of, or named with that age
        ("Tränaren Jonas Wik var arg. ”Vi är naiva bakåt”, sa 51-åringen efter matchen.", "Vi är naiva", "Jonas Wik"),
        (
            "Rut Sjölin, 73, vaknade när Ivo Ek ringde. ”Jag såg röken”, säger 73-åringen.",
            "Jag såg röken",
            "Rut Sjölin",
        ),
        ("Polisen Ada Lund grep en 19-åring. ”Jag var pank”, säger 19-åringen.", "Jag var pank", "19-åringen"),
        ("81-åringens råd till andra: ”Öppna aldrig dörren.”", "Öppna aldrig dörren", "81-åringen"),
        ("81-åringen rånades i går. ”Jag skrek”, säger hon.", "Jag skrek", "81-åringen"),
        # a woman of an age who heads a sentence is whom the pronoun means
        ("Den 34-åriga kvinnan häktades. ”Det är fel”, sade hon i rätten.", "Det är fel", "Den 34-åriga kvinnan"),
        ("Efter matchen var tränaren fåordig. ”Nästa fråga”, sa han.", "Nästa fråga", "tränaren"),
        # owners
        ("Karin Eks svar: ”Vi hade inget val.”", "Vi hade inget val", "Karin Ek"),
        ("Lena Fors är orolig. Fors besked till föräldrarna: ”Ingen skola läggs ner.”", "Ingen skola", "Lena Fors"),
        ("Borgmästarens svar: ”Vi får se.”", "Vi får se", "Borgmästaren"),
        ("Ekonomichefen varnade i våras. ”Vi måste bromsa nu”, löd hennes råd.", "Vi måste", "Ekonomichefen"),
        ("Partiledaren fick frågan om skatten. ”Vi återkommer”, blev svaret.", "Vi återkommer", "Partiledaren"),
        # a place where one says so, a body for which anybody speaks
        ("På Bondeförbundet är man kritisk: ”Det här knäcker gårdarna.”", "Det här knäcker", "Bondeförbundet"),
        ("Kommunen beklagar det. ”Det här ska inte få hända”, säger man.", "Det här ska inte", "Kommunen"),
        # several people
        ("Forskarna vid Haskars sjukhus är nöjda. ”Det är tydligt”, skriver de.", "Det är tydligt", "Forskarna"),
        # who speaks behind a field, behind a clause that opens the sentence, in the middle of a turn
        ("– Vi gör det ihop, säger ordföranden i föreningen, Gunnel Ask.", "Vi gör det ihop", "Gunnel Ask"),
        ("På frågan om varför ingen larmade svarar Ada Lund att ”alla sov”.", "alla sov", "Ada Lund"),
        ("– När jag kom hit, minns Hassan Omar, var allt nytt. Nu är det hemma.", "Nu är det hemma", "Hassan Omar"),
        ("– Det går åt rätt håll, tror verksamhetschefen Anita Bäck.", "Det går åt rätt håll", "Anita Bäck"),
        ("– Jag är trött, säger Ada Lund.\n\nVad gör du nu?\n\n– Sover.", "Sover", "Ada Lund"),
        # a body's statement behind its own sentence
        ("Verket bekräftar att flyget är försenat. ”Vi beklagar”, heter det i ett uttalande.", "Vi beklagar", "Verket"),
        # who opens the paragraph behind the first words of a text
        ("– Jag grät när de ringde.\n\nAda Lund sitter på en bänk vid ån. Det är maj.", "Jag grät", "Ada Lund"),
        ("Räntan är ”inte bra”. Det säger bankchefen Ada Lund på en pressträff.", "inte bra", "Ada Lund"),
        # what somebody does while speaking, who stands behind the first verb
        ("– Där laddar jag batterierna, säger Lund och ler.", "Där laddar jag", "Lund"),
        ("Efter matchen var Ålander arg och sa: ”Vi är naiva bakåt.”", "Vi är naiva", "Ålander"),
        # turns that share a paragraph with the narrator
        ("Ada Lund ler. – Han är sur, säger hon. Maken Rune Lund nickar. – Jag är trött, säger han.", "Jag", "Rune"),
    ],
)
def test_whose_words_are_told_in_swedish(said, text, words, name):
    found = [q.speaker.name for q in said(text, "sv") if words in q.text and q.speaker is not None]
    assert any(who.startswith(name) for who in found), said(text, "sv")


def test_a_turn_ends_with_who_speaks_where_another_dash_follows_in_its_paragraph(said):
    text = "– Vi ser ingen väg, säger Ada Lund. Facket är upprört. – Det kom som en blixt, säger Ivo Ek."
    assert [(q.text.rstrip(","), q.speaker.name) for q in said(text, "sv")] == [
        ("Vi ser ingen väg", "Ada Lund"),
        ("Det kom som en blixt", "Ivo Ek"),
    ]


def test_words_over_two_paragraphs_are_whose_the_second_tells_them_to_be(said):
    text = "”När jag kom hit fanns tre affärer.\n\n”Nu finns ingen”, säger lantbrukaren Ada Lund."
    assert [q.speaker.name for q in said(text, "sv")] == ["Ada Lund", "Ada Lund"]


@pytest.mark.parametrize(
    "text",
    [
        "Boken heter ”Vintern utan dig” och kommer ut i mars.",
        "Den åtalade mannen är tidigare dömd. Han sitter häktad sedan i mars.",
        "Priset ”Årets eldsjäl” går i år till Berit Moen.",
        "Stadsdelen kallas i folkmun för ”Klippan”.",
    ],
)
def test_what_nobody_says_in_swedish_has_no_speaker(said, text):
    assert [q for q in said(text, "sv") if q.speaker is not None] == []
