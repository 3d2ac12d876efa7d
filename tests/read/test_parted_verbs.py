"""Verbs whose other part closes their clause, and sentences in the mood of reported speech."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


def _told(said: Said, text: str) -> list[tuple[str, str | None]]:
    return [(one.text, one.speaker.name if one.speaker else None) for one in said(text, "de")]


@pytest.mark.parametrize(
    ("text", "told", "name"),
    [
        (
            "Der Rechnungshof wirft der Regierung vor, gegen das Recht verstoßen zu haben.",
            "gegen das Recht verstoßen zu haben",
            "Der Rechnungshof",
        ),
        ("Am Abend teilte die Polizei mit, der Mann sei gefunden.", "der Mann sei gefunden", "die Polizei"),
        ("Dem Rechnungshof hielt der Minister „Buchhalterdenken“ vor.", "Buchhalterdenken", "der Minister"),
        ("Der Mann sei gefunden, teilte die Polizei am Abend mit.", "Der Mann sei gefunden", "die Polizei"),
        ("Der Minister ließ am Abend ausrichten, er habe keine Zeit.", "er habe keine Zeit", "Der Minister"),
    ],
)
def test_a_verb_is_known_by_the_part_that_closes_its_clause(said: Said, text: str, told: str, name: str) -> None:
    assert _told(said, text) == [(told, name)]


def test_who_spoke_goes_on_over_a_verb_of_saying_in_the_mood_of_reported_speech(said: Said) -> None:
    text = "„Das ist gelogen“, sagte Ada Lund. Der Minister habe im März erklärt, dass nichts entschieden sei."
    assert _told(said, text)[1] == ("Der Minister habe im März erklärt, dass nichts entschieden sei", "Ada Lund")


def test_what_is_reported_goes_on_behind_who_reports_it(said: Said) -> None:
    text = "Wer einen Wolf schieße, so die Ministerin, müsse mit vier rechnen."
    assert _told(said, text)[0] == ("Wer einen Wolf schieße müsse mit vier rechnen", "die Ministerin")


def test_a_place_that_speaks_tells_the_clause_before_it(said: Said) -> None:
    text = "Man sei überrascht worden, hieß es aus der Fraktion der Grünen."
    assert _told(said, text) == [("Man sei überrascht worden", "der Fraktion der Grünen")]


def test_a_source_without_commas_parts_one_clause(said: Said) -> None:
    text = "Lebensgefahr bestand nach Angaben der Feuerwehr bei keinem der Verletzten."
    assert _told(said, text) == [("Lebensgefahr bestand bei keinem der Verletzten", "Feuerwehr")]


@pytest.mark.parametrize(
    ("text", "told", "name"),
    [
        ("Visser deelde gisteren mee dat de brug dichtgaat.", "de brug dichtgaat", "Visser"),
        ("De brug gaat dicht, kondigde Visser gisteren aan.", "De brug gaat dicht", "Visser"),
        ("‘De brug gaat dicht’, zo zei wethouder Visser.", "De brug gaat dicht", "wethouder Visser"),
        ("Het antwoord van Visser was kort: ‘Dat doen we niet.’", "Dat doen we niet.", "Visser"),
    ],
)
def test_dutch_verbs_close_with_their_other_part(said: Said, text: str, told: str, name: str) -> None:
    assert [(one.text, one.speaker.name if one.speaker else None) for one in said(text, "nl")] == [(told, name)]


def test_a_german_noun_of_speech_gives_the_words_to_its_owner(said: Said) -> None:
    text = "Die Antwort der Ministerin war kurz: „Die Brücke wird geschlossen.“"
    assert _told(said, text) == [("Die Brücke wird geschlossen.", "der Ministerin")]
