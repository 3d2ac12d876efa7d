"""Who speaks in constructions that French, Italian, Spanish and Portuguese share: chains, anaphors, insertions."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


def speakers(told: list[Quotation], words: str) -> set[str | None]:
    """Return who is told to say the passages in marks that hold `words`."""
    found = [q for q in told if q.type != "indirect" and not q.scare and words in q.text]
    return {q.speaker and q.speaker.name for q in found}


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("fr", "Un voisin raconte que Ivo Brandt aurait dit qu'il « en avait assez ».", "en avait", "Ivo Brandt"),
        ("fr", "Selon la presse, le ministre aurait promis de « tout lâcher ».", "tout lâcher", "le ministre"),
        ("it", "Secondo la moglie, il capo avrebbe minacciato di «cacciarli tutti».", "cacciarli", "il capo"),
        ("it", "Stando ai testimoni, l'uomo avrebbe detto di essere «stanco».", "stanco", "l'uomo"),
        ("es", "Una vecina cuenta que Ivo Brandt habría dicho que estaba «harto».", "harto", "Ivo Brandt"),
        ("pt", 'Segundo a mulher, Ivo Brandt teria dito que estava "farto".', "farto", "Ivo Brandt"),
    ],
)
def test_of_what_one_says_that_another_said_the_words_are_the_others(
    said: Said, lang: str, text: str, words: str, name: str
) -> None:
    assert speakers(said(text, lang), words) == {name}
