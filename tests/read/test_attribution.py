"""Who said it, to whom, through what, and in whose report."""

import pytest


def names(found):
    return [q.speaker.name if q.speaker else None for q in found]


def test_a_surname_stands_for_the_fullest_name(said):
    found = said("Ada Lund built the bridge. “It is safe,” Lund said.")
    assert names(found) == ["Ada Lund"]


def test_a_title_before_a_name_is_its_role(said):
    (quotation,) = said("Deputy harbour minister Ada Lund said that the bridge was safe.")
    assert (quotation.speaker.name, quotation.speaker.role) == ("Ada Lund", "Deputy harbour minister")


def test_an_insertion_between_name_and_cue_is_stepped_over(said):
    found = said("Ada Lund, the mayor of Tarn, whose house stands there, said that the bridge was safe.")
    assert names(found) == ["Ada Lund"]


def test_a_name_behind_a_description_is_the_speaker(said):
    (quotation,) = said("Tarn’s deputy mayor, Ada Lund, said that the bridge was safe.")
    assert (quotation.speaker.name, quotation.speaker.role) == ("Ada Lund", "Tarn’s deputy mayor")


def test_a_spokesman_is_not_the_one_whom_he_speaks_for(said):
    found = said("A spokesman for Mayor Ada Lund said that the bridge was safe.")
    assert names(found) == ["A spokesman for Mayor Ada Lund"]


@pytest.mark.parametrize(("pronoun", "name"), [("she", "Ada Lund"), ("he", "Ivo Brandt")])
def test_a_pronoun_stands_for_a_person_of_its_gender(said, pronoun, name):
    text = f"Mr Ivo Brandt met Ms Ada Lund on Monday. “It is safe,” {pronoun} said."
    assert names(said(text)) == [name]


def test_a_pronoun_that_stands_for_nobody_known_is_left_unknown(said):
    assert names(said("“It is safe,” she said.")) == [None]


def test_a_statement_is_its_authors(said):
    text = (
        "The Tarn City Council wrote on Telegram: “The bridge is safe.”\n\nCars may cross it again, the statement said."
    )
    assert names(said(text)) == ["The Tarn City Council", "The Tarn City Council"]


def test_the_council_is_the_one_that_spoke_before(said):
    text = "The Tarn City Council said that the bridge was safe. Cars may cross it again, the council said."
    assert names(said(text)) == ["The Tarn City Council", "The Tarn City Council"]


def test_who_stands_for_the_name_before_it(said):
    (quotation,) = said("Nobody asked Ada Lund, who said that the bridge was safe.")
    assert quotation.speaker.name == "Ada Lund"


def test_a_chain_names_the_outer_speaker(said):
    found = said("Ada Lund said Ivo Brandt had claimed that the bridge was safe.")
    inner = next(q for q in found if q.cue.text == "had claimed")
    assert (inner.speaker.name, inner.via.name) == ("Ivo Brandt", "Ada Lund")


@pytest.mark.parametrize(
    ("text", "channel", "addressee"),
    [
        ("“It is safe,” Ada Lund told reporters on Monday.", "told reporters", "reporters"),
        ("Ada Lund said in a nightly video message that it was safe.", "in a nightly video message", None),
        ("Ada Lund wrote on Telegram: “It is safe.”", "on Telegram", None),
        ("Ada Lund said at the end of the first day that it was safe.", None, None),
    ],
)
def test_a_channel_says_to_whom_or_through_what(said, text, channel, addressee):
    (quotation,) = said(text)
    assert (quotation.channel.text if quotation.channel else None) == channel
    assert (quotation.addressee.text if quotation.addressee else None) == addressee


def test_what_looks_like_an_english_verb_of_telling_has_no_addressee_in_french(said):
    (quotation,) = said("« Le pont ouvrira en mai prochain », assure-t-elle.", "fr")

    assert quotation.channel is None
    assert quotation.addressee is None


def test_who_heads_a_sentence_since_is_meant_by_the_pronoun_not_who_spoke_before(said):
    found = said(
        "Amadou Reyes told reporters that the owners must pay.\n\n"
        "The interior minister, Tomas Rask, spoke of both fires in a statement. “We see no link,” he said."
    )
    assert names([q for q in found if q.type == "direct"]) == ["Tomas Rask"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Lund said, “The toll is unfair.” He added, “We shall appeal it.”", ["Lund"]),
        ("Another said, “The bridge is a mess.”", ["Another"]),
        ("The owner, asked whether he would pay, said: “Not a penny of it.”", ["The owner"]),
        ("Lund — mentioned by many as the next mayor — told the Tarn Herald, that “the toll must go.”", ["Lund"]),
        ("Asked what he would buy first, Ivo Brandt did not hesitate: “A boat.”", ["Ivo Brandt"]),
        ("Ada Lund has since apologised for it: “I was wrong to close the bridge.”", ["Ada Lund"]),
        ("Lund took to the stage to say: “We have won the bridge.”", ["Lund"]),
        ("Brandt also wrote the clerks knew of it, saying, “They did not tell us once.”", ["Brandt"]),
    ],
)
def test_who_speaks_behind_insertions_and_in_sentences_of_their_own(said, text, who):
    found = [q for q in said(text) if q.type in {"direct", "partial"}]
    assert names(found)[: len(who)] == who


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Some argue the bridge is unsafe.", "Some", "the bridge is unsafe"),
        ("One claims the bridge is unsafe.", "One", "the bridge is unsafe"),
        (
            "The mayor has defended the proposed toll for months and said the council had voted.",
            "The mayor",
            "the council had voted",
        ),
        (
            "If the toll is not lifted, Ada Lund warned, drivers will stay away.",
            "Ada Lund",
            "If the toll is not lifted drivers will stay away",
        ),
    ],
)
def test_whose_clause_is_reported_where_words_stand_for_somebody_alone(said, text, who, what):
    found = [q for q in said(text) if q.text == what]
    assert names(found) == [who]


def test_what_somebody_is_asked_is_not_said_by_him(said):
    found = said("Asked about the toll, Ada Lund said: “It will go.”")
    assert [q.text for q in found] == ["It will go."]


def test_a_verb_of_manner_tells_with_marks_beside_it_alone(said):
    found = said("Kelvin Brandt runs a shop. “I nearly lost it,” he grinned. He grinned at the dog.")
    assert [(q.text, q.speaker.name) for q in found] == [("I nearly lost it,", "Kelvin Brandt")]


def test_who_signs_a_quotation_in_a_paragraph_of_his_own_said_it(said):
    (quotation,) = said(
        "The claim is wrong.\n\n“I will look into the toll, or so I hope.”\n\n- Ada Lund.\n\nIt is late."
    )
    assert quotation.speaker.name == "Ada Lund"


def test_whom_a_paragraph_names_before_its_colon_speaks_in_the_next(said):
    (quotation,) = said("The toll is gone.\n\nLund continued:\n\n“The questions show why nobody trusts them.”")
    assert quotation.speaker.name == "Lund"
