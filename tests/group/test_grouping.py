"""Reports of one event become one story."""

import pytest

from headwater.group import Joined, OldStateError, Opened, empty, group, signature, step
from headwater.group.decide import asked
from headwater.values import Article, When, identity


def report(title: str | None, text: str, lang: str | None = "en", published: str | None = None) -> Article:
    when = When(value=published, precision="day") if published else None
    name = identity(title or "", text)
    return Article(
        id=name, title=title, text=text, lang=lang, published=when, made_by="given", confidence=1.0, revision=name
    )


BRIDGE = report(
    "Old bridge of Karrowby collapses",
    "The old stone bridge of Karrowby collapsed into the river Wend on Tuesday morning. Two lorries fell into the "
    "water. Mayor Ilse Trantow said that divers were searching for one driver.",
    published="2031-05-06",
)
BRIDGE_AGAIN = report(
    "Lorry driver missing after Karrowby bridge falls into the Wend",
    "Divers searched the Wend on Tuesday for a lorry driver after Karrowby's stone bridge collapsed, mayor Ilse "
    "Trantow told reporters.",
    published="2031-05-07",
)
BANK = report(
    "Central bank of Norrland raises its rate",
    "The central bank of Norrland raised its main rate to 4.25 percent on Tuesday. Governor Pell Osgar said that "
    "inflation was still too high.",
    published="2031-05-06",
)


def test_two_reports_of_one_event_are_one_story():
    (story,) = group([BRIDGE, BRIDGE_AGAIN])
    assert story.members == (BRIDGE.id, BRIDGE_AGAIN.id)
    assert story.id == group([BRIDGE])[0].id


def test_of_too_many_reports_to_be_put_together_again_and_again_the_order_decides_nothing_either(monkeypatch):
    monkeypatch.setattr("headwater.group.state.MOST", 2)
    found = group([BANK, BRIDGE_AGAIN, BRIDGE])
    assert {story.members for story in found} == {(BRIDGE.id, BRIDGE_AGAIN.id), (BANK.id,)}
    assert found == group([BRIDGE, BANK, BRIDGE_AGAIN])


def test_reports_of_two_events_are_two_stories():
    assert len(group([BRIDGE, BANK])) == 2


def test_a_reason_names_what_is_shared():
    (story,) = group([BRIDGE, BRIDGE_AGAIN])
    words = " ".join(why.words for why in story.because[BRIDGE_AGAIN.id])
    assert "Karrowby" in words
    assert "same names" in words


def test_a_step_says_what_it_changed():
    state, (opened,) = step(empty(), BRIDGE)
    assert isinstance(opened, Opened)
    state, (joined,) = step(state, BRIDGE_AGAIN)
    assert isinstance(joined, Joined)
    assert joined.story == opened.story
    assert state.members() == {opened.story: (BRIDGE.id, BRIDGE_AGAIN.id)}


def test_a_state_is_used_up_by_its_step_and_says_so():
    before, _ = step(empty(), BRIDGE)
    after, _ = step(before, BRIDGE_AGAIN)

    with pytest.raises(OldStateError, match="after 1 steps, was stepped already"):
        step(before, BANK)
    assert len(after.members()) == 1


def test_an_empty_report_stands_alone():
    nothing = report("?", "!")
    assert len(group([nothing, report(None, "…"), BRIDGE])) == 3


def test_the_same_headline_alone_is_the_same_story():
    assert len(group([report("Karrowby bridge collapses", ""), report("Bridge collapses in Karrowby", " ")])) == 1


def test_what_is_told_days_later_must_be_more_alike_and_most_so_in_another_language():
    at_once, later = asked(60, 0.5, across=False), asked(60, 10, across=False)

    assert at_once == asked(60, 0.5, across=True)
    assert at_once < later < asked(60, 10, across=True)


MAYOR = "mayor Nadia Ferro of Haskar told the council at Customs Quay on Wednesday"
STRIKE = report(
    "Haskar teachers strike", f"Teachers want more pay, {MAYOR}. Schools stay closed.", published="2031-03-26"
)
FIRE = report("Haskar warehouse burns", f"Flames took a warehouse, {MAYOR}. Firemen came.", published="2031-03-12")
FIRE_TOO = report(
    "Fire in Haskar", f"A warehouse full of flour burned, {MAYOR}. Firemen fought flames.", published="2031-03-13"
)


def test_one_mayor_weeks_apart_makes_no_story():
    assert [len(story.members) for story in group([FIRE, FIRE_TOO, STRIKE])] == [2, 1]


def test_a_text_of_marks_that_combine_with_nothing_stands_alone():
    assert len(group([report("\u0301\u0302", "\u0303 \u0304"), BRIDGE])) == 2


SPILL = (
    "The tanker Grey Heron spilled oil off Cape Tolvik; captain Bertil Aske and the harbour board blamed a broken valve"
)
FIRST = report(
    "Tanker spills oil off Tolvik", f"{SPILL}. Beaches were closed and birds were washed.", published="2031-03-03"
)
COURT = report(
    "Captain of Grey Heron fined",
    "A court in Tolvik fined captain Bertil Aske for the oil that the tanker Grey Heron lost in spring. Judge Maren "
    "Holt found that he had sailed although two engineers had warned him. His lawyer, Piet Solberg, will appeal before "
    "the summer recess, and Nordlys Shipping, whose insurers paid nineteen fishermen of Selby last month, dismissed him.",
    published="2031-09-20",
)


def test_what_comes_of_an_event_months_later_is_a_story_that_continues_it():
    first, later = group([FIRST, COURT])

    assert later.members == (COURT.id,)
    assert later.develops == (first.id,)
    assert first.develops == ()


def test_another_event_continues_nothing():
    assert [story.develops for story in group([BRIDGE, BANK, STRIKE])] == [(), (), ()]


def test_a_number_in_words_is_that_number_in_another_language():
    english = signature(report(None, "All 14 people aboard were found, 30 miles from land.", "en"))
    russian = signature(report(None, "Четырнадцать человек нашли в тридцати милях от берега.", "ru"))

    assert {"#14", "#30"} <= english.common.keys() & russian.common.keys()
    assert english.common["#14"].tells == pytest.approx(russian.common["#14"].tells, rel=0.5)


def test_a_number_of_one_digit_in_words_tells_nothing_as_in_digits():
    found = signature(report(None, "Three people were found.", "en"))

    assert not any(term.startswith("#") for term in found.common)
