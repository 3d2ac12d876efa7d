"""Promises in somebody's own mouth, in reports of him, and of those in whose name he speaks, in many languages."""

import pytest
from tests.read.test_pledges_languages import pledges

BOUND = [
    # a present of the first person with a day or a condition
    ("de", "„Wir öffnen das Freibad am Samstag“, sagte Bürgermeisterin Eva Kern.", "Kern", "pledged"),
    ("nl", "‘We openen het zwembad zaterdag’, zei burgemeester Eva Kok.", "Kok", "pledged"),
    ("it", "«Chiudiamo il mercato sabato», ha detto il sindaco Ugo Neri.", "Neri", "pledged"),
    # verbs whose present tells the future
    ("cs", "„Opravíme střechu do pátku,“ řekl starosta Petr Novák.", "Novák", "pledged"),
    ("pl", "„Naprawimy dach do piątku” – powiedział burmistrz Piotr Nowak.", "Nowak", "pledged"),
    ("uk", "«Відремонтуємо дах до пʼятниці», — сказав мер Петро Коваль.", "Коваль", "pledged"),
    ("ru", "«Отремонтируем крышу до пятницы», — сказал мэр Пётр Орлов.", "Орлов", "pledged"),
    # a subject that is left out in a reported clause
    ("cs", "Ředitelka Jana Malá oznámila, že v pondělí otevře novou školku.", "Malá", "pledged"),
    ("uk", "Директорка Олена Лісова повідомила, що до понеділка відкриє садок.", "Лісова", "pledged"),
    # words that somebody promises, whatever their subject
    ("nl", "‘Geen enkel dorp blijft zonder water’, beloofde minister Eva Kok.", "Kok", "pledged"),
    ("cs", "„Každý žák dostane oběd zdarma,“ slíbil ministr Petr Novák.", "Novák", "pledged"),
    ("uk", "«Кожен учень отримає обід», — пообіцяв міністр Петро Коваль.", "Коваль", "pledged"),
    # whose words another speaks
    ("de", "„Meine Mandantin wird nichts zugeben“, sagte Anwältin Eva Kern.", "Mandantin", "refused"),
    ("ru", "«Мой клиент не заплатит штраф», — сказала адвокат Анна Орлова.", "клиент", "refused"),
    ("ar", "وقال المحامي سامي قاسم: «موكلي لن يدفع الغرامة».", "موكلي", "refused"),
    # requests that are turned down, and what is offered where it is proposed
    ("es", "La empresa rechazó la propuesta de arbitraje.", "empresa", "refused"),
    ("pt", "A empresa rejeitou a proposta de arbitragem.", "empresa", "refused"),
    ("uk", "Міська рада запропонувала допомогу.", "рада", "offered"),
    ("tr", "Belediye arabuluculuk teklif etti.", "Belediye", "offered"),
    ("hi", "प्रबंधन ने बोनस देने से मना कर दिया।", "प्रबंधन", "refused"),
]


@pytest.mark.parametrize(("lang", "text", "bound", "force"), BOUND)
def test_who_binds_himself_in_his_words_is_told(lang, text, bound, force):
    """Futures of every shape bind who speaks, or in whose name he speaks."""
    found = pledges(text, lang)
    assert any(bound in (one.bound or "") and one.force == force for one in found), found


FREE = [
    # the present of what nobody can promise, and of what is so already
    ("de", "„Wir haben am Samstag geöffnet“, sagte Bürgermeisterin Eva Kern."),
    ("de", "„Wir wissen bis Freitag nichts“, sagte Bürgermeisterin Eva Kern."),
    ("nl", "‘We hopen zaterdag op regen’, zei burgemeester Eva Kok."),
    ("it", "«Siamo aperti da sabato», ha detto il sindaco Ugo Neri."),
    # what was done
    ("es", "«Cerramos la piscina el sábado», dijo el alcalde Pedro Sanz."),
    ("cs", "„Opravili jsme střechu v pátek,“ řekl starosta Petr Novák."),
    ("pl", "„Naprawiliśmy dach w piątek” – powiedział burmistrz Piotr Nowak."),
    # predictions
    ("cs", "Ceny v prosinci stoupnou, řekl ekonom Petr Novák."),
    ("uk", "Ціни в грудні зростуть, сказав економіст Петро Коваль."),
    ("fr", "« Les prix monteront en décembre », a dit l’économiste Paul Morel."),
    # advice to everybody
    ("tr", "Dernek, vatandaşlara acele etmemelerini öneriyor."),
    ("hi", "विशेषज्ञ ने कहा कि बारिश शुक्रवार को होगी।"),
]


@pytest.mark.parametrize(("lang", "text"), FREE)
def test_what_is_so_or_was_done_or_only_foretold_binds_nobody(lang, text):
    """States, what is past, predictions and advice are no promises."""
    assert pledges(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "body", "person"),
    [
        ("es", "El ayuntamiento decidió cerrar el puente.", "Los médicos decidieron operar la rodilla."),
        ("de", "Der Stadtrat beschloss, die Brücke zu schließen.", "Die Ärzte beschlossen, das Knie zu operieren."),
        ("nl", "De gemeenteraad besloot de brug te sluiten.", "De artsen besloten de knie te opereren."),
    ],
)
def test_what_a_body_decides_is_a_measure_and_what_people_decide_is_done_when_told(lang, body, person):
    assert len(pledges(body, lang)) == 1
    assert pledges(person, lang) == []


def test_what_will_be_done_is_told_whole_and_binds_whom_an_official_speaks_for():
    (told,) = pledges("The town council said Mill Street would be closed.", "en")
    assert (told.bound, told.action) == ("The town council", "Mill Street would be closed")


def test_what_will_be_done_binds_nobody_who_only_tells_of_it():
    assert pledges("Norvia is closed. Lise Tormund, a local biologist, said Mill Street would be closed.", "en") == []


def test_a_verb_before_an_owner_belongs_to_no_name():
    promised = "Norvia’s promise that it will cease military action in Tarn"
    text = f"Kramp said there was no reason to accept {promised}."
    assert [one.bound for one in pledges(text, "en")] == ["Norvia"]
