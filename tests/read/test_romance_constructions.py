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


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        (
            "fr",
            "Le préfet Jean Lund est venu. Le même avait juré que la digue « tiendrait ».",
            "tiendrait",
            "Jean Lund",
        ),
        ("fr", "« Tout va », disait Ada Lund. « Tout est à refaire », admet la même.", "refaire", "Ada Lund"),
        ("fr", "Une note fuite. La même note juge « inévitable » un report.", "inévitable", "La même note"),
        ("it", "Ivo Brandt tace. Lo stesso, sentito dal giudice, ha detto di essere «calmo».", "calmo", "Ivo Brandt"),
        ("it", "Ivo Brandt ha firmato. Il medesimo ha aggiunto che i conti «tornano».", "tornano", "Ivo Brandt"),
        ("it", "Il sindaco tace. Lo stesso dice l'assessora Ada Lund: «Aspettiamo».", "Aspettiamo", "Ada Lund"),
        ("es", "El alcalde Ivo Brandt vino. El mismo aseguró que «abrirá pronto».", "abrirá", "Ivo Brandt"),
        ("es", "Lo mismo dice Ada Lund: «No hay fecha».", "No hay fecha", "Ada Lund"),
        ("pt", 'O prefeito Ivo Brandt veio. O mesmo afirmou que "abrirá logo".', "abrirá", "Ivo Brandt"),
    ],
)
def test_the_same_is_who_was_told_of(said: Said, lang: str, text: str, words: str, name: str) -> None:
    assert speakers(said(text, lang), words) == {name}


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("it", "Ada Lund apre il cassetto. Mostra una lettera: «È di mio nonno».", "nonno", "Ada Lund"),
        ("es", "Ada Lund abre el cajón. Muestra una carta: «Es de mi abuelo».", "abuelo", "Ada Lund"),
        ("pt", 'Ada Lund abre a gaveta. Mostra uma carta: "É do meu avô".', "avô", "Ada Lund"),
        ("it", "Dice un cartello: «Chiuso per lutto».", "Chiuso", "un cartello"),
    ],
)
def test_what_is_shown_does_not_speak(said: Said, lang: str, text: str, words: str, name: str) -> None:
    assert speakers(said(text, lang), words) == {name}


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("it", "Il Colle del Vento è franato. «Passavo di lì ogni mattina», dice.", "Passavo", None),
        ("it", "A Monte Cervo nevica. «Mai vista così presto», racconta il gestore.", "Mai vista", "il gestore"),
        ("pt", 'Monte Alto amanheceu gelado. "Nunca vi nada igual", conta o guarda.', "Nunca", "o guarda"),
        ("fr", "Le Col Blanc est fermé. « On attend le chasse-neige », dit le gardien.", "attend", "le gardien"),
    ],
)
def test_a_place_named_by_its_kind_is_nobody(said: Said, lang: str, text: str, words: str, name: str | None) -> None:
    assert speakers(said(text, lang), words) == {name}


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("fr", "« On tient, répond aux riverains Ada Lund, l'une des élues. On reste. »", "Ada Lund"),
        ("fr", "« On tient, confie à l'ONA Yvain Karst, l'un des élus. On reste. »", "Yvain Karst"),
        ("fr", "« On tient, a expliqué à la presse Ivo Brandt. On reste. »", "Ivo Brandt"),
        ("fr", "« On tient, dit au conseil municipal le maire, Ivo Brandt. On reste. »", "Ivo Brandt"),
        ("it", "«Si tiene, spiega ai residenti la geologa Ada Lund. Si resta».", "Ada Lund"),
        ("es", "«Se aguanta, responde a los vecinos Ada Lund, una de las ingenieras. Nos quedamos».", "Ada Lund"),
        ("pt", '"Aguenta, responde aos moradores Ada Lund. Ficamos."', "Ada Lund"),
    ],
)
def test_who_is_told_may_stand_before_who_speaks_inside_marks(said: Said, lang: str, text: str, name: str) -> None:
    told = said(text, lang)
    assert [(q.type, q.speaker and q.speaker.name) for q in told] == [("direct", name)] * 2


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("fr", "Le pont, peut-on lire dans le rapport, présente « un danger ».", "un danger", "le rapport"),
        ("fr", "Comme on peut lire dans le rapport, le pont présente « un danger ».", "un danger", "le rapport"),
        ("it", "La scuola – si legge nel verbale – presenta «crepe diffuse».", "crepe", "verbale"),
        ("it", "L'uomo, come si legge nella sentenza, agì «con freddezza».", "freddezza", "sentenza"),
        ("it", "Il bando, c'è scritto nel documento, scade «in modo improrogabile».", "improrogabile", "documento"),
        ("es", "Como se lee en la sentencia, el hombre actuó «con frialdad».", "frialdad", "la sentencia"),
        ("pt", 'Como se lê na sentença, o homem agiu "com frieza".', "frieza", "sentença"),
        ("fr", "Au sein du syndicat, on reconnaît « une erreur ».", "une erreur", "syndicat"),
        ("fr", "Dans l'entourage du maire, on parle d'« un retard ».", "un retard", "l'entourage du maire"),
        ("fr", "De l'aveu même du maire, le budget est « fragile ».", "fragile", "maire"),
        ("fr", "Le club n'a rien dit, se contentant d'indiquer que c'est « privé ».", "privé", "Le club"),
        ("fr", "Ada Lund avait beau jurer qu'elle « n'y est pour rien ».", "pour rien", "Ada Lund"),
    ],
)
def test_writings_places_and_admissions_have_their_words(
    said: Said, lang: str, text: str, words: str, name: str
) -> None:
    assert speakers(said(text, lang), words) == {name}


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        (
            "fr",
            "Ada Lund a grandi auprès d'un grand-père qui bricolait. Il lui aurait dit : « Écoute. »",
            "Écoute",
            "un grand-père",
        ),
        ("it", "Ada Lund è cresciuta con un nonno che cantava. «Ascolta», le diceva lui.", "Ascolta", "un nonno"),
        ("es", "Ada Lund vivía con un tío que pescaba. Él le repetía: «Aguanta».", "Aguanta", "un tío"),
        ("pt", 'Ada Lund vivia com um tio que pescava. Ele repetia: "Aguenta".', "Aguenta", "um tio"),
        ("fr", "Ada Lund rit avec un voisin qui râle. « J'en ai marre », dit-elle.", "marre", "Ada Lund"),
    ],
)
def test_a_pronoun_means_whom_a_relative_clause_introduces(
    said: Said, lang: str, text: str, words: str, name: str
) -> None:
    assert speakers(said(text, lang), words) == {name}


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("it", "A dirlo è il sindaco, Ivo Brandt, sulla pagina «Brenn»: «Il ponte chiude».", "chiude", "Ivo Brandt"),
        ("it", "Ada Lund lo ribadisce nel libro «Acqua alta»: «Il ponte chiude».", "chiude", "Ada Lund"),
        ("es", "Lo dice el alcalde, Ivo Brandt, en la revista «Faro»: «El puente cierra».", "cierra", "Ivo Brandt"),
        ("fr", "C'est le maire, Ivo Brandt, qui l'a dit dans « Le Phare » : « Il ferme. »", "ferme", "Ivo Brandt"),
    ],
)
def test_a_name_in_marks_parts_nobody_from_his_words(said: Said, lang: str, text: str, words: str, name: str) -> None:
    assert speakers(said(text, lang), words) == {name}


def test_a_pronoun_far_from_every_name_means_whom_the_portrait_is_of(said: Said) -> None:
    rain = "La pluie tombe sur le village. " * 14
    text = f"Yselle Korr brode à Sarn.\n\n{rain}Ivo Brandt passe.\n\n{rain}\n\n« Je reste », dit-elle."
    assert speakers(said(text, "fr"), "Je reste") == {"Yselle Korr"}


def test_a_pronoun_far_from_every_name_means_nobody_where_two_fit(said: Said) -> None:
    rain = "La pluie tombe sur le village. " * 14
    text = f"Yselle Korr brode à Sarn avec Ada Lund.\n\n{rain}\n\n« Je reste », dit-elle."
    assert speakers(said(text, "fr"), "Je reste") == {None}


@pytest.mark.parametrize(
    ("lang", "text", "thing"),
    [
        ("it", "Quando Ada Lund ha aperto la mostra, ha elogiato la luce delle sale.", "la luce"),
        ("es", "Cuando Ada Lund abrió la muestra, elogió el diseño de la sala.", "el diseño"),
        ("es", "También evidencia los continuos problemas del aeropuerto de Suvarna.", "los continuos"),
        ("it", "Poi ha negato l'influenza della scelta di Tolvik.", "l'influenza"),
    ],
)
def test_an_object_behind_a_verb_without_a_subject_does_not_speak(said: Said, lang: str, text: str, thing: str) -> None:
    assert not any(q.speaker is not None and thing in q.speaker.name for q in said(text, lang))


def test_a_subject_may_close_its_sentence_behind_what_it_tells(said: Said) -> None:
    told = said(
        "Nueve personas resultaron heridas al descarrilar un tren, informaron los servicios de emergencia.", "es"
    )
    assert [q.speaker and q.speaker.name for q in told] == ["los servicios de emergencia"]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("it", "Il CEO di Tarnsoft, Ivo Brandt, ha detto che «cresce».", "Ivo Brandt"),
        ("es", "El CEO de Tarnsoft, Ivo Brandt, dijo que «crece».", "Ivo Brandt"),
        ("pt", 'O CEO da Tarnsoft, Ivo Brandt, disse que "cresce".', "Ivo Brandt"),
        ("it", "Il CEO di Tarnsoft esulta. Tarnsoft ha annunciato che «cresce».", "Tarnsoft"),
    ],
)
def test_the_firm_of_an_office_in_capitals_is_no_persons_name(said: Said, lang: str, text: str, name: str) -> None:
    assert {q.speaker and q.speaker.name for q in said(text, lang)} == {name}


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("es", "Ada Lund habló ayer. Los vecinos querían el puente y no la barca, explica.", "Los vecinos"),
        ("it", "Ada Lund ha parlato ieri. I compratori volevano il locale, spiega.", "I compratori"),
        ("pt", "Ada Lund falou ontem. Os compradores queriam o local, explica.", "Os compradores"),
    ],
)
def test_a_verb_of_saying_alone_closes_the_clause_that_somebody_told(said, lang, text, words):
    [found] = [told for told in said(text, lang) if told.text.startswith(words)]
    assert (found.type, found.speaker and found.speaker.name) == ("indirect", "Ada Lund")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Ada Lund llegó. La alcaldesa entró, miró, habló."),
        ("it", "Il ministro è arrivato, ha firmato, ha parlato."),
        ("pt", "Ada Lund chegou. Entrou, olhou, falou."),
    ],
)
def test_the_last_of_several_verbs_in_a_row_tells_nothing(said, lang, text):
    assert not said(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "—O abrimos el puente o nos vamos —dijo la alcaldesa, Ada Lund—. No hay otra."),
        ("it", "«Alziamo la tassa», ha detto la sindaca, Ada Lund, «o chiudiamo»."),
        ("en", "“We raise it,” said the mayor, Ada Lund, “or we close it for good.”"),
    ],
)
def test_words_go_on_behind_the_name_that_explains_a_role(said, lang, text):
    [found] = said(text, lang)
    assert (len(found.spans), found.speaker and found.speaker.name) == (2, "Ada Lund")


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("es", "Marta Ruiz Gil, consejera, llegó. “Es tarde”, dijo Ruiz.", "tarde", "Marta Ruiz Gil"),
        ("pt", "Ana Souza Lima chegou. “É tarde”, disse Souza.", "tarde", "Ana Souza Lima"),
        ("es", "Marta Ruiz Gil llegó. Calló Tomás Ruiz. “Es tarde”, dijo Ruiz.", "tarde", "Tomás Ruiz"),
    ],
)
def test_the_first_of_two_surnames_means_who_has_it(said, lang, text, words, name):
    assert speakers(said(text, lang), words) == {name}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("El Banco de Brenn mantuvo los tipos de interés.", []),
        ("Los pilares sostienen el puente viejo.", []),
        ("Ada Lund mantuvo que el puente es viejo.", ["el puente es viejo"]),
        ("Ada Lund sostiene que “es tarde”.", ["es tarde"]),
    ],
)
def test_who_holds_something_says_nothing_but_that_it_is_so(said, text, told):
    assert [found.text for found in said(text, "es")] == told
