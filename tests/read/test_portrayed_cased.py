"""Polish and Russian: a trade means the only person of whom the text tells, and nobody whose name a street has."""

import pytest


def speakers(said, text, tag, words):
    return [q.speaker.name if q.speaker else None for q in said(text, tag) if words in q.text]


@pytest.mark.parametrize(
    ("text", "tag", "name"),
    [
        ("W warsztacie Zenona Barszczaka pachnie smołą.\n\n– Tak trzeba – mówi kowal.", "pl", "Zenon Barszczak"),
        ("Pracownia Heleny Wydry mieści się w suterenie.\n\n– Tak trzeba – mówi tkaczka.", "pl", "Helena Wydra"),
        (
            "Od roku Helena Wydra prowadzi chór. Czterdziestolatka nie śpi.\n\n– Tak trzeba – mówi.",
            "pl",
            "Helena Wydra",
        ),
        ("Лавка Осипа Моисеевича Зимина стоит у моста.\n\n«Так надо», — говорит хозяин.", "ru", "Осип Моисеевич Зимин"),
        ("В доме Нины Павловны Рак пахнет хлебом.\n\n«Так надо», — говорит вышивальщица.", "ru", "Нина Павловна Рак"),
        ("Верстак Ивана Зимина завален стружкой.\n\n«Так надо», — говорит столяр.", "ru", "Иван Зимин"),
    ],
)
def test_a_trade_means_the_only_person_told_of(said, text, tag, name):
    assert speakers(said, text, tag, "Tak trzeba" if tag == "pl" else "Так надо") == [name]


@pytest.mark.parametrize(
    ("text", "tag", "name"),
    [
        # somebody with another role, somebody of another gender, and one who was told of before
        ("Burmistrz Zenon Barszczak otworzył targ.\n\n– Tak trzeba – mówi kowal.", "pl", "kowal"),
        ("W warsztacie Zenona Barszczaka pachnie smołą.\n\n– Tak trzeba – mówi tkaczka.", "pl", "tkaczka"),
        ("Kowal kuje od rana. Rozpalił piec u Zenona Barszczaka.\n\n– Tak trzeba – mówi kowal.", "pl", "kowal"),
        # somebody new
        (
            "W warsztacie Zenona Barszczaka pachnie smołą.\n\n– Tak trzeba – mówi kowal z Brzegu.",
            "pl",
            "kowal z Brzegu",
        ),
        # whose name a street or a school has
        ("Przy ulicy Zenona Barszczaka pachnie smołą.\n\n– Tak trzeba – mówi kowal.", "pl", "kowal"),
        ("В школе имени Осипа Гриня пахнет хлебом.\n\n«Так надо», — говорит повар.", "ru", "повар"),
        ("Губернатор Осип Гринь открыл рынок.\n\n«Так надо», — говорит кузнец.", "ru", "кузнец"),
    ],
)
def test_a_trade_means_nobody_else(said, text, tag, name):
    assert speakers(said, text, tag, "Tak trzeba" if tag == "pl" else "Так надо") == [name]


@pytest.mark.parametrize(
    ("text", "kept", "name"),
    [
        ("– Kiedy? – Helena Wydra patrzy w okno.\n\n– Jutro – mówi Zenon Kwiatek.", "Kiedy?", "Zenon Kwiatek"),
        ("– Jaka szkoda! – Zenon Kwiatek siada.\n\n– Jutro – mówi Helena Wydra.", "Jaka szkoda!", "Helena Wydra"),
        ("— Когда? — Нина Рак смотрит в окно.\n\n— Завтра, — говорит Осип Зимин.", "Когда?", "Осип Зимин"),
    ],
)
def test_a_turn_ends_before_a_sentence_that_names_somebody(said, text, kept, name):
    found = said(text, "ru" if "К" in kept else "pl")
    assert found[0].text == kept
    assert found[-1].speaker.name == name


@pytest.mark.parametrize(
    "text", ["– Kiedy? – Zaraz po świętach.", "– Kto? – Może Jan.", "– Dokąd? – Do Brzegu, tam czekają."]
)
def test_a_turn_goes_on_where_nobody_is_named(said, text):
    turn = said(f"{text}\n\n– Jutro – mówi Zenon Kwiatek.", "pl")[0]
    assert turn.text == text.removeprefix("– ")


def test_a_place_of_two_words_is_nobody_whom_a_trade_means(said):
    text = "Prom stoi w Górze Białej.\n\n– Tak – mówi Jan Wilk.\n\n– Nie – mówi Ola Kot.\n\nPraktykantka wstaje. „Dość” – ucina."
    assert said(text, "pl")[-1].speaker.name == "Ola Kot"
