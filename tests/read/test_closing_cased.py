"""Polish and Russian: who closes a clause, who is explained between commas, and words that stress a subject."""

import pytest


def told(said, text, tag, words):
    return [(q.speaker.name if q.speaker else None) for q in said(text, tag) if words in q.text]


@pytest.mark.parametrize(
    ("text", "tag", "words", "name"),
    [
        ("Скорее всего, зверьки любят высоту, считает эколог Нина Рак.", "ru", "любят высоту", "Нина Рак"),
        ("Скорее всего, зверьки оценивают высоту, полагает Нина Рак.", "ru", "оценивают высоту", "Нина Рак"),
        ("Мост давно цел и открыт, уверен мэр.", "ru", "цел и открыт", "мэр"),
        ("Wysokość wałów jest zawsze ta sama, sądzi geolog Jan Kit.", "pl", "ta sama", "Jan Kit"),
    ],
)
def test_a_verb_of_thinking_and_its_subject_close_what_is_thought(said, text, tag, words, name):
    assert told(said, text, tag, words) == [name]


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Скорее всего, зверьки оценивают высоту деревьев.", "ru"),
        ("Zwykle sójki oceniają wysokość drzew.", "pl"),
        ("Когда приходит весна, считает дни.", "ru"),
    ],
)
def test_a_thing_or_a_beast_thinks_no_words(said, text, tag):
    assert said(text, tag) == []


@pytest.mark.parametrize(
    ("text", "tag", "words", "name"),
    [
        ("Obrońca, mecenas Jan Kit, uznał wyrok za „ostry, lecz znośny”.", "pl", "lecz znośny", "Jan Kit"),
        ("Rzeczniczka, Anna Kit, nazwała wyrok „surowym, lecz znośnym”.", "pl", "lecz znośnym", "Anna Kit"),
        ("Эколог Осип Зимин, не бравший слова, назвал проект «смелым, но пустым».", "ru", "но пустым", "Осип Зимин"),
        # who stands behind the verb speaks where what is said stands before it
        ("To błąd, dodał prezes, a wniosek nazwał „pustym”.", "pl", "To błąd", "prezes"),
        ("„Wyrok jest surowy”, uznał mecenas Jan Kit.", "pl", "Wyrok", "Jan Kit"),
        ("Jak dodała mecenas Ewa Kit, wyrok jest „ostry, lecz znośny”.", "pl", "lecz", "Ewa Kit"),
    ],
)
def test_an_explained_subject_is_not_the_object_behind_its_verb(said, text, tag, words, name):
    assert name in told(said, text, tag, words)


@pytest.mark.parametrize(
    ("text", "tag", "words", "name"),
    [
        (
            "Od roku Helena Kit kieruje chórem i, jak sama twierdzi, wciąż nie zna nut.",
            "pl",
            "nie zna nut",
            "Helena Kit",
        ),
        ("Wójt Jan Kit milczy. Sam przyznaje, że most się chwieje.", "pl", "most się", "Jan Kit"),
        ("Мэр Осип Зимин молчит. Сам признаёт, что мост шатается.", "ru", "шатается", "Осип Зимин"),
        ("Wójt Jan Kit sam przyznaje, że most się chwieje.", "pl", "most się", "Jan Kit"),
    ],
)
def test_a_word_that_stresses_a_subject_is_none(said, text, tag, words, name):
    assert told(said, text, tag, words) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Внучек две, и обеих мастер учить не берётся. «Рано», — говорит.", "мастер"),
        ("Приехала ревизия. Губернатор области открыл мост. «Рано», — говорит.", "Губернатор"),
    ],
)
def test_no_infinitive_belongs_to_a_subject(said, text, name):
    assert told(said, text, "ru", "Рано") == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("prof. Ludwika Szarańczy z Instytutu Wody", "Ludwik Szarańcza"),
        ("dr hab. Heleny Kot z Instytutu Wody", "Helena Kot"),
        ("mec. Jana Wilka", "Jan Wilk"),
        ("analityka Domu Maklerskiego Bóbr, Szczepana Wydry,", "Szczepan Wydra"),
        # whose name stands behind the role itself
        ("prezesa Jana Wilka", "Jan Wilk"),
    ],
)
def test_a_source_with_a_degree_or_a_field_is_its_person(said, source, name):
    assert told(said, f"Zdaniem {source} most jest bezpieczny.", "pl", "most jest") == [name]


def test_a_degree_is_no_role(said):
    text = "„Most stoi”, mówi prof. Rajna Kot. Profesor dodaje, że jest bezpieczny."
    assert told(said, text, "pl", "bezpieczny") == ["Rajna Kot"]


@pytest.mark.parametrize(
    ("text", "tag", "words", "name"),
    [
        ("В самой компании эту новость назвали «домыслами и ложью».", "ru", "домыслами", "компания"),
        ("В самом министерстве заявили, что деньги найдутся.", "ru", "найдутся", "министерство"),
        ("W samej spółce przekazano, że pieniądze się znajdą.", "pl", "się znajdą", "spółka"),
        ("Суд установил, что за год он получил от купцов семь миллионов рублей.", "ru", "получил", "Суд"),
    ],
)
def test_a_stressed_place_and_who_finds_something_speak(said, text, tag, words, name):
    assert told(said, text, tag, words) == [name]


@pytest.mark.parametrize(
    "text", ["Рабочие установили памятник на площади.", "В самой реке купались дети.", "Рекордсмен установил палатку."]
)
def test_who_sets_something_up_says_nothing(said, text):
    assert said(text, "ru") == []
