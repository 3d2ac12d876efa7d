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


@pytest.mark.parametrize(
    ("text", "bound", "force"),
    [
        ("The roof would be taken down by Friday, Captain Ada Lund promised.", "Ada Lund", "pledged"),
        (
            "“Every passenger will get the fare back by 4 May,” said Ada Lund, the director of Varn Rail.",
            "Varn",
            "pledged",
        ),
        ("“We will have 500 beds in the town by Friday,” mayor Ada Lund said.", "Ada Lund", "pledged"),
        ("Varn Rail said it would pay for the damage within eight weeks.", "Varn Rail", "pledged"),
        ("The guild demanded that the town put rods on all of its roofs.", "the town", "demanded"),
        ("The union called on Varn Rail, in the name of its members, to open its books.", "Varn Rail", "demanded"),
        ("Varn Rail offered everyone aboard a free trip.", "Varn Rail", "offered"),
    ],
)
def test_who_answers_for_what_others_get_or_do_is_bound(text, bound, force):
    (pledge,) = pledges(text, published="2031-03-10")

    assert bound in pledge.bound
    assert pledge.force == force


@pytest.mark.parametrize(
    "text",
    [
        "The lawyer offered no proof.",
        "Experts offered a bleak assessment.",
        "“Varn Rail will get most of the orders,” said Ada Lund, the director of the museum.",
        "“We will have a hard winter,” mayor Ada Lund said.",
    ],
)
def test_what_is_only_shown_or_foretold_binds_nobody(text):
    assert pledges(text, published="2031-03-10") == []


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("The council promised to repair the bridge next week.", "2031-W12", "next week"),
        ("The council promised to repair the bridge by the end of the month.", "2031-03-31", "by the end of the month"),
        ("The council promised to repair the bridge by the autumn of 2032.", "2032", "by the autumn of 2032"),
        ("The council promised to close the bridge until the review is over.", None, "until the review is over"),
    ],
)
def test_spans_and_events_are_told_as_far_as_they_can_be_known(text, value, words):
    (pledge,) = pledges(text, published="2031-03-10")

    assert (pledge.due.value, pledge.due.text) == (value, words)


@pytest.mark.parametrize(
    "text",
    [
        "“I would ask them when it was time to leave the field,” mayor Ada Lund said.",
        "“I believe the players will be told of the plan by Friday,” commissioner Ada Lund said.",
        "The old satellite will crash into the sea on Friday, the agency said.",
        "Doctors decided to remove the tooth at once.",
        "The coach told his players they did not need to hurry to pay the fine.",
        "The minister ordered that no effort be spared. She ordered no effort be spared to find them.",
        "It is a back room that requires a secret knock to enter.",
        "She was sued in 2009 for driving tenants out of their homes or refusing to repair them.",
        "The pilot said he would regard that as a success.",
        "Varn Rail said the bridge would close.",
        "Lawmakers argued that the Freedom Act would remove tools from the police.",
        "The prince pulled out after Varn’s decision to take military action.",
        "Ada Lund was optimistic that justice would be done for her mother.",
        "“I expect that we will reach an agreement soon,” minister Ada Lund said.",
        "The reporter asked Ada Lund, the mayor, whether Varn planned to close the pool.",
        "The council’s answer to the question was to call a vote.",
        "A bill by Senator Ada Lund, a Democrat, would ban robots. It is her bill, which would ban robots.",
        "The guests took part on the undertaking that their accounts would be made public.",
    ],
)
def test_what_is_foretold_supposed_or_done_already_binds_nobody(text):
    assert pledges(text) == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The bank, which has so far refused to pay, did not comment.", "The bank"),
        ("The council has decided to close the pool.", "The council"),
        ("“We have decided to sell the plant,” said chief executive Ada Lund.", "Ada Lund"),
        ("The anger mounted and a series of countries vowed to open inquiries.", "a series of countries"),
    ],
)
def test_who_is_bound_is_found_behind_adverbs_relatives_and_other_clauses(text, bound):
    assert [pledge.bound for pledge in pledges(text)] == [bound]


def test_a_promise_without_its_owner_is_not_that_of_who_spoke():
    assert pledges("Those who spoke took part on the undertaking that their accounts would be made public.") == []
