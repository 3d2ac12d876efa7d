"""What one text needed while it was read is given back at once, not when the collector of cycles comes by."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from headwater.read import read

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.fixture
def left() -> Iterator[list[object]]:
    """What the collector finds, kept for a look."""
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    yield gc.garbage
    gc.set_debug(0)
    gc.garbage.clear()
    gc.enable()


@pytest.mark.parametrize("lang", sorted(path.name for path in FIXTURES.iterdir()))
def test_reading_leaves_no_cycles_behind(lang: str, report, left: list[object]) -> None:
    for path in (FIXTURES / lang).glob("*.txt"):
        title, _, text = path.read_text(encoding="utf-8").partition("\n")
        assert read(report(text.strip(), lang, title))
    gc.collect()
    assert not [thing for thing in left if type(thing).__module__.startswith("headwater.read")]
