"""Whose words these are in Swedish and Danish: relatives, places, writings, owners, and dashes that stand alone."""

import pytest


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("sv", "– Läget är lugnt, säger Per Sand, talesperson i Orvel.", "Läget är lugnt,", "Per Sand"),
        ("sv", "Hon fick svar av Ivo Brandt (S), som kallade planen ”befängd”.", "befängd", "Ivo Brandt"),
        ("sv", "Ivo Brandt, som kallade planen ”befängd”, gick hem.", "befängd", "Ivo Brandt"),
        ("sv", "Ada Lund beskriver sig själv som en ”obotlig optimist”.", "obotlig optimist", "Ada Lund"),
        ("sv", "På frågan om bron är säker svarar Ivo Brandt ”ja, absolut”.", "ja, absolut", "Ivo Brandt"),
        ("sv", "”Bron är säker.”\n\nDet säger Ivo Brandt, chef på verket.", "Bron är säker.", "Ivo Brandt"),
        ("sv", "”Bron är säker”, säger Ivo Brandt från Hyresföreningen.", "Bron är säker", "Ivo Brandt"),
        ("sv", "På kommunen säger man att ”rutinerna har brustit”.", "rutinerna har brustit", "kommunen"),
        ("sv", "Mötet, som enligt deltagare var ”stökigt”, slutade sent.", "stökigt", "deltagare"),
        ("sv", "Enligt advokaten mår klienten ”dåligt”.", "dåligt", "advokaten"),
        ("sv", "Enligt Karin Ek blir skatten ”orimlig”.", "orimlig", "Karin Ek"),
        ("da", "Ifølge politiet brød manden »alle løfter«.", "alle løfter", "politiet"),
        ("sv", "”Jag är tacksam”, lyder meddelandet från Ada Lund.", "Jag är tacksam", "Ada Lund"),
        ("sv", "Ministern gav ett löfte om att ”ingen ska flytta”.", "ingen ska flytta", None),
        ("sv", "”Alla vill hit”, som en av mäklarna uttrycker saken.", "Alla vill hit", "en av mäklarna"),
        ("sv", "Så här skriver Karin Ek: ”Jag avgår i dag.”", "Jag avgår i dag.", "Karin Ek"),
        ("sv", "Ada Lund ser fram emot mötet:\n\n– Det blir kul.", "Det blir kul.", "Ada Lund"),
        ("da", "Ada Lund ser frem til mødet:\n\n- Det bliver sjovt.", "Det bliver sjovt.", "Ada Lund"),
        ("da", "- Det tager vi alvorligt.\n\nDet siger Ivo Brandt.", "Det tager vi alvorligt.", "Ivo Brandt"),
        ("da", "»Bliv væk,« stod der på sedlen.", "Bliv væk,", "sedlen"),
        ("da", "»Jeg er glad,« lyder det fra Ada Lund.", "Jeg er glad,", "Ada Lund"),
    ],
)
def test_who_speaks_is_told_beside_the_words(said, lang, text, words, name):
    told = [(quotation.text, quotation.speaker.name if quotation.speaker else None) for quotation in said(text, lang)]
    assert (words, name) in told


def test_a_turn_may_close_with_what_another_one_said(said):
    (found,) = said("– När jag frågade svarade han: ”Är du klok?”\n\nAda Lund skrattar.", "sv")[:1]
    assert found.text.startswith("När jag frågade")


def test_short_items_of_a_list_are_no_turns(said):
    assert said("Ta med:\n\n- Mat.\n\n- Vatten.", "da") == []


def test_what_an_unnamed_answer_says_is_nobody_s(said):
    (found,) = said("”Det blir ingen bro”, löd beskedet.", "sv")
    assert found.speaker is None
