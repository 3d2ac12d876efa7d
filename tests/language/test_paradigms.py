"""Forms that many words share stand once in a language file: stems and endings."""

import pytest

from headwater.language.cues import Cues
from headwater.language.paradigms import Paradigm, unfolded

SAY = Paradigm(stems=("söyle", "dinle"), endings={"said": ("di", "miş"), "heads": ("yen",)})


def test_each_stem_takes_each_ending_in_the_list_that_the_ending_names():
    cues = unfolded(Cues(said=("dedi",)), [SAY])

    assert cues.said == ("dedi", "söyledi", "söylemiş", "dinledi", "dinlemiş")
    assert cues.heads == ("söyleyen", "dinleyen")


def test_a_list_without_an_order_takes_forms_too():
    smile = Paradigm(stems=("lächel",), endings={"voiced": ("t", "te")})

    assert unfolded(Cues(voiced=frozenset({"nickt"})), [smile]).voiced == {"nickt", "lächelt", "lächelte"}


def test_endings_of_a_list_that_is_none_are_a_mistake_that_is_named():
    with pytest.raises(ValueError, match="'sayd'"):
        unfolded(Cues(), [Paradigm(stems=("a",), endings={"sayd": ("b",)})])
