"""By whom French, Italian, Spanish and Portuguese newspapers attribute words: by agents, datives, clefts, the latter."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("fr", "Le texte, jugé « partial » par les élus, sort.", "partial", "les élus"),
        ("es", "Calificado de «histórico» por el alcalde, el acuerdo rige ya.", "histórico", "el alcalde"),
        ("it", "Ada Lund è qui. Le pare «troppo tardi».", "troppo tardi", "Ada Lund"),
        ("es", "Al profesor Ivo Brandt la ley le parece «un parche».", "un parche", "Ivo Brandt"),
        ("it", "È stata la ministra Ada Lund a dire che «il ponte riapre».", "il ponte riapre", "Ada Lund"),
        ("it", "È stata la vicina, Ada Lund, a raccontarlo: «Trema tutto».", "Trema tutto", "Ada Lund"),
        ("it", "Il crollo, si legge nella perizia, è dovuto a «infiltrazioni».", "infiltrazioni", "perizia"),
        ("fr", "Le chef forme Ivo Brandt. Ce dernier rit : « Je dors peu. »", "Je dors peu.", "Ivo Brandt"),
        ("es", "El juez vio a Ivo Brandt. Este contestó que «nada».", "nada", "Ivo Brandt"),
        ("es", "El alcalde, por su parte, la acusó de «mentir».", "mentir", "El alcalde"),
        ("pt", "O ministro, por sua vez, acusou-a de «mentir».", "mentir", "O ministro"),
        ("es", "Ada Lund habló. Tras admitir que «faltan casas», prometió obras.", "faltan casas", "Ada Lund"),
        ("it", "Sulla stessa linea Ada Lund, sindaca di Tarn: «Solo slogan».", "Solo slogan", "Ada Lund"),
        ("it", "In Comune si parla di «danni ingenti».", "danni ingenti", "Comune"),
        ("it", "Replica piccata dell'assessore Brandt: «Dormiamo poco».", "Dormiamo poco", "Brandt"),
        ("it", "Il presidente saluta. Poi ha preso la parola: «Restiamo uniti».", "Restiamo uniti", "Il presidente"),
        ("es", "Los vecinos exigen «agua». «Estamos hartos», escriben.", "Estamos hartos", "vecinos"),
        ("fr", "« Un scandale ». Le mot est de la maire Ada Lund.", "Un scandale", "Ada Lund"),
        ("es", "Su informe, que para la abogada Ada Lund es «papel mojado», sale.", "papel mojado", "Ada Lund"),
        ("es", "Y mirando a su rival, Ivo Brandt, la candidata le espetó: «Mientes».", "Mientes", "la candidata"),
        ("es", "El portavoz del club, Julio Brandt, lo tachó de «farsa».", "farsa", "Julio Brandt"),
        ("it", "Secondo Brandt tutto va bene: «Il ponte regge».", "Il ponte regge", "Brandt"),
        (
            "fr",
            "L'association se réjouit d'« une victoire ». Elle salue « un tournant ».",
            "un tournant",
            "L'association",
        ),
        ("it", "E poi c'è Ada Lund, l'allieva. «Imparo», racconta.", "Imparo", "Ada Lund"),
    ],
)
def test_romance_newspapers_attribute_words_in_many_ways(
    said: Said, lang: str, text: str, words: str, name: str
) -> None:
    told = [(q.text, q.speaker.name) for q in said(text, lang) if q.speaker is not None and q.type != "indirect"]
    assert any(words in inner and name in who for inner, who in told), told


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        (
            "es",
            "Ramiro Lund cuida el faro. El hombre madruga. «Escucho el mar», dice.",
            "Escucho el mar",
            "Ramiro Lund",
        ),
        ("fr", "Rose Lund revient. « J'ai peur », dit Rose Lund. L'actrice rit : « Jouons. »", "Jouons.", "Rose Lund"),
    ],
)
def test_a_word_for_people_or_a_trade_describes_anew_whom_a_text_is_about(
    said: Said, lang: str, text: str, words: str, name: str
) -> None:
    told = {q.text: q.speaker.name for q in said(text, lang) if q.speaker is not None and q.type != "indirect"}
    assert told[words] == name


def test_somebody_without_a_name_stays_without_one(said: Said) -> None:
    told = said("Paul Lund dort. Un homme a crié. « Au feu », a dit l'homme.", "fr")
    assert told[-1].speaker is None or told[-1].speaker.name != "Paul Lund"


def test_the_day_of_a_dateline_is_no_age(said: Said) -> None:
    told = said("Tarn, 11 nov (AON).- La ministra, Ada Lund, abrió la puerta.\n\n«Ofrezco diálogo», afirmó.", "es")
    assert [q.speaker and q.speaker.name for q in told if q.text == "Ofrezco diálogo"] == ["Ada Lund"]


def test_what_is_asked_at_the_head_of_a_sentence_is_no_speaker(said: Said) -> None:
    told = said("À la question du modérateur, la candidate sourit. « Non », a-t-elle dit.", "fr")
    assert all(q.speaker is None or "question" not in q.speaker.name for q in told)
