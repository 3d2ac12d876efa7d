"""Passages that somebody signs."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


@pytest.mark.parametrize("dash", ["―", "—", "–"])
def test_who_signs_a_passage_said_it(said: Said, dash: str) -> None:
    (told,) = said(f"“The harbour was never meant for ships like these, and it shows.” {dash} Ada Lund, Tarn", "en")
    assert told.speaker is not None
    assert told.speaker.name == "Ada Lund"


def test_a_dash_before_a_clause_signs_nothing(said: Said) -> None:
    told = said("“The harbour was never meant for ships like these.” — Ada Lund was closing the door.", "en")
    assert all(one.cue is None for one in told)
