"""Who said what in Romanian, whose article stands behind its noun."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "„Podul rămâne închis”, a declarat, luni, ministrul Transporturilor, Ada Lund.",
            "Podul rămâne închis",
            "Ada Lund",
        ),
        ("„Podul cedează”, a mai spus primărița Ada Lund într-o conferință de presă.", "Podul cedează", "Ada Lund"),
        ("„Podul e sigur”, a precizat purtătoarea de cuvânt a portului, Ada Lund.", "Podul e sigur", "Ada Lund"),
        ("„Podul e sigur”, ne-a spus vecinul Ivo Brandt.", "Podul e sigur", "Ivo Brandt"),
        ("„Așa ceva nu s-a mai văzut”, spun localnicii.", "Așa ceva nu s-a mai văzut", "localnicii"),
        ("Directorul companiei, Ivo Brandt, spune că podul „nu e sigur”.", "nu e sigur", "Ivo Brandt"),
        ("Primarul orașului Orvel, Ivo Brandt, a anunțat că podul se închide.", "podul se închide", "Ivo Brandt"),
        ("Primarul Ivo Brandt pleacă. „E o rușine”, a adăugat primarul.", "E o rușine", "Ivo Brandt"),
        ("Potrivit lui Ivo Brandt, podul rămâne închis.", "podul rămâne închis", "Ivo Brandt"),
        ("Podul rămâne închis, potrivit poliției.", "Podul rămâne închis", "poliția"),
        ("După cum a explicat Ada Lund, podul e închis.", "podul e închis", "Ada Lund"),
        ("Podul e închis, așa cum a explicat Ada Lund.", "Podul e închis", "Ada Lund"),
        ("Ada Lund s-a plâns că podul e închis.", "podul e închis", "Ada Lund"),
        ("Podul e închis, se arată în rechizitoriu.", "Podul e închis", "rechizitoriu"),
        ("Podul e închis, a transmis Primăria Orvel printr-un comunicat.", "Podul e închis", "Primăria Orvel"),
        ("Potrivit Mariei Lund, podul e „o rușine”.", "o rușine", "Maria Lund"),
        ("Planul, descris de Ivo Brandt drept „o prostie”, a fost amânat.", "o prostie", "Ivo Brandt"),
        ("Din raportul primăriei reiese că podul „nu e sigur”.", "nu e sigur", "raportul primăriei"),
        ("Instanța a reținut că șoferul „nu a frânat”.", "nu a frânat", "Instanța"),
        # titles written short, a body behind the role, a ministry before a colon
        ("„Nu sunt victime”, a precizat purtătorul de cuvânt, plt. adj. Ada Lund.", "Nu sunt victime", "Ada Lund"),
        ("Șefa DSP Orvel, dr. Ada Lund, avertizează: „Urmează trei zile grele.”", "Urmează trei zile", "Ada Lund"),
        ("Ministrul Sănătății: „Vom închide secțiile vechi”.", "Vom închide", "Ministrul Sănătății"),
        # a noun for the only man told of; who only names himself behind his words
        (
            "„Totul ardea”, a spus Ivo Brandt, un vecin. Pompierii au venit. „Noroc”, a spus bărbatul.",
            "Noroc",
            "Ivo Brandt",
        ),
        ("„Se face mai multă politică decât administrație”, Ivo Brandt, prefect.", "Se face", "Ivo Brandt"),
        ("– Unde mergem? a întrebat Ivo.\n\n– Acasă, răspunse Ada.", "Unde mergem?", "Ivo"),
    ],
)
def test_romanian_words_have_their_speaker(said: Said, text: str, words: str, name: str) -> None:
    told = [(q.text, q.speaker.name) for q in said(text, "ro") if q.speaker is not None]
    assert any(words in inner and who == name for inner, who in told), told


def test_whose_a_ministry_is_is_no_name(said: Said) -> None:
    (told,) = said("„Vom vedea”, a spus ministra Sănătății.", "ro")
    assert told.speaker is not None
    assert told.speaker.name == "ministra Sănătății"


def test_what_somebody_only_calls_so_is_not_quoted(said: Said) -> None:
    (told,) = said('Il piano, ribattezzato dai sindacati "piano sparizioni", arriva in aula.', "it")
    assert told.speaker is None
