"""What is told of pairs stays in order, and things of reports keep their numbers, while reports come and go."""

from hypothesis import given
from hypothesis import strategies as st

from headwater.trace.joined import Numbers, joined
from headwater.trace.rows import Rows

_PAIRS = st.tuples(st.sampled_from("abc"), st.sampled_from("def"))


@given(steps=st.lists(st.tuples(_PAIRS, st.one_of(st.none(), st.integers(0, 9))), max_size=40))
def test_rows_that_come_and_go_stand_as_if_they_had_been_sorted_at_once(steps):
    rows, told = Rows(), {}
    for number, (pair, place) in enumerate(steps):
        if place is None:
            rows.drop(pair)
            told.pop(pair, None)
        else:
            told[pair] = [number]
            rows.put(pair, (place, pair), told[pair])
        if number % 3 == 0:
            rows.all()

    assert {pair: one for _, pair, one in rows.all()} == told
    assert [place for place, *_ in rows.all()] == sorted(place for place, *_ in rows.all())


def test_the_numbers_of_a_report_stay_and_those_of_one_that_went_are_given_again():
    ferry, bridge, dam = ("ferry 1", "ferry 2"), ("bridge 1", "bridge 2"), ("dam 1", "dam 2")
    numbers = Numbers()
    first = numbers.of({"ferry": ferry, "bridge": bridge})
    then = numbers.of({"bridge": bridge, "dam": dam})

    assert then["bridge"] == first["bridge"]
    assert then["dam"] == first["ferry"]
    assert numbers.size == 4


def test_a_report_in_a_new_wording_has_numbers_of_its_own():
    numbers = Numbers()
    numbers.of({"ferry": ("one",)})

    assert numbers.of({"ferry": ("one", "two")}) == {"ferry": 1}


def test_numbers_that_links_join_are_one_group_by_the_least_of_them():
    assert joined(5, [(3, 1), (4, 3)]) == [0, 1, 2, 1, 1]
