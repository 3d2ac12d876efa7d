"""Who says what in Russian, Ukrainian, Polish and Czech: by case, by commas, by the number of the verb."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


def _told(said: Said, lang: str, text: str) -> tuple[str, str | None]:
    [told] = [one for one in said(text, lang) if one.type == "indirect"]
    return told.text, told.speaker.name if told.speaker else None


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        # a comma and a conjunction, whatever stands before the verb
        ("ru", "В последней речи ректор заявил, что уходит на покой.", "уходит на покой", "ректор"),
        ("uk", "У вчорашній промові ректор заявив, що залишає посаду.", "залишає посаду", "ректор"),
        # a comma parts the verb and its subject from the clause before, or from both sides
        ("ru", "О новых налогах речь не идёт, заверил министр.", "О новых налогах речь не идёт", "министр"),
        ("ru", "Паром, уточняет капитан, вернётся весной.", "Паром вернётся весной", "капитан"),
        ("pl", "O nowych podatkach nie ma mowy, zapewnił minister.", "O nowych podatkach nie ma mowy", "minister"),
        # an infinitive
        ("ru", "Он просит не закрывать школу.", "закрывать школу", None),
        # a place that speaks, behind a comma or before a relative clause
        ("ru", "Ожидается, что паром вернётся, рассказали в мэрии.", "Ожидается, что паром вернётся", "мэрия"),
        ("ru", "В ведомстве, которое строит порт, сообщили, что паром цел.", "паром цел", "ведомство"),
        # an addressee before the subject is none
        ("ru", "Как сообщил журналистам министр Иван Серов, паром цел.", "паром цел", "Иван Серов"),
    ],
)
def test_a_comma_alone_shows_a_reported_clause(said: Said, lang: str, text: str, words: str, name: str | None) -> None:
    assert _told(said, lang, text) == (words, name)


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("ru", "В управлении проект назвали «преждевременным».", "управление"),
        ("ru", "В штабе губернатора эту статью назвали «ложью».", "штабе губернатора"),
    ],
)
def test_an_object_behind_a_place_is_no_part_of_it(said: Said, lang: str, text: str, name: str) -> None:
    [told] = said(text, lang)
    assert told.speaker is not None
    assert told.speaker.name == name


@pytest.mark.parametrize(
    ("lang", "text", "name", "role"),
    [
        ("ru", "Тогда Fleet Monitor сообщил, что корабль ушёл на север.", "Fleet Monitor", None),
        ("ru", "Недавно тренер Олег Вранов заявил, что уходит из спорта.", "Олег Вранов", "тренер"),
        ("pl", "Wczoraj trener Jan Wilk powiedział, że odchodzi.", "Jan Wilk", "trener"),
        ("cs", "Nakonec trenér Jan Novák přiznal, že odchází.", "Jan Novák", "trenér"),
        ("uk", "Згодом тренер Олег Вран заявив, що йде зі спорту.", "Олег Вран", "тренер"),
    ],
)
def test_an_adverb_that_heads_its_sentence_is_part_of_no_name(
    said: Said, lang: str, text: str, name: str, role: str | None
) -> None:
    [told] = said(text, lang)
    assert told.speaker is not None
    assert (told.speaker.name, told.speaker.role) == (name, role)


def _speaker(said: Said, lang: str, text: str, words: str) -> str | None:
    [told] = [one for one in said(text, lang) if words in one.text and one.type != "indirect"]
    return told.speaker.name if told.speaker else None


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        # a name in marks as subject; its object is nobody
        ("ru", "«Новый берег» назвал отчёт «недостоверным».", "недостоверным", "Новый берег"),
        ("pl", "„Nowa Fala” nazwała wyrok „hańbą”.", "hańbą", "Nowa Fala"),
        # whose kin somebody is
        ("pl", "Żona Nowaka mówi: „Nie było go w domu”.", "Nie było", "Żona Nowaka"),
        ("ru", "Жена Серова рассказала: «Его не было дома».", "Его", "Жена Серова"),
        ("ru", "Внучка Лиза рассказала: «Его не было дома».", "Его", "Лиза"),
        # one of several
        ("pl", "Jedna z nich powiedziała: „Nie odejdziemy”.", "Nie odejdziemy", "Jedna z nich"),
        # verbs of nobody, with a place
        ("pl", "W ratuszu projekt nazwano „przedwczesnym”.", "przedwczesnym", "ratusz"),
        ("uk", "У міністерстві проєкт названо «передчасним».", "передчасним", "міністерство"),
        # what somebody writes to a picture
        (
            "pl",
            "Piosenkarka Anna Lis nie przyszła. Wrzuciła zdjęcie z podpisem „Moje ukochane miasto nad rzeką”.",
            "Moje",
            "Anna Lis",
        ),
        ("pl", "Anna Lis opublikowała zdjęcie mostu. Podpisała je: „Moje miasto”.", "Moje", "Anna Lis"),
        # who spoke last, when her gender is known and that of another is not
        (
            "cs",
            "„Auto je pryč,“ řekla Vanda Malá. Kocour Mourek prý spal. „Víte, kdo to byl?“ zeptala se.",
            "Víte",
            "Vanda Malá",
        ),
    ],
)
def test_who_speaks_is_no_object_and_no_owner(said: Said, lang: str, text: str, words: str, name: str) -> None:
    assert _speaker(said, lang, text, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("pl", "Jak podał w środę rzecznik policji Adam Wilk, kierowca uciekł.", "kierowca uciekł", "Adam Wilk"),
        ("uk", "Як повідомив журналістам речник поліції Іван Коваль, водій утік.", "водій утік", "Іван Коваль"),
        ("ru", "Как сообщили в пресс-службе, паром цел.", "паром цел", "пресс-служба"),
        ("ru", "Как рассказали «Волне» в мэрии, паром цел.", "паром цел", "мэрия"),
        ("ru", "Как сообщает «Новая волна», паром цел.", "паром цел", "Новая волна"),
        ("pl", "Most zostanie otwarty wiosną – zapewnia burmistrz.", "Most zostanie otwarty wiosną", "burmistrz"),
    ],
)
def test_who_is_named_by_the_way_is_found_over_addressees_and_marks(
    said: Said, lang: str, text: str, words: str, name: str
) -> None:
    assert _told(said, lang, text) == (words, name)


def test_a_relative_clause_behind_a_place_reports_nothing(said: Said) -> None:
    told = said("W ministerstwie, które odpowiada za drogi, powiedziano, że most stoi.", "pl")
    assert [(one.text, one.speaker.name if one.speaker else None) for one in told] == [("most stoi", "ministerstwo")]


def test_people_at_the_head_are_the_subject_of_a_verb_of_several(said: Said) -> None:
    assert _told(said, "cs", "Zastánci reformy stále tvrdí, že most stojí.") == ("most stojí", "Zastánci reformy")


def test_a_name_begins_where_its_script_does(said: Said) -> None:
    told = _told(said, "ru", "Клуб сменит тренера, сообщает журналист The Daily Fleet Райан Кедди.")
    assert told == ("Клуб сменит тренера", "Райан Кедди")


def test_a_verb_of_several_without_a_subject_is_nobody_s_who_spoke_alone(said: Said) -> None:
    told = said("Мошенник говорит, что нужно заплатить. Гражданам напоминают, что данные нельзя сообщать.", "ru")
    assert [one.speaker.name if one.speaker else None for one in told] == ["Мошенник", None]


def test_a_relative_pronoun_that_stands_for_nobody_is_no_speaker(said: Said) -> None:
    told = said("Je to den, který je vhodný, ale který rovněž říká, kdy začala válka.", "cs")
    assert all(one.speaker is None for one in told)


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        # a source named by the way inside a clause that goes on
        (
            "ru",
            "Министр Иван Серов сообщил, что паром стоит, однако порт, по его словам, открыт.",
            [("паром стоит", "Иван Серов"), ("порт открыт", "Иван Серов")],
        ),
        # who is asked to do something
        (
            "ru",
            "Профсоюз попросил суд взыскать с завода деньги.",
            [("суд взыскать с завода деньги", "Профсоюз")],
        ),
        ("ru", "Мэр пообещал жителям построить мост.", [("построить мост", "Мэр")]),
        # whom the source of an opening cites
        ("ru", "Как передаёт агентство «Волна» со ссылкой на мэра Ивара Стена, мост цел.", [("мост цел", "Ивар Стен")]),
    ],
)
def test_a_reported_clause_ends_where_the_next_begins(
    said: Said, lang: str, text: str, told: list[tuple[str, str]]
) -> None:
    found = [one for one in said(text, lang) if one.type == "indirect"]
    assert sorted((one.text, one.speaker.name if one.speaker else "") for one in found) == sorted(told)


def test_what_somebody_refuses_to_do_is_not_said(said: Said) -> None:
    told = said("„Ano, jsem šťastný,“ řekl kapitán a odmítl pustit pohár z ruky.", "cs")
    assert [one.text for one in told] == ["Ano, jsem šťastný,"]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "„Kdo to zaplatí?“ ptá se zastupitel Ivan Kos. Starostka mu odpověděla: „Zaplatí to kraj celé.“",
            "kraj",
            "Starostka",
        ),
        ("„Bez komentáře,“ odbyla nás úřednice u přepážky.", "Bez", "úřednice"),
    ],
)
def test_a_role_is_not_somebody_of_another_role_and_no_pronoun_opens_it(said, text, words, name):
    [told] = [one for one in said(text, "cs") if words in one.text and one.type == "direct"]
    assert told.speaker is not None
    assert told.speaker.name == name


def test_a_writing_that_opens_a_sentence_is_no_part_of_what_it_says(said: Said) -> None:
    told = said("W raporcie, liczącym dwieście stron, naprawdę stoi czarno na białym, że ryzyko jest „znikome”.", "pl")
    assert not [one.text for one in told if "raporcie" in one.text]


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        # a verb alone closes what the one before it said
        ("cs", "Karel Lund přišel pozdě. Vlak měl zpoždění, vysvětlil.", "Vlak měl zpoždění", "Karel Lund"),
        ("uk", "Депутат Іван Лунд подав поправку. Закон не працює, пояснив.", "Закон не працює", "Іван Лунд"),
        # a body, between commas
        ("uk", "Міст, пояснюють у мерії, відкриють восени.", "Міст відкриють восени", "мерія"),
        ("ru", "Мост, поясняют в мэрии, откроют осенью.", "Мост откроют осенью", "мэрия"),
        # an infinitive
        ("uk", "Директор попросив не закривати школу.", "закривати школу", "Директор"),
    ],
)
def test_commas_and_infinitives_show_what_is_reported(said: Said, lang: str, text: str, words: str, name: str) -> None:
    [told] = [one for one in said(text, lang) if one.type == "indirect"]
    assert words in told.text
    assert told.speaker is not None
    assert told.speaker.name == name
