"""What looks like a promise in other languages than English and binds nobody, or somebody else than it seems."""

import json

import pytest

from headwater.collect.thin import article_of
from headwater.read import read
from headwater.values import Pledge


def pledges(text, lang):
    """Return who is bound by what force in a report of a Wednesday, 19 March 2031."""
    article = article_of(json.dumps({"text": text, "lang": lang, "published": "2031-03-19"}).encode(), "-")
    return [(one.bound, one.force) for one in read(article) if isinstance(one, Pledge)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Damals wurde die Bank dazu verpflichtet, eine Strafe zu zahlen."),
        ("nl", "Het toestel werd maandag aangekondigd en vervangt het oude, dat in 2033 op de markt komt."),
    ],
)
def test_who_is_bound_by_others_has_promised_nothing(lang, text):
    assert pledges(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "bound", "force"),
    [
        ("de", "Die Bank hat sich dazu verpflichtet, eine Strafe zu zahlen.", "Die Bank", "pledged"),
        ("de", "Die Stadt hat den Schulen Geld versprochen.", "Die Stadt", "pledged"),
        ("nl", "De gemeente heeft de scholen hulp aangeboden.", "De gemeente", "offered"),
    ],
)
def test_a_participle_that_closes_its_clause_binds_like_its_verb(lang, text, bound, force):
    assert pledges(text, lang) == [(bound, force)]


def test_a_time_of_two_words_before_a_verb_asks_for_nothing():
    text = "Letzte Woche forderte die Gewerkschaft, die Stadt solle das Bad öffnen."
    assert pledges(text, "de") == [("die Stadt", "demanded")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Norvia Rail riceverà sei nuovi treni nel 2033."),
        ("es", "La empresa va a recibir seis trenes en 2033."),
        ("de", "Die Firma wird im Juni 2033 sechs Züge bekommen."),
        ("nl", "„Ik zal Steven ontzettend missen”, zei minister Brand."),
    ],
)
def test_what_befalls_somebody_is_no_promise(lang, text):
    assert pledges(text, lang) == []


def test_what_an_official_says_that_people_will_get_is_his_promise():
    text = "– Każda rodzina dostanie po 20 tys. zł – zapowiedział wojewoda Piotr Pawlak."
    assert pledges(text, "pl") == [("Piotr Pawlak", "pledged")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "La ciudad había decidido cerrar el puente."),
        ("fr", "La ville avait décidé de fermer le pont."),
        ("de", "Die Stadt hatte beschlossen, die Brücke zu schließen."),
    ],
)
def test_what_was_decided_before_is_no_promise(lang, text):
    assert pledges(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "L'A380 eseguirà un volo il 25 ottobre."),
        ("ru", "Заложенный семьёй Поццо фундамент не гарантирует команде возможность выплыть наверх."),
        ("it", "«I prossimi anni promettono momenti felici», ha detto Nilo Aspi."),
        ("ru", "Министр Макрам призвала избирателей прийти на выборы."),
    ],
)
def test_models_things_and_everybody_are_bound_to_nothing(lang, text):
    assert pledges(text, lang) == []


def test_a_thing_that_is_announced_is_told_with_the_clause_that_hangs_on_it():
    text = "La compañía anunció una actualización que se probó en marzo y saldrá en junio."
    article = article_of(json.dumps({"text": text, "lang": "es", "published": "2031-03-19"}).encode(), "-")
    told = [one.action for one in read(article) if isinstance(one, Pledge)]
    assert told == ["una actualización que se probó en marzo y saldrá en junio"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "Norvia Air garandeert dat de vloot op tijd vliegt."),
        ("es", "La empresa demandó a Ruiz con la intención de impedir la venta."),
        ("fr", "La ville demande aux habitants s’ils veulent obtenir un titre."),
        ("fr", "Chacun propose sa solution."),
        ("es", "«Supongo que el tribunal va a cerrar el caso el viernes», dijo el abogado Pedro Sanz."),
        ("es", "La actividad económica en Norvia se reducirá este año."),
        ("es", "La ministra aseguró que de haberlo hecho habría causado un escándalo."),
        ("ru", "«Я решила снимать еду», — сказала Анна Белова."),
    ],
)
def test_facts_suits_questions_guesses_and_private_resolutions_bind_nobody(lang, text):
    assert pledges(text, lang) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ورفضت الشركة دفع أجور أيام الإضراب.", [("الشركة", "refused")]),
        ("رفضت الوزارة الاتهامات.", []),
        ("ودعت النائبة هدى العتيبي الحكومة إلى نشر تقرير.", [("الحكومة", "demanded")]),
        ("وأعلن مصرف الشمال أنه سيخفض الفوائد يوم الأحد.", [("مصرف الشمال", "pledged")]),
    ],
)
def test_arabic_nouns_of_action_stand_behind_their_subject_or_whom_one_asks(text, told):
    assert pledges(text, "ar") == told


def test_whom_turkish_asks_is_told_in_the_case_of_a_subject():
    assert pledges("Sendika hükümetten maaşları artırmasını istedi.", "tr") == [("hükümet", "demanded")]


@pytest.mark.parametrize(
    "text",
    [
        "The crew presented a detailed framework for a peace deal in which the island would be guarded by Orvelia.",
        "The delegates brought a whole slate of demands that asked Kestria to change its constitution.",
    ],
)
def test_nobody_speaks_where_only_an_article_or_a_paper_stands_before_the_verb(text):
    article = article_of(json.dumps({"text": text, "lang": "en"}).encode(), "-")
    found = [one for one in read(article) if isinstance(one, Pledge)]

    assert [one.speaker for one in found] == [None]
