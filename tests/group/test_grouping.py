"""Reports of one event become one story."""

from headwater.group import Joined, Opened, empty, group, step, stories
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
)
BRIDGE_AGAIN = report(
    "Lorry driver missing after Karrowby bridge falls into the Wend",
    "Divers searched the Wend on Tuesday for a lorry driver after Karrowby's stone bridge collapsed, mayor Ilse "
    "Trantow told reporters.",
)
BANK = report(
    "Central bank of Norrland raises its rate",
    "The central bank of Norrland raised its main rate to 4.25 percent on Tuesday. Governor Pell Osgar said that "
    "inflation was still too high.",
)


def test_two_reports_of_one_event_are_one_story():
    (story,) = group([BRIDGE, BRIDGE_AGAIN])
    assert story.members == (BRIDGE.id, BRIDGE_AGAIN.id)
    assert story.id == group([BRIDGE])[0].id


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
    assert stories(state)[0].because[BRIDGE_AGAIN.id] == joined.because


def test_an_old_state_stays_as_it_was():
    before, _ = step(empty(), BRIDGE)
    after, _ = step(before, BRIDGE_AGAIN)
    assert stories(before) == group([BRIDGE])
    other, _ = step(before, BANK)
    assert stories(other) == group([BRIDGE, BANK])
    assert stories(after) == group([BRIDGE, BRIDGE_AGAIN])
    assert stories(step(after, BANK)[0]) == group([BRIDGE, BRIDGE_AGAIN, BANK])


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
