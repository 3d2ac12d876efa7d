"""What is somebody's words, and how they are cut out of the report."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from headwater.language import known
from headwater.read.words.lexicon import lexicon


def one(found, kind):
    (quotation,) = [q for q in found if q.type == kind]
    return quotation


def test_words_in_marks_with_their_cue_are_direct(said):
    quotation = one(said("“The bridge is safe,” said Ada Lund, the engineer."), "direct")
    assert (quotation.text, quotation.speaker.name, quotation.cue.text) == ("The bridge is safe,", "Ada Lund", "said")


def test_a_quotation_interrupted_by_its_cue_is_one_quotation(said):
    quotation = one(said("“The bridge,” Ada Lund said, “is safe.”"), "direct")
    assert quotation.text == "The bridge, is safe."
    assert len(quotation.spans) == 2


def test_the_next_sentence_in_marks_is_the_same_speakers(said):
    first, second = said("“The bridge is safe,” Ada Lund said. “Cars may cross it again.”")
    assert (second.text, second.speaker, second.cue) == ("Cars may cross it again.", first.speaker, first.cue)


def test_a_quotation_over_two_paragraphs_is_one(said):
    text = "Ada Lund said: “The bridge is safe.\n\n“Cars may cross it again.”"
    assert one(said(text), "direct").text == "The bridge is safe. Cars may cross it again."


def test_a_fragment_in_marks_lies_within_an_indirect_statement(said):
    found = said("The council said the bridge was “safe for all” again.")
    whole, part = one(found, "indirect"), one(found, "partial")
    assert whole.text == "the bridge was “safe for all” again"
    assert (part.text, part.within, part.speaker.name) == ("safe for all", whole.id, "The council")


@pytest.mark.parametrize(
    ("text", "words", "name", "cue"),
    [
        ("Ada Lund said that the bridge was safe.", "the bridge was safe", "Ada Lund", "said"),
        ("Ada Lund said the bridge was safe.", "the bridge was safe", "Ada Lund", "said"),
        ("The bridge was safe, Ada Lund said.", "The bridge was safe", "Ada Lund", "said"),
        ("The bridge was safe, said Ada Lund.", "The bridge was safe", "Ada Lund", "said"),
        ("According to Ada Lund, the bridge was safe.", "the bridge was safe", "Ada Lund", "According to"),
        ("The bridge was safe, according to Ada Lund.", "The bridge was safe", "Ada Lund", "according to"),
        ("Ada Lund told reporters on Monday that it was safe.", "it was safe", "Ada Lund", "told"),
        ("Ada Lund warned, however, that the bridge might fall.", "the bridge might fall", "Ada Lund", "warned"),
        ("Ada Lund made it clear that the bridge was safe.", "the bridge was safe", "Ada Lund", "made it clear"),
        ("Ada Lund went on to say that it was safe.", "it was safe", "Ada Lund", "went on to say"),
        ("Ada Lund is of the view that it is safe.", "it is safe", "Ada Lund", "is of the view"),
        ("Ada Lund vowed to open the bridge by May.", "to open the bridge by May", "Ada Lund", "vowed"),
        ("Ada Lund asked whether the bridge was safe.", "whether the bridge was safe", "Ada Lund", "asked"),
        ("Ada Lund has claimed to have built it alone.", "to have built it alone", "Ada Lund", "has claimed"),
        ("As Ada Lund said, the bridge was safe.", None, None, None),
    ],
)
def test_reported_speech_is_found_in_each_frame(said, text, words, name, cue):
    found = [q for q in said(text) if q.type == "indirect"]
    if words is None:
        assert all(q.speaker is None or q.speaker.name == "Ada Lund" for q in found)
        return
    (quotation,) = found
    assert (quotation.text, quotation.speaker.name, quotation.cue.text) == (words, name, cue)


def test_a_second_cue_ends_what_the_first_one_reports(said):
    first, second = said("Ada Lund said the bridge was safe, adding that cars might cross it again.")
    assert (first.text, second.text) == ("the bridge was safe", "cars might cross it again")
    assert second.speaker.name == "Ada Lund"


def test_a_thought_is_told_apart_from_speech(said):
    acts = {q.act for q in said("Ada Lund believes that the bridge is safe.")}
    assert acts <= {"thought"}


def test_a_title_in_marks_is_nobodys_words(said):
    (quotation,) = said("The film “Night Ferry” opens on Friday.")
    assert (quotation.scare, quotation.speaker) == (True, None)


def test_a_name_in_marks_quotes_nobody_where_names_stand_in_marks(said):
    found = said("Судно «Северный ветер» вернулось в порт.", "ru")
    assert [(q.text, q.scare, q.speaker) for q in found] == [("Северный ветер", True, None)]


def test_the_headline_is_read_with_the_names_of_the_text(said):
    found = said("Ada Lund is an engineer.", title="Lund: ‘The bridge is safe’")
    assert [(q.where, q.text, q.speaker.name) for q in found] == [("headline", "The bridge is safe", "Ada Lund")]


def test_a_report_without_words_of_others_has_no_quotations(said):
    assert said("The bridge fell at noon. Nobody was hurt. The road is shut until May.") == []


_MARKS = [*"“”\"'‘’«»„「」()–— .,:;!?…\n。、، ؟।", "- ", "Ada Lund ", "Boris ", "12 ", "3,5 % "]


@st.composite
def _written(draw):
    """A language, and words of its file and marks in any order."""
    lang = draw(st.sampled_from([*sorted(known()), "und"]))
    lex = lexicon(lang)
    words = [f"{word} " for word in sorted({*lex.cues, *lex.tags, *lex.phrases})]
    return lang, "".join(draw(st.lists(st.sampled_from(words) | st.sampled_from(_MARKS), max_size=40)))


@settings(max_examples=150, deadline=None)
@given(_written())
@example(("ar", "يتغنون"))
@example(("pl", "Jak pisze"))
@example(("ru", "Как написал"))
@example(("fr", 'réforme", a-t-elle déclaré devant'))
@example(("en", "they'll ask … stated ’"))
@example(("en", "they'll r…stated’"))
@example(("hi", "दोहराया फिलहाल"))
@example(("hi", "」ने“े त ी 『 र"))
@example(("pt", "- "))
@example(("cs", "- ” a"))
def test_spans_hold_their_text_and_ids_are_unlike_for_any_text(said, written):
    lang, text = written
    found = said(text, lang)
    for quotation in found:
        assert quotation.text == " ".join(text[start:end] for start, end in quotation.spans)
        for words in (quotation.cue, quotation.channel, quotation.addressee):
            assert words is None or text[slice(*words.span)] == words.text
    assert len({quotation.id for quotation in found}) == len(found)


def test_a_sentence_without_an_end_is_read_in_pieces(said):
    assert said("Ada Lund said that he said, " * 2_000)


def test_a_long_report_is_read_to_its_end(said):
    text = "“The bridge is safe,” said Ada Lund, who warned that, as he said, it might fall, “soon”. " * 200
    assert len(said(text)) >= 400


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("fr", "« Je viens demain, dit Ada Lund. Et seule. »", ["Je viens demain,", "Et seule."]),
        ("ru", "«Мост стоит, — сказала Ада Лунд. — И будет стоять».", ["Мост стоит,", "И будет стоять"]),
        ("es", "«El puente aguanta —dijo Ada Lund—, y aguantará».", ["El puente aguanta", "y aguantará"]),
    ],
)
def test_who_speaks_may_be_told_inside_the_marks(said, lang, text, told):
    found = said(text, lang)
    assert " ".join(q.text for q in found) == " ".join(told)
    assert {q.speaker.name for q in found} <= {"Ada Lund", "Ада Лунд"}


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("fr", "« Le pont tient, raconte le maire de Lundby. Il tiendra encore. »", 2),
        ("it", "«Il ponte tiene, racconta il sindaco di Lundby. Terrà ancora.»", 2),
        ("it", "«Il ponte, mi dicono i colleghi, terrà ancora», ha detto Ada Lund.", 1),
    ],
)
def test_a_role_may_be_told_inside_the_marks_unless_it_speaks_to_who_is_quoted(said, lang, text, told):
    assert len(said(text, lang)) == told


def test_a_sentence_in_the_mood_of_reported_speech_goes_on_with_its_speaker(said):
    found = said("„Die Brücke ist sicher“, sagte Ada Lund. Sie werde im Mai eröffnet.", "de")
    assert [(q.type, q.text, q.speaker.name) for q in found][1:] == [
        ("indirect", "Sie werde im Mai eröffnet", "Ada Lund")
    ]


def test_a_place_speaks_before_a_plural_verb_without_a_subject(said):
    [found] = said("В министерстве заявили, что мост закрыт.", "ru")
    assert (found.type, found.speaker.name) == ("indirect", "министерство")


def test_a_dialogue_of_dashes_is_told_turn_by_turn(said):
    found = said("— ¿Viene usted? —preguntó Ada Lund.\n\n— No —dijo Ivo Brandt.\n\n— ¿Y mañana?\n\n— Tampoco.", "es")
    assert [q.speaker.name for q in found] == ["Ada Lund", "Ivo Brandt", "Ada Lund", "Ivo Brandt"]
