"""Work that makes no cycles is not interrupted by the collector that looks for them."""

import gc

import pytest

from headwater.text.uncollected import uncollected


def test_nothing_is_collected_meanwhile_and_the_collector_is_on_again_behind_it():
    passes: list[str] = []

    def note(phase: str, _: object) -> None:
        passes.append(phase)

    gc.callbacks.append(note)
    try:
        with uncollected():
            kept = [[number] for number in range(100_000)]
            assert not passes
    finally:
        gc.callbacks.remove(note)
    assert len(kept) == 100_000
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off():
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_collector_is_on_again_behind_a_failure():
    with pytest.raises(ValueError, match="lost"), uncollected():
        raise ValueError("lost")
    assert gc.isenabled()
