"""Each measured figure keeps its floor, on the very data that it was measured on."""

import importlib
import tomllib
from functools import cache
from pathlib import Path

import pytest

BENCH = Path(__file__).resolve().parents[2] / "bench"
FLOORS = tomllib.loads((BENCH / "floors.toml").read_text(encoding="utf-8"))

CASES = [
    pytest.param(
        name,
        item,
        bound,
        figure,
        id=f"{name}: {item} {bound.replace('_', ' ')} {figure:g}",
        marks=pytest.mark.xdist_group(name),
    )
    for name, measure in FLOORS.items()
    for bound in ("at_least", "at_most")
    for item, figure in measure.get(bound, {}).items()
]


@cache
def measured(name):
    """Run one measure once; None where its data is absent."""
    try:
        return importlib.import_module("measures").MEASURES[name](None)
    except FileNotFoundError as error:
        pytest.skip(f"not measured: {error}")


@pytest.mark.quality
@pytest.mark.parametrize("name", FLOORS)
def test_the_data_is_the_one_that_the_floors_were_measured_on(name):
    assert measured(name).data_sha256 == FLOORS[name]["sha256"], (
        "The data changed: measure again, then write its digest."
    )


@pytest.mark.quality
@pytest.mark.parametrize(("name", "item", "bound", "figure"), CASES)
def test_a_figure_keeps_its_floor(name, item, bound, figure):
    told = measured(name).figures[item]

    assert told >= figure if bound == "at_least" else told <= figure, (
        f"{name}: {item} is {told:g}, owed {bound} {figure:g}"
    )
