"""The place, the day and the agency that head a report are none of its first sentence."""

import pytest


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("es", "Olmedo, 3 sep (AON).- El presidente de Orvelia, Ivo Lund, anunció que el puente cerrará.", "Ivo Lund"),
        ("fr", "Lindmar (AON) - Le ministre de Brenn, Ivo Lund, a annoncé que le pont fermerait.", "Ivo Lund"),
        ("de", "Lindmar (aon) - Der Präsident, Ivo Lund, kündigte an, dass die Brücke schließe.", "Ivo Lund"),
        ("pt", "Lindmar, 3 set (AON) - O ministro, Ivo Lund, anunciou que a ponte vai fechar.", "Ivo Lund"),
        ("en", "LINDMAR, May 3 (AON) — Ivo Lund said that the bridge was shut.", "Ivo Lund"),
        ("tr", "Lindmar, 3 Mayıs (AON) - Bakan Ada Lund köprünün kapandığını söyledi.", "Ada Lund"),
    ],
)
def test_who_speaks_behind_a_dateline_is_whom_its_sentence_names(said, lang: str, text: str, name: str) -> None:
    [found] = said(text, lang)
    assert found.speaker is not None
    assert found.speaker.name == name


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Ivo Lund (SPD) – Landrat in Brenn – sagte, der Plan sei gut."),
        ("en", "Ivo Lund (Labour) – the mayor of Brenn – said that the plan was good."),
        ("es", "Ivo Lund (44) – alcalde de Brenn – dijo que el plan era bueno."),
    ],
)
def test_a_name_with_its_party_or_age_before_a_dash_is_no_dateline(said, lang: str, text: str) -> None:
    [found] = said(text, lang)
    assert found.speaker is not None
    assert found.speaker.name == "Ivo Lund"
