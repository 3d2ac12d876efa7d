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


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("fr", "Malo, 19 ans, rentre du quai. « Le pont cède », souffle-t-il.", "Le pont", "Malo"),
        ("fr", "Au port, Sylvie attend. « Le pont cède », souffle-t-elle.", "Le pont", "Sylvie"),
        ("de", "Trude (82) wartet am Kai. „Die Brücke gibt nach“, sagt sie.", "Die Brücke", "Trude"),
        ("it", "Lui, Ivo Brandt, rompe il silenzio: «Il ponte cede», scrive agli amici.", "Il ponte", "Ivo Brandt"),
    ],
)
def test_an_age_a_first_name_or_an_apposition_shows_a_person(
    said: Said, lang: str, text: str, words: str, name: str
) -> None:
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("es", "Ada Lund cuenta que un guarda le dijo que no cruzara. “Crucé igual”, añade.", "Crucé"),
        ("it", "Ada Lund racconta che un guardiano le disse di fermarsi. «Sono passata», aggiunge.", "Sono"),
        ("es", "Ada Lund criticó a la naviera, que aseguraba que todo iba bien. “Mienten”, soltó.", "Mienten"),
    ],
)
def test_who_speaks_in_somebodys_words_is_not_who_goes_on(said: Said, lang: str, text: str, words: str) -> None:
    assert _speaker(said, text, lang, words) == "Ada Lund"


def test_two_verbs_joined_leave_out_the_same_subject(said: Said) -> None:
    text = "Ada Lund habló ayer. También dijo que las obras se hacían de noche y agregó que “nadie mira el río”."
    assert _speaker(said, text, "es", "nadie mira") == "Ada Lund"


def test_a_verb_of_citing_stands_between_as_and_the_source(said: Said) -> None:
    told = next(one for one in said("Según consigna la memoria, el puente “no tiene cimientos”.", "es") if one.speaker)
    assert told.speaker is not None
    assert told.speaker.name == "la memoria"


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("fr", "Ada Lund ouvre la porte et s’excuse :\n\n« Le pont est fermé ce soir. »", "Le pont", "Ada Lund"),
        ("it", "Contrario il sindaco Ivo Brandt, per il quale il ponte «non regge più».", "non regge", "Ivo Brandt"),
        ("pt", "A prefeita Ada Lund diz ainda, no parecer de ontem, que a ponte «cedeu».", "cedeu", "Ada Lund"),
        (
            "de",
            "„Wir warten noch“, sagte Ada Lund. „Jetzt reicht es.“ Lund kündigte für Montag eine Klage an.",
            "Jetzt",
            "Ada Lund",
        ),
    ],
)
def test_colons_relative_pronouns_and_insertions_lead_to_who_speaks(
    said: Said, lang: str, text: str, words: str, name: str
) -> None:
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("es", "Ivo Brandt calla. «El puente cede», murmuró alguien.", "El puente", "alguien"),
        ("it", "Ivo Brandt tace. «Il ponte cede», ha detto qualcuno.", "Il ponte", "qualcuno"),
        ("es", "Ada Lund declaró hace un año en la radio que el puente «cede».", "cede", "Ada Lund"),
        ("it", "«Il ponte cede», spiega Lund salutandoci. Ada Lund chiude la porta.", "Il ponte", "Ada Lund"),
        (
            "es",
            "Ivo Brandt dijo que no.\n\nEl premio es de Ada Lund. “Qué noche”, cuenta entre risas.",
            "Qué",
            "Ada Lund",
        ),
        ("fr", "Ada Lund se lève. Puis lance, en montrant le quai : « Le pont cède. »", "Le pont", "Ada Lund"),
    ],
)
def test_somebody_unnamed_a_time_or_a_gerund_hides_no_speaker(
    said: Said, lang: str, text: str, words: str, name: str
) -> None:
    assert _speaker(said, text, lang, words) == name


def test_whom_a_sentence_without_a_subject_names_is_not_its_speaker(said: Said) -> None:
    text = "Ada Lund dijo que no.\n\nRecuerda a su maestro, Ivo Brandt. “Era un santo”, cuenta."
    assert _speaker(said, text, "es", "Era un santo") != "Ivo Brandt"


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("de", "Einsatzleiter Ivo Brandt wartet. „Es war knapp“, sagt der Brandmeister.", "Es war", "Ivo Brandt"),
        ("es", "Ivo Brandt llegó tarde. “Perdimos”, admitió el técnico del Tarn.", "Perdimos", "Ivo Brandt"),
        ("de", "Richterin Ada Lund fragt nach. „Ich weiß nichts“, antwortet die Zeugin.", "Ich weiß", "die Zeugin"),
        ("es", "Ivo Brandt llegó. La jueza Ada Lund esperó. “Perdimos”, dijo el portero.", "Perdimos", "el portero"),
    ],
)
def test_a_new_role_with_its_article_is_the_one_person_present(
    said: Said, lang: str, text: str, words: str, name: str
) -> None:
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        (
            "fr",
            "Ada Lund a vu Ivo Brandt. Lund se tait. « Exiger n’est pas nuire », insiste ce dernier.",
            "Exiger",
            "Ivo Brandt",
        ),
        ("fr", "« C’est faux », assure-t-on dans l’entourage de la maire.", "C’est faux", "l’entourage de la maire"),
        (
            "fr",
            "Ada Lund a fait savoir, par la voix de son avocat, Me Brandt, qu’elle « se tairait ».",
            "se tairait",
            "Ada Lund",
        ),
        ("it", "Dal comune, intanto, precisano che il ponte «regge ancora bene».", "regge ancora", "comune"),
        ("it", "«Non cerchiamo colpevoli», taglia corto il sindaco Ivo Brandt.", "Non cerchiamo", "Ivo Brandt"),
        ("it", "«Era uno scherzo da poco», si è giustificata Ada Lund.", "Era uno", "Ada Lund"),
    ],
)
def test_the_latter_places_and_reflexive_verbs_tell_who_speaks(
    said: Said, lang: str, text: str, words: str, name: str
) -> None:
    assert _speaker(said, text, lang, words) == name
