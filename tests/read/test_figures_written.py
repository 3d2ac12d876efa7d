"""How each language writes its numbers: in words, with halves, shares, ages, hours, and what they rose or fell to."""

import json

import pytest

from headwater.collect.thin import article_of
from headwater.language.pack import DEFAULT, known, pack
from headwater.language.units import units
from headwater.read import read
from headwater.values import Figure


def figures(text, lang):
    article = article_of(json.dumps({"text": text, "lang": lang}).encode(), "-")
    return [statement for statement in read(article) if isinstance(statement, Figure)]


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "It took two hundred and fifty-two days.", 252),
        ("es", "Murieron ciento cuarenta y dos personas.", 142),
        ("es", "Se perdieron cuatro mil seiscientas reses.", 4600),
        ("fr", "Il a répété la scène cent quatre fois.", 104),
        ("fr", "Vingt et un élèves sont absents.", 21),
        ("it", "Duemilatrecento persone hanno firmato.", 2300),
        ("pt", "Trinta e cinco casas foram destruídas.", 35),
        ("ro", "Douăzeci și trei de case au ars.", 23),
        ("id", "Lima belas ribu rumah rusak.", 15_000),
        ("de", "Zweihundertfünfzig Menschen kamen.", 250),
        ("nl", "Tweehonderdvijftig mensen kwamen.", 250),
        ("pl", "Bez prądu jest 14,3 tys. domów.", 14300),
        ("cs", "Dvě stě padesát lidí přišlo.", 250),
        ("ru", "До вершины сто восемнадцать ступеней.", 118),
        ("uk", "Двісті п'ятдесят осіб прийшли.", 250),
        ("ar", "قتل مئة شخص.", 100),
        ("tr", "İki yüz elli kişi geldi.", 250),
        ("zh", "他等了三十四年。", 34),
        ("ja", "1億2000万円の損害が出た。", 120_000_000),
        ("hi", "दो लाख लोग आए।", 200_000),
    ],
)
def test_a_number_in_words_is_read_whole(lang, text, value):
    (figure,) = figures(text, lang)

    assert figure.value == value


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        ("en", "The wall is a mile and a half long.", 1.5, "miles"),
        ("en", "It took two and a half years.", 2.5, "years"),
        ("it", "È caduto un metro e mezzo di neve.", 1.5, "metres"),
        ("de", "Die Sitzung dauerte zweieinhalb Stunden.", 2.5, "hours"),
        ("nl", "Het duurde anderhalf jaar.", 1.5, "years"),
        ("pl", "Trwało to półtora roku.", 1.5, "years"),
        ("ru", "Это заняло полтора года.", 1.5, "years"),
        ("zh", "会议开了两个半小时。", 2.5, "hours"),
        ("zh", "工程用了3年半。", 3.5, "years"),
        ("ja", "会議は2時間半続いた。", 2.5, "hours"),
    ],
)
def test_a_half_is_added_to_its_number(lang, text, value, unit):
    (figure,) = figures(text, lang)

    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        ("zh", "百分之三十的学生缺席。", 30, "percent"),
        ("zh", "三分之二的学生缺席。", 2 / 3, "share"),
        ("tr", "Nüfusun yüzde 5'i taşındı.", 5, "percent"),
        ("ru", "Яд нашли в трёх из пяти проб.", 0.6, "share"),
        ("it", "I prezzi sono saliti del 4 per cento.", 4, "percent"),
    ],
)
def test_a_share_is_read_in_the_order_of_its_language(lang, text, value, unit):
    (figure,) = figures(text, lang)

    assert figure.value == pytest.approx(value)
    assert figure.unit == unit


@pytest.mark.parametrize(
    ("lang", "text", "by", "to"),
    [
        ("es", "El precio subió un 3,5 % hasta los 1.200 euros.", "up", "to"),
        ("fr", "Le chômage a reculé de 0,3 point à 7,1 %.", "down", "to"),
        ("it", "I prezzi sono saliti del 4 per cento a 3.200 euro.", "up", "to"),
        ("pt", "O preço caiu 3% para 40 reais.", "down", "to"),
        ("de", "Die Preise stiegen um 3,5 Prozent auf 120 Euro.", "up", "to"),
        ("nl", "De prijzen stegen met 3,5 procent tot 120 euro.", "up", "to"),
        ("pl", "Ceny wzrosły o 5 proc. do 20 złotych.", "up", "to"),
        ("cs", "Ceny vzrostly o 5 procent na 20 eur.", "up", "to"),
        ("ru", "Цены выросли на 5% до 200 рублей.", "up", "to"),
        ("uk", "Ціни зросли на 5 % до 20 гривень.", "up", "to"),
        ("ar", "ارتفعت الأسعار بنسبة 5 في المئة إلى 200 دولار.", "up", "to"),
        ("zh", "价格上涨5%至200元。", "up", "to"),
        ("hi", "कीमतें 5 प्रतिशत बढ़कर 200 रुपये हुईं।", "up", None),
        ("ja", "価格は5％上昇し200円になった。", "up", None),
    ],
)
def test_by_how_much_and_to_what_a_number_went_are_told_apart(lang, text, by, to):
    changed, reached = figures(text, lang)

    assert (changed.change, reached.change) == (by, to)


@pytest.mark.parametrize(
    ("lang", "text", "modifier"),
    [
        ("es", "Habrá al menos diez días de retraso.", "at_least"),
        ("de", "Knapp hundert Menschen kamen.", "almost"),
        ("cs", "Přišlo více než 14 tisíc lidí.", "more_than"),
        ("ru", "Сгорело около двухсот домов.", "about"),
        ("tr", "500'den fazla kişi geldi.", "more_than"),
        ("ja", "3000人以上が集まった。", "at_least"),
        ("hi", "कम से कम 120 लोग आए।", "at_least"),
        ("pl", "Przyszło kilkadziesiąt osób.", "at_least"),
    ],
)
def test_what_qualifies_a_number_stands_before_it_or_behind_its_unit(lang, text, modifier):
    (figure,) = figures(text, lang)

    assert figure.modifier == modifier
    assert figure.value is None or figure.value > 0


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Tanguy, 19 ans, travaillait au port."),
        ("fr", "Un homme de 52 ans a été arrêté."),
        ("it", "Mario Vass, 45 anni, è morto."),
        ("pt", "João Alt, 35 anos, fugiu."),
        ("ja", "35歳の男性が逃げた。"),
        ("es", "A las nueve estoy en casa."),
        ("es", "A las tres de la madrugada llovió."),
        ("it", "Alle quattro del mattino pioveva."),
        ("it", "Si gioca alle 20.45."),
        ("pt", "Às nove da manhã choveu."),
        ("ru", "Он приехал около 10 часов утра."),
        ("zh", "会议下午3点30分开始。"),
        ("zh", "这是第二次听证会。"),
        ("zh", "比分是0比0。"),
        ("ja", "会議は午後3時30分に始まる。"),
        ("pl", "Lindmar, 19.11 (PAB) – Kopalnia stoi."),
    ],
)
def test_ages_hours_days_scores_and_places_in_a_row_count_nothing(lang, text):
    assert figures(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "unit"),
    [
        ("it", "È stato condannato a 15 anni di carcere.", "years"),
        ("ar", "حكم عليه بالسجن 15 عاما.", "years"),
        ("fr", "Trois nouveaux cas ont été signalés.", "cas"),
        ("fr", "Une vingtaine d'élèves sont absents.", "people"),
        ("es", "Llegaron dos aviones.", "avión"),
        ("it", "Tre giornali lo scrivono.", "giornale"),
        ("zh", "面积达12平方公里。", "square kilometres"),
    ],
)
def test_a_term_of_years_and_a_counted_noun_are_told_as_such(lang, text, unit):
    (figure,) = figures(text, lang)

    assert figure.unit == unit


@pytest.mark.parametrize("lang", sorted(known() - {DEFAULT}))
def test_every_language_with_a_file_has_words_for_the_units_of_every_day(lang):
    told = {unit.name for unit in units(lang).values()} & set(pack(lang).units)

    assert {"percent", "hours", "days", "weeks", "months", "years", "km", "USD", "EUR", "people"} <= told


@pytest.mark.parametrize(
    ("lang", "text", "began", "came"),
    [
        ("en", "The rate fell from 3.25 to 2.75 per cent.", 3.25, 2.75),
        ("es", "Rebajó los tipos del 3,25 al 2,75 por ciento.", 3.25, 2.75),
        ("fr", "Le taux a reculé de 4,75 à 4,5 %.", 4.75, 4.5),
        ("de", "Der Zins sank von 3,5 auf 3,25 Prozent.", 3.5, 3.25),
        ("ru", "Ставку снизили с 15 до 14,5%.", 15, 14.5),
    ],
)
def test_where_a_change_began_and_what_it_came_to_are_two_figures_in_one_unit(lang, text, began, came):
    first, second = figures(text, lang)

    assert (first.value, first.unit, second.value, second.unit) == (began, "percent", came, "percent")
    assert second.change == "to"


@pytest.mark.parametrize(
    ("lang", "text", "low", "high"),
    [
        ("en", "The damage is put at 200 to 250 million euros.", 200e6, 250e6),
        ("de", "Versicherer schätzen 200 bis 250 Millionen Euro.", 200e6, 250e6),
        ("fr", "On table sur une croissance de 0,8 à 1 %.", 0.8, 1),
        ("zh", "出口额增长3%至5%。", 3, 5),
    ],
)
def test_a_range_has_both_ends_in_one_measure(lang, text, low, high):
    (figure,) = figures(text, lang)

    assert (figure.modifier, figure.low, figure.high) == ("range", low, high)


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        ("fr", "Un ménage sur cinq est pauvre.", 0.2, "share"),
        ("de", "Jeder vierte Betrieb sucht Leute.", 0.25, "share"),
        ("ru", "Каждый пятый житель уехал.", 0.2, "share"),
        ("es", "Ahorra una quinta parte de los hogares.", 0.2, "share"),
        ("es", "Rebajó los tipos en medio punto.", 0.5, "points"),
        ("ru", "Число мест выросло вдвое.", 2, "times"),
        ("ar", "استمر الإضراب أسبوعين.", 2, "weeks"),
        ("hi", "साढ़े चार लाख लोग आए।", 450_000, "people"),
        ("tr", "Hanelerin üçte biri borçlu.", 1 / 3, "share"),
    ],
)
def test_shares_halves_and_numbers_in_one_word_with_their_unit_are_read(lang, text, value, unit):
    (figure,) = figures(text, lang)

    assert figure.value == pytest.approx(value)
    assert figure.unit == unit


@pytest.mark.parametrize("text", ["红十字会今天开会。", "三浦说他不知道。"])
def test_characters_for_numbers_inside_names_count_nothing(text):
    assert figures(text, "zh") == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The road runs over 2,000km.", 2000, "km"),
        ("They sold 250ml bottles.", 250, "ml"),
        ("It cost USD10m.", 10_000_000, "USD"),
        ("It cost INR1,700.", 1700, "INR"),
        ("They cool it to minus-260 degrees.", -260, "degrees"),
        ("It lost minus-1.4 degrees.", -1.4, "degrees"),
        ("The 1520 sq m hall opened.", 1520, "square metres"),
    ],
)
def test_what_is_glued_to_a_number_is_its_unit_or_its_sign(text, value, unit):
    (figure,) = figures(text, "en")
    assert (figure.value, figure.unit) == (pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Exports to Norvia dropped 7% to $2.3 billion.", "Exports to Norvia dropped"),
        ("The town owes 9 billion shekels ($2.4 billion) a year.", "The town owes 9 billion shekels"),
        ("Norvia 50 +0.3% in early trade.", "Norvia 50"),
    ],
)
def test_goals_conversions_and_signs_leave_what_is_measured_before_the_number(text, of):
    assert of in [figure.of for figure in figures(text, "en")]
