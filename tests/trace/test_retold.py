"""When details told in other words are a debt, and when two simply know one event."""

import json
from pathlib import Path

import pytest

from headwater.collect.thin import article_of
from headwater.trace import Report, trace
from headwater.trace.links import verdict

SPUN = Path(__file__).parent / "spun"
DEBTS = {"verbatim", "rewrite", "excerpt", "translation"}


def source(name):
    return (SPUN / "sources" / f"{name}.txt").read_text(encoding="utf-8")


def rewrite(name):
    return (SPUN / "rewrites" / f"{name}-2.txt").read_text(encoding="utf-8")


def report(key, *texts):
    line = json.dumps({"id": key, "text": "\n\n".join(texts), "lang": "en", "outlet": key}).encode()
    return Report(article=article_of(line, key))


def owes(*reports):
    return [link for link in trace("s", reports).links if link.type in DEBTS]


@pytest.mark.parametrize("name", ["gas", "eels", "cup"])
def test_a_short_copy_in_other_words_is_told(name):
    assert verdict(report("a", source(name)), report("b", rewrite(name))) is not None


@pytest.mark.parametrize("name", ["gas", "eels", "cup"])
def test_a_report_many_times_as_long_holds_the_details_of_a_short_one_anyhow(name):
    long = report("a", source(name), source("water"), source("storm"))

    assert verdict(long, report("b", rewrite(name))) is None


@pytest.mark.parametrize("name", ["eels", "cup"])
def test_two_who_each_know_what_others_tell_and_the_other_leaves_out_owe_each_other_nothing(name):
    flood = "The river Aster rose by two metres on Sunday and carried off the wooden bridge at Lindal mill."
    strike = "Drivers of the night buses in Oberau stop work on Friday, their union Transit wrote to members."
    a, b = report("a", source(name), flood), report("b", rewrite(name), strike)
    c = report(
        "c", f"In Lindal the wooden bridge at the mill was carried off on Sunday when the river Aster rose. {strike}"
    )

    assert [{link.source, link.target} for link in owes(a, b)] == [{"a", "b"}]
    assert not any({link.source, link.target} == {"a", "b"} for link in owes(a, b, c))
