"""Quotations of one act of speaking come together, others stay apart."""

import pytest

from headwater.trace.likeness import SAME, same_utterance
from headwater.trace.utterances import utterances

FULL = """\
The ferry will sail again on Friday, the Norra Line said.

“We have replaced both pumps and tested them for two days,” harbour master Edda Rahn told reporters. \
“Nobody should be afraid of this ship.”
"""

CUT = """\
Travellers to the islands must wait until Friday.

“Nobody should be afraid of this ship,” harbour master Edda Rahn said.
"""

REWORDED = """\
Edda Rahn, the harbour master, said the line had “changed both pumps and tested them for two days”.
"""

OTHER = """\
Harbour master Edda Rahn was asked about the captain. “He did what the handbook asks of him,” she said.
"""

RIVAL = """\
“Nobody in Varn will pay for a new quay,” said mayor Ada Lund.
"""


def told(reports):
    """Return the texts of each utterance."""
    texts = {quotation.id: quotation.text for report in reports for quotation in report.quotations}
    return [{texts[variant.quotation] for variant in one.variants} for one in utterances(reports)]


def test_a_sentence_that_one_report_prints_alone_joins_the_quotation_that_holds_it(make):
    found = told([make(FULL, "Courier"), make(CUT, "Ledger")])
    assert [len(texts) for texts in found] == [2]


def test_a_wording_with_a_synonym_inside_the_marks_is_the_same_utterance(make):
    (one,) = utterances([make(FULL, "Courier"), make(REWORDED, "Nook")])
    changes = [(drift.source, drift.target) for variant in one.variants for drift in variant.drift]
    assert ("We have replaced", "changed") in changes or ("replaced", "changed") in changes


def test_who_prints_both_of_two_sentences_that_are_alike_reworded_neither(make):
    both = "Edda Rahn, the harbour master, said the “old pumps of the ferry must go” and the “old captain of the ferry must go”."
    one = "Harbour master Edda Rahn said that the “old captain of the ferry must go”."
    found = utterances([make(both, "Courier"), make(one, "Ledger")])
    assert not any(drift.type == "reworded" for told in found for variant in told.variants for drift in variant.drift)


@pytest.mark.parametrize(("speaker", "changed"), [("harbour master Edda Rahn", True), ("the Norra Line", False)])
def test_more_must_be_in_common_where_two_may_have_spoken(make, speaker, changed):
    one = make("“The new pumps are my gift to the old harbour,” harbour master Edda Rahn said.", "Courier")
    other = make(f"“The new pumps are a loan to the old town harbour here,” {speaker} said.", "Ledger")
    drifts = [drift for told in utterances([one, other]) for variant in told.variants for drift in variant.drift]
    assert any(drift.type == "reworded" for drift in drifts) == changed


def test_two_reports_that_print_two_sentences_of_one_quotation_do_not_share_an_utterance(make):
    found = told([make(FULL, "Courier"), make(CUT, "Ledger"), make(REWORDED, "Nook")])
    assert not any(
        any("afraid" in text and "pumps" not in text for text in texts) and len(texts) > 2 for texts in found
    )


def test_another_sentence_of_the_same_speaker_stays_apart(make):
    assert told([make(CUT, "Ledger"), make(OTHER, "Nook")]) == []


def test_another_speaker_stays_apart(make):
    assert told([make(CUT, "Ledger"), make(RIVAL, "Nook")]) == []


def test_a_translation_joins_where_one_report_translates_the_other(ferry):
    from headwater.trace import trace

    reports = [ferry["original"], ferry["german"]]
    langs = {quotation.id: report.article.lang for report in reports for quotation in report.quotations}
    (one,) = trace("story", reports).utterances
    assert {langs[variant.quotation] for variant in one.variants} == {"en", "de"}
    assert [drift.type for variant in one.variants for drift in variant.drift] == ["translated"]


def test_the_order_of_reports_changes_nothing(make):
    reports = [make(FULL, "Courier"), make(CUT, "Ledger"), make(REWORDED, "Nook"), make(OTHER, "Today")]
    assert utterances(reports) == utterances(reports[::-1])


def test_who_was_first_is_told_only_where_all_times_are_known(make):
    late = make(CUT, "Ledger", day="2030-03-02T09:00")
    (timed,) = utterances([make(FULL, "Courier", day="2030-03-01T09:00"), late])
    (untimed,) = utterances([make(FULL, "Courier"), late])
    assert timed.first == make(FULL, "Courier").article.id
    assert untimed.first is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The quay is safe", "I can tell you that the quay is safe and that it will stay so"),
        ("We will not sell the old yard or its cranes", "We shall not sell the old yard or any of its cranes now"),
    ],
)
def test_a_part_and_the_whole_are_one_utterance(a, b):
    assert same_utterance(a, b) >= SAME
    assert same_utterance(a, b) == pytest.approx(same_utterance(b, a))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The quay is safe", "The harbour needs new cranes and a longer quay"),
        ("The Long Road to Isket", "It was a long road to Isket, and we were tired"),
    ],
)
def test_a_few_words_in_common_and_names_of_works_are_none(a, b):
    assert same_utterance(a, b) < SAME
