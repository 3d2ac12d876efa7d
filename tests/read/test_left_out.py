"""Subjects that are left out, or stand far from their verb: clauses inside the sentence of their subject."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


def _speaker(said: Said, text: str, lang: str, words: str) -> str | None:
    told = next(one for one in said(text, lang) if one.type != "indirect" and one.text.startswith(words))
    return told.speaker.name if told.speaker else None


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("es", "El puerto colgó un cartel en el que asegura que “todo sigue igual” en la ría.", "todo", "El puerto"),
        ("it", "La prefettura ha diffuso una nota nella quale sostiene che “nulla cambia”.", "nulla", "La prefettura"),
        (
            "pt",
            "A reitoria enviou uma carta na qual lamenta um corte “sem aviso” das bolsas.",
            "sem aviso",
            "A reitoria",
        ),
    ],
)
def test_a_clause_about_a_writing_has_the_subject_of_its_sentence(
    said: Said, lang: str, text: str, words: str, name: str
) -> None:
    assert _speaker(said, text, lang, words) == name


def test_small_words_stand_between_a_subject_and_its_first_verb(said: Said) -> None:
    text = "La naviera se lo ha pensado mejor y escribió en su página: “Volvemos el lunes con dos barcos”."
    assert _speaker(said, text, "es", "Volvemos") == "La naviera"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "“Fue un error de bulto”, afirma la jueza, que reprocha también al puerto una “pereza antigua”."),
        ("it", "“È stato un errore grave”, afferma la giudice, che denuncia anche una “pigrizia antica”."),
    ],
)
def test_who_is_explained_behind_a_quotation_speaks_in_the_clause_that_explains(
    said: Said, lang: str, text: str
) -> None:
    words = "pereza" if lang == "es" else "pigrizia"
    assert _speaker(said, text, lang, words) == ("la jueza" if lang == "es" else "la giudice")


def test_a_sentence_that_an_adverb_opens_is_no_tail_of_the_quotation_before_it(said: Said) -> None:
    text = "“Il ponte regge”, dice Ada Lund. “L’ho visto ieri.” Poi nega di averlo chiuso."
    assert _speaker(said, text, "it", "L’ho visto") == "Ada Lund"


def test_who_is_named_behind_a_quotation_and_takes_it_up_again_is_told_once(said: Said) -> None:
    text = "「橋は静かに揺れていました」。調査を率いた田中一郎教授（工学）は、そう振り返る。「誰も渡りませんでした」"
    assert _speaker(said, text, "ja", "橋は静かに") == "田中一郎"


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("es", "«El puente cruje», dice Ada Lund. Ada cierra la puerta. «Nadie escucha», añade.", "Nadie"),
        ("it", "«Il ponte scricchiola», dice Ada Lund. Ada chiude la porta. «Nessuno ascolta», aggiunge.", "Nessuno"),
        ("fr", "Ada Lund habite le quai. « Le pont grince », raconte Ada sans lever les yeux.", "Le pont"),
    ],
)
def test_a_first_name_stands_for_the_one_person_who_has_it(said: Said, lang: str, text: str, words: str) -> None:
    assert _speaker(said, text, lang, words) == "Ada Lund"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Ada Lund sube al puente. «Cruje», dice sin levantar la mano. «Cruje de noche y de día»."),
        ("it", "Ada Lund sale sul ponte. «Scricchiola», disse indicando le assi, «di notte e di giorno»."),
    ],
)
def test_what_somebody_does_while_speaking_names_no_speaker(said: Said, lang: str, text: str) -> None:
    assert {told.speaker.name for told in said(text, lang) if told.speaker} == {"Ada Lund"}


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("fr", "« Vous rentrez tard », maugrée le gardien.", "le gardien"),
        ("fr", "« Le pont cède », s’étrangle Ada Lund.", "Ada Lund"),
        ("es", "“El puente cede”, rezonga Ada Lund desde la orilla.", "Ada Lund"),
        ("it", "«Il ponte cede», sbraita Ada Lund.", "Ada Lund"),
        ("de", "„Die Brücke wackelt“, frotzelt Ada Lund.", "Ada Lund"),
        ("nl", "‘De brug wiebelt’, pruttelt Ada Lund.", "Ada Lund"),
    ],
)
def test_a_verb_of_no_list_between_a_quotation_and_its_subject_tells_who_speaks(
    said: Said, lang: str, text: str, name: str
) -> None:
    [told] = said(text, lang)
    assert told.speaker is not None
    assert told.speaker.name == name


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "« Hamlet », metteur en scène Ada Lund, revient."),
        ("de", "„Die Brücke“ brachte Ada Lund viel Lob."),
        ("es", "“La gaviota” vuelve al teatro del puerto."),
    ],
)
def test_a_title_before_a_verb_is_nobodys_words(said: Said, lang: str, text: str) -> None:
    assert all(told.speaker is None for told in said(text, lang))


def test_a_noun_that_ends_like_an_adverb_is_the_subject_of_its_verb(said: Said) -> None:
    [told] = [one for one in said("Le département affirme que « le pont tient ».", "fr") if one.type != "indirect"]
    assert told.speaker is not None
    assert told.speaker.name == "Le département"
