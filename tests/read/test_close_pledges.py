"""Close reading: pledges that a reader proposes are taken as far as the text bears them out."""

import pytest

from headwater.read import read
from headwater.read.close import read_closely
from headwater.read.close.proposals import BoundTo
from headwater.values import Article, Pledge, When, Words

TEXT = """“The bridge opens by 4 May,” mayor Ivo Brandt told reporters. He said the repairs had cost less than expected.

The council has given its word to repair the road by 1 June 2031."""
ARTICLE = Article(
    id="tarn",
    lang="en",
    text=TEXT,
    published=When(value="2031-03-04", precision="day"),
    made_by="test",
    confidence=1.0,
    revision="one",
)
LIGHT = read(ARTICLE)
WHOLE = (0, len(TEXT))


def words(text, span=WHOLE):
    return Words(text=text, span=span)


def bound(**changed):
    told = dict(
        words=words("given its word to repair the road by 1 June 2031"),
        bound=words("The council"),
        action="repair the road by 1 June 2031",
        force="pledged",
    )
    return BoundTo(**told | changed)


@pytest.fixture(scope="module")
def after(proposer):
    return lambda *proposals: read_closely(ARTICLE, LIGHT, proposer(*proposals))


def test_a_pledge_whose_words_stand_there_is_taken_with_its_day(after):
    (made,) = (one for one in after(bound()).statements if isinstance(one, Pledge) and one.made_by)

    assert made.text == TEXT[slice(*made.span)] == "given its word to repair the road by 1 June 2031"
    assert (made.bound, made.speaker, made.force) == ("The council", "The council", "pledged")
    assert made.due.value == "2031-06-01"
    assert not made.on_behalf
    assert made.made_by == "test:reader"


def test_a_pledge_is_said_by_whom_the_statement_around_it_is(after):
    read_ = after(
        bound(
            words=words("The bridge opens by 4 May"),
            action="opens by 4 May",
            bound=words("The council"),
            force="demanded",
        )
    )
    (made,) = (one for one in read_.statements if isinstance(one, Pledge))

    assert made.speaker == "Ivo Brandt"
    assert made.on_behalf


@pytest.mark.parametrize(
    ("proposal", "reason"),
    [
        (bound(words=words("given its word to repair the roof")), "the words of the pledge do not stand"),
        (bound(words=words("expected.\n\nThe council")), "the words of the pledge do not stand"),
        (bound(words=words("given its word", (0, 9))), "the words of the pledge do not stand"),
        (bound(action="open the bridge"), "what is to be done"),
        (bound(action=""), "what is to be done"),
        (bound(force="sworn"), "with what force"),
        (bound(bound=words("the ministry")), "who is bound, or who says so, is not mentioned"),
        (bound(bound=words("He")), "a pronoun names nobody"),
        (bound(speaker=words("Vera Malm")), "who is bound, or who says so, is not mentioned"),
    ],
)
def test_a_pledge_that_the_text_does_not_bear_out_is_refused_and_said(after, proposal, reason):
    read_ = after(proposal)

    assert read_.statements == LIGHT
    assert reason in read_.says


def test_a_pledge_that_is_told_already_stays_as_it_is(report, proposer):
    text = "The council promised to open the bridge by May."
    article = report(text)
    light = read(article)
    assert [one.bound for one in light if isinstance(one, Pledge)] == ["The council"]
    proposal = BoundTo(words=words(text[:-1], (0, 47)), bound=words("bridge", (0, 47)), action="open", force="refused")

    read_ = read_closely(article, light, proposer(proposal))

    assert read_.statements == light
    assert "a pledge is known there already" in read_.says
