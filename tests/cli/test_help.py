"""Each verb tells how it is used, with examples."""

import pytest
from click.testing import CliRunner

from headwater.cli import headwater
from headwater.cli.command import _VERBS


@pytest.mark.parametrize("verb", _VERBS)
def test_each_verb_has_help_with_an_example(verb):
    result = CliRunner().invoke(headwater, [verb, "--help"])

    assert result.exit_code == 0
    assert result.output.count("headwater ") >= 2


def test_help_lists_every_verb_and_loads_none():
    result = CliRunner().invoke(headwater, ["--help"])

    assert all(verb in result.output for verb in _VERBS)


def test_a_verb_that_is_none_is_a_wrong_call():
    assert CliRunner().invoke(headwater, ["divine"]).exit_code == 2
