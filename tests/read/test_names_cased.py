"""Polish and Russian: people who are named only in another case than a subject's are told as subjects are."""

import pytest


def speakers(said, text, tag, words):
    return [q.speaker.name if q.speaker else None for q in said(text, tag) if words in q.text]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Zdzisława Barszczaka", "Zdzisław Barszczak"),
        ("Zenona Kwiatka", "Zenon Kwiatek"),
        ("Marka Dudka", "Marek Dudek"),
        ("Ludwika Szarańczy", "Ludwik Szarańcza"),
        ("Olgierda Gołębia", "Olgierd Gołąb"),
        ("Zenona Krzemieńca", "Zenon Krzemieniec"),
        ("Jana Kamienia", "Jan Kamień"),
        ("Zofii Wydry", "Zofia Wydra"),
        ("Heleny Kot", "Helena Kot"),
        ("Pawła Cichego", "Paweł Cichy"),
    ],
)
def test_a_polish_source_is_told_as_a_subject(said, source, name):
    assert speakers(said, f"Zdaniem {source} most jest bezpieczny.", "pl", "most jest") == [name]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        # in the case of a subject already, whatever its surname ends with
        ("Anna Kennedy", "Anna Kennedy mówi, że most jest bezpieczny."),
        ("Maria Batory", "Maria Batory mówi, że most jest bezpieczny."),
        ("Jacek Sroka", "Jacek Sroka mówi, że most jest bezpieczny."),
    ],
)
def test_a_polish_subject_is_left_as_it_stands(said, name, words):
    assert speakers(said, words, "pl", "most jest") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Лента ползёт мимо Нины Фёдоровны Рогозиной.\n\n— Быстрее, — говорит она.", "Нина Фёдоровна Рогозина"),
        ("Поле вспахали за Осипом Моисеевичем Гринем.\n\n— Быстрее, — говорит он.", "Осип Моисеевич Гринем"),
        ("Письмо пришло Вере Игнатьевне Рак.\n\n— Быстрее, — говорит она.", "Вера Игнатьевна Рак"),
        ("Дорогу чистят от дома Петра Кузьмича Белого.\n\n— Быстрее, — говорит он.", "Петр Кузьмич Белый"),
        ("Дорогу чистят от дома Зои Павловны.\n\n— Быстрее, — говорит она.", "Зоя Павловна"),
        # subjects already
        ("Зоя Павловна чистит дорогу.\n\n— Быстрее, — говорит она.", "Зоя Павловна"),
        ("Пётр Кузьмич Сорока чистит дорогу.\n\n— Быстрее, — говорит он.", "Пётр Кузьмич Сорока"),
        ("Вера Игнатьевна Рак чистит дорогу.\n\n— Быстрее, — говорит она.", "Вера Игнатьевна Рак"),
    ],
)
def test_a_russian_with_a_patronymic_is_told_as_a_subject(said, text, name):
    assert speakers(said, text, "ru", "Быстрее") == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Urzędu Morskiego", "Urząd Morski"),
        ("Komendy Powiatowej Policji", "Komenda Powiatowa Policji"),
        ("Głównego Instytutu Wody", "Główny Instytut Wody"),
        ("lokalnej gazety", "lokalna gazeta"),
        # no body, or none in another case
        ("dwóch świadków", "dwóch świadków"),
        ("matki Jana Wilka", "matki Jana Wilka"),
    ],
)
def test_a_polish_body_of_several_words_is_told_as_a_subject(said, source, name):
    assert speakers(said, f"Według {source} most jest bezpieczny.", "pl", "most jest") == [name]


def test_a_polish_body_that_is_a_subject_stays_as_it_stands(said):
    assert speakers(said, "Rada Miejska uważa, że most jest bezpieczny.", "pl", "most jest") == ["Rada Miejska"]
