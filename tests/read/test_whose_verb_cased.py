"""Whose verb it is where nouns have cases: what stands in another case never speaks, and what stands beside tells."""

import pytest


def _speaker(said, text, lang, words):
    [found] = [q for q in said(text, lang) if words in q.text and q.type != "indirect"]
    return found.speaker.name if found.speaker else None


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        # a body in the dative at the head
        ("cs", "Starosta Jan Lund přišel. Vládě vzkázal, že „to nevzdá“.", "nevzdá", "Jan Lund"),
        # an infinitive with a capital
        ("ru", "Чинить мост взялась Анна Лунд. «Начнём весной», — говорит она.", "Начнём", "Анна Лунд"),
        # who is told something
        ("pl", "Wójt Jan Lund czekał. Tłumaczył śledczym, że „nic nie wie”.", "nic", "Jan Lund"),
        # the subject of what is told
        (
            "ru",
            "Мэр Иван Лунд вышел к людям. Сообщил, что школа откроется, и добавил: «Мы ждём».",
            "ждём",
            "Иван Лунд",
        ),
        # who is named before the subject
        ("pl", "Prezeska Anna Lund wstała. Zdaniem Lund rząd milczy. „Czekamy” – dodała.", "Czekamy", "Anna Lund"),
        # an owner behind a role
        ("pl", "„Leci!” – krzyczał komentator Radia Fala.", "Leci", "komentator Radia Fala"),
        # a month that is a name
        ("pl", "„Nie wykluczam” – mówi prokurator Adam Lis.", "wykluczam", "Adam Lis"),
    ],
)
def test_nothing_in_another_case_speaks(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("pl", "W protokole z kontroli zapisano: „Brak bramki”.", "Brak", "protokół"),
        ("ru", "Как следует из жалобы, дом «трясло».", "трясло", "жалоба"),
        ("pl", "Z notatki prezesa wynika, że plan jest „martwy”.", "martwy", "prezes"),
    ],
)
def test_a_writing_or_its_owner_speaks_where_a_preposition_governs_it(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        # a gesture tells who speaks
        ("pl", "Sołtyska Anna Lund otwiera furtkę.\n\n– Wody nie ma – rozkłada ręce.", "Wody", "Anna Lund"),
        ("ru", "— Зима как зима, — машет рукой Анна Лунд.", "Зима", "Анна Лунд"),
        # a lone turn is of whom the paragraph before tells
        ("ru", "Старик Иван Лунд садится на лавку.\n\n— Всю жизнь ждал этого моста и дождался.", "Всю", "Иван Лунд"),
        # who closes the sentence before
        ("pl", "Klucze oddała Anna Lund. – Nie były moje – tłumaczy.", "moje", "Anna Lund"),
        # the gender that the words themselves show
        (
            "pl",
            "Anna Lund parzy herbatę. Głos w słuchawce milczał. – Czekałam dwie godziny – mówi.",
            "Czekałam",
            "Anna Lund",
        ),
    ],
)
def test_a_turn_is_of_whom_its_verb_its_words_or_the_text_before_tell(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "first", "rest"),
    [
        ("pl", "„Nie ma mowy, ucina Anna Lund. Albo całość, albo nic”.", "Nie ma mowy", "Albo całość, albo nic"),
        ("cs", "„Most stojí, vysvětluje Anna Lund. Jen ho nikdo nevidí.“", "Most stojí", "Jen ho nikdo nevidí."),
    ],
)
def test_who_speaks_may_be_told_between_commas_inside_marks(said, lang, text, first, rest):
    found = said(text, lang)
    assert [q.text.rstrip(",") for q in found] == [first, rest]
    assert {q.speaker.name for q in found} == {"Anna Lund"}


def test_what_something_is_called_by_all_quotes_nobody(said):
    [found] = said("„Biały orzeł”, jak nazywają go sąsiedzi, odpoczywa.", "pl")
    assert found.scare
    assert found.speaker is None


def test_as_somebody_explained_between_commas_is_of_whom_the_text_tells(said):
    text = "Zadzwonił konserwator Jan Lund. Zażądał płotu, bo, jak tłumaczył, kręcą się „panowie z łopatami”."
    assert _speaker(said, text, "pl", "panowie") == "Jan Lund"


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("cs", "Oznámil jim to podle svých slov trenér Jan Lund s tím, že „končí“.", "končí", "Jan Lund"),
        ("cs", "Potvrdila to deníku starostka Eva Malá s tím, že most „spadne“.", "spadne", "Eva Malá"),
        ("uk", "«Ліфт не їде», — сказала йому з порога дочка.", "Ліфт", "дочка"),
    ],
)
def test_a_pronoun_for_what_is_said_stands_before_the_subject(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        (
            "cs",
            "Patří k nim Petr Lund, který mlýn koupil. Ten deníku řekl, že čeká. „Nevím nic.“",
            "Nevím",
            "Petr Lund",
        ),
        ("uk", "Серед них Петро Лунд, який купив млин. Той журналістам сказав, що «чекає».", "чекає", "Петро Лунд"),
    ],
)
def test_the_latter_speaks_though_whom_it_tells_stands_beside_it(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("cs", "Jan Lund poslal radnici stížnost. „Hluk je nesnesitelný,“ stojí v ní.", "Hluk", "Jan Lund"),
        ("cs", "V pondělí přišel dopis. „Vodu vypneme na týden,“ stojí v něm.", "Vodu", "dopis"),
        ("ru", "Вчера жильцам пришло письмо. «Воду отключат на неделю», — сказано в нём.", "Воду", "письмо"),
        ("uk", "Рада оголосила конкурс. «Заявки приймаємо до зими», — ідеться в ньому.", "Заявки", "Рада"),
        ("pl", "Wczoraj przyszedł list. „Wodę wyłączymy na tydzień” – napisano w nim.", "Wodę", "list"),
    ],
)
def test_what_is_written_in_it_is_of_who_sent_it_or_its_own(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("uk", "— Ми прийдемо самі, — відгукнувся з горища брат Петро Лунд.", "прийдемо", "Петро Лунд"),
        ("uk", "— Досі чекаємо, — розвела руками Ганна Лунд. — І не дочекалися.", "чекаємо", "Ганна Лунд"),
        ("pl", "– Czekaliśmy długo – skinął głową Jan Lund w stronę rzeki. – I nic.", "Czekaliśmy", "Jan Lund"),
        ("cs", "„Čekáme,“ pokývla hlavou Eva Lundová směrem k řece.", "Čekáme", "Eva Lundová"),
    ],
)
def test_a_gesture_or_an_answer_between_dashes_is_the_reporters(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("cs", "Přišla Eva Malá. Odpověď starosty zněla stručně: „Na to nemáme peníze.“", "peníze", "starosta"),
        ("ru", "Пришла Ева Лунд. Ответ мэра был коротким: «Денег на это у нас нет».", "Денег", "мэр"),
        ("uk", "Людмила Лунд збирає дзвони. Її відповідь була короткою: «Дзвін — це людина».", "Дзвін", "Людмила Лунд"),
        ("pl", "Ludmiła Lund zbiera dzwony. Jej odpowiedź była krótka: „Dzwon to człowiek”.", "Dzwon", "Ludmiła Lund"),
        (
            "cs",
            "Ludmila Malá sbírá zvony. Věta, která ji proslavila, zazněla v pořadu „Dobré ráno“: „Zvon je člověk.“",
            "Zvon",
            "Ludmila Malá",
        ),
        # by his own words
        ("cs", "Starosta Jan Lund podle svých slov čeká, protože „spěch škodí“.", "spěch", "Jan Lund"),
        ("ru", "Мэр Иван Лунд, по собственным словам, ждёт, потому что «спешка вредит».", "спешка", "Иван Лунд"),
    ],
)
def test_a_noun_of_speech_is_of_its_owner(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name
