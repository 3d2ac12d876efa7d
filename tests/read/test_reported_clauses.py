"""Where a reported clause begins behind its verb: over relatives, times and places, and where “there” opens it."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Many fishers say there are cracks in the bridge.", "there are cracks in the bridge"),
        ("The council argues there was no other way.", "there was no other way"),
        (
            "She said walkers and drivers who cross would not be safe.",
            "walkers and drivers who cross would not be safe",
        ),
        ("Lund said after the vote he would not accept the toll.", "he would not accept the toll"),
        ("Lund says at a stop in Tarn, Orvelia, that it means the toll goes.", "it means the toll goes"),
    ],
)
def test_a_reported_clause_begins_with_its_own_words(said: Said, text: str, words: str) -> None:
    [told] = said(text)
    assert (told.type, told.text) == ("indirect", words)


def test_a_clause_of_its_own_behind_the_verb_is_not_told(said: Said) -> None:
    assert all("vowed" not in told.text for told in said("Lund spoke after it vowed to close the bridge."))


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("nl", "De gemeente zegt de brug niet te sluiten.", "de brug niet te sluiten"),
        ("nl", "De brug is volgens de gemeente al jaren gesloten.", "De brug is al jaren gesloten"),
        ("nl", "Uit een onderzoek van de gemeente blijkt dat de brug verzakt.", "de brug verzakt"),
        ("de", "Die Brücke ist laut Polizei seit Mai gesperrt.", "Die Brücke ist seit Mai gesperrt"),
    ],
)
def test_infinitives_and_sources_stand_inside_a_germanic_clause(said: Said, lang: str, text: str, words: str) -> None:
    [told] = said(text, lang)
    assert (told.type, told.text) == ("indirect", words)
    assert told.speaker is not None
