"""The tables of strength and modality hold the same matters in all their languages."""

import pytest

from headwater.language.strength import GAP, strength
from headwater.language.tables import table

LANGUAGES = ("en", "de", "fr", "es", "ru", "zh")
#: Classes that grammar alone makes, in some languages.
GRAMMAR = {"denial behind", "participle", "participle prefix", "ending"}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_each_scale_has_words_of_every_class_in_each_language(tag):
    assert [(row["scale"], row["en"]) for row in table("scales.tsv") if not row[tag].strip()] == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_each_class_of_modality_has_words_in_each_language(tag):
    assert [row["class"] for row in table("modality.tsv") if row["class"] not in GRAMMAR and not row[tag].strip()] == []


def test_the_lines_of_one_scale_stand_together_and_number_its_classes_from_the_weakest():
    order = [row["scale"] for row in table("scales.tsv")]
    assert all(
        order[order.index(name) : order.index(name) + order.count(name)] == [name] * order.count(name) for name in order
    )
    halt = {phrase.parts: phrase.level for phrase in strength("en").phrases if phrase.scale == "halt"}
    assert halt[("reduce",)] < halt[("suspend",)] < halt[("halt",)]


def test_words_between_are_marked_in_a_phrase():
    assert ("stellt", GAP, "ein") in {phrase.parts for phrase in strength("de").phrases}


def test_a_language_without_a_column_has_no_strengths():
    assert not strength("xx").phrases
    assert not strength("it").of("denial")
