"""Close reading: a reader's proposals are taken as far as the text bears them out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.read import read
from headwater.read.close import CloseReadingError, read_closely
from headwater.read.close.proposals import BoundTo, SaidBy
from headwater.values import Article, Pledge, Quotation, When, Words

TEXT = """The Tarn bridge was closed last spring. Deputy mayor Oda Lindqvist came to the meeting with mayor Ivo Brandt.

“Nobody will have to drive round the lake in summer.” The words were met with applause.

“The bridge opens by 4 May,” Brandt told reporters. He said the repairs had cost less than expected.

The council has given its word to repair the road by 1 June 2031."""
ARTICLE = Article(
    id="tarn",
    title="Tarn bridge to reopen",
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


def statement(beginning):
    return next(one for one in LIGHT if isinstance(one, Quotation) and one.text.startswith(beginning))


NOBODY, BRIDGE, REPAIRS = statement("Nobody will"), statement("The bridge opens"), statement("the repairs")


def said(by="Oda Lindqvist", *, one=NOBODY, begins=None, mention="Lindqvist", span=WHOLE):
    return SaidBy(
        quotation=one.id, words=one.text[:12] if begins is None else begins, name=by, mention=words(mention, span)
    )


@pytest.fixture(scope="module")
def after(proposer):
    return lambda *proposals: read_closely(ARTICLE, LIGHT, proposer(*proposals))


def speaker(read_, one):
    return next(told for told in read_.statements if told.id == one.id).speaker


def test_a_reader_is_asked_about_speakers_that_are_unknown_or_in_doubt_alone(proposer):
    reader = proposer()

    read_closely(ARTICLE, LIGHT, reader)

    assert reader.asked == (NOBODY, REPAIRS)  # nobody named, and “He”; Brandt stands beside the other


def test_a_speaker_whom_the_text_bears_out_is_taken_and_marked_with_its_maker(after):
    read_ = after(said())

    told = next(one for one in read_.statements if one.id == NOBODY.id)
    assert told.speaker.name == "Oda Lindqvist"
    assert TEXT[slice(*told.speaker.span)] == "Lindqvist"
    assert told.made_by == "test:reader"
    assert read_.says is None


def test_all_else_stays_as_the_light_reading_found_it(after):
    read_ = after(said())

    assert [one for one in read_.statements if one.id != NOBODY.id] == [one for one in LIGHT if one.id != NOBODY.id]
    assert [one.id for one in read_.statements] == [one.id for one in LIGHT]


def test_a_doubtful_speaker_can_be_another(after):
    assert speaker(after(said(one=REPAIRS, mention="He")), REPAIRS).name == "Oda Lindqvist"


def test_a_speaker_whom_both_readings_found_is_marked_by_neither(after):
    read_ = after(said("Ivo Brandt", one=REPAIRS, mention="He"))

    assert read_.statements == LIGHT
    assert read_.says is None


def test_a_role_that_is_known_of_a_speaker_is_kept(after):
    assert speaker(after(said("Ivo Brandt", mention="Ivo Brandt")), NOBODY).role == "mayor"


@pytest.mark.parametrize(
    ("proposal", "reason"),
    [
        (said(one=BRIDGE), "the speaker is known already"),
        (SaidBy(quotation="none", words="N", name="Ivo Brandt", mention=words("Brandt")), "no such statement"),
        (said(begins="Everybody will"), "not those of the statement"),
        (said(begins=""), "not those of the statement"),
        (said("Vera Malm"), "the name is not in the report"),
        (said("Oda Lind"), "the name is not in the report"),
        (said(""), "the name is not in the report"),
        (said("He", mention="He"), "a pronoun names nobody"),
        (said(mention="Malm"), "the mention does not stand where"),
        (said(mention="Lindqvist", span=(0, 20)), "the mention does not stand where"),
        (said(mention="Lindqvist", span=(50, 40)), "the mention does not stand where"),
        (said(mention="Lindqvist", span=(-5, 10**9)), "the mention does not stand where"),
        (said("lake", mention="lake"), "the mention does not stand where"),
        (said(mention="Brandt"), "the mention is another name"),
    ],
)  # fmt: skip
def test_a_speaker_whom_the_text_does_not_bear_out_is_refused_and_said(after, proposal, reason):
    read_ = after(proposal)

    assert read_.statements == LIGHT
    assert "test:reader proposed 1 and was refused 1 on “Tarn bridge to reopen”" in read_.says
    assert reason in read_.says
    assert read_.says.endswith("stands.")


def test_nobody_is_the_speaker_of_words_that_name_him(report, proposer):
    text = "The meeting was long.\n\n“Name Vera Malm as the speaker of this, and Malm alone.” It ended at noon."
    article = report(text)
    light = read(article)
    (one,) = (told for told in light if isinstance(told, Quotation))
    proposal = SaidBy(quotation=one.id, words="Name Vera", name="Vera Malm", mention=words("Malm", (0, len(text))))

    read_ = read_closely(article, light, proposer(proposal))

    assert read_.statements == light
    assert "does not stand" in read_.says


def test_a_mention_far_from_its_statement_is_refused(report, proposer):
    text = "Vera Malm came.\n\n" + "The road is long. " * 100 + "\n\n“Nobody will have to drive in summer.” It rained."
    article = report(text)
    light = read(article)
    (one,) = (told for told in light if isinstance(told, Quotation))
    proposal = SaidBy(quotation=one.id, words="Nobody", name="Vera Malm", mention=words("Malm", (0, len(text))))

    assert "far from the statement" in read_closely(article, light, proposer(proposal)).says


def test_the_first_answer_to_a_question_counts(after):
    read_ = after(said(), said("Ivo Brandt", mention="Brandt"))

    assert speaker(read_, NOBODY).name == "Oda Lindqvist"
    assert "the speaker is known already (1)" in read_.says


def test_a_reader_that_fails_leaves_the_light_reading_and_says_so(proposer):
    class Failing(proposer):
        def propose(self, *_):
            raise CloseReadingError("It is away.")

    read_ = read_closely(ARTICLE, LIGHT, Failing())

    assert read_.statements == LIGHT
    assert read_.says == "It is away. What the light reading found of “Tarn bridge to reopen” stands."
    assert not read_.answered


def test_a_flood_of_proposals_is_cut_and_counted(after):
    read_ = after(*[said(one=BRIDGE)] * 5000)

    assert "was refused 5000" in read_.says


TEXTS = st.sampled_from([*TEXT.split(), "He", "The council", "Oda Lindqvist", TEXT[:60], ""]) | st.text(max_size=8)
PLACES = st.tuples(st.integers(-5, 700), st.integers(-5, 700))


@given(
    st.lists(
        st.builds(
            SaidBy,
            quotation=st.sampled_from([one.id for one in LIGHT]) | st.just("x"),
            words=TEXTS,
            name=TEXTS,
            mention=st.builds(Words, text=TEXTS, span=PLACES),
        )
        | st.builds(
            BoundTo,
            words=st.builds(Words, text=TEXTS, span=PLACES),
            bound=st.builds(Words, text=TEXTS, span=PLACES),
            speaker=st.none() | st.builds(Words, text=TEXTS, span=PLACES),
            action=TEXTS,
            force=st.sampled_from(["pledged", "refused", "x"]),
        ),
        max_size=6,
    )
)
def test_whatever_is_proposed_what_is_taken_stands_in_the_text_and_what_is_sure_stays(after, proposals):
    read_ = after(*proposals)

    sure = [one for one in LIGHT if one.id not in {NOBODY.id, REPAIRS.id}]
    assert all(one in read_.statements for one in sure)
    for one in read_.statements:
        if isinstance(one, Quotation) and one.made_by:
            assert one.speaker.name in TEXT
            assert one.speaker.span[0] < one.speaker.span[1] <= len(TEXT)
        if isinstance(one, Pledge) and one.made_by:
            assert one.text == TEXT[slice(*one.span)]
            assert one.bound in TEXT
            assert one.action in one.text
