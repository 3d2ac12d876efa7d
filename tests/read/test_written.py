"""What stands in a writing: verbs that name nobody, whose words are the writing's."""

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
        ("es", "En una carta de 1910 se lee que el puente «no es de nadie».", "no es", "una carta de 1910"),
        ("it", "Decisiva una perizia, nella quale si legge che il ponte «non regge».", "non regge", "una perizia"),
        ("fr", "Dans une lettre de 1910, on lit que le pont « n’est à personne ».", "n’est", "une lettre de 1910"),
        ("pt", "Num ofício de 1910 lê-se que a ponte «não é de ninguém».", "não é", "ofício de 1910"),
        ("de", "In einem Gutachten steht, die Brücke sei „nicht zu retten“.", "nicht zu", "einem Gutachten"),
        ("de", "Am Kai hängt ein Schild, auf dem „Betreten nur auf eigene Gefahr“ steht.", "Betreten", "ein Schild"),
        ("nl", "In een rapport staat dat de brug ‘niet te redden’ is.", "niet te", "een rapport"),
    ],
)
def test_what_stands_in_a_writing_is_its_own(said: Said, lang: str, text: str, words: str, name: str) -> None:
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Fest steht, dass die Brücke im Mai schließt."),
        ("nl", "Vast staat dat de brug in mei sluit."),
    ],
)
def test_what_stands_nowhere_is_nobodys(said: Said, lang: str, text: str) -> None:
    assert not said(text, lang)


def test_a_verdict_is_its_own_source_and_a_letter_its_authors(said: Said) -> None:
    text = (
        "Ada Lund escribió en una carta que se va. “El puente es viejo”, dice la carta. “No hay culpa”, dice el acta."
    )
    assert _speaker(said, text, "es", "El puente") == "Ada Lund"
    assert _speaker(said, text, "es", "No hay culpa") == "el acta"


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("it", "Piove. «Era il vento, racconta Ada Lund, che vive qui. Poi ho capito».", "Era il vento"),
        ("it", "Ma, ricorda la sindaca Ada Lund, il ponte è chiuso da un «anno intero di lavori».", "anno intero"),
    ],
)
def test_who_speaks_stands_between_commas(said: Said, lang: str, text: str, words: str) -> None:
    assert _speaker(said, text, lang, words) == "Ada Lund"
