"""Which language a text is in, where its page does not say so."""

import pytest

from headwater.extract.languages import language_of

SAID = {
    "sv": "Regeringen har beslutat att bron ska stängas under hösten. Det säger statsministern, som inte vill svara på "
    "frågor om vad det kommer att kosta. Hon menar att kommunen och staten måste dela på kostnaderna för arbetet.",
    "da": "Regeringen har besluttet, at broen skal lukkes i efteråret. Det siger statsministeren, som ikke vil svare på "
    "spørgsmål om, hvad det kommer til at koste. Hun mener, at kommunen og staten må dele udgifterne til arbejdet.",
    "no": "Regjeringen har bestemt at broen skal stenges i høst. Det sier statsministeren, som ikke vil svare på "
    "spørsmål om hva det kommer til å koste. Hun mener at kommunen og staten må dele utgiftene til arbeidet.",
    "nl": "De regering heeft besloten dat de brug in het najaar dicht gaat. Dat zegt de minister, die geen antwoord wil "
    "geven op de vraag wat het gaat kosten. Zij vindt dat de gemeente en het rijk de kosten moeten delen.",
    "de": "Die Regierung hat beschlossen, dass die Brücke im Herbst gesperrt wird. Das sagt die Ministerin, die auf die "
    "Frage nach den Kosten nicht antworten will. Sie meint, dass sich die Stadt und der Bund die Kosten teilen müssen.",
}


@pytest.mark.parametrize("lang", sorted(SAID))
def test_near_languages_are_told_apart(lang):
    assert language_of(SAID[lang]) == lang


def test_nynorsk_goes_under_norwegian():
    text = (
        "Regjeringa har bestemt at brua skal stengjast i haust. Det seier statsministeren, som ikkje vil svare på "
        "spørsmål om kva det kjem til å koste. Ho meiner at kommunen og staten må dele utgiftene til arbeidet."
    )
    assert language_of(text) == "no"
