"""Who speaks where the subject is left out and nouns have cases: in Polish, Russian, Czech and Ukrainian."""

import pytest


def _speaker(said, text, lang, words):
    [found] = [q for q in said(text, lang) if words in q.text and q.type != "indirect"]
    return found.speaker.name if found.speaker else None


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        # of whom the sentence before tells
        ("pl", "Starosta Jan Kowal czekał dwie godziny. „Nikt nie przyszedł” – mówi.", "Nikt", "Jan Kowal"),
        (
            "ru",
            "О споре партия узнала из газет. «Нас не спросили», — говорится в заявлении.",
            "Нас",
            "партия",
        ),
        ("pl", "Ona sama mieszka tu od lat. Anna Kowal kiwa głową. „Zostaję” – mówi.", "Zostaję", "Anna Kowal"),
        # by the gender that the verb shows
        (
            "pl",
            "Anna Kowal stoi przy drzwiach. Wójt Jan Wilk milczy. „Idę do sądu” – powiedziała.",
            "Idę",
            "Anna Kowal",
        ),
        # of whom its own sentence tells
        ("pl", "Związek wydał oświadczenie, w którym napisał, że dług „został spłacony”.", "spłacony", "Związek"),
        # a verb of calling, with its object
        ("pl", "Prokurator Jan Wilk wstał. Nazwał oskarżonego „mistrzem uników”.", "uników", "Jan Wilk"),
        # whom a name between commas explains
        ("pl", "Córka rybaka, Hanna, chce wyjechać. „Tu nie ma pracy” – mówi.", "Tu", "Hanna"),
    ],
)
def test_a_subject_left_out_is_of_whom_the_text_tells(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        # a name that a preposition of place shows to be a place
        ("pl", "W Norwenii pada. Trenerka Norwenii mówi: „Wygramy”.", "Wygramy", "Trenerka Norwenii"),
        # an owner is not the owned
        ("pl", "Matka Jana, Ewa, macha ręką. „Wyjedziemy” – mówi.", "Wyjedziemy", "Ewa"),
        # a name in marks behind its body
        ("pl", "Tygodnik „Nowy Kurs” pisze o „cichej wojnie”.", "wojnie", "Tygodnik „Nowy Kurs”"),
        # an insertion whose verb has no subject
        ("pl", "Adam Lund, jak powiedział radiu, odejdzie: „Pora na młodszych”.", "Pora", "Adam Lund"),
        # what somebody says that another one said
        ("pl", "Ewa Wilk przyznaje, że sąsiad zarzucił jej „brak serca”.", "serca", "sąsiad"),
        # a bare role, in the case of a subject or another one
        ("pl", "Wygrała Ewa Wilk. Bramkarka obroniła dwa karne. „Bolało” – żartowała.", "Bolało", "Ewa Wilk"),
        ("pl", "Burmistrz Ewa Wilk czeka. Zdaniem burmistrza, „ustawa jest gotowa”.", "gotowa", "Ewa Wilk"),
    ],
)
def test_roles_owners_places_and_insertions_are_told_apart(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


def test_a_question_parted_by_a_comma_is_what_is_asked(said):
    text = "Kiedy wychodzimy, turystka z Brenn pyta, czy „ten zegar” chodzi."
    assert _speaker(said, text, "pl", "zegar") == "turystka z Brenn"


def test_a_name_in_marks_has_no_verb(said):
    said_so, named = said("„Nie wiedzieliśmy nic” – mówi Jan Wilk „Gazecie Portu”.", "pl")
    assert said_so.speaker.name == "Jan Wilk"
    assert named.scare


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("cs", "„Už ani slovo!“ svěřila se Hana našemu listu.", "slovo", "Hana"),
        ("cs", "Předseda jejich svazu Adam Lund připomíná, že hráze „nikdo neopravil“.", "neopravil", "Adam Lund"),
        (
            "cs",
            "Hana Malá se vrátila. Hana Malá píše knihu. Hana Malá trénuje.\n\nBude to bolet?\n\n„Trochu,“ směje se.",
            "Trochu",
            "Hana Malá",
        ),
    ],
)
def test_czech_speakers_behind_their_verbs_and_questions(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("cs", "Starosta Adam Lund to popřel. Hráz prý vydrží sto let.", "Hráz prý vydrží sto let", "Adam Lund"),
        ("uk", "Мер Іван Брандт заперечив. Він махнув рукою: мовляв, гребля витримає.", "гребля", "Іван Брандт"),
    ],
)
def test_a_particle_of_hearsay_gives_a_clause_to_who_spoke(said, lang, text, words, name):
    [found] = [q for q in said(text, lang) if words in q.text]
    assert found.type == "indirect"
    assert found.speaker.name == name
    assert not found.text.startswith("Він")


@pytest.mark.parametrize(
    ("lang", "text", "said_so"),
    [
        ("cs", "Hráz by město podle starosty muselo zvýšit.", "Hráz by město muselo zvýšit"),
        ("pl", "Most według burmistrza stoi od wieku.", "Most stoi od wieku"),
    ],
)
def test_a_source_named_inside_a_clause_parts_its_words(said, lang, text, said_so):
    [found] = said(text, lang)
    assert found.text == said_so


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # a body of another gender than the verb is no subject
        ("Анна Лунд не спорит. «Он прав», — сказала она в эфире городского радио.", "прав", "Анна Лунд"),
        # a plural verb does not go on with one person
        ("Иван Брандт спас троих. В отряде его прозвали «нашим тихим скромником».", "скромником", None),
        # a place that speaks ends before what is spoken of
        ("В Норвении решение назвали «очень большой ошибкой».", "ошибкой", "Норвении"),
    ],
)
def test_gender_and_number_tell_who_is_no_subject(said, text, words, name):
    assert _speaker(said, text, "ru", words) == name


def test_a_turn_ends_before_the_reporter_goes_on(said):
    text = "– Padało od rana – mówi Jan Wilk. – Nikt nie przyszedł. Adam Kowal zapewnia, że wróci."
    told = [(q.text, q.speaker.name) for q in said(text, "pl")]
    assert ("Nikt nie przyszedł.", "Jan Wilk") in told
    assert ("wróci", "Adam Kowal") in told


def test_a_dash_behind_what_somebody_tells_opens_their_words(said):
    text = "Strażnik Jan Wilk dodaje, że wolałby zostać. – Tu jest mój dom. Nie mam innego."
    [found] = [q for q in said(text, "pl") if q.type == "direct"]
    assert found.text == "Tu jest mój dom. Nie mam innego."
    assert found.speaker.name == "Jan Wilk"


def test_turns_without_a_narrator_are_a_dialogue_where_one_asks(said):
    text = "Марта Лунд молчит.\n\n— Вас считают упрямой.\n\n— Кто? Критики? Пусть приедут."
    assert [q.text for q in said(text, "ru") if q.type == "direct"] == [
        "Вас считают упрямой.",
        "Кто? Критики? Пусть приедут.",
    ]


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        (
            "ru",
            "Галина Лунд уехала. Кот живёт у консьержки. Та говорит, что «взяла его на неделю».",
            "взяла",
            "консьержка",
        ),
        ("cs", "Jana Malá odjela. Kočka bydlí u vrátného. Ten říká, že ji „vzal na týden“.", "vzal", "vrátný"),
        ("pl", "Anna Lund wyjechała. Kot mieszka u dozorcy. Ten mówi, że „wziął go na tydzień”.", "wziął", "dozorca"),
    ],
)
def test_the_latter_is_the_last_of_whom_the_sentence_before_tells(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        (
            "uk",
            "Голова Ніна Лунд оглянула двір. Пенсіонерка, яка тут живе, певна, що все дарма. «Пишемо, — зітхає вона. — І що?»",
            "Пишемо",
            "пенсіонерка",
        ),
        (
            "ru",
            "Глава Нина Лунд осмотрела двор. Пенсионерка, которая тут живёт, уверена, что всё зря. «Пишем», — вздыхает она.",
            "Пишем",
            "пенсионерка",
        ),
        # an object pronoun means somebody else
        (
            "ru",
            "Старик Семён Лунд вышел. Диспетчер, который сменился, желает ему удачи. «Спасибо», — отвечает он.",
            "Спасибо",
            "Семён Лунд",
        ),
    ],
)
def test_a_pronoun_takes_up_somebody_new_without_a_name(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        (
            "cs",
            "Luděk Lund vstal. Když se ho soudce Jan Malý zeptal, proč lhal, přemýšlel. „Nevím, bylo to dávno.“",
            "Nevím",
            "Luděk Lund",
        ),
        (
            "uk",
            "Петро Лунд встав. Коли суддя Іван Вайс запитав його, чому він брехав, той мовчав. «Не знаю, це було давно».",
            "Не знаю",
            "Петро Лунд",
        ),
        (
            "pl",
            "Piotr Lund wstał. Gdy sędzia Jan Weis zapytał go, dlaczego kłamał, milczał. „Nie wiem, to było dawno”.",
            "Nie wiem",
            "Piotr Lund",
        ),
    ],
)
def test_who_is_asked_in_a_clause_of_time_answers(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        (
            "cs",
            "Ludmila Malá sbírá zvony. „Mám jich sto,“ říká. A soused? „Ten mě má za blázna.“",
            "blázna",
            "Ludmila Malá",
        ),
        (
            "uk",
            "Людмила Лунд збирає дзвони. «У мене їх сто», — каже вона. А сусід? «Він вважає мене дивачкою».",
            "дивачкою",
            "Людмила Лунд",
        ),
    ],
)
def test_who_is_only_asked_about_does_not_answer(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name
