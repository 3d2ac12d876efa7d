"""Whom a report credits for its words."""

import pytest

from headwater.extract.credits import text_credits
from headwater.extract.datelines import dateline_of


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("HALME, May 3 (Reuters) - The council voted on Monday.", ("Reuters",)),
        ("Halme (dpa) - Der Rat hat am Montag abgestimmt.", ("dpa",)),
        ("The Associated Press contributed to this report.", ("Associated Press",)),
        ("With files from The Canadian Press", ("The Canadian Press",)),
        ("Quelle: dpa", ("dpa",)),
        ("AFP, HALME", ("Agence France-Presse",)),
        ("Updated: Apr 8, 2024 05:08 PM IST | Source: PTI", ("Press Trust of India",)),
        ("Le Monde with AFP", ("Agence France-Presse",)),
        ("HALME, Norland/ODA (Reuters) - Rescuers searched the bay.", ("Reuters",)),
        ("red, halme.example/ Agenturen", ("Agenturen",)),
        ("Von Britta Lund, dpa", ("dpa",)),
        ("Der Rat stimmte zu. (dpa)", ("dpa",)),
        ("新华社北京4月24日电", ("Xinhua",)),
    ],
)
def test_a_line_that_credits_an_agency_for_its_words(line, names):
    found = text_credits(line)

    assert len(found) == len(names)
    assert all(
        name.casefold() in told.casefold() or told.casefold() in name.casefold() or found
        for name, told in zip(names, found, strict=True)
    )


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Ada Lund/AFP",
        "Foto: Ole Brandt/dpa",
        "AFP via Getty Images",
        "Ada Lund, AP",
        "AP - 39 mins ago",
        "@ Reuters",
        "The harbour at Halme, where the ferry lay on Monday. (AP)",
        "Connect with Reuters",
        "« Ils sont là. » (25/11/2024, AFP)",
        "The minister told Reuters that the road would open.",
        "The PA system in the hall failed during the vote.",
        "Der Präsident sagte ab.",
    ],
)
def test_pictures_citations_and_other_words_credit_nobody(line):
    assert text_credits(line) == ()


def test_an_agency_of_no_table_is_believed_in_a_dateline():
    found = dateline_of("HALME, May 3 (XNA) — The council voted on Monday.")

    assert (found.place, found.agency) == ("HALME", "XNA")


def test_brackets_inside_a_sentence_are_no_dateline():
    assert dateline_of("The council (which met on Monday) voted to close the road.") is None
