"""Who speaks where nouns have cases and subjects stand behind their verbs, in Russian, Polish, Ukrainian and Czech."""

import pytest


def _speaker(said, text, lang, words):
    [found] = [q for q in said(text, lang) if words in q.text and q.type != "indirect"]
    return found.speaker.name if found.speaker else None


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        # who is cited, not who cites
        ("ru", "Мэр Анна Лунд выступила. «Мост стоит», — приводит её слова пресс-служба.", "Мост", "Анна Лунд"),
        # a body in which somebody says it
        ("ru", "«Мост закрыт на год», — сообщили в мэрии.", "Мост", "мэрия"),
        ("pl", "„Most zamknięto na rok” – usłyszeliśmy w ratuszu.", "Most", "ratusz"),
        # a verb of no list, by its ending and place
        ("pl", "– Mówiłam o tym sto razy! – denerwuje się radna Anna Kowal.", "Mówiłam", "Anna Kowal"),
        # a name behind a name in marks
        (
            "ru",
            "«Ставку снизят осенью», — считает экономист банка «Авангард» Пётр Вайс.",
            "Ставку",
            "Пётр Вайс",
        ),
        # the object is not the subject
        ("ru", "Его состояние врачи называют «очень тяжёлым».", "тяжёлым", "врачи"),
        ("ru", "Прокурор Иван Брандт говорил долго и попросил суд «не верить сказкам».", "сказкам", "Иван Брандт"),
        # a source named by the way
        ("ru", "Министр Иван Брандт, как передаёт агентство, назвал план «разумным».", "разумным", "Иван Брандт"),
        ("pl", "Minister Adam Lund – jak podaje agencja – nazwał plan „rozsądnym”.", "rozsądnym", "Adam Lund"),
        # the subject before a colon, behind its verb
        ("ru", "Её поддерживает учительница Марина Ершова: «Ремонт обещали летом».", "Ремонт", "Марина Ершова"),
    ],
)
def test_the_speaker_is_whom_case_and_place_show(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("ru", "Депутат Иван Брандт против. «Это дорого», — подчеркнул парламентарий.", "дорого", "Иван Брандт"),
        ("pl", "Trener Adam Lund jest zły. „To moja wina” – uciął szkoleniowiec.", "wina", "Adam Lund"),
        ("cs", "Poslanec Adam Lund je proti. „Je to drahé,“ zdůraznil zákonodárce.", "drahé", "Adam Lund"),
        ("uk", "Депутат Іван Брандт проти. «Це дорого», – наголосив парламентар.", "дорого", "Іван Брандт"),
        (
            "ru",
            "Министр здравоохранения области Ольга Лунд ответила. «Денег нет», — сказала министр.",
            "Денег",
            "Ольга Лунд",
        ),
    ],
)
def test_a_bare_role_means_who_was_named_with_it_or_with_one_that_it_stands_for(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


def test_two_persons_of_one_surname_stay_two(said):
    text = "Чиновник Борис Гнат молчал. Его мать, 70-летняя Зоя Гнат, плакала. «Он добрый», — сказала Зоя Гнат."
    assert _speaker(said, text, "ru", "добрый") == "Зоя Гнат"


def test_a_name_in_small_letters_inside_marks_is_speech_and_no_name(said):
    text = "Глава банка Мария Кнорре отметила, что регулятор «не вмешивается в торги»."
    assert _speaker(said, text, "ru", "вмешивается") == "Мария Кнорре"


def test_a_mark_of_another_kind_closes_what_its_own_never_does(said):
    found = next(q for q in said('Мэр назвал слухи «полным бредом" и ушёл. Завтра суд.', "ru") if q.type == "partial")
    assert (found.text, found.well_formed) == ("полным бредом", False)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Министр иностранных дел Кестрии Иво Таркан назвал это «сказкой для всех рыбаков».", "сказкой", "Иво Таркан"),
        ("«Местонахождение людей известно», — говорится в письменном заявлении полиции.", "Место", "полиция"),
    ],
)
def test_places_and_statements_are_no_part_of_who_speaks(said, text, words, name):
    assert _speaker(said, text, "ru", words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # adverbs and nouns in other cases are no subjects
        ("Hanna Wilk wraca do pracy. „Lód nie kłamie”, powtarza uczniom.", "Lód", "Hanna Wilk"),
        ("Adam Lund nie wierzy. W długiej mowie dziękował za pomoc i ostrzegał, że to „cisza”.", "cisza", "Adam Lund"),
        # what a preposition governs is a place
        ("„Nikt nie pytał” – mówi kolega z Haskaru.", "pytał", "kolega z Haskaru"),
    ],
)
def test_only_what_stands_in_the_case_of_a_subject_speaks(said, text, words, name):
    assert _speaker(said, text, "pl", words) == name


def test_a_dash_behind_a_question_opens_the_answer_of_whom_the_interview_is_with(said):
    text = "O lodzie rozmawiamy z Hanną Wilk z instytutu.\n\nCzy lód pęknie?\n\n– Pęknie, ale nie dziś.\n\nKiedy więc?"
    [found] = said(text, "pl")
    assert (found.text, found.speaker.name) == ("Pęknie, ale nie dziś.", "Hanna Wilk")


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("cs", "V klubu jsou přesvědčeni, že rozhodčí „selhal“.", "selhal", "klub"),
        ("cs", "V hnutí tvrdí, že je rozhodnutí „předčasné“.", "předčasné", "hnutí"),
        ("pl", "W partii są przekonani, że decyzja jest „spóźniona”.", "spóźniona", "partia"),
        ("uk", "У партії ж переконані, буцімто рішення «запізнилося на рік».", "запізнилося", "партія"),
        ("uk", "У профспілці обурені, що страйк «заборонили».", "заборонили", "профспілка"),
        ("ru", "В профсоюзе недовольны, что забастовку «запретили».", "запретили", "профсоюз"),
        # a channel is none
        ("cs", "Přišel Jan Lund. V rozhovoru tvrdí, že rozhodčí „selhal“.", "selhal", "Jan Lund"),
    ],
)
def test_a_body_in_which_people_are_sure_of_something_speaks(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("cs", "Na síti je video, ve kterém Petr Lund tvrdí, že „nikdy nelhal“.", "nelhal", "Petr Lund"),
        ("ru", "В сети появилось видео, на котором мальчик заявляет, что его «обокрали».", "обокрали", "мальчик"),
        ("uk", "У мережі є відео, на якому хлопчик заявляє, що його «обікрали».", "обікрали", "хлопчик"),
        ("pl", "W sieci jest film, na którym chłopiec twierdzi, że go „okradziono”.", "okradziono", "chłopiec"),
        # small words before the verb
        ("cs", "Vláda však až doposud odmítala, že by „cokoli slíbila“.", "slíbila", "Vláda"),
        # a verb of writing that nobody does
        ("cs", "Přijel Jan Lund. „Jsme blíž,“ píše se v prohlášení ministerstva.", "blíž", "ministerstvo"),
        # a reason behind a verb of no saying
        ("cs", "Soud žalobu zamítl s tím, že důkazy „nic neprokazují“.", "neprokazují", "Soud"),
        ("pl", "Sąd oddalił pozew z uzasadnieniem, że dowody „nie wystarczą”.", "wystarczą", "Sąd"),
        ("ru", "Суд отклонил иск с формулировкой, что доказательств «мало».", "мало", "Суд"),
        ("cs", "Úřad žádost dvakrát zamítl. Poprvé s tím, že stavba „nemá hodnotu“.", "hodnotu", "Úřad"),
        # who sent a writing
        ("cs", "Otec se vrátil. Na dveřích našel lísteček od dcery: „Klíče máš v poháru.“", "Klíče", "dcera"),
        ("ru", "Отец вернулся. На столе лежала записка от сына: «Ключи у соседки, я ушёл».", "Ключи", "сын"),
        # one of several
        ("cs", "Přišel Jan Lund. Jedna z matek, která přišla, to ví: „Můj syn je sám.“", "syn", "Jedna z matek"),
        ("uk", "Прийшов Іван Лунд. Одна з мешканок махнула рукою: «Ми тут зранку».", "зранку", "Одна з мешканок"),
    ],
)
def test_who_speaks_stands_in_its_clause_whatever_opens_it(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name
