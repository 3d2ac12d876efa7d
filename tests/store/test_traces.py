"""A trace that is told anew is read back as it was told, and what did not change of it stays where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.store.ordered import placed
from headwater.values import Agreed, Origins, Place, Story, Trace

ORIGINS = Origins(low=1, high=1, because=(), groups=())


@given(st.lists(st.lists(st.integers(0, 30), unique=True)))
def test_rows_in_any_order_after_any_other_get_positions_in_their_order(orders):
    held = {}
    for wanted in orders:
        positions = placed(held, wanted)

        assert positions == sorted(set(positions))
        held = dict(zip(wanted, positions, strict=True))


def test_a_row_that_comes_between_moves_no_other():
    assert placed({"a": 0.0, "b": 1.0, "c": 2.0}, ["x", "a", "y", "b", "c", "z"]) == [-1, 0, 0.5, 1, 2, 3]


def test_a_row_that_went_and_one_that_moved_leave_the_others_in_place():
    assert placed({"a": 0.0, "b": 1.0, "c": 2.0, "d": 3.0}, ["d", "a", "c"]) == [-1, 0, 2]


def test_rows_between_which_nothing_is_left_are_counted_anew():
    assert placed({"a": 1.0, "b": 1.0000000000000002}, ["a", "x", "b"]) == [0, 1, 2]


@pytest.fixture
def keep(here):
    """Store the trace of one story whose agreed sentences stand at these places; return the numbers of its rows."""
    from headwater.store import traces
    from headwater.store.models import Part
    from headwater.store.models import Story as Stored

    Stored.objects.create(pk="s", object=Story(id="s", members=()), wanted="w")

    def kept(*starts):
        agreed = tuple(
            Agreed(place=Place(article="a", span=(at, at + 9)), carried_by=("a", "b"), origins=2) for at in starts
        )
        trace = Trace(id=f"t{len(starts)}", story="s", origins=ORIGINS, agreed=agreed)
        traces.traced(trace, traces.Front(sober=None, first=None, wordings=0), "w")

        assert traces.trace_of("s") == trace
        return {part.object["place"]["span"][0]: part.pk for part in Part.objects.filter(field="agreed")}

    return kept


def test_a_trace_is_read_back_as_it_was_told_and_keeps_the_rows_that_did_not_change(keep):
    before = keep(10, 20, 30)
    after = keep(20, 5, 40, 30)

    assert {at for at in before if after.get(at) == before[at]} == {20, 30}


def test_around_a_report_the_first_parts_of_a_kind_are_read(keep):
    from headwater.store import traces

    keep(10, 20, 30)
    keep(5, 10, 20, 30)

    assert [one.place.span[0] for one in traces.trace_round("s", "a", 2).agreed] == [5, 10]
