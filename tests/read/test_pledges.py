"""Pledges: who is bound to do what, with what force, and by when."""

import json

import pytest

from headwater.collect.thin import article_of
from headwater.read import read
from headwater.values import Pledge


def pledges(text, lang="en", **fields):
    article = article_of(json.dumps({"text": text, "lang": lang} | fields).encode(), "-")
    return [statement for statement in read(article) if isinstance(statement, Pledge)]


@pytest.mark.parametrize(
    ("text", "bound", "force"),
    [
        ("The council promised to repair the bridge.", "council", "pledged"),
        ("The company has offered to pay for the damage.", "company", "offered"),
        ("The union demanded that the owners open the gates.", "owners", "demanded"),
        ("Mayor Ada Lund refused to sign the treaty.", "Ada Lund", "refused"),
        ("The ministry vowed to close the mine.", "ministry", "pledged"),
        ("“We will rebuild the school,” mayor Ada Lund told reporters.", "Ada Lund", "pledged"),
    ],
)
def test_a_frame_tells_who_is_bound_and_with_what_force(text, bound, force):
    (pledge,) = pledges(text)

    assert bound in pledge.bound
    assert pledge.force == force


def test_who_is_only_asked_has_promised_nothing():
    (pledge,) = pledges("Varn demanded that Sund withdraw its ships.")

    assert "Sund" in pledge.bound
    assert pledge.on_behalf


def test_a_promise_by_its_own_maker_is_not_on_behalf():
    (pledge,) = pledges("Sund promised to withdraw its ships.")

    assert not pledge.on_behalf


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The council promised to repair the bridge by 4 May 2031.", "2031-05-04"),
        ("The council promised to repair the bridge by Friday.", "2031-03-14"),
        ("The council promised to pay within three days.", "P3D"),
    ],
)
def test_a_due_date_is_resolved_against_the_day_of_the_report(text, due):
    (pledge,) = pledges(text, published="2031-03-10")

    assert pledge.due.value == due


@pytest.mark.parametrize(
    "text",
    [
        "The content will be deleted within 24 hours.",
        "It will rain on Sunday, forecasters said.",
        "Prices are likely to rise next year.",
        "The council repaired the bridge last year.",
        "The aim of the plan is to save water.",
        "Drivers should avoid the bridge.",
    ],
)
def test_terms_predictions_advice_aims_and_things_done_are_no_pledges(text):
    assert pledges(text) == []


def test_a_pledge_stands_where_it_says():
    text = "On Monday the council promised to repair the bridge if the province pays."

    for pledge in pledges(text):
        assert text[slice(*pledge.span)] == pledge.text
