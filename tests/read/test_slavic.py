"""Who says what in Russian, Ukrainian, Polish and Czech: by case, by commas, by the number of the verb."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


def _told(said: Said, lang: str, text: str) -> tuple[str, str | None]:
    [told] = [one for one in said(text, lang) if one.type == "indirect"]
    return told.text, told.speaker.name if told.speaker else None


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        # a comma and a conjunction, whatever stands before the verb
        ("ru", "В последней речи ректор заявил, что уходит на покой.", "уходит на покой", "ректор"),
        ("uk", "У вчорашній промові ректор заявив, що залишає посаду.", "залишає посаду", "ректор"),
        # a comma parts the verb and its subject from the clause before, or from both sides
        ("ru", "О новых налогах речь не идёт, заверил министр.", "О новых налогах речь не идёт", "министр"),
        ("ru", "Паром, уточняет капитан, вернётся весной.", "Паром вернётся весной", "капитан"),
        ("pl", "O nowych podatkach nie ma mowy, zapewnił minister.", "O nowych podatkach nie ma mowy", "minister"),
        # an infinitive
        ("ru", "Он просит не закрывать школу.", "закрывать школу", None),
        # a place that speaks, behind a comma or before a relative clause
        ("ru", "Ожидается, что паром вернётся, рассказали в мэрии.", "Ожидается, что паром вернётся", "мэрия"),
        ("ru", "В ведомстве, которое строит порт, сообщили, что паром цел.", "паром цел", "ведомство"),
        # an addressee before the subject is none
        ("ru", "Как сообщил журналистам министр Иван Серов, паром цел.", "паром цел", "Иван Серов"),
    ],
)
def test_a_comma_alone_shows_a_reported_clause(said: Said, lang: str, text: str, words: str, name: str | None) -> None:
    assert _told(said, lang, text) == (words, name)


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("ru", "В управлении проект назвали «преждевременным».", "управление"),
        ("ru", "В штабе губернатора эту статью назвали «ложью».", "штабе губернатора"),
    ],
)
def test_an_object_behind_a_place_is_no_part_of_it(said: Said, lang: str, text: str, name: str) -> None:
    [told] = said(text, lang)
    assert told.speaker is not None
    assert told.speaker.name == name


@pytest.mark.parametrize(
    ("lang", "text", "name", "role"),
    [
        ("ru", "Тогда Fleet Monitor сообщил, что корабль ушёл на север.", "Fleet Monitor", None),
        ("ru", "Недавно тренер Олег Вранов заявил, что уходит из спорта.", "Олег Вранов", "тренер"),
        ("pl", "Wczoraj trener Jan Wilk powiedział, że odchodzi.", "Jan Wilk", "trener"),
        ("cs", "Nakonec trenér Jan Novák přiznal, že odchází.", "Jan Novák", "trenér"),
        ("uk", "Згодом тренер Олег Вран заявив, що йде зі спорту.", "Олег Вран", "тренер"),
    ],
)
def test_an_adverb_that_heads_its_sentence_is_part_of_no_name(
    said: Said, lang: str, text: str, name: str, role: str | None
) -> None:
    [told] = said(text, lang)
    assert told.speaker is not None
    assert (told.speaker.name, told.speaker.role) == (name, role)
