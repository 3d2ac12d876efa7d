"""Whom French, Italian, Spanish and Portuguese reports take up: by a pronoun, by nothing, by a noun of speech."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("fr", "« Le pont tient », dit Ada Lund. Et d'ajouter : « Il tiendra. »", "Il tiendra.", "Ada Lund"),
        ("fr", "« Bon », dit Ada Lund. Avant de glisser, en riant : « On verra. »", "On verra.", "Ada Lund"),
        ("fr", "À l'agence, on se veut rassurant. « Le pont tient », assure-t-on.", "Le pont tient", "l'agence"),
        ("it", "Dal ministero frenano. «Il ponte regge», assicurano.", "Il ponte regge", "ministero"),
        ("it", "I genitori non si fidano. «Vogliamo garanzie», dicono.", "Vogliamo garanzie", "I genitori"),
        ("fr", "Ada Lund est là. Réponse du préfet : « C'est faux. »", "C'est faux.", "préfet"),
        ("it", "Dura la replica di Ada Lund: «È un errore».", "È un errore", "Ada Lund"),
        ("it", "«Bisognava agire prima», è il commento di Ada Lund.", "Bisognava agire prima", "Ada Lund"),
        ("it", "«Basta», dice Ada Lund. «È una farsa», rincara la dose.", "È una farsa", "Ada Lund"),
        ("it", "Accanto a Ivo Brandt la moglie annuisce. «Non dormo», confessa.", "Non dormo", "la moglie"),
        ("it", "Un uomo che chiede di restare anonimo dice che «trema tutto».", "trema tutto", "Un uomo"),
        ("it", "Parla Ada Lund. Poi, più serena, ha aggiunto che «passerà».", "passerà", "Ada Lund"),
        ("it", "A dirlo è la sindaca Ada Lund: «Nessuno sapeva».", "Nessuno sapeva", "Ada Lund"),
        ("fr", "Le premier à réagir, c'est Ivo Brandt. « On a honte », lâche-t-il.", "On a honte", "Ivo Brandt"),
        ("fr", "La maire a « regretté un malentendu ».", "regretté un malentendu", "La maire"),
        ("fr", "Chez Ysé Lund, on rit. La jeune femme peint. « J'ose tout », dit-elle.", "J'ose tout", "Ysé Lund"),
        ("fr", "« L'affaire est close. » C'est ce qu'a déclaré Ada Lund.", "L'affaire est close.", "Ada Lund"),
        ("es", "«No me rindo». Quien habla es Ada Lund, 54 años.", "No me rindo", "Ada Lund"),
    ],
)
def test_romance_reports_take_up_who_speaks(said: Said, lang: str, text: str, words: str, name: str) -> None:
    told = [(q.text, q.speaker.name) for q in said(text, lang) if q.speaker is not None and q.type != "indirect"]
    assert any(words in inner and name in who for inner, who in told), told


def test_an_object_before_a_colon_does_not_speak(said: Said) -> None:
    told = said("Ada Lund arriva. Indica le tegole: «È tutto da rifare».", "it")
    assert [q.speaker and q.speaker.name for q in told] == ["Ada Lund"]


def test_one_person_is_not_meant_by_a_verb_of_several(said: Said) -> None:
    told = said("«Bene», ride il compagno. «Non ci pentiamo di nulla», giurano in coro.", "it")
    assert told[-1].speaker is None


def test_a_lost_closing_mark_leaves_the_rest_of_a_paragraph_to_the_reporter(said: Said) -> None:
    told = said("« Nous restons. Ada Lund a visité l'atelier « Horizon » avec les élus.", "fr")
    assert [q.text for q in told if not q.scare] == ["Nous restons."]
