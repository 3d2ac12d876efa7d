"""Who speaks in Dutch and German: surnames that are trades, pronouns, who answers, what signs say."""

import pytest


def _speaker(said, text, lang, words):
    [found] = [q for q in said(text, lang) if words in q.text and q.type != "indirect"]
    return found.speaker.name if found.speaker else None


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("nl", "Directeur Els Prins liet gisteren weten dat ‘alles is geprobeerd’.", "alles", "Els Prins"),
        (
            "nl",
            "Marit de Boer woont aan het kanaal. ‘Het water was nooit zo hoog’, zegt De Boer.",
            "water",
            "Marit de Boer",
        ),
        ("nl", "Voorzitter Jan Bakker van de vakbond: ‘Dit is geen grap.’", "grap", "Jan Bakker"),
        ("de", "Bürgermeisterin Anna Koch wehrt sich. „So geht es nicht weiter“, sagte Koch.", "weiter", "Anna Koch"),
    ],
)
def test_a_surname_that_is_a_trade_is_a_name_behind_a_given_name(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Geertje Wildeboer (34) woont aan het kanaal. ‘Het was nooit zo hoog’, zegt ze.", "hoog", "Geertje Wildeboer"),
        ("Bestuurder Nienke Lund kent minister Kees Brandt. ‘Een harde werker’, zegt hij.", "werker", "Kees Brandt"),
    ],
)
def test_dutch_pronouns_follow_the_gender_of_given_names(said, text, words, name):
    assert _speaker(said, text, "nl", words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # a subject would stand behind its verb there: what follows is a sentence of its own
        (
            "Hinnerk Dierks tobte. „Drei Achtzig!“, polterte er. „Das weiß jeder.“ Kämmerin Leukert entgegnete nichts.",
            "weiß",
            "Hinnerk Dierks",
        ),
        # a place that goes with the role before the name
        ("Der Außenminister Kestriens, Omar Lund, schrieb: „Wir freuen uns.“", "freuen", "Omar Lund"),
        # who is spoken to before a colon
        ("Ute Brandt zum KURIER: „Kein Problem.“", "Problem", "Ute Brandt"),
        ("Hinterher meinte Mikkel Lund, das Spiel sei „verrückt“ gewesen.", "verrückt", "Mikkel Lund"),
        ("Bei der Polizei heißt es, man habe „alles versucht“.", "alles", "der Polizei"),
    ],
)
def test_who_speaks_stands_beside_places_papers_and_adverbs_in_german(said, text, words, name):
    assert _speaker(said, text, "de", words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("nl", "Dermot Lund, CEO van Noord Air, zei: ‘De toestellen zijn zuiniger.’", "zuiniger", "Dermot Lund"),
        ("nl", "‘De oorzaak is bekend’, stelt minister van Financiën Carel Scholte.", "oorzaak", "Carel Scholte"),
        ("nl", "‘De hond bijt’, roept Geertje Lund vanuit de keuken.", "hond", "Geertje Lund"),
        ("nl", "De krant citeert Joep Kramer: ‘Een schande.’", "schande", "Joep Kramer"),
        ("nl", "‘Een schande’, luidt het oordeel van Joep Kramer.", "schande", "Joep Kramer"),
        ("de", "Karl Voss leitet das Amt. Sein Motto lautet: „Alle zahlen.“", "zahlen", "Karl Voss"),
    ],
)
def test_offices_papers_and_nouns_of_speech_give_their_words_to_persons(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # the subject stands behind the verb: of a sentence without a cue, of a verb in two parts
        ("De avond ervoor zat Joep Kramer nog aan tafel. ‘Alles was normaal.’", "normaal", "Joep Kramer"),
        ("Toch houdt Mia Dekkers vol: ‘Ik ga weg.’", "weg", "Mia Dekkers"),
        ("Een buurvrouw die anoniem wil blijven, vertelt: ‘Alles was normaal.’", "normaal", "Een buurvrouw"),
        # who spoke in the paragraph answers what is asked in it
        (
            "Loes Bos won goud.\n\nThuis keek vader Gerrit Vos mee. ‘Mooi’, zegt hij. Of hij haar sprak? ‘Ze appte al.’",
            "appte",
            "Gerrit Vos",
        ),
    ],
)
def test_dutch_subjects_stand_second_and_go_on_in_their_paragraph(said, text, words, name):
    assert _speaker(said, text, "nl", words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # a verb that names nobody: who is there speaks, or the place that the sentence before tells of
        ("De buurt is boos. ‘Niemand vroeg ons iets’, klinkt het bij de bewonersgroep.", "vroeg", "de bewonersgroep"),
        ("De wijk wacht. “Zo kan het niet”, klinkt het verontwaardigd bij Els Wouters.", "Zo", "Els Wouters"),
        ("Bij de vakbond klinkt het scherp: “Dit is een dictaat.”", "dictaat", "de vakbond"),
        ("Bij de Boerenbond is men blij. “Eindelijk wordt er geluisterd”, klinkt het.", "geluisterd", "de Boerenbond"),
        ("Het zwembad sluit. ‘De kosten zijn te hoog’, luidt het in een persbericht.", "kosten", "een persbericht"),
        # words that name the source
        ("“Dat is niet mijn taal”, dixit minister Koen Daems in het parlement.", "taal", "Koen Daems"),
        ("“We gaan in beroep tegen het vonnis”, aldus nog advocate Liesbeth Maes.", "beroep", "Liesbeth Maes"),
        ("Volgens het vonnis handelde de man ‘met voorbedachten rade’.", "rade", "het vonnis"),
        # the other part of the verb, a demonstrative, an object behind the subject
        ("“Ik heb niets gestolen”, hield de verdachte vol.", "gestolen", "de verdachte"),
        ("Jan Smit sprak. Zijn collega Bas Vermaat knikt. “Dat klopt helemaal”, stelt die.", "klopt", "Bas Vermaat"),
        ("In een brief aan de Kamer noemt minister Tess Huls de cijfers “zorgwekkend”.", "zorg", "Tess Huls"),
    ],
)
def test_dutch_words_go_to_whoever_an_impersonal_or_parted_verb_tells_of(said, text, words, name):
    assert _speaker(said, text, "nl", words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Burgemeester Karel van der Meulen kwam. “Zoveel water zag ik nooit”, zei hij.",
            "water",
            "Karel van der Meulen",
        ),
        ("“Ik ga er niet over”, zegt Van Dam over het ontslag van Jan Moerman.", "ga", "Van Dam"),
        ("“Er is geen cent meer over”, aldus Van Leeuwen woensdag.", "cent", "Van Leeuwen"),
        ("“Te gek voor woorden”, vindt voorzitter Ad van den Heuvel van de bond.", "gek", "Ad van den Heuvel"),
    ],
)
def test_dutch_surnames_keep_their_particles(said, text, words, name):
    assert _speaker(said, text, "nl", words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        # a short month that is a given name, a party behind a name, a dateline before marks
        ("de", "„Alle konnten sich retten“, so Einsatzleiter Jan von der Heide.", "Alle", "Jan von der Heide"),
        ("de", "„Das geht so nicht“, moniert Stadträtin Ute Pohl von der SPD.", "geht", "Ute Pohl"),
        (
            "nl",
            "BRENN - ‘Straks is brood niet te betalen.’ Bakker Gerrit Lund windt er geen doekjes om.",
            "brood",
            "Gerrit Lund",
        ),
    ],
)
def test_months_parties_and_datelines_take_no_name_away(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Fischer Jan Kock hat nach eigenen Angaben „nie etwas gehört“.", "nie etwas", "Jan Kock"),
        ("Die Firma arbeitet nach eigener Aussage „Tag und Nacht“ an einer Lösung.", "Tag und", "Die Firma"),
        ("Kock war eigenen Angaben zufolge „zu müde zum Steuern“.", "zu müde", "Kock"),
    ],
)
def test_by_their_own_account_the_subject_says_it(said, text, words, name):
    assert _speaker(said, text, "de", words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("de", "Tom Wik kam spät. Das bisherige Angebot nannte er „zu niedrig“.", "niedrig", "Tom Wik"),
        ("de", "Ada Lund kam spät. Den Plan nannte sie „zu niedrig“.", "niedrig", "Ada Lund"),
        ("de", "Tom Wik kam spät. Die Pläne bezeichnete er als „Unsinn“.", "Unsinn", "Tom Wik"),
        ("de", "Das Angebot nannte der Betriebsrat „zu niedrig“.", "niedrig", "der Betriebsrat"),
        ("nl", "Tom Wik kwam laat. Het voorstel noemde hij „te laag”.", "laag", "Tom Wik"),
        ("sv", "Ada Lund kom sent. Förslaget kallade hon ”för lågt”.", "lågt", "Ada Lund"),
        ("da", "Ada Lund kom sent. Forslaget kaldte hun »for lavt«.", "lavt", "Ada Lund"),
        # who may speak, and a pronoun that may be an object
        ("de", "Ada Lund kam spät. Der Bürgermeister nannte sie „naiv“.", "naiv", "Der Bürgermeister"),
        ("de", "Ada Lund kam spät. Das Ministerium nannte sie „naiv“.", "naiv", "Das Ministerium"),
        ("nl", "Ada Lund kwam laat. De minister noemde ze „naïef”.", "naïef", "De minister"),
    ],
)
def test_what_heads_a_clause_is_no_speaker_where_its_subject_stands_behind_the_verb(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("de", "Der Bäcker Jonas Wik hört auf. „Ich bin müde“, sagt der 63-Jährige.", "müde", "Jonas Wik"),
        ("de", "Die 63-jährige Ada Lund traf Ivo Ek. „Ich war müde“, sagt die 63-Jährige.", "müde", "Ada Lund"),
        ("nl", "Bakker Jonas Wik stopt ermee. ‘Ik ben moe’, zegt de 63-jarige.", "moe", "Jonas Wik"),
        ("da", "Bageren Jonas Wik lukker. »Jeg er træt«, siger den 63-årige.", "træt", "Jonas Wik"),
        ("no", "Bakeren Jonas Wik gir seg. «Jeg er trøtt», sier 63-åringen.", "trøtt", "Jonas Wik"),
        # somebody new, or somebody else of that age
        ("de", "Ada Lund schrieb ein Buch. „Ich war müde“, sagte ein 19-Jähriger.", "müde", "ein 19-Jähriger"),
        ("de", "Ada Lund half einem 19-Jährigen. „Ich war müde“, sagt der 19-Jährige.", "müde", "der 19-Jährige"),
    ],
)
def test_an_age_with_its_article_means_who_is_that_old_or_of_whom_the_text_tells(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("„Gut so“, sagte der Chefarzt der Kinderklinik Brenn, Tom Wik.", "Gut", "Tom Wik"),
        ("Der Sprecher der Stadt Brenn, Tom Wik, sagte: „Gut so“.", "Gut", "Tom Wik"),
        ("„Gut so“, sagte der Sprecher der Stadt Brenn.", "Gut", "der Sprecher der Stadt Brenn"),
        ("„Gut so“, sagte die Sprecherin der Werke am Montag.", "Gut", "die Sprecherin der Werke"),
        ("„Gut so“, sagte die Ministerin der Zeitung.", "Gut", "die Ministerin"),
        ("„Gut so“, sagte der Vorsitzende der Partei Ada Lund.", "Gut", "Ada Lund"),
    ],
)
def test_whose_a_role_is_speaks_only_where_nobody_has_the_role_by_name(said, text, words, name):
    assert _speaker(said, text, "de", words) == name
