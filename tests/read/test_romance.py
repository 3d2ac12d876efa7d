"""Who said what in French, Italian, Spanish and Portuguese: what these languages have in common."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("fr", "« Le pont tient », claironne la maire.", "Le pont tient", "la maire"),
        ("it", "«Il ponte regge», minimizza Ada Lund.", "Il ponte regge", "Ada Lund"),
        ("es", "“El puente aguanta”, sonríe Ada Lund.", "El puente aguanta", "Ada Lund"),
        ("pt", "“A ponte aguenta”, graceja Ada Lund.", "A ponte aguenta", "Ada Lund"),
        ("fr", "« C'est trop ! », s'est emporté l'adjoint aux Sports, Ivo Brandt.", "C'est trop !", "Ivo Brandt"),
        ("fr", "À la préfecture, on assure que le pont tient.", "le pont tient", "la préfecture"),
        ("it", '"Il ponte non chiuderà". Lo ha detto la ministra Ada Lund.', "Il ponte non chiuderà", "Ada Lund"),
        ("es", "“Bajó el agua”. Ada Lund, dueña del bar, mueve la cabeza.", "Bajó el agua", "Ada Lund"),
        ("fr", "« Oui », dit Ada Lund, avant d'ajouter que « le pont tient ».", "le pont tient", "Ada Lund"),
        ("es", "Para Ivo Brandt, abogado del gremio, “el puente es viejo”.", "el puente es viejo", "Ivo Brandt"),
        ("es", "Ada Lund calla. A su juicio, “todo estaba ya decidido”.", "todo estaba ya decidido", "Ada Lund"),
        (
            "it",
            "Le fa eco la sindaca Ivana Brandt: «Uno scempio annunciato».",
            "Uno scempio annunciato",
            "Ivana Brandt",
        ),
        ("es", "Fue Ada Lund quien puso freno: “No subamos el tono”.", "No subamos el tono", "Ada Lund"),
        (
            "fr",
            "Son voisin, c'est Ivo Brandt, marin de Tolvik, qui confirme : « Le pont tient. »",
            "Le pont tient.",
            "Ivo Brandt",
        ),
        (
            "fr",
            "Le maire, Ivo Brandt, se tait. « Le pont tient », finit par lâcher l'édile.",
            "Le pont tient",
            "Ivo Brandt",
        ),
    ],
)
def test_romance_words_have_their_speaker(said: Said, lang: str, text: str, words: str, name: str) -> None:
    told = [(q.text, q.speaker.name) for q in said(text, lang) if q.speaker is not None]
    assert any(words in inner and who == name for inner, who in told), told


@pytest.mark.parametrize(
    ("lang", "text", "inside"),
    [
        ("es", "“Es viejo, replicó Ada Lund. ¿Quién lo duda?”", "replicó"),
        ("es", "Ada Lund asintió. “Es muy viejo, replicó. ¿Quién lo duda?”", "replicó"),
        ("fr", "« C'est vieux, a tonné la maire. Qui en doute ? »", "tonné"),
    ],
)
def test_who_speaks_inside_the_marks_is_no_part_of_the_words(said: Said, lang: str, text: str, inside: str) -> None:
    assert all(inside not in q.text for q in said(text, lang))


def test_verbs_of_manner_tell_nothing_without_marks(said: Said) -> None:
    assert not [q for q in said("La maire sourit que le pont tienne.", "fr") if q.speaker is not None]


def test_clauses_that_and_joins_are_told_apart(said: Said) -> None:
    told = [q.text for q in said("Ada Lund dice que el puente es viejo y que la torre aguanta.", "es")]
    assert told == ["el puente es viejo", "la torre aguanta"]


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("fr", "« Rien n'est joué encore ici », prévient toutefois Ada Lund.", "Ada Lund"),
        ("fr", "L'une d'elles affirme que le chef « hurlait tous les matins ».", "L'une d'elles"),
        ("es", "Una de ellas asegura que el jefe «gritaba cada mañana».", "Una de ellas"),
        ("es", "«El jefe gritaba cada mañana», cuenta una de ellas.", "una de ellas"),
        ("es", "Así de claro se ha mostrado el técnico: «Ganaremos todo».", "el técnico"),
        ("es", "Como explica Renzo Alar, presidente del ente, «la presa es segura».", "Renzo Alar"),
        ("pt", "Questionado sobre o fecho, Luís Sor remeteu para a região: «Perguntem lá».", "Luís Sor"),
    ],
)
def test_who_speaks_behind_adverbs_in_partitives_and_over_roles(said, lang, text, who):
    found = [q for q in said(text, lang) if q.type in {"direct", "partial"}]
    assert [q.speaker.name for q in found] == [who]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Calificó el acuerdo de «histórico y justo»."),
        ("it", "Definisce il ponte un «disastro annunciato da anni»."),
        ("pt", "Mais tarde, através da assessoria, fez saber que as palavras «foram mal lidas»."),
    ],
)
def test_objects_and_times_speak_for_nobody_where_a_subject_is_left_out(said, lang, text):
    assert {q.speaker for q in said(text, lang)} == {None}


def test_an_object_ends_before_the_next_cue_and_a_relative_clause_asks_for_none(said):
    found = said("Um dos operários, que pediu o anonimato, disse que tinham avisado o chefe.", "pt")
    assert [q.text for q in found] == ["tinham avisado o chefe"]


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("it", "Una di loro racconta che il capo «urlava ogni mattina».", "Una di loro"),
        ("es", "Fue el propio alcalde quien lo anunció en una nota: «No hay dinero ya».", "el propio alcalde"),
        ("fr", "C'est la maire qui l'a annoncé : « Nous fermons le pont ».", "la maire"),
        ("it", "A dirlo è stato il sindaco in una nota: «Il ponte resta chiuso».", "il sindaco"),
        ("fr", "Le texte est jugé « insuffisant et dangereux » par les associations.", "les associations"),
        ("fr", "« Jamais », « sûrement pas » : la maire s'emporte.", "la maire"),
    ],
)
def test_clefts_passives_and_lists_of_marks_name_who_speaks(said, lang, text, who):
    assert {q.speaker.name for q in said(text, lang) if q.type in {"direct", "partial"}} == {who}


def test_who_is_not_named_by_there_is_one_who_speaks(said):
    assert {q.speaker for q in said("Hay quien habla de «vergüenza y desidia».", "es")} == {None}


def test_what_the_interviewer_says_to_his_guest_is_the_guest_s(said):
    found = said(
        "Entretien avec Ada Lund.\n\nPourquoi partir ?\n\n« Je suis lasse. »\n\nQue ferez-vous ?\n\n« Je lirai. »\n\n"
        "Vous écrivez : « Le village est mort depuis longtemps. » Pourquoi ?\n\n« Parce que c'est vrai. »",
        "fr",
    )
    assert {q.speaker.name for q in found} == {"Ada Lund"}
