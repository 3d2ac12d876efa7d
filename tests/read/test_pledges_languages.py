"""Promises and demands in many languages: who is bound, by when, and what is none."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.collect.thin import article_of
from headwater.read import read
from headwater.values import Pledge


def pledges(text, lang):
    """Return the pledges of a report of a Wednesday, 19 March 2031."""
    article = article_of(json.dumps({"text": text, "lang": lang, "published": "2031-03-19"}).encode(), "-")
    return [one for one in read(article) if isinstance(one, Pledge)]


PROMISES = [
    ("es", "La ministra Ana Ruiz prometió abrir el puente antes del 30 de abril.", "Ruiz", "pledged", "2031-04-30"),
    ("es", "El alcalde se comprometió a pagar las obras.", "alcalde", "pledged", None),
    ("es", "El sindicato exigió al Gobierno que suba los salarios.", "Gobierno", "demanded", None),
    ("es", "La empresa se negó a pagar la multa.", "empresa", "refused", None),
    ("es", "«Abriremos la escuela antes del viernes», dijo el alcalde Pedro Sanz.", "Sanz", "pledged", "2031-03-21"),
    ("fr", "La ministre Anne Morel a promis de rouvrir le pont avant le 30 avril.", "Morel", "pledged", "2031-04-30"),
    ("fr", "Le maire s’est engagé à payer les travaux.", "maire", "pledged", None),
    ("fr", "Le syndicat a exhorté le gouvernement à relever les salaires.", "gouvernement", "demanded", None),
    ("fr", "L’entreprise a refusé de payer l’amende.", "entreprise", "refused", None),
    ("fr", "« Nous ouvrirons l’école vendredi », a déclaré le maire Paul Morel.", "Morel", "pledged", "2031-03-21"),
    (
        "de",
        "Ministerin Anna Lorenz versprach, die Brücke bis zum 30. April zu öffnen.",
        "Lorenz",
        "pledged",
        "2031-04-30",
    ),
    ("de", "Der Verband forderte die Regierung auf, die Löhne zu erhöhen.", "Regierung", "demanded", None),
    ("de", "Der Bürgermeister weigerte sich, die Strafe zu zahlen.", "Bürgermeister", "refused", None),
    ("de", "Die Stadt ist bereit, die Schule zu bezahlen.", "Stadt", "offered", None),
    (
        "de",
        "„Wir werden die Schule am Freitag öffnen“, sagte Bürgermeister Paul Lorenz.",
        "Lorenz",
        "pledged",
        "2031-03-21",
    ),
    (
        "it",
        "La ministra Anna Rossi ha promesso di riaprire il ponte entro il 30 aprile.",
        "Rossi",
        "pledged",
        "2031-04-30",
    ),
    ("it", "Il sindaco si è impegnato a pagare i lavori.", "sindaco", "pledged", None),
    ("it", "Il sindacato ha chiesto al governo di aumentare i salari.", "governo", "demanded", None),
    ("it", "«Apriremo la scuola venerdì», ha detto il sindaco Paolo Rossi.", "Rossi", "pledged", "2031-03-21"),
    ("pt", "A ministra Ana Rocha prometeu reabrir a ponte até 30 de abril.", "Rocha", "pledged", "2031-04-30"),
    ("ro", "Ministra Ana Pop a promis că va redeschide podul până la 30 aprilie.", "Pop", "pledged", "2031-04-30"),
    ("ro", "Sindicatul a cerut guvernului să majoreze salariile.", "guvernului", "demanded", None),
    ("ro", "Primăria a refuzat să plătească amenda.", "Primăria", "refused", None),
    (
        "id",
        "Pemerintah berjanji akan memperbaiki jembatan itu sebelum 30 April.",
        "Pemerintah",
        "pledged",
        "2031-04-30",
    ),
    ("id", "Serikat buruh mendesak pemerintah menaikkan upah.", "pemerintah", "demanded", None),
    ("id", "Pemerintah kota menolak membayar denda.", "Pemerintah kota", "refused", None),
    ("pt", "O sindicato exigiu ao governo que aumente os salários.", "governo", "demanded", None),
    ("pt", "A empresa recusou-se a pagar a multa.", "empresa", "refused", None),
    ("nl", "Minister Anna de Wit beloofde de brug voor 30 april te openen.", "Wit", "pledged", "2031-04-30"),
    ("nl", "De gemeente weigerde de boete te betalen.", "gemeente", "refused", None),
    ("nl", "“We zullen de school vrijdag openen”, zei burgemeester Jan Smit.", "Smit", "pledged", "2031-03-21"),
    ("pl", "Minister Anna Nowak obiecała otworzyć most do 30 kwietnia.", "Nowak", "pledged", "2031-04-30"),
    ("pl", "Związek wezwał rząd do podniesienia płac.", "rząd", "demanded", None),
    ("pl", "Rząd odmówił zapłacenia kary.", "Rząd", "refused", None),
    ("cs", "Ministryně Anna Nováková slíbila otevřít most do 30. dubna.", "Nováková", "pledged", "2031-04-30"),
    ("cs", "Vláda odmítla zaplatit pokutu.", "Vláda", "refused", None),
    ("ru", "Министр Анна Орлова пообещала открыть мост до 30 апреля.", "Орлова", "pledged", "2031-04-30"),
    ("ru", "Профсоюз потребовал от правительства повысить зарплаты.", "правительства", "demanded", None),
    ("ru", "Мэрия отказалась платить штраф.", "Мэрия", "refused", None),
    ("uk", "Міністр Ганна Орлова пообіцяла відкрити міст до 30 квітня.", "Орлова", "pledged", "2031-04-30"),
    ("uk", "Уряд відмовився платити штраф.", "Уряд", "refused", None),
    ("zh", "教育部承诺在4月30日前开放学校。", "教育部", "pledged", "2031-04-30"),
    ("zh", "工会要求政府提高工资。", "政府", "demanded", None),
    ("zh", "公司拒绝支付罚款。", "公司", "refused", None),
    ("ja", "市長は4月30日までに橋を開通すると約束した。", "市長", "pledged", "2031-04-30"),
    ("ja", "組合は政府に賃金を上げるよう求めた。", "政府", "demanded", None),
    ("tr", "Bakan Ayşe Yılmaz köprüyü nisan ayında açacağına söz verdi.", "Yılmaz", "pledged", "2031-04"),
    ("hi", "मंत्री ने पुल को खोलने का वादा किया।", "मंत्री", "pledged", None),
    ("ar", "تعهدت الوزارة بفتح الجسر قبل الجمعة.", "الوزارة", "pledged", "2031-03-21"),
    ("ja", "政府は来年度から支援を始める方針を決めた。", "政府", "pledged", None),
    ("hi", "विपक्ष ने सरकार से मंत्री को हटाने की मांग की।", "सरकार", "demanded", None),
    ("nl", "De vakbond eist dat de minister opstapt.", "minister", "demanded", None),
    ("zh", "市长李明说：“我们将在周五之前修好大桥。”", "李明", "pledged", "2031-03-21"),
    ("zh", "卫生部长王芳表示，政府将在5月1日前发放补贴。", "政府", "scheduled", "2031-05-01"),
    ("ru", "Правительство пообещало выплатить компенсации в течение десяти дней.", "Правительство", "pledged", "P10D"),
    ("ar", "طالبت النقابة الحكومة برفع الأجور.", "الحكومة", "demanded", None),
    ("ar", "رفضت الشركة أن تدفع الغرامة.", "الشركة", "refused", None),
]

NONE = [
    ("es", "Los expertos prevén que el brote dure hasta mayo."),
    ("es", "La alcaldesa pidió a los vecinos que se queden en casa."),
    ("es", "El puente se abrió el lunes."),
    ("fr", "Les experts s’attendent à une baisse des prix."),
    ("fr", "La mairie a demandé aux habitants de rester chez eux."),
    ("de", "Experten erwarten, dass die Preise sinken."),
    ("de", "Die Stadt forderte die Anwohner auf, zu Hause zu bleiben."),
    ("de", "Die Brücke wurde am Montag geöffnet."),
    ("it", "Gli esperti prevedono un calo dei prezzi."),
    ("pt", "Os peritos preveem uma queda dos preços."),
    ("nl", "Deskundigen verwachten dat de prijzen dalen."),
    ("pl", "Eksperci spodziewają się spadku cen."),
    ("cs", "Odborníci očekávají pokles cen."),
    ("ru", "Эксперты ожидают снижения цен."),
    ("ru", "Мост открыли в понедельник."),
    ("uk", "Експерти очікують зниження цін."),
    ("zh", "专家认为价格可能下降。"),
    ("zh", "市长呼吁市民留在家中。"),
    ("ja", "専門家は価格が下がるとみている。"),
    ("tr", "Uzmanlar fiyatların düşmesini bekliyor."),
    ("hi", "विशेषज्ञों को कीमतें गिरने की उम्मीद है।"),
    ("ar", "يتوقع الخبراء انخفاض الأسعار."),
]


#: Words of all these sentences, to be put together anyhow.
_PIECES = sorted(
    {piece for row in PROMISES for piece in row[1].split()} | {"«", "»", "“", "”", ",", ":", "-", "5", "30"}
)


@pytest.mark.parametrize(("lang", "text", "bound", "force", "due"), PROMISES)
def test_who_is_bound_is_told_in_its_language(lang, text, bound, force, due):
    (told,) = pledges(text, lang)
    assert bound in (told.bound or "")
    assert (told.force, told.due.value if told.due else None) == (force, due)


@pytest.mark.parametrize(("lang", "text"), NONE)
def test_forecasts_advice_and_what_is_done_bind_nobody_in_any_language(lang, text):
    assert pledges(text, lang) == []


SUPPOSED = [
    ("es", "El alcalde no dijo si la empresa había decidido pagar la multa."),
    ("de", "Falls die Ministerin sich weigert, die Schule zu bezahlen, springt der Verein ein."),
    ("fr", "La ministre ignore si la mairie a promis de payer les travaux."),
    ("it", "Se il sindaco rifiuta di pagare la multa, decide il giudice."),
    ("pt", "A ministra perguntou se a empresa prometeu pagar a multa."),
    ("nl", "Als de gemeente weigert de boete te betalen, volgt een rechtszaak."),
    ("cs", "Pokud by město odmítlo zaplatit pokutu, rozhodne soud."),
    ("pl", "Jeśli rząd odmówi zapłacenia kary, sprawa trafi do sądu."),
    ("ru", "Министр выразил надежду, что мэрия откроет мост в пятницу."),
    ("uk", "Якщо уряд відмовиться платити штраф, вирішить суд."),
]


@pytest.mark.parametrize(("lang", "text"), SUPPOSED)
def test_what_is_only_supposed_asked_or_hoped_binds_nobody_in_any_language(lang, text):
    assert pledges(text, lang) == []


DUES = [
    ("ar", "تعهدت الوزارة بفتح الجسر في غضون أسبوعين.", "P2W"),
    ("ar", "وعدت الشركة بفتح الجسر قبل نهاية العام.", "2031-12-31"),
    ("ar", "تعهدت الوزارة بفتح الجسر الأسبوع القادم.", "2031-W13"),
    ("ar", "تعهدت الوزارة بفتح الجسر قبل 30 كانون الثاني 2032.", "2032-01-30"),
    ("hi", "मंत्री ने तीन दिन के भीतर पुल खोलने का वादा किया।", "P3D"),
    ("hi", "मंत्री ने 30 अप्रैल तक पुल खोलने का वादा किया।", "2031-04-30"),
    ("hi", "मंत्री ने महीने के अंत तक पुल खोलने का वादा किया।", "2031-03-31"),
    ("hi", "मंत्री ने अगले सोमवार को पुल खोलने का वादा किया।", "2031-03-24"),
    ("tr", "Bakan Ayşe Yılmaz köprüyü üç gün içinde açacağına söz verdi.", "P3D"),
    ("tr", "Bakan Ayşe Yılmaz köprüyü 30 Nisan'a kadar açacağına söz verdi.", "2031-04-30"),
    ("tr", "Bakan Ayşe Yılmaz köprüyü pazartesiye kadar açacağına söz verdi.", "2031-03-24"),
    ("tr", "Bakan Ayşe Yılmaz köprüyü 2033 yılı sonuna kadar açacağına söz verdi.", "2033-12-31"),
    ("tr", "Bakan Ayşe Yılmaz köprüyü 15 Mayıs’ta açacağına söz verdi.", "2031-05-15"),
    ("de", "Ministerin Anna Lorenz versprach, die Brücke bis Freitagabend zu öffnen.", "2031-03-21"),
    ("de", "Ministerin Anna Lorenz versprach, die Brücke bis Jahresende zu öffnen.", "2031-12-31"),
    ("de", "Ministerin Anna Lorenz versprach, die Brücke binnen einer Woche zu öffnen.", "P1W"),
    ("es", "La ministra Ana Ruiz prometió abrir el puente en un plazo de 48 horas.", "PT48H"),
    ("fr", "La ministre Anne Morel a promis de rouvrir le pont dans les six mois.", "P6M"),
    ("it", "Il sindaco Paolo Rossi ha promesso di riaprire il ponte entro la fine dell'anno.", "2031-12-31"),
    ("ru", "Министр Анна Орлова пообещала открыть мост к осени 2033 года.", "2033"),
    ("uk", "Міністр Ганна Орлова пообіцяла відкрити міст протягом місяця.", "P1M"),
]


@pytest.mark.parametrize(("lang", "text", "due"), DUES)
def test_a_day_or_span_is_found_whatever_stands_round_it_and_whatever_case_it_is_in(lang, text, due):
    (told,) = pledges(text, lang)
    assert told.due is not None
    assert told.due.value == due


NO_OFFERS = [
    ("es", "La compañía ya ofrece vuelos a Lima y Quito."),
    ("de", "Der Verein bietet große Hallen für Feste an."),
    ("nl", "De gemeente biedt ongeveer 300 verschillende cursussen aan."),
    ("it", "La compagnia offre una vista unica sul porto."),
    ("it", "La società offre la possibilità di ascoltare musica."),
    ("es", "La empresa ofrece la posibilidad de escuchar música."),
    ("es", "«Queremos saber qué pasó», dijo el alcalde Pedro Sanz."),
    ("ru", "«Это связано с последней волной и ещё одним паводком», сказал министр Пётр Громов."),
    ("de", "Die Ministerin sagte zu Anna Lorenz: „Die Brücke ist seit Montag zu.“"),
    ("nl", "De gemeente werd verplicht de boete te betalen."),
    ("es", "La empresa anunció que ha resuelto la disputa."),
]


@pytest.mark.parametrize(("lang", "text"), NO_OFFERS)
def test_goods_wishes_and_words_that_look_like_a_promise_are_none(lang, text):
    assert pledges(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "bound"),
    [
        ("es", "6 de junio de 2031 La alcaldesa Ana Ruiz prometió abrir el puente.", "La alcaldesa Ana Ruiz"),
        ("de", "Die Stadt bot den Familien 300 Euro an.", "Die Stadt"),
        ("de", "Der Verband drängte die Regierung dazu, die Löhne zu erhöhen.", "die Regierung"),
        ("fr", "La mairie a offert une aide aux familles.", "La mairie"),
        ("nl", "De gemeente is van plan de brug te sluiten.", "De gemeente"),
        ("de", "Auch Ada Lund hat Unterstützung angeboten.", "Ada Lund"),
        ("es", "También el alcalde prometió abrir el puente.", "el alcalde"),
    ],
)
def test_who_is_bound_is_told_without_the_day_before_it_and_by_what_is_offered(lang, text, bound):
    assert [told.bound for told in pledges(text, lang)] == [bound]


def test_a_pronoun_that_looks_like_if_leaves_a_promise_one():
    (told,) = pledges("O presidente se comprometeu a pagar as obras.", "pt")
    assert told.bound == "O presidente"


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(sorted({row[0] for row in PROMISES})), st.lists(st.sampled_from(_PIECES), min_size=1, max_size=24)
)
def test_a_pledge_stands_where_it_says_whatever_words_come_in_whatever_order(lang, pieces):
    text = " ".join(pieces)
    for told in pledges(text, lang):
        assert text[slice(*told.span)] == told.text
        assert told.bound


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "El ministro Juan Ruiz negó haber recibido dinero."),
        ("it", "Il sindaco Rossi nega di aver ricevuto denaro."),
        ("pt", "O prefeito Silva nega ter recebido dinheiro."),
    ],
)
def test_who_denies_to_have_acted_refuses_nothing(lang, text):
    assert pledges(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "bound", "force"),
    [
        ("de", "Die Gewerkschaft lehnte es ab, den Streik auszusetzen.", "Die Gewerkschaft", "refused"),
        ("de", "Die Gewerkschaft bot der Stadt ein Gespräch an.", "Die Gewerkschaft", "offered"),
        ("es", "La empresa ofreció una subida del 3 %.", "La empresa", "offered"),
        ("es", "El alcalde Julio Montoya descartó dimitir.", "El alcalde Julio Montoya", "refused"),
        ("es", "«No bajaré los impuestos», dijo el ministro Tomás Rivas.", "Tomás Rivas", "refused"),
        ("fr", "La direction s’est refusée à payer les jours de grève.", "La direction", "refused"),
        ("ru", "Банк «Северный» обязался перечислить выплаты до 5 апреля.", "Банк «Северный»", "pledged"),
        ("ru", "Следственный комитет доложит о причинах до 5 апреля.", "Следственный комитет", "scheduled"),
        ("ru", "Больница согласилась выделить пять бригад.", "Больница", "pledged"),
    ],
)
def test_verbs_in_two_parts_offers_refusals_and_near_futures_bind(lang, text, bound, force):
    (pledge,) = pledges(text, lang)

    assert (pledge.bound, pledge.force) == (bound, force)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Il assure n’avoir jamais reçu d’avertissement."),
        ("ru", "Доклад содержит двадцать страниц."),
        ("de", "Die Gewerkschaft verlangt sieben Prozent."),
    ],
)
def test_what_is_done_is_and_is_merely_wanted_binds_nobody(lang, text):
    assert pledges(text, lang) == []
