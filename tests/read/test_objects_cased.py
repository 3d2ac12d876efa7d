"""Polish and Russian: an object before its verb does not speak; a negated verb of manner tells who does."""

import pytest


def speakers(said, text, tag, words):
    return [q.speaker.name if q.speaker else None for q in said(text, tag) if words in q.text]


@pytest.mark.parametrize(
    ("text", "tag", "words", "name"),
    [
        ("Wójt Jan Kit czekał. Zarzuty opozycji nazwał „bzdurą na resorach”.", "pl", "bzdurą", "Jan Kit"),
        ("Wójt Anna Kit czekała. Plany spółki nazwała „bzdurą na resorach”.", "pl", "bzdurą", "Anna Kit"),
        ("Mecenas Jan Kit dodał, że wygra, a zeznania kupców nazwał „chórem”.", "pl", "chórem", "Jan Kit"),
        ("Губернатор Осип Зимин ждал. Планы завода назвал «полной ерундой».", "ru", "ерундой", "Осип Зимин"),
        ("Губернатор Осип Зимин ждал. Решение суда назвал «полной ерундой».", "ru", "ерундой", "Осип Зимин"),
        ("Адвокат Осип Зимин уверен, что победит, а показания купцов назвал «хором».", "ru", "хором", "Осип Зимин"),
    ],
)
def test_a_thing_before_its_verb_does_not_speak(said, text, tag, words, name):
    assert speakers(said, text, tag, words) == [name]


@pytest.mark.parametrize(
    ("text", "tag", "words", "name"),
    [
        ("Spłonął dom. Ranny powiedział, że nic nie widział.", "pl", "nic nie", "Ranny"),
        ("Spłonął dom. Ranny sztauer powiedział, że nic nie widział.", "pl", "nic nie", "Ranny sztauer"),
        ("Сгорел дом. Раненый сказал, что ничего не видел.", "ru", "ничего", "Раненый"),
        ("Сгорел дом. Министерство назвало ущерб «полной ерундой».", "ru", "ерундой", "Министерство"),
    ],
)
def test_who_heads_a_clause_speaks(said, text, tag, words, name):
    assert name in speakers(said, text, tag, words)


@pytest.mark.parametrize(
    ("text", "tag", "name"),
    [
        ("Wójt Anna Kit czekała.\n\n– To się nie zwróci! – nie wytrzymał radny Jan Lis.", "pl", "Jan Lis"),
        ("Wójt Jan Kit czekał.\n\n– To się nie zwróci! – nie wytrzymała radna Ewa Lis.", "pl", "Ewa Lis"),
        ("„To się nie zwróci!” – nie wytrzymała radna Ewa Lis.", "pl", "Ewa Lis"),
        ("Мэр Анна Кит ждала.\n\n— Это не окупится! — не выдержал депутат Пётр Лис.", "ru", "Пётр Лис"),
        ("«Это не окупится!» — не выдержала депутат Анна Лис.", "ru", "Анна Лис"),
    ],
)
def test_a_negated_verb_of_manner_tells_who_speaks(said, text, tag, name):
    last = said(text, tag)[-1]
    assert (last.speaker.name, last.text[-1]) == (name, "!")


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Most nie wytrzymał radnego i runął.", "pl"),
        ("„Nowa” nie wytrzymała próby.", "pl"),
        ("Мост не выдержал депутата и рухнул.", "ru"),
    ],
)
def test_what_gives_way_does_not_speak(said, text, tag):
    assert not [q for q in said(text, tag) if q.speaker is not None]
