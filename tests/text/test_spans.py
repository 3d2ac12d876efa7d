"""Half-open spans."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from headwater.text.spans import Pages, length, merged, overlap, trimmed, within

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 10)).map(lambda s: (s[0], s[0] + s[1])), max_size=12)


@given(SPANS)
def test_merged_spans_cover_the_same_places_and_touch_nowhere(spans):
    joined = merged(spans)

    assert {i for a, b in joined for i in range(a, b)} == {i for a, b in spans for i in range(a, b)}
    assert all(a[1] < b[0] for a, b in itertools.pairwise(joined))
    assert length(joined) == len({i for a, b in spans for i in range(a, b)})


@given(SPANS, st.integers(0, 60), st.integers(0, 10))
def test_no_span_that_touches_another_is_missed(spans, start, size):
    spread = [(a * 300, b * 300) for a, b in spans]
    asked = (start * 300, (start + size) * 300)
    near = Pages(spread).near(asked)

    assert near == sorted(near)
    assert {n for n, span in enumerate(spread) if overlap(span, asked)} <= set(near)


def test_what_touches_does_not_overlap():
    assert overlap((0, 3), (3, 5)) == 0
    assert overlap((0, 4), (3, 5)) == 1
    assert within((3, 3), (0, 3))


def test_blanks_at_the_edges_are_trimmed():
    assert trimmed("  a b \n", (0, 7)) == (2, 5)
