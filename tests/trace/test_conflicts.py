"""What two reports tell differently, shown word for word on both sides."""

import pytest

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


@pytest.mark.parametrize(
    ("cut", "shown"),
    [
        # a mark closes: what stands behind it is the reporter's
        ("The water board of Halme wrote it will “reduce deliveries” to the farms of Vesk.", "reduce deliveries"),
        (
            "The water board of Halme will reduce the board’s deliveries to the farms of Vesk.",
            "reduce the board’s deliveries to the farms of Vesk",
        ),
        # both have "in the" behind what they share, which ends no phrase
        (
            "The water board of Halme will reduce deliveries to the farms of Vesk in the summer.",
            "reduce deliveries to the farms of Vesk",
        ),
    ],
)
def test_words_are_shown_as_far_as_their_quotation_and_their_phrase_go(make, cut, shown):
    reports = [make(HALTS.replace("Vesk.", "Vesk in the dry month."), "Courier"), make(cut, "Nook")]
    (found,) = conflicts(reports)

    assert words(found, reports)[1] == shown


OPEN = "The mountain road to Vesk is open again after the snow."


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", OPEN, "The mountain road to Vesk is closed after the snow."),
        (
            "en",
            "The crew of the Sirin sent a distress call at night.",
            "The crew of the Sirin sent no distress call at night.",
        ),
        (
            "en",
            "A woman was arrested over the theft of the bell of Halme.",
            "A man was arrested over the theft of the bell of Halme.",
        ),
        ("en", "The pier of Halme will open again in spring.", "The pier of Halme may open again in spring."),
        ("de", "Die Passstraße nach Vesk ist wieder offen.", "Die Passstraße nach Vesk ist gesperrt."),
        ("fr", "Le conseil de Halme a approuvé le pont de Vesk.", "Le conseil de Halme a rejeté le pont de Vesk."),
        ("es", "La tormenta destruyó el muelle de Halme.", "La tormenta dañó el muelle de Halme."),
        ("ru", "Шторм уничтожил причал в Хальме.", "Шторм повредил причал в Хальме."),
        ("zh", "风暴摧毁了哈尔姆码头。", "风暴损坏了哈尔姆码头。"),
    ],
)
def test_what_cannot_both_be_so_is_shown_with_words_of_both(make, lang, one, other):
    reports = [make(one, "Courier", lang=lang), make(other, "Nook", lang=lang)]
    (found,) = conflicts(reports)

    assert {place.article for place in found.rests_on} == {report.article.id for report in reports}
    assert all(words(found, reports))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the one, then the other
        ("The mountain road to Vesk was closed on Monday.", "The mountain road to Vesk was opened on Friday."),
        # two things, of which each has its own word
        ("Fares on the trams of Halme will rise in May.", "Fares on the ferries of Halme will fall in May."),
        ("The storm destroyed the pier of Halme.", "The storm damaged the roofs of Halme."),
        ("Two sailors of the Sirin were killed.", "Nine sailors of the Sirin were injured."),
        # two speakers
        ("“The bridge of Vesk is open,” said Ada Lund.", "“The bridge of Vesk is closed,” said Ola Brandt."),
        # who wins against whom, the other loses to
        ("Halme won the final of the island cup in Vesk.", "Tarn lost the final of the island cup in Vesk."),
        # a bound goes up nowhere
        ("Up to 80 percent of the ferries to Vesk failed.", "Ferries to Vesk fell by 80 percent, all failed."),
        # what somebody wants
        ("Farmers want the bridge of Vesk closed.", OPEN.replace("mountain road to", "bridge of")),
    ],
)
def test_what_only_looks_so_is_no_conflict(make, one, other):
    assert conflicts([make(one, "Courier"), make(other, "Nook")]) == ()


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", "The Orlec crossing is closed.", "The Orlec crossing is open."),
        ("es", "La frontera de Orlec está cerrada.", "La frontera de Orlec está abierta."),
    ],
)
def test_short_sentences_that_differ_in_nothing_but_a_contrary_are_told(make, lang, one, other):
    assert len(conflicts([make(one, "Courier", lang=lang), make(other, "Nook", lang=lang)])) == 1


@pytest.mark.parametrize(
    "other",
    [
        # a state before, another crossing, a part of it, too little to know it by
        "The Orlec crossing was open.",
        "The Tarn crossing is open.",
        "The Orlec crossing is open to cattle.",
        "The crossing is open.",
    ],
)
def test_short_sentences_that_differ_in_anything_else_are_no_conflict(make, other):
    assert conflicts([make("The Orlec crossing is closed.", "Courier"), make(other, "Nook")]) == ()


def test_two_languages_are_held_against_each_other_by_what_both_know(make):
    one = "Six people were killed by a storm on the island of Nordvik on Wednesday."
    other = "Sechs Menschen wurden am Mittwoch auf der Insel Nordvik von einem Sturm verletzt."
    reports = [make(one, "Courier"), make(other, "Bote", lang="de")]

    assert [len({place.article for place in found.rests_on}) for found in conflicts(reports)] == [2]


def test_words_that_stand_on_two_scales_are_told_once(make):
    banned = "The town council of Halme banned the sale of river fish from the harbour of Vesk."
    limited = "The town council of Halme limited the sale of river fish from the harbour of Vesk."

    assert len(conflicts([make(banned, "Courier"), make(limited, "Nook")])) == 1


def test_what_somebody_asks_for_is_no_fact(make):
    asked = "The town council of Halme asked shops to limit the sale of river fish from the harbour of Vesk."
    banned = "The town council of Halme banned the sale of river fish from the harbour of Vesk."

    assert conflicts([make(banned, "Courier"), make(asked, "Nook")]) == ()


def test_who_counts_dead_and_hurt_in_one_sentence_tells_both(make):
    one = "The driver of the mill cart is accused of an attack in Vesk on three women, killing two of them."
    both = "The attack in Vesk by the driver of the mill cart left two women dead and a third of them wounded."

    assert conflicts([make(one, "Courier"), make(both, "Nook")]) == ()


def test_who_wins_and_who_loses_are_two(make):
    wins = "Halme fought hard against Vesk for another late victory, 3-1."
    loses = "Vesk lose 3-1 after another late goal of Halme."
    other = "Vesk win 3-1 after another late goal of Halme."

    assert conflicts([make(wins, "Courier"), make(loses, "Nook")]) == ()
    assert len(conflicts([make(loses, "Courier"), make(other, "Nook")])) == 1


def test_what_somebody_still_negotiates_is_not_denied_by_who_gave_it_up(make):
    denied = "Orla Venn will not direct the second film on the ferry of Halme."
    talks = "Orla Venn is in talks to direct the second film on the ferry of Halme."
    told = "Orla Venn will direct the second film on the ferry of Halme."

    assert conflicts([make(denied, "Courier"), make(talks, "Nook")]) == ()
    assert len(conflicts([make(denied, "Courier"), make(told, "Nook")])) == 1
