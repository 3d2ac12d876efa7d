"""Short items of one kind are told in the same formulas: whom, where and how many they name tells them apart."""

import pytest

from headwater.group import empty, step
from headwater.values import Article, identity


def item(name: str, title: str, text: str, lang: str) -> Article:
    return Article(
        id=name, title=title, text=text, lang=lang, made_by="given", confidence=1.0, revision=identity(lang, name)
    )


def stories(*items: Article) -> int:
    state = empty()
    for one in items:
        state, _ = step(state, one)
    return len(state.members())


FIRE = item(
    "fire",
    "В Велске загорелся рынок стройматериалов",
    "Пожар на площади 900 квадратных метров вспыхнул ночью в Велске, погибших нет, сообщили спасатели.",
    "ru",
)


def test_two_fires_told_in_the_same_words_stay_apart():
    elsewhere = item(
        "elsewhere",
        "В Гордино загорелся рынок стройматериалов",
        "Пожар на площади 300 квадратных метров вспыхнул ночью в Гордино, погибших нет, сообщили спасатели.",
        "ru",
    )
    assert stories(FIRE, elsewhere) == 2


def test_one_fire_told_in_other_words_is_one_story():
    again = item(
        "again",
        "Ночью в Велске сгорел строительный рынок",
        "Огонь охватил 900 кв. м, рынок стройматериалов загорелся от короткого замыкания, сообщили в Велске.",
        "ru",
    )
    assert stories(FIRE, again) == 1


def test_a_name_that_the_other_has_in_lower_case_or_in_its_first_word_is_known_to_it():
    plain = item("plain", FIRE.title.lower(), FIRE.text.lower(), "ru")
    assert stories(FIRE, plain) == 1


@pytest.mark.parametrize("lang", ["en"])
def test_two_sentences_of_two_courts_stay_apart(lang):
    one, other = (
        item(
            town,
            f"Court in {town} jails former mayor for taking bribes",
            f"A court in {town} on Friday sentenced former mayor {name} to six years in prison for taking bribes.",
            lang,
        )
        for town, name in (("Haskar", "Oona Varga"), ("Velmouth", "Tim Ferro"))
    )
    assert stories(one, other) == 2
