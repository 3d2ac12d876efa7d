"""Marks that hold a name, a title or what something is only called quote nobody."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("es", "Según la alcaldesa Ada Lund, el llamado «paso viejo» no aguanta otro invierno.", "paso viejo"),
        ("es", "Los pescadores llaman «la abuela» al puente de hierro, dice Ada Lund.", "la abuela"),
        ("es", "Los «días grises», como llaman los vecinos a los cortes, dijo Ada Lund, volverán.", "días grises"),
        ("es", "Su último disco, «Agua quieta», sale en mayo, anunció Ada Lund.", "Agua quieta"),
        ("es", "Según Ada Lund, autora de «Río abajo», el puente aguanta.", "Río abajo"),
        ("it", "Ada Lund sostiene che il ponte, noto in città come «il gobbo», regge.", "il gobbo"),
        ("it", "La sua barca, «Vento fermo», è in vendita, racconta Ada Lund.", "Vento fermo"),
        ("fr", "Selon Ada Lund, les fameuses « heures creuses » ont coûté cher.", "heures creuses"),
        ("fr", "Sa péniche, « La Lente », compte six cabines, raconte Ada Lund.", "La Lente"),
        ("pt", "Segundo Ada Lund, a ponte, conhecida no cais como «a corcunda», aguenta.", "a corcunda"),
        ("de", "Am Hafen nennen sie die Brücke die »Bucklige«, sagt Ada Lund.", "Bucklige"),
        ("de", "„Schleicher“ heißt der Zug hier, sagt Ada Lund.", "Schleicher"),
        ("de", "Die „Sparzüge“, wie man die kurzen Bahnen nennt, kommen, sagt Ada Lund.", "Sparzüge"),
        ("nl", "De ‘slak’, zoals ze de oude trein noemen, blijft rijden, zegt Ada Lund.", "slak"),
    ],
)
def test_what_something_is_called_is_nobodys_words(said: Said, lang: str, text: str, words: str) -> None:
    told = next(one for one in said(text, lang) if one.text == words)
    assert told.scare
    assert told.speaker is None


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("es", "Ada Lund llamó al cierre «una vergüenza para la ciudad».", "una vergüenza para la ciudad"),
        ("fr", "Ada Lund a qualifié la décision de « grave erreur de calcul ».", "grave erreur de calcul"),
        ("de", "Ada Lund nannte die Entscheidung „einen schweren Fehler“.", "einen schweren Fehler"),
    ],
)
def test_what_somebody_calls_a_matter_is_said_of_it(said: Said, lang: str, text: str, words: str) -> None:
    told = next(one for one in said(text, lang) if one.text == words)
    assert told.speaker is not None
    assert told.speaker.name == "Ada Lund"


def test_a_named_source_behind_a_colon_opens_its_clause(said: Said) -> None:
    told = said("El motivo es viejo: según la alcaldesa Ada Lund, el puente nunca se pintó.", "es")
    assert any(one.speaker and one.speaker.name == "Ada Lund" and "nunca se pintó" in one.text for one in told)
