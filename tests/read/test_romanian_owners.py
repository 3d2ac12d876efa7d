"""Romanian: owners in the genitive, writings without their article, places behind a role, verbs in -ează."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # the genitive of a role or body is told as a subject
        ("Răspunsul actriței: „Eu nu joc pentru premii”.", "Eu nu joc", "actrița"),
        ("Lucrările vor dura o lună, potrivit primăriei.", "vor dura o lună", "primăria"),
        # a writing behind a preposition has no article, and is its author's
        (
            "Ministerul a transmis un comunicat. Lucrările durează o lună, se arată în comunicat.",
            "Lucrările durează o lună",
            "Ministerul",
        ),
        (
            "Ministerul a transmis un comunicat. Lucrările durează o lună, se arată în comunicatul citat.",
            "Lucrările durează o lună",
            "Ministerul",
        ),
        # where a role belongs is no name of somebody
        ("Primarul din Valea Rece spune că „vin lupii până la poartă”.", "vin lupii", "Primarul din Valea Rece"),
        # verbs
        ("Lucrările vor dura o lună, informează Primăria Tolvik.", "vor dura o lună", "Primăria Tolvik"),
        ("„Nu ne vom lăsa”, au scandat protestatarii.", "Nu ne vom lăsa", "protestatarii"),
        ("„Nu există niciun pericol”, dau asigurări medicii.", "Nu există niciun pericol", "medicii"),
    ],
)
def test_whose_words_are_told_in_romanian(said, text, words, name):
    found = [q.speaker.name for q in said(text, "ro") if words in q.text and q.speaker is not None]
    assert name in found


@pytest.mark.parametrize(
    "text",
    [
        "Zona este cunoscută drept „Poarta Sudului”.",
        "Restaurantul „La Moară” servește pește proaspăt.",
        "Premiul „Scena Tânără” a revenit unei trupe din Ekvik.",
    ],
)
def test_what_nobody_says_in_romanian_has_no_speaker(said, text):
    assert [q for q in said(text, "ro") if q.speaker is not None] == []
