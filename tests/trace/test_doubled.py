"""The same paragraph told twice inside one report."""

from headwater.trace import trace
from headwater.trace.alignment import prepare
from headwater.trace.doubled import doubled

TWICE = """
The council closed the old swimming hall in Vesk on Friday.

Its roof had been leaking since the winter.

“We saw a handful of tiles come down and shut the doors,” caretaker Pal Istvan said, adding that visitors should be
“prepared to stay away for many months”.

“We saw a few tiles fall down and closed the doors,” caretaker Pal Istvan said, adding that guests should be “ready to
stay away for several months”.

A new hall would cost four million crowns.
"""


def test_a_paragraph_told_twice_in_other_words_is_noted(make):
    report = make(TWICE, "A")
    (found,) = doubled(prepare(report))
    ((first, second),) = found.passages
    assert report.article.text[slice(*first)].startswith("“We saw a handful")
    assert report.article.text[slice(*second)].endswith("several months”.")


def test_facts_that_are_taken_up_again_are_not_told_twice(ferry):
    assert all(doubled(prepare(report)) == () for report in ferry.values())


def test_the_finding_keeps_the_name_of_the_outlet_as_it_is_written(make):
    (found,) = (one for one in trace("s", [make(TWICE, "nzz")]).findings if one.type == "doubled")

    assert found.says == "One passage is told twice by nzz."
