"""What looks like a promise in other languages than English and binds nobody, or somebody else than it seems."""

import json

import pytest

from headwater.collect.thin import article_of
from headwater.read import read
from headwater.values import Pledge


def pledges(text, lang):
    """Return who is bound by what force in a report of a Wednesday, 19 March 2031."""
    article = article_of(json.dumps({"text": text, "lang": lang, "published": "2031-03-19"}).encode(), "-")
    return [(one.bound, one.force) for one in read(article) if isinstance(one, Pledge)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Damals wurde die Bank dazu verpflichtet, eine Strafe zu zahlen."),
        ("nl", "Het toestel werd maandag aangekondigd en vervangt het oude, dat in 2033 op de markt komt."),
    ],
)
def test_who_is_bound_by_others_has_promised_nothing(lang, text):
    assert pledges(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "bound", "force"),
    [
        ("de", "Die Bank hat sich dazu verpflichtet, eine Strafe zu zahlen.", "Die Bank", "pledged"),
        ("de", "Die Stadt hat den Schulen Geld versprochen.", "Die Stadt", "pledged"),
        ("nl", "De gemeente heeft de scholen hulp aangeboden.", "De gemeente", "offered"),
    ],
)
def test_a_participle_that_closes_its_clause_binds_like_its_verb(lang, text, bound, force):
    assert pledges(text, lang) == [(bound, force)]


def test_a_time_of_two_words_before_a_verb_asks_for_nothing():
    text = "Letzte Woche forderte die Gewerkschaft, die Stadt solle das Bad öffnen."
    assert pledges(text, "de") == [("die Stadt", "demanded")]
