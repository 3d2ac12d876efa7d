"""Swedish, Norwegian and Danish: a dash or a guillemet quotes, verbs stand second, roles have their article as an end."""

import json

import pytest

from headwater.collect.thin import article_of
from headwater.read import read
from headwater.values import Figure, Pledge


def whose(found):
    return [(quotation.text.rstrip(","), quotation.speaker.name if quotation.speaker else None) for quotation in found]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("sv", "– Bron är säker, säger borgmästaren Ada Lund. Det har vi visat.\n\n– Ingen behöver vara rädd för den."),
        ("no", "– Broen er trygg, sier ordfører Ada Lund. Det har vi vist.\n\n– Ingen trenger å være redd for den."),
        (
            "da",
            "- Broen er sikker, siger borgmester Ada Lund. Det har vi vist.\n\n- Ingen behøver at være bange for den.",
        ),
    ],
)
def test_a_dash_quotes_and_who_spoke_goes_on(said, lang, text):
    found = said(text, lang)
    assert len(found) == 3
    assert {quotation.speaker.name for quotation in found} == {"Ada Lund"}
    assert found[0].speaker.role in {"borgmästaren", "ordfører", "borgmester"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("no", "Ada Lund er rektor på skolen.\n\n– Dette er alvorlig for oss alle.\n\n– Hvorfor det? spør Ivo Ek."),
        (
            "da",
            "Ada Lund er rektor på skolen.\n\n– Det her er alvorligt for os alle.\n\n– Hvorfor det? spørger Ivo Ek.",
        ),
        ("sv", "Ada Lund är rektor på skolan.\n\n– Det här är allvarligt för oss alla.\n\n– Varför då? frågar Ivo Ek."),
    ],
)
def test_a_dash_behind_a_paragraph_about_somebody_quotes_that_person(said, lang, text):
    first, second = said(text, lang)
    assert (first.speaker.name, second.speaker.name) == ("Ada Lund", "Ivo Ek")
    assert second.text.endswith("?")


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("sv", "”Bron är säker”, säger kommunalrådet Ada Lund till TT.", "Bron är säker", "Ada Lund"),
        ("sv", "– Vi är oroliga, säger vd:n Ada Lund till SVT:s redaktion.", "Vi är oroliga", "Ada Lund"),
        (
            "sv",
            "Ada Lund tvekar.\n\n– Vi måste, svarar hon, men det är svårt.",
            "Vi måste, men det är svårt.",
            "Ada Lund",
        ),
        ("sv", "I ett mejl till tidningen skriver Ada Lund: ”Jag är nöjd.”", "Jag är nöjd.", "Ada Lund"),
        ("sv", "”Vi är glada”, heter det i ett uttalande från kommunen.", "Vi är glada", "kommunen"),
        ("no", "«Broen er trygg», sier statsminister Ada Lund (Ap) til NTB.", "Broen er trygg", "Ada Lund"),
        ("no", "– Eg er uroa, seier ordførar Ada Lund.", "Eg er uroa", "Ada Lund"),
        ("no", "I en e-post til avisen skriver Ada Lund: «Jeg er fornøyd.»", "Jeg er fornøyd.", "Ada Lund"),
        ("no", "«Det holder», slår statsråden Ivo Ek fast.", "Det holder", "Ivo Ek"),
        ("da", "»Broen er sikker,« siger borgmester Ada Lund til Ritzau.", "Broen er sikker", "Ada Lund"),
        ("da", "– Vi er bekymrede, siger formanden, Ada Lund.", "Vi er bekymrede", "Ada Lund"),
        ("da", "I en mail til avisen skriver Ada Lund: »Jeg er tilfreds.«", "Jeg er tilfreds.", "Ada Lund"),
        ("da", "»Det holder«, slår ministeren Ivo Ek fast.", "Det holder", "Ivo Ek"),
        ("sv", "»Det håller«, slår ministern Ivo Ek fast.", "Det håller", "Ivo Ek"),
    ],
)
def test_who_is_quoted_stands_behind_the_verb(said, lang, text, words, name):
    assert whose(said(text, lang)) == [(words, name)]


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("sv", "Ministern Ivo Ek sade att bron håller.", "bron håller", "Ivo Ek"),
        ("sv", "I går sade Ivo Ek att bron ska rivas.", "bron ska rivas", "Ivo Ek"),
        ("sv", "Bron håller, uppger räddningstjänsten för TT.", "Bron håller", "räddningstjänsten"),
        ("sv", "Bron håller, säger Ivo Ek i ett pressmeddelande.", "Bron håller", "Ivo Ek"),
        ("sv", "Bron håller, säger Ivo Ek som är professor i geologi.", "Bron håller", "Ivo Ek"),
        ("sv", "Enligt polisen skadades tre personer.", "skadades tre personer", "polisen"),
        ("no", "Ministeren Ivo Ek sa at broen holder.", "broen holder", "Ivo Ek"),
        ("no", "Broen holder, opplyser politiet i en pressemelding.", "Broen holder", "politiet"),
        ("no", "Ifølge politiet ble tre personer skadet.", "ble tre personer skadet", "politiet"),
        ("no", "Ada Lund meiner at brua er trygg.", "brua er trygg", "Ada Lund"),
        ("no", "Forskeren Ada Lund advarer mot at isen smelter.", "isen smelter", "Ada Lund"),
        ("da", "Ministeren Ivo Ek sagde, at broen holder.", "broen holder", "Ivo Ek"),
        ("da", "Broen holder, oplyser politiet i en pressemeddelelse.", "Broen holder", "politiet"),
        ("da", "Ifølge politiet blev tre personer såret.", "blev tre personer såret", "politiet"),
        ("sv", "Forskaren Ada Lund varnar för att isen smälter.", "isen smälter", "Ada Lund"),
    ],
)
def test_what_is_told_without_marks_is_of_the_subject(said, lang, text, words, name):
    assert whose(said(text, lang)) == [(words, name)]


def statements(text, lang, kind):
    """Return the figures or pledges of a report of a Wednesday, 19 March 2031."""
    article = article_of(json.dumps({"text": text, "lang": lang, "published": "2031-03-19"}).encode(), "-")
    return [one for one in read(article) if isinstance(one, kind)]


@pytest.mark.parametrize(
    ("lang", "text", "bound", "force", "due"),
    [
        ("sv", "Ministern lovade att öppna bron före den 30 april.", "Ministern", "pledged", "2031-04-30"),
        ("sv", "”Vi kommer att öppna skolan på fredag”, sade Ivo Ek.", "Ivo Ek", "pledged", "2031-03-21"),
        ("sv", "Kommunen är beredd att betala för skolan.", "Kommunen", "offered", None),
        ("sv", "Facket kräver att kommunen höjer lönerna.", "kommunen", "demanded", None),
        ("sv", "Bolaget vägrar betala.", "Bolaget", "refused", None),
        ("no", "Ministeren lovet å åpne broen innen 30. april.", "Ministeren", "pledged", "2031-04-30"),
        ("no", "«Vi skal bygge 300 nye boliger innen 1. mai», sier Ivo Ek.", "Ivo Ek", "pledged", "2031-05-01"),
        ("no", "Kommunen er villig til å betale for skolen.", "Kommunen", "offered", None),
        ("no", "Selskapet nekter å betale.", "Selskapet", "refused", None),
        ("da", "Borgmesteren lover at åbne broen inden den 30. april.", "Borgmesteren", "pledged", "2031-04-30"),
        ("da", "»Vi vil åbne havnen inden 1. maj,« siger Ivo Ek.", "Ivo Ek", "pledged", "2031-05-01"),
        ("da", "Fagforeningen kræver, at kommunen hæver lønnen.", "kommunen", "demanded", None),
        ("da", "Kommunen er villig til at betale for skolen.", "Kommunen", "offered", None),
    ],
)
def test_who_is_bound_and_by_when(lang, text, bound, force, due):
    (pledge,) = statements(text, lang, Pledge)
    assert (pledge.bound, pledge.force) == (bound, force)
    assert (pledge.due.value if pledge.due else None) == due


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        ("sv", "Tåget väntade i fem timmar.", 5, "hours"),
        ("sv", "Drygt 1 200 personer evakuerades.", 1200, "people"),
        ("sv", "Två tredjedelar av eleverna är sjuka.", 2 / 3, "share"),
        ("sv", "Priset är tvåhundrafemtio kronor.", 250, "SEK"),
        ("no", "Om lag tjuefem ble alvorlig skadet.", 25, "people"),
        ("no", "Prisen er 3,5 millioner kroner.", 3500000, "NOK"),
        ("da", "Femogtyve blev kvæstet.", 25, "people"),
        ("da", "Prisen er 3,5 mio. kroner.", 3500000, "DKK"),
        ("da", "Toget ventede i halvtreds minutter.", 50, "minutes"),
    ],
)
def test_what_is_counted(lang, text, value, unit):
    (figure,) = statements(text, lang, Figure)
    assert (figure.value, figure.unit) == (value, unit)


def test_the_speaker_s_own_verb_is_no_narrator_s(said):
    (found,) = said("Ada Lund böjer sig fram.\n\n– Det ser ut som ett komma, tycker jag. Ett komma utan mening.", "sv")
    assert found.text == "Det ser ut som ett komma, tycker jag. Ett komma utan mening."
    assert found.speaker.name == "Ada Lund"


def test_a_turn_may_begin_with_a_verb_of_manner(said):
    found = said("– Först skrattade vi. Sedan slocknade lamporna, säger Ada Lund.", "sv")
    assert whose(found) == [("Först skrattade vi. Sedan slocknade lamporna", "Ada Lund")]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("sv", "Ivo Ek trodde att det var ett hår, säger han.", "det var ett hår"),
        ("nl", "Ivo Ek dacht dat het een haar was, zegt hij.", "het een haar was"),
        ("de", "Ivo Ek glaubte, dass es ein Haar war, sagt er.", "es ein Haar war"),
    ],
)
def test_what_somebody_thought_ends_before_who_says_so(said, lang, text, words):
    assert words in {quotation.text for quotation in said(text, lang)}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("sv", "Pjäsen heter ”Salt och sill” och bygger på dagböcker."),
        ("sv", "Den så kallade ”hamnfrun” har fått en glass."),
        ("no", "Stykket heter «Salt og sild» og bygger på dagbøker."),
        ("da", "Stykket hedder »Salt og sild« og bygger på dagbøger."),
        ("nl", "Het stuk heet “Zout en haring” en is gebaseerd op dagboeken."),
        ("de", "Das Stück heißt „Salz und Hering“ und beruht auf Tagebüchern."),
    ],
)
def test_what_something_is_called_is_nobody_s_words(said, lang, text):
    (found,) = said(text, lang)
    assert (found.speaker, found.scare) == (None, True)


def test_a_future_whose_mark_stands_before_its_verb_needs_no_verb_of_a_list():
    (pledge,) = statements("”Vi kommer inte att rucka på gränsen”, sade Ivo Ek.", "sv", Pledge)
    assert (pledge.bound, pledge.force) == ("Ivo Ek", "refused")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "sv",
            "Statsminister Ivo Ek kom på måndagen. Oppositionen var kritisk.\n\n– Vi är redo, säger statsministern.",
        ),
        ("no", "Statsminister Ivo Ek kom mandag. Opposisjonen var kritisk.\n\n– Vi er klare, sier statsministeren."),
        ("da", "Borgmester Ivo Ek kom mandag. Oppositionen var kritisk.\n\n– Vi er klar, siger borgmesteren."),
        ("sv", "Ivo Lindhs hus brann ner. ”Jag grät”, säger han.\n\n”Allt är borta”, säger Ivo Lindh."),
    ],
)
def test_a_role_with_its_article_and_a_name_with_its_owner_s_ending_mean_who_was_named(said, lang, text):
    assert said(text, lang)[0].speaker.name in {"Ivo Ek", "Ivo Lindh"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("sv", "Kommunalrådet Ivo Ek (M) säger att bron håller."),
        ("no", "Ivo Ek (Ap) sier at broen holder."),
        ("da", "Ivo Ek (S) siger, at broen holder."),
        ("nl", "Ivo Ek (VVD) zegt dat de brug houdt."),
        ("de", "Ivo Ek (CDU) antwortete, die Brücke halte."),
        ("en", "Ivo Ek (D) said that the bridge holds."),
    ],
)
def test_a_party_in_brackets_is_no_part_of_a_name(said, lang, text):
    assert said(text, lang)[0].speaker.name == "Ivo Ek"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("sv", "Finansminister Ada Lund avvisar kritiken. ”Vi följer planen”, säger ministern."),
        ("no", "Finansminister Ada Lund avviser kritikken. «Vi følger planen», sier ministeren."),
        ("de", "Finanzministerin Ada Lund weist das zurück. „Wir folgen dem Plan“, sagt die Ministerin."),
    ],
)
def test_the_last_part_of_a_role_means_who_has_the_whole(said, lang, text):
    assert said(text, lang)[-1].speaker.name == "Ada Lund"
