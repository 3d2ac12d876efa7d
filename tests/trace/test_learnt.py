"""A story that grows and shrinks report by report is told as one that came at once."""

from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.trace import Learnt, trace, traced
from headwater.trace.bearings import bearings
from headwater.trace.pairs_candidates import SMALL
from headwater.values import encode


@given(data=st.data())
@settings(max_examples=15, deadline=None)
def test_reports_that_come_one_by_one_in_any_order_give_what_they_give_at_once_byte_for_byte(ferry, leak, data):
    reports = [*ferry.values(), *leak]
    learnt = Learnt()
    for report in data.draw(st.permutations(reports)):
        learnt.put(report)
        last = traced("story", learnt)

    assert encode(last) == encode(trace("story", reports))


@given(data=st.data())
@settings(max_examples=15, deadline=None)
def test_reports_that_went_leave_nothing_behind(ferry, leak, data):
    reports = [*ferry.values(), *leak]
    learnt = Learnt(data.draw(st.permutations(reports)))
    traced("story", learnt)
    gone = data.draw(st.lists(st.sampled_from(reports), unique_by=lambda report: report.article.id))
    for report in gone:
        learnt.drop(report.article.id)
        traced("story", learnt)

    rest = [report for report in reports if report not in gone]
    assert encode(traced("story", learnt)) == encode(trace("story", rest))


def test_a_report_in_a_new_wording_is_compared_anew(ferry, make):
    learnt = Learnt((ferry["original"], ferry["spun"]))
    traced("story", learnt)
    other = make(ferry["independent"].article.text, "spun")
    learnt.put(other)

    assert traced("story", learnt) == trace("story", [ferry["original"], other])


@given(data=st.data())
@settings(max_examples=4, deadline=None)
def test_a_large_story_is_told_the_same_in_whatever_order_its_reports_came_and_went(ferry, make, data):
    parts = [part for report in ferry.values() for part in report.article.text.split("\n\n")]
    many = [make("\n\n".join(parts[n::7][: 3 + n % 4]), f"paper {n}") for n in range(7)]
    many += [make(f"{parts[n % len(parts)]}\n\nOn day {n} the council met.", f"day {n}") for n in range(SMALL)]
    order = data.draw(st.permutations(many))
    learnt = Learnt(order[: SMALL - 2])
    for number, report in enumerate(order[SMALL - 2 :]):
        learnt.put(report)
        if number % 3 == 0:
            traced("story", learnt)
    for report in order[5:7]:
        learnt.drop(report.article.id)
        traced("story", learnt)
        learnt.put(report)

    assert encode(traced("story", learnt)) == encode(trace("story", many))


def test_one_more_report_is_held_against_its_neighbours_alone(ferry, make):
    parts = [part for report in ferry.values() for part in report.article.text.split("\n\n")]
    many = [make(f"{parts[n % len(parts)]}\n\nOn day {n} the council met.", f"day {n}") for n in range(3 * SMALL)]
    learnt = Learnt(many[1:])
    before = {id(pair) for pair in learnt.evidences()}
    learnt.put(many[0])
    new = [pair for pair in learnt.evidences() if id(pair) not in before]

    assert 0 < len(new) < len(many)


def test_what_one_more_report_does_not_touch_is_not_weighed_anew(ferry, make):
    parts = [part for report in ferry.values() for part in report.article.text.split("\n\n")]
    many = [make(f"{parts[n % len(parts)]}\n\nOn day {n} the council met.", f"day {n}") for n in range(3 * SMALL)]
    learnt = Learnt(many[1:])
    before = {id(one) for one in bearings(learnt.evidences(), learnt.prepared(), learnt.telling, learnt.kept)}
    learnt.put(many[0])
    found = bearings(learnt.evidences(), learnt.prepared(), learnt.telling, learnt.kept)
    anew = [one for one in found if id(one) not in before]

    assert 0 < len(anew) < len(found) / 2
    assert found == bearings(learnt.evidences(), learnt.prepared())
