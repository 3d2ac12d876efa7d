"""By when, or for how long: the expressions of many languages, in a report of a Wednesday, 19 March 2031."""

import pytest

from headwater.language.pack import pack
from headwater.read.pledges.dues import due
from headwater.values import When

DAY = When(value="2031-03-19", precision="day")


@pytest.mark.parametrize(
    ("lang", "text", "told", "value"),
    [
        ("ar", "ستفتح البلدية الجسر قبل مساء الخميس.", "قبل مساء الخميس", "2031-03-20"),
        ("ar", "تبدأ الأعمال اعتباراً من الأحد المقبل.", "اعتباراً من الأحد المقبل", "2031-03-23"),
        ("ar", "يغلق المصنع حتى إشعار آخر.", "حتى إشعار آخر", None),
        ("ar", "يسلم التقرير قبل 30 حزيران/يونيو.", "قبل 30 حزيران/يونيو", "2031-06-30"),
        ("tr", "Köprü yıl sonuna kadar açılacak.", "yıl sonuna kadar", "2031-12-31"),
        ("tr", "Okul 15 yıl boyunca açık kalacak.", "15 yıl boyunca", "P15Y"),
        ("tr", "Müze ilkbaharda açılacak.", "ilkbaharda", None),
        ("tr", "Rapor on iş günü içinde yayımlanacak.", "on iş günü içinde", "P10D"),
        ("hi", "पुल सोमवार से खुलेगा।", "सोमवार से", "2031-03-24"),
        ("hi", "इस साल सड़क बनेगी।", "इस साल", "2031-12-31"),
        ("hi", "स्कूल अगले आदेश तक बंद रहेगा।", "अगले आदेश तक", None),
        ("pt", "A ponte abre depois de amanhã.", "depois de amanhã", "2031-03-21"),
        ("pt", "Paga em dez dias úteis.", "em dez dias úteis", "P10D"),
        ("fr", "Le pont reste fermé jusqu'à nouvel ordre.", "jusqu'à nouvel ordre", None),
        ("fr", "Il paiera dans un délai de trois mois.", "dans un délai de trois mois", "P3M"),
        ("de", "Das Bad bleibt bis auf Weiteres zu.", "bis auf Weiteres", None),
        ("de", "Die Schule bleibt 15 Jahre lang offen.", "15 Jahre lang", "P15Y"),
        ("es", "No subirá los tipos en lo que queda de año.", "en lo que queda de año", "2031-12-31"),
        ("es", "Declarará la alerta este mismo viernes.", "este mismo viernes", "2031-03-21"),
        ("es", "Pagará en un plazo de 48 horas.", "en un plazo de 48 horas", "PT48H"),
        ("it", "Per tutto l'anno non alzerà le tasse.", "Per tutto l'anno", "2031-12-31"),
        ("nl", "De brug blijft tot nader order dicht.", "tot nader order", None),
        ("ru", "Мост откроют весной.", "весной", None),
        ("ru", "Деньги выплатят в течение двух недель.", "в течение двух недель", "P2W"),
        ("ru", "Деньги выплатят не позднее десяти рабочих дней.", "не позднее десяти рабочих дней", "P10D"),
        ("uk", "Рух відновлять до ранку неділі.", "до ранку неділі", "2031-03-23"),
        ("pl", "Most będzie zamknięty do odwołania.", "do odwołania", None),
        ("cs", "Město letos postaví školku.", "letos", "2031-12-31"),
        ("cs", "Město do konce roku 2033 postaví byty.", "do konce roku 2033", "2033-12-31"),
        ("en", "It will stay shut until further notice.", "until further notice", None),
        ("en", "It will pay within ten working days.", "within ten working days", "P10D"),
    ],
)
def test_a_time_is_read_as_its_language_tells_it(lang, text, told, value):
    found = due(text, (0, len(text)), pack(lang), DAY)
    assert found is not None
    assert (found.text, found.value) == (told, value)


@pytest.mark.parametrize(
    ("lang", "text"), [("it", "Pagherà fino a 150 milioni."), ("es", "Pagará hasta 150 millones.")]
)
def test_a_sum_is_no_event_by_which_something_is_due(lang, text):
    assert due(text, (0, len(text)), pack(lang), DAY) is None


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "The firm will honour every order placed before 10 March.", None),
        ("fr", "La société honorera les commandes passées avant le 10 mars.", None),
        ("de", "Die Firma erfüllt alle Bestellungen bis zum 1. Februar.", None),
        ("en", "The firm will pay by 10 January.", "2032-01-10"),
        ("en", "The firm will pay by 19 March.", "2031-03-19"),
        ("en", "The firm will honour every order placed before 10 March 2032.", "2032-03-10"),
    ],
)
def test_a_day_that_has_just_passed_is_none_by_which_something_is_due(lang, text, value):
    found = due(text, (0, len(text)), pack(lang), DAY)
    assert (found.value if found else None) == value
