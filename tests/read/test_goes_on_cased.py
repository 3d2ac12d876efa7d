"""Polish and Russian: who spoke goes on where nobody else heads a sentence; manner before a verb of saying."""

import pytest


def last(said, text, tag):
    return said(text, tag)[-1]


_PORTRAIT = (
    "Helena Kot prowadzi chór.\n\n– Lubię ciszę – mówi. O poprzedniku, Feliksie Zarębie, milczy. {between} Co zmieni? "
    "Zastanawia się długo.\n\n– Nic – rzuca wreszcie."
)


def test_who_spoke_goes_on_over_who_is_only_named(said):
    assert last(said, _PORTRAIT.format(between="Na próby chodzi pieszo."), "pl").speaker.name == "Helena Kot"


@pytest.mark.parametrize(
    ("between", "name"),
    [("Feliks Radomir patrzy na nuty.", "Feliks Radomir"), ("Jan Wilk, następca, siada obok.", "Jan Wilk")],
)
def test_who_heads_a_sentence_since_speaks(said, between, name):
    assert last(said, _PORTRAIT.format(between=between), "pl").speaker.name == name


@pytest.mark.parametrize(
    ("text", "tag", "name", "words"),
    [
        ("— Не вижу, — честно отвечает ученик Рустам.", "ru", "Рустам", "Не вижу,"),
        ("— Не вижу, — сухо сказала Нина Рак.", "ru", "Нина Рак", "Не вижу,"),
        ("– Nie widzę – szczerze odpowiada uczeń Jan Wilk.", "pl", "Jan Wilk", "Nie widzę"),
        ("– Nie widzę – sucho powiedziała Helena Kot.", "pl", "Helena Kot", "Nie widzę"),
    ],
)
def test_manner_stands_before_a_verb_of_saying(said, text, tag, name, words):
    found = said(text, tag)[0]
    assert (found.text, found.speaker.name) == (words, name)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Паром тихо отошёл, и мост остался пустым.", "ru"),
        ("— Вода быстро уходит, честно, — сказала Нина Рак.", "ru"),
        ("– Woda szybko opada, szczerze – powiedziała Helena Kot.", "pl"),
    ],
)
def test_manner_alone_tells_nobody(said, text, tag):
    found = said(text, tag)
    assert not found or found[0].text.rstrip(",").endswith(("честно", "szczerze"))
