"""What is kept from one tracing of a story to the next changes no result."""

from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.trace import Learnt, trace
from headwater.trace.pairs_candidates import SMALL


@given(data=st.data())
@settings(max_examples=15, deadline=None)
def test_reports_that_come_one_by_one_give_what_they_give_at_once(ferry, leak, data):
    reports = [*ferry.values(), *leak]
    order = data.draw(st.permutations(reports))
    learnt = Learnt()
    for size in range(1, len(order) + 1):
        last = trace("story", order[:size], learnt=learnt)

    assert last == trace("story", reports)


def test_a_report_in_a_new_wording_is_compared_anew(ferry, make):
    learnt = Learnt()
    trace("story", [ferry["original"], ferry["spun"]], learnt=learnt)
    other = make(ferry["independent"].article.text, "spun")

    assert trace("story", [ferry["original"], other], learnt=learnt) == trace("story", [ferry["original"], other])


def test_a_large_story_that_grows_is_told_as_one_that_came_at_once(ferry, make):
    parts = [part for report in ferry.values() for part in report.article.text.split("\n\n")]
    many = [make("\n\n".join(parts[n::7][: 3 + n % 4]), f"paper {n}") for n in range(7)]
    many += [make(f"{parts[n % len(parts)]}\n\nOn day {n} the council met.", f"day {n}") for n in range(SMALL)]
    learnt = Learnt()
    for size in (SMALL - 1, SMALL + 3, len(many)):
        last = trace("story", many[:size], learnt=learnt)

    assert last == trace("story", many[::-1])
