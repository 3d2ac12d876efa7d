"""Verbs stand in language files as dictionaries have them; their forms follow from patterns."""

import pytest

from headwater.language import pack
from headwater.language.conjugation import inflected


@pytest.mark.parametrize(
    ("lang", "word", "forms"),
    [
        ("fr", "lancer", {"lance", "lançait", "lança", "lancera"}),
        ("fr", "marteler", {"martèle", "martelait"}),
        ("fr", "démentir", {"dément", "démentent"}),
        ("fr", "soutenir", {"soutient", "soutiennent", "soutint"}),
        ("it", "ribadire", {"ribadisce", "ribadiva", "ribadì"}),
        ("it", "predire", {"predice", "predisse"}),
        ("it", "chiedere", {"chiede", "chiese", "chiederà"}),
        ("it", "spiegare", {"spiega", "spiegherà"}),
        ("es", "recordar", {"recuerda", "recordó"}),
        ("es", "advertir", {"advierte", "advirtió"}),
        ("es", "concluir", {"concluye", "concluyó"}),
        ("pt", "propor", {"propõe", "propôs"}),
        ("pt", "concluir", {"conclui", "concluíram"}),
        ("pt", "queixar-se", {"queixa", "queixa-se", "queixou-se"}),
    ],
)
def test_a_verb_is_inflected_by_the_longest_ending_that_fits_it(lang, word, forms):
    verb = inflected(word, pack(lang).conjugation)

    assert verb is not None
    assert forms <= set(verb.finite)


def test_participles_of_reflexive_verbs_agree_with_their_subject():
    verb = inflected("indigner (s')", pack("fr").conjugation)

    assert verb is not None
    assert verb.reflexive
    assert verb.participles == ("indigné", "indignée", "indignés", "indignées")


def test_a_language_without_patterns_keeps_its_forms_as_they_stand():
    assert inflected("sagte", pack("de").conjugation) is None
    assert "sagte" in pack("de").cues.said


def test_the_files_of_languages_with_patterns_hold_the_forms_that_news_writes():
    assert {"tacle", "soupira"} <= set(pack("fr").cues.said)
    assert "emporte" in pack("fr").cues.reflexive
    assert "sorride" in pack("it").cues.voiced
    assert "dice" not in pack("it").cues.voiced
