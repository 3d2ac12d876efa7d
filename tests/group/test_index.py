"""Telling terms lead to the newest reports that hold them, however many there were."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.group.index import Index
from headwater.group.packed import Heaviest

NONE = np.zeros(0, np.uint32), np.zeros(0, np.float32)
TERMS = st.lists(st.integers(1, 12), min_size=1, max_size=6, unique=True)


def holding(terms) -> Heaviest:
    """Return a report of these terms, all of one weight."""
    weights = np.full(len(terms), len(terms) ** -0.5, np.float32)
    common, common_weights = NONE
    return Heaviest(np.array(terms, np.uint32), weights, 0, common, common_weights, common_weights, (), len(terms))


def found(index: Index, terms, reports: int) -> set[int]:
    """Return which of so many reports terms lead to; each is a story of its own."""
    alone, sizes = np.arange(reports, dtype=np.uint32), np.ones(reports, np.uint32)
    return set(index.near(holding(terms), alone, sizes, reports))


@given(st.lists(TERMS, max_size=60), TERMS)
def test_a_report_is_found_by_each_of_its_terms(reports, asked):
    index = Index()
    for number, terms in enumerate(reports):
        index.add(holding(terms), number)

    assert found(index, asked, len(reports)) == {n for n, terms in enumerate(reports) if {*terms} & {*asked}}


@pytest.mark.parametrize("reports", [1, 2, 3, 4, 5, 16, 17, 63, 64, 65, 66, 127, 128, 129, 500])
def test_a_usual_term_leads_to_the_newest_of_its_reports_and_to_no_more_than_64(reports):
    index = Index()
    for number in range(reports):
        index.add(holding([7, 100 + number]), number)
    newest = found(index, [7], reports)

    assert set(range(max(0, reports - 63), reports)) <= newest <= set(range(max(0, reports - 64), reports))


def test_what_a_usual_term_forgot_is_found_by_its_rare_ones():
    index = Index()
    for number in range(500):
        index.add(holding([7, 100 + number]), number)

    assert found(index, [100], 500) == {0}


def test_a_usual_matter_leads_to_no_report():
    index = Index()
    weights = np.ones(1, np.float32)
    words, none = NONE
    usual = Heaviest(words, none, 0, np.array([7], np.uint32), weights, np.zeros(1, np.float32), (), 1)
    index.add(usual, 0)

    assert not index.near(usual, np.zeros(1, np.uint32), np.ones(1, np.uint32), 1)
