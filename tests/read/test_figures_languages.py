"""Figures in many languages: durations and times of day, people counted without a noun, what a measure is of."""

import json

import pytest

from headwater.collect.thin import article_of
from headwater.read import read
from headwater.values import Figure


def figures(text, lang):
    article = article_of(json.dumps({"text": text, "lang": lang}).encode(), "-")
    return [statement for statement in read(article) if isinstance(statement, Figure)]


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        ("es", "El tren esperó cinco horas en el túnel.", 5, "hours"),
        ("es", "Tres fueron atendidas en el muelle.", 3, "people"),
        ("ro", "Trei mii de oameni au fost evacuați.", 3000, "people"),
        ("id", "Biayanya mencapai Rp2,5 miliar.", 2_500_000_000, "IDR"),
        ("id", "Denda itu Rp500 juta.", 500_000_000, "IDR"),
        ("pt", "O comboio esperou cinco horas no túnel.", 5, "hours"),
        ("it", "Il treno ha aspettato cinque ore nel tunnel.", 5, "hours"),
        ("fr", "Le train a attendu cinq heures dans le tunnel.", 5, "hours"),
        ("nl", "De trein wachtte vijf uur in de tunnel.", 5, "hours"),
        ("de", "Bei dem Sturm wurden 23 verletzt.", 23, "people"),
        ("ru", "На борту были пятеро учёных.", 5, "people"),
        ("en", "Three were badly hurt.", 3, "people"),
        ("en", "STORM KILLS THREE", 3, "people"),
        ("en", "Cholera cases in Norvia rose to 47.", 47, "case"),
        ("ja", "住民の3割が反対した。", 0.3, "share"),
        ("zh", "三成居民表示反对。", 0.3, "share"),
        ("zh", "公司将在十日内答复。", 10, "days"),
    ],
)
def test_what_is_counted_is_told_in_its_language(lang, text, value, unit):
    (figure,) = figures(text, lang)

    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "La reunión empieza a las cinco horas."),
        ("fr", "La réunion commence à cinq heures."),
        ("it", "La riunione comincia alle cinque ore."),
        ("ru", "Собрание начнётся в пять часов."),
        ("en", "They worked until seven in the morning."),
        ("en", "It depends on whom one asks."),
    ],
)
def test_a_time_of_day_counts_nothing(lang, text):
    assert figures(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "of"),
    [
        ("zh", "该省的就业率为81%，全国为94%。", "就业率"),
        ("en", "She waited for three nights on a bare rock.", "rock"),
    ],
)
def test_what_a_measure_is_of_stands_in_its_own_clause(lang, text, of):
    assert of in (figures(text, lang)[0].of or "")


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("ar", "وشارك في البحث 400 عنصر من الجيش.", 400),
        ("ar", "وأقر المجلس المشروع بأغلبية 23 صوتاً.", 23),
        ("ar", "وقتل طفلان في الحريق.", 2),
        ("ar", "وارتفعت الأجور بـ20 ألفاً.", 20_000),
        ("ar", "وتنفق الأسرة ثلث دخلها على السكن.", 1 / 3),
        ("hi", "हर चौथा मकान खाली है।", 0.25),
    ],
)
def test_a_number_glued_doubled_or_behind_a_word_without_capitals_is_read(lang, text, value):
    assert [figure.value for figure in figures(text, lang)] == [pytest.approx(value)]


def test_what_a_conjunction_glued_to_it_opens_does_not_say_what_is_measured():
    share, _ = figures("وعرضت الشركة زيادة الأجور بنسبة 4% ومنحة قدرها 150 دولاراً.", "ar")
    assert "الأجور" in share.of
