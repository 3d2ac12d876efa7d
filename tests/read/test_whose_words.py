"""Whose the words are where no name stands beside their verb: pronouns, descriptions, headlines, reported mood."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


def _speakers(said: Said, text: str, lang: str, title: str | None = None) -> dict[str, str | None]:
    """Return the speaker of each quotation by its words."""
    return {told.text: told.speaker.name if told.speaker else None for told in said(text, lang, title)}


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        ("fr", "Un pont à Tarn : « On a cru mourir »", "« On a cru mourir ce soir-là », raconte Ada Lund."),
        ("es", "Un puente en Tarn: “Creímos morir”", "“Creímos morir aquella noche”, cuenta Ada Lund."),
        ("de", "Eine Brücke in Tarn: „Wir dachten ans Ende“", "„Wir dachten schon ans Ende“, erzählt Ada Lund."),
    ],
)
def test_a_headline_quotes_whom_its_text_quotes_with_the_same_words(
    said: Said, lang: str, title: str, text: str
) -> None:
    headline = next(told for told in said(text, lang, title) if told.where == "headline")
    assert headline.speaker is not None
    assert headline.speaker.name == "Ada Lund"


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        ("de", "Fähre „Nordwind“: alle gerettet", "Die Fähre „Nordwind“ lief am Montag vor Tarn auf Grund."),
        ("fr", "Le ferry « Nordwind » échoué", "Le ferry « Nordwind » s'est échoué lundi devant Tarn."),
    ],
)
def test_what_the_text_has_in_marks_as_a_name_is_a_name_in_the_headline(
    said: Said, lang: str, title: str, text: str
) -> None:
    assert [(told.where, told.scare) for told in said(text, lang, title)] == [("headline", True), ("body", True)]


def test_a_headline_that_names_nobody_quotes_nobody(said: Said) -> None:
    headline = next(told for told in said("Le pont est fermé.", "fr", "Légionellose : « Ouvrez vos robinets »"))
    assert headline.speaker is None


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        (
            "fr",
            "« Le pont cède », affirme une habituée. « Nous partons », dit-elle.",
            "Nous partons",
            "une habituée",
        ),
        (
            "de",
            "„Die Brücke gibt nach“, sagt ein Anwohner. „Wir gehen weg von hier“, sagt er.",
            "Wir gehen weg von hier",
            "ein Anwohner",
        ),
        (
            "fr",
            "La mère du prévenu serre son sac. « Mon fils est un distrait », dit-elle.",
            "Mon fils est un distrait",
            "La mère du prévenu",
        ),
    ],
)
def test_a_pronoun_means_whom_the_text_only_describes_by_the_gender_of_the_determiner(
    said: Said, lang: str, text: str, words: str, name: str
) -> None:
    assert _speakers(said, text, lang)[words] == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("fr", "Ivo Brandt proteste. D’après lui, le pont cède.", "le pont cède", "Ivo Brandt"),
        (
            "es",
            "Un informe interno, según el cual el puente cede, fue archivado.",
            "el puente cede, fue archivado",
            "Un informe interno",
        ),
        ("it", "Un rapporto secondo cui il ponte cede.", "il ponte cede", "Un rapporto"),
        ("es", "El puente cede, según informaron los bomberos.", "El puente cede", "los bomberos"),
    ],
)
def test_a_source_is_named_by_stressed_and_relative_pronouns_and_by_as_clauses(
    said: Said, lang: str, text: str, words: str, name: str
) -> None:
    assert _speakers(said, text, lang)[words] == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        (
            "es",
            "Preguntada por el puente, Ana Lund se encogió de hombros. “Mañana será otro día. Ya veremos”.",
            "Mañana será otro día. Ya veremos",
            "Ana Lund",
        ),
        (
            "de",
            "Onno Rieken ist Bauer in Tarn. Er lacht. „Ich bleibe hier auf dem Hof.“",
            "Ich bleibe hier auf dem Hof.",
            "Onno Rieken",
        ),
        (
            "de",
            "Landrätin Ada Lund, 58, kommt spät. An der Tür bleibt sie stehen: „Ich bin müde.“",
            "Ich bin müde.",
            "Ada Lund",
        ),
    ],
)
def test_a_quotation_without_a_cue_is_of_whom_the_sentence_before_it_tells(
    said: Said, lang: str, text: str, words: str, name: str
) -> None:
    assert _speakers(said, text, lang)[words] == name


def test_a_thing_before_a_colon_says_nothing(said: Said) -> None:
    text = "In dem Brief an alle Höfe steht ein Satz: „Ein Rechtsanspruch besteht nicht.“"
    assert _speakers(said, text, "de")["Ein Rechtsanspruch besteht nicht."] is None


def test_reported_mood_goes_on_with_who_spoke_last_not_with_whom_it_is_about(said: Said) -> None:
    text = "Der Trainer habe um Auflösung gebeten, teilte der Verein mit. Man danke ihm für jeden Tag."
    assert _speakers(said, text, "de")["Man danke ihm für jeden Tag"] == "der Verein"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "« Pas un centime, nous a-t-il glissé. Et je garde le sifflet ! »",
            ["Pas un centime,", "Et je garde le sifflet !"],
        ),
        ("« Je n’en sais rien, finit-elle par lâcher. Mais il le faut. »", ["Je n’en sais rien,", "Mais il le faut."]),
        (
            "« Et les couronnes ? demande-t-elle.\n\n— Un héritage », souffle le prévenu.",
            ["Et les couronnes ?", "Un héritage"],
        ),
    ],
)
def test_narration_by_a_glued_pronoun_and_the_end_of_a_dialogue_are_no_part_of_what_is_said(
    said: Said, text: str, words: list[str]
) -> None:
    assert [told.text for told in said(text, "fr")] == words


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "»Frau Lund, die Bücher!‹ Das war es.« Dann ging er."),
        ("de", "Dann schilderte sie die Nacht. »Der Wachmann rief: ›Die Bücher!‹« Dann ging sie."),
    ],
)
def test_a_sentence_ends_behind_a_quotation_in_a_quotation(said: Said, lang: str, text: str) -> None:
    assert all("Dann ging" not in told.text for told in said(text, lang))


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("es", "La decisión, vino a decir el alcalde Ivo Brandt, “estaba tomada desde marzo”.", "Ivo Brandt"),
        ("fr", "Le maire Ivo Brandt a tenu à préciser que « le pont était sûr ».", "Ivo Brandt"),
        ("fr", "La maire Ada Lund s’est dite « très satisfaite » du pont.", "Ada Lund"),
        ("de", "„Ich bleibe“, sagt dagegen Ivo Brandt trotzig.", "Ivo Brandt"),
        ("es", "La consejera Ada Lund, que acudió por la tarde, prometió que nadie “quedará solo”.", "Ada Lund"),
        ("fr", "« C’est trop tard », a réagi le député d’opposition Karim Brandt.", "Karim Brandt"),
    ],
)
def test_verbs_carried_by_others_reflexive_verbs_and_long_roles_tell_who_speaks(
    said: Said, lang: str, text: str, name: str
) -> None:
    told = next(one for one in said(text, lang) if one.type != "indirect")
    assert told.speaker is not None
    assert told.speaker.name == name


def test_pour_names_a_source_at_the_head_of_a_clause_alone(said: Said) -> None:
    assert not said("La nuit a été courte pour les habitants de Tarn.", "fr")


def test_a_writing_that_is_new_to_the_reader_is_nobodys_who_spoke_before(said: Said) -> None:
    text = "Ada Lund said there would be a tent.\n\nA police report described how the women were surrounded."
    assert _speakers(said, text, "en")["how the women were surrounded"] == "A police report"


@pytest.mark.parametrize("first", ["Perhaps", "Current", "Meanwhile"])
def test_a_usual_word_at_the_head_of_a_sentence_is_no_part_of_a_name(said: Said, first: str) -> None:
    text = f"The plan of Lund failed. {first} Lund staff may leave. “We will see,” Lund said."
    assert _speakers(said, text, "en")["We will see,"] == "Lund"


@pytest.mark.parametrize(
    "text",
    [
        "The newspaper quoted Ada Lund as saying the bridge would close.",
        "Ada Lund was quoted by the Post as saying the bridge would close.",
        "The agency cited minister Ada Lund as saying that the bridge would close.",
        "Ada Lund told the Post in an interview published on Friday that the bridge would close.",
        "Ada Lund said in a statement posted on Monday that the bridge would close.",
    ],
)
def test_who_is_cited_speaks_not_who_cites_or_prints(said: Said, text: str) -> None:
    assert _speakers(said, text, "en") == {"the bridge would close": "Ada Lund"}


def test_who_is_cited_behind_his_words_speaks(said: Said) -> None:
    text = "Ada Lund runs the port. “The bridge is shut,” the newspaper quoted her as saying."
    assert _speakers(said, text, "en") == {"The bridge is shut,": "Ada Lund"}


@pytest.mark.parametrize(
    ("title", "words", "name"),
    [
        ("Police Union Chief Rainer Wendt Slams Plan as ‘Devastating Message’", "Devastating Message", "Rainer Wendt"),
        ("Rainer Wendt Says Plan Is ‘A Disaster’ for Women", "A Disaster", "Rainer Wendt"),
    ],
)
def test_a_headline_in_title_case_is_read_as_running_text(said: Said, title: str, words: str, name: str) -> None:
    text = "The plan of the city is new. Rainer Wendt leads the police union."
    assert _speakers(said, text, "en", title) == {words: name}


def test_a_noun_before_a_modal_is_no_verb_of_saying(said: Said) -> None:
    assert _speakers(said, "Behind the star, that object will act as a “lens” and bend the light.", "en") == {
        "lens": None
    }
