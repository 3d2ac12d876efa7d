"""Whom a pronoun means, in invented passages (`pronouns.tsv`), each with the rule that it shows.

The subject of a sentence is whom the next one likeliest goes on with, named or not (Grosz, Joshi and Weinstein 1995).
"""

import csv
from pathlib import Path

import pytest

#: Paragraphs are parted by ¶; no name means that nobody is told.
PASSAGES = list(
    csv.DictReader(
        Path(__file__).with_name("pronouns.tsv").read_text(encoding="utf-8").splitlines(),
        delimiter="\t",
        quoting=csv.QUOTE_NONE,
    )
)


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: f"{passage['rule']}, {passage['lang']}")
def test_a_pronoun_means(said, passage):
    told = said(passage["text"].replace(" ¶ ", "\n\n"), passage["lang"], passage["title"] or None)
    found = [one for one in told if passage["words"] in one.text and one.where != "headline"]
    assert {one.speaker.name if one.speaker else "" for one in found} == {passage["name"]}
