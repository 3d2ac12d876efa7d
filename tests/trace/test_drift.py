"""What a wording changed is told in as few words as show it."""

from hypothesis import given
from hypothesis import strategies as st

from headwater.trace.drift import drift

FULL = "We will repair both pumps before the ferry sails, and nobody will pay more for a ticket."


def changes(other: str) -> list[tuple[str, str | None, str | None]]:
    """Return the changes from the full wording."""
    return [(one.type, one.source, one.target) for one in drift(FULL, other)]


def test_the_same_words_have_not_drifted():
    assert changes(FULL) == []


def test_one_word_put_for_another_is_shown_alone():
    assert changes(FULL.replace("repair", "replace")) == [("reworded", "repair", "replace")]


def test_words_that_are_gone_are_trimmed():
    assert changes("We will repair both pumps before the ferry sails.") == [
        ("trimmed", "and nobody will pay more for a ticket", None)
    ]


def test_a_negation_that_comes_in_contradicts():
    assert [kind for kind, _, _ in changes(FULL.replace("will repair", "will never repair"))] == ["contradicts"]


def test_another_number_contradicts():
    (one,) = drift("It will cost 40 million crowns", "It will cost 60 million crowns")
    assert (one.type, one.source, one.target) == ("contradicts", "40", "60")


def test_what_was_apart_and_stands_together_is_joined():
    found = changes("Nobody will pay more for a ticket: we will repair both pumps")
    assert "joined" in [kind for kind, _, _ in found]


def test_two_remarks_that_share_a_few_words_are_no_changed_wording():
    assert changes("Both pumps are old, and the mayor has asked for money to buy new ones.") == []


def test_grammar_and_spelling_are_no_changed_wording():
    assert drift("We analysed both pumps in the harbour", "We have analyzed both pumps in the harbour") == ()
    assert drift("It's a very good ferry for the islands", "It is a very good ferry for the islands") == ()


def test_no_change_reaches_over_the_end_of_a_sentence():
    found = drift("The quay is safe. Everybody may come back today", "The quay is safe for the crowd")
    assert not any(one.type == "reworded" and one.source for one in found)


def test_more_must_be_in_common_where_one_report_has_both_wordings():
    thanks = ("Thank God for dead pumps and slow ferries", "Thank God for the mayor and slow ferries")
    assert any(one.type == "reworded" for one in drift(*thanks))
    assert not drift(*thanks, doubtful=True)


def test_across_languages_a_wording_is_translated():
    assert [one.type for one in drift(FULL, "Wir reparieren beide Pumpen", "en", "de")] == ["translated"]


@given(st.text(max_size=60), st.text(max_size=60))
def test_of_any_two_texts_the_words_told_stand_in_them(a, b):
    for one in drift(a, b):
        assert one.source is None or one.source in a
        assert one.target is None or one.target in b


def test_words_in_brackets_are_the_reporters_own():
    assert changes(FULL.replace("the ferry", "[the Norra]")) == []


def test_a_short_form_of_a_word_is_no_other_word():
    full = "The body was found by his brother at the house in Virginia."
    web = "We ask all who use Internet Explorer to install the new version today."

    assert drift(full, full.replace("Virginia", "VA")) == ()
    assert drift(web, web.replace("Internet Explorer", "IE")) == ()


def test_a_piece_that_begins_otherwise_amid_a_sentence_must_share_much_with_it():
    full = "If it goes on like this, with all its consequences for the trust of people in the police, we must act."

    assert not [
        one for one in drift(full, "It is bad for the trust of people in the police.") if one.type == "reworded"
    ]


def test_a_number_in_figures_is_the_same_in_words():
    full = "We closed the quay at the eleventh hour, when ten ships had come."

    assert drift(full, full.replace("eleventh", "11th").replace("ten", "10")) == ()


def test_a_word_that_a_blank_parts_is_the_same_word():
    assert (
        drift("And we’ ll go on to watch the quay and the pumps", "We'll go on to watch the quay and the pumps") == ()
    )


def test_sentences_that_share_the_words_around_a_change_alone_are_two_remarks():
    full = "If they want an old pump, we'll be glad to give it to them, if they can lift it off the quay."

    assert not [
        one
        for one in drift(full, "We'll be glad to talk to them about giving them the pump.")
        if one.source and one.target
    ]


def test_what_stays_must_weigh_as_much_as_what_changed():
    full = "We have closed the quay. We take our standing in the harbour very seriously."

    assert not [one for one in drift(full, "We take these problems very seriously.") if one.source and one.target]
