"""Who said what in Portuguese."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "A chanceler Ada Lund não acreditou. “A ponte nunca esteve fechada”, disse ela a jornalistas.",
            "A ponte nunca esteve fechada",
            "Ada Lund",
        ),
        (
            "O governo de Orvel fechou a ponte. Em nota, alegou que faltam peças.",
            "faltam peças",
            "O governo",
        ),
        (
            "Já o técnico da capital, enviado para fazer o laudo, escreveu que a ponte é velha.",
            "a ponte é velha",
            "o técnico da capital",
        ),
        ("“A ponte é segura”, disse-nos Ada Lund.", "A ponte é segura", "Ada Lund"),
        (
            "O prefeito Ivo Brandt cedeu. O motivo, explica, foi uma carta de crianças.",
            "O motivo foi uma carta",
            "Ivo Brandt",
        ),
    ],
)
def test_portuguese_words_have_their_speaker(said: Said, text: str, words: str, name: str) -> None:
    told = [(q.text, q.speaker.name) for q in said(text, "pt") if q.speaker is not None]
    assert any((words in inner or inner in words) and who.startswith(name) for inner, who in told), told


def test_who_was_asked_answers_the_next_question_too(said: Said) -> None:
    text = (
        "Jornal do Cais: A ponte está fechada?\n\nAda Lund: “Não gosto dessa palavra, está fora do previsto.”\n\n"
        "O prefeito afirmou ontem que a ponte é segura. A senhora concorda?\n\n“Vigiar sem limpar é assistir”, responde."
    )
    told = {q.text: q.speaker.name for q in said(text, "pt") if q.speaker is not None}
    assert told["Vigiar sem limpar é assistir"] == "Ada Lund"


def test_a_name_in_marks_quotes_nobody(said: Said) -> None:
    told = said("O prédio, a que os vizinhos chamam “Navio” por causa das varandas, tem setenta anos.", "pt")
    assert [q.speaker for q in told if q.text == "Navio"] == [None]
