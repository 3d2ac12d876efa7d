"""A notice is answered soberly, and nobody can make us write what they like to whom they like."""

import datetime as dt
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.rights import completion, confirmation, read_form, read_mail
from headwater.values import Decision, NoticeDraft

DUE = dt.datetime(2024, 5, 2, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))
NOTICE = read_mail(
    b"From: Marta Rask <marta@harbourpost.example>\nMessage-ID: <1@harbourpost.example>\nSubject: SUBJECT-OF-THEIRS\n\n"
    b"I am the author and hold the copyright, WORDS-OF-THEIRS: https://harbourpost.example/a/1 https://harbourpost.example/a/2"
)


def test_a_confirmation_says_number_clock_what_follows_and_how_to_object():
    letter = confirmation(NOTICE, 12, DUE, contact="rights@headwater.example")
    assert letter.to == "marta@harbourpost.example"
    assert letter.subject == "[Notice 12] We have received your notice"
    for words in (
        "Its number is 12.",
        "2024-05-02 07:30 UTC",
        "2 addresses",
        "copyright",
        "How to object",
        "rights@headwater.example",
        "A person decides",
    ):
        assert words in letter.text
    assert "still need" not in letter.text
    assert dict(letter.headers) == {
        "Auto-Submitted": "auto-replied",
        "In-Reply-To": "<1@harbourpost.example>",
        "References": "<1@harbourpost.example>",
    }


def test_a_confirmation_asks_for_what_is_lacking_and_says_if_a_program_may_decide():
    letter = confirmation(read_form({"address": "a@x.example"}), "7", DUE, decides="program")
    assert "What we still need from you\n- We found no address of a report" in letter.text
    assert "A program may decide" in letter.text
    assert "You can also write" not in letter.text


def test_a_confirmation_repeats_nothing_that_its_writer_chose():
    text = confirmation(NOTICE, 12, DUE).text
    assert not any(words in text for words in ("THEIRS", "Marta", "harbourpost"))


def test_a_completion_says_what_was_removed_what_was_not_and_why_and_who_decided():
    decision = Decision(
        removed=("https://harbourpost.example/a/1",),
        kept=(("https://harbourpost.example/a/2", "It is not held here."),),
        by="program",
    )
    text = completion(NOTICE, 12, decision, contact="rights@headwater.example").text
    assert "What was removed\nhttps://harbourpost.example/a/1\n" in text
    assert "https://harbourpost.example/a/2\n- It is not held here.\n" in text
    assert "A program has decided this" in text
    assert "article 21" in text
    assert "What was removed\nNothing.\n" in completion(NOTICE, 12, Decision()).text


@pytest.mark.parametrize(
    "notice",
    [
        read_mail(b"From: a@x.example\nAuto-Submitted: auto-replied\n\nOut of office"),
        read_mail(b"From: nobody\n\nhttps://x.example/1"),
        NoticeDraft(reply_address="a@x.example\r\nBcc: b@x.example"),
        NoticeDraft(),
    ],
)
def test_a_program_and_nobody_get_no_answer(notice):
    assert confirmation(notice, 1, DUE) is None
    assert completion(notice, 1, Decision()) is None


ODD = st.text(st.sampled_from("a@<>.\r\n\0\x85\u2028: Bcc$x{}%"), max_size=30)


@given(ODD, ODD, ODD, ODD, ODD)
def test_no_value_can_add_a_header_or_break_a_template(address, message_id, number, contact, removed):
    notice = NoticeDraft(reply_address=f"a{address}@x.example", message_id=f"<{message_id}>")
    for letter in (
        confirmation(notice, number, DUE, contact=contact),
        completion(notice, number, Decision(removed=(removed,), kept=((removed, contact),)), contact=contact),
    ):
        if letter is None:
            continue
        values = [letter.to, letter.subject, *(value for _, value in letter.headers)]
        assert all(value.isprintable() for value in values)
        message = EmailMessage(policy=SMTP)
        for name, value in (("To", letter.to), ("Subject", letter.subject), *letter.headers):
            message[name] = value
        assert "Bcc" not in message
