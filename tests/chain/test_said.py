"""Who said some words, out of quotations that may hold them."""

import datetime as dt

from headwater.chain.said import said
from headwater.values import Article, Quotation, Speaker, When
from headwater.values.said import Told

ARRIVED = dt.datetime(2031, 3, 14, tzinfo=dt.UTC)


def told(key: str, text: str, *, speaker: str | None = "Mara Voss", when: str | None = None, **more) -> Told:
    published = When(value=when, precision="minute") if when else None
    lang = more.pop("lang", "en")
    article = Article(
        id=f"a{key}", text=text, lang=lang, published=published, made_by="given", confidence=1, revision=key
    )
    quotation = Quotation(
        id=f"q{key}",
        article=article.id,
        type=more.pop("type", "direct"),
        spans=((0, len(text)),),
        text=text,
        speaker=Speaker(name=speaker) if speaker else None,
        confidence=1,
    )
    return Told(quotation=quotation, article=article, told_at=ARRIVED, **more)


def alone(one: Told):
    return one.quotation.speaker and one.quotation.speaker.name, [one]


EARLY = told("1", "The harbour will stay closed until the wreck is lifted", when="2031-03-12T08:00")
LATE = told("2", "The harbour stays closed until the wreck has been lifted", when="2031-03-12T09:30")
ABROAD = told("3", "Der Hafen bleibt zu, bis das Wrack gehoben ist", when="2031-03-12T07:00", lang="de")


def test_nearest_rubbish_is_not_shown():
    assert said("Taxes on fishing boats will fall next year", [EARLY, LATE], alone) == ()


def test_wordings_of_one_act_come_together_the_earliest_first():
    (found,) = said("harbour closed until the wreck is lifted", [LATE, EARLY], lambda _: ("Mara Voss", [LATE, EARLY]))
    assert [wording.told for wording in found.wordings] == [EARLY, LATE]
    assert found.first == "a1"


def test_a_wording_in_another_language_stands_beside_the_others_without_a_share():
    (found,) = said(EARLY.quotation.text, [EARLY], lambda _: ("Mara Voss", [EARLY, ABROAD]))
    assert [wording.share for wording in found.wordings] == [None, 1.0]
    assert found.first == "a3"


def test_nobody_is_called_first_where_a_time_is_missing():
    unknown = told("4", EARLY.quotation.text)
    (found,) = said(EARLY.quotation.text, [EARLY], lambda _: ("Mara Voss", [unknown, EARLY]))
    assert found.first is None
    assert found.wordings[-1].told == unknown


def test_one_speaker_in_two_stories_is_shown_once():
    again = told("5", EARLY.quotation.text, story="s2", when="2031-03-13T09:00")
    (found,) = said(EARLY.quotation.text, [EARLY, again], alone)
    assert len(found.wordings) == 2


def test_the_same_words_of_two_speakers_stay_apart():
    other = told("6", EARLY.quotation.text, speaker="Ivo Brandt", when="2031-03-13T09:00")
    assert [one.speaker for one in said(EARLY.quotation.text, [EARLY, other], alone)] == ["Mara Voss", "Ivo Brandt"]


def test_words_in_marks_go_before_the_sentence_that_reports_them():
    around = told("7", EARLY.quotation.text, type="indirect")
    inside = Told(quotation=told("7", EARLY.quotation.text).quotation, article=around.article, told_at=ARRIVED)
    (found,) = said(EARLY.quotation.text, [around, inside], alone)
    assert [wording.told.quotation.type for wording in found.wordings] == ["direct"]
