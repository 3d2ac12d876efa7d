"""Who goes on speaking behind words told of somebody else; how Arabic and Turkish speakers are told from manners."""

import pytest


def _speaker(said, text, lang, words):
    [found] = [q for q in said(text, lang) if words in q.text and q.type != "indirect"]
    return found.speaker.name if found.speaker else None


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("pl", "Jan Wilk twierdzi, że Adam Kowal powiedział, iż most runie. „Boję się” – dodał.", "Boję", "Jan Wilk"),
        (
            "ru",
            "Иван Брандт говорит, что Пётр Вайс обещал, что мост починят. «Я жду», — добавил он.",
            "жду",
            "Иван Брандт",
        ),
    ],
)
def test_who_tells_of_anothers_words_goes_on_speaking(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        # how somebody speaks is no part of who does
        ("ar", "أجاب الوزير باقتضاب: «سنرى غدا».", "سنرى", "الوزير"),
        # a verb with its noun, and a source in the genitive
        ("tr", "Belediye Başkanı Aylin Demir, “Köprü yolun aynasıdır” benzetmesinde bulundu.", "Köprü", "Aylin Demir"),
        ("tr", "Başkan Aylin Demir geldi. Demir'in deyişiyle köprü “kentin kalbi”.", "kentin", "Aylin Demir"),
    ],
)
def test_manners_and_nameless_sources_are_told_from_speakers(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name
