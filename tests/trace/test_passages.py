"""Where two reports tell the same, before anything is said of a debt."""

from msgspec.structs import replace

from headwater.trace import shared
from headwater.trace.alignment import prepare
from headwater.trace.alignment_across import same_language
from headwater.trace.passages import Shared, facts


def told(make, a, b):
    one, other = make(a, "A"), make(b, "B")
    return [(a[slice(*p.source.span)], b[slice(*p.target.span)]) for p in shared(one, other)]


def test_a_sentence_put_in_other_words_is_found(make):
    found = told(
        make,
        "The harbour master closed the northern pier on Monday after cracks were found in its concrete pillars.",
        "After cracks had been discovered in the pillars of the northern pier, the harbour master shut it on Monday.",
    )

    assert len(found) == 1


def test_one_number_in_two_short_lines_is_no_wording(make):
    assert told(make, "It was a 357 Magnum, which the guard has a permit to carry.", "A 357 magnum.") == []


def test_words_that_stand_together_make_sentences_alike():
    alone = Shared(
        a=(0, 9), b=(0, 9), core_a=(0, 9), core_b=(0, 9), lines_a=(0, 1), lines_b=(0, 1), likeness=0.45, weight=4.0
    )

    assert not alone.reworded
    assert replace(alone, together=0.8).reworded
    assert not replace(alone, together=0.8, weight=1.0).reworded


def test_a_day_of_the_week_marks_no_fact(make):
    one = make("The council of Halme met on Thursday to talk about its budget.", "A")
    two = make("On Thursday a tug pulled the grounded ship off the rocks near Vesk.", "B")

    assert facts(prepare(one), prepare(two)) == ()


def test_a_language_that_pages_name_by_several_tags_is_one(make):
    text = "Brannmenn slukket ilden i fergen ved Halme natt til mandag, og ingen av de 214 passasjerene kom til skade."
    one, other = make(text, "one", lang="nb"), make(text, "other", lang="no")

    assert same_language(prepare(one), prepare(other))
