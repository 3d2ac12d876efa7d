"""What two reports tell differently, shown word for word on both sides."""

from headwater.trace import trace
from headwater.trace.conflicts import conflicts

HALTS = "The water board of Halme will halt deliveries to the farms of Vesk.\n\nIt named no day."
CUTS = "Farmers met on the green.\n\nThe water board of Halme will reduce deliveries to the farms of Vesk, it wrote."


def words(found, reports):
    texts = {report.article.id: report.article.text for report in reports}
    return [texts[place.article][slice(*place.span)] for place in found.rests_on]


def test_a_stronger_and_a_weaker_word_for_one_thing_are_shown_beside_each_other(make):
    reports = [make(HALTS, "Courier"), make(CUTS, "Nook")]
    (found,) = conflicts(reports)

    assert found.type == "conflict"
    assert [text.split()[0] for text in words(found, reports)] == ["halt", "reduce"]
    assert found in trace("s", reports).findings


def test_words_for_two_things_are_no_conflict(make):
    other = "The water board of Halme will reduce its staff in the office by a tenth."

    assert conflicts([make(HALTS, "Courier"), make(other, "Nook")]) == ()


def test_who_says_both_in_one_sentence_tells_two_things(make):
    both = "The water board will halt deliveries to the farms of Vesk and reduce deliveries to the farms of Tarn."

    assert conflicts([make(both, "Courier"), make(CUTS, "Nook")]) == ()


def test_what_only_may_be_is_no_conflict(make):
    may = "The water board of Halme may halt deliveries to the farms of Vesk."

    assert conflicts([make(may, "Courier"), make(CUTS, "Nook")]) == ()


def test_the_order_of_reports_changes_no_conflict(make):
    reports = [make(HALTS, "Courier"), make(CUTS, "Nook"), make(CUTS.replace("reduce", "limit"), "Post")]

    assert conflicts(reports) == conflicts(reports[::-1])
