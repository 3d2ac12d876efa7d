"""`headwater notice` takes in what rights holders write, and starts its clock."""

import datetime as dt
import json
import sqlite3

import pytest

MAIL = """From: Marta Rask <marta@harbourpost.example>
To: desk@headwater.example
Subject: Please remove
Message-ID: <1@harbourpost.example>
Date: Tue, 29 Mar 2022 14:12:05 +0300
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Please remove our article, it is our copyright: https://harbourpost.example/a/1
"""


@pytest.fixture
def mail(tmp_path):
    """Write a mail into a file."""

    def write(text=MAIL, name="mail.eml"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def letters(home):
    connection = sqlite3.connect(home / "headwater.sqlite3")
    found = [json.loads(row[0]) for row in connection.execute("SELECT object FROM store_letter ORDER BY id")]
    connection.close()
    return found


def told(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_mail_becomes_a_notice_with_a_number_a_clock_and_a_letter(quick, here, mail):
    before = dt.datetime.now(dt.UTC)
    done = quick("notice", mail(), "--format", "json")
    (notice,) = told(done)
    (letter,) = letters(here)

    assert (done.returncode, done.stderr) == (0, "")
    assert (notice["number"], notice["state"], notice["new"]) == (1, "open", True)
    assert notice["asks_for"] == ["https://harbourpost.example/a/1"]
    due = dt.datetime.fromisoformat(notice["due"]) - before
    assert dt.timedelta(hours=23, minutes=58) < due <= dt.timedelta(hours=24, minutes=1)
    assert letter["to"] == "marta@harbourpost.example"
    assert ["In-Reply-To", "<1@harbourpost.example>"] in letter["headers"]


def test_the_same_mail_twice_is_one_notice(quick, here, mail):
    first, again = (quick("notice", mail()) for _ in range(2))

    assert first.stdout.startswith("Notice 1: open, due ")
    assert "this mail was here before" in again.stdout
    assert len(letters(here)) == 1
    assert len(told(quick("notice", "--format", "json"))) == 1


def test_so_is_one_that_carries_no_id(quick, here, mail):
    bare = MAIL.replace("Message-ID: <1@harbourpost.example>\n", "")
    for _ in range(2):
        quick("notice", mail(bare))
    quick("notice", mail(bare.replace("a/1", "a/2")))

    assert [one["number"] for one in told(quick("notice", "--format", "json"))] == [1, 2]


def test_what_waits_is_listed_with_what_to_do_next(quick, here, mail):
    assert quick("notice").stdout == "No notice waits.\n"
    quick("notice", mail())

    listed = quick("notice").stdout
    assert "asks for https://harbourpost.example/a/1" in listed
    assert "headwater takedown --notice 1" in listed


def test_nothing_is_removed_before_somebody_decides_and_then_the_notice_is_closed(quick, here, mail, tmp_path):
    page = f"""<html lang="en"><head><title>Wall</title><link rel="canonical" href="https://harbourpost.example/a/1">
    </head><body><article><h1>Wall to be rebuilt</h1>{"<p>The council will rebuild the harbour wall, it said.</p>" * 4}
    </article></body></html>"""
    (tmp_path / "page.html").write_text(page)
    quick("ingest", tmp_path / "page.html")
    quick("notice", mail())
    between = quick("export").stdout
    done = quick("takedown", "--notice", "1")

    assert "harbour wall" in between
    assert done.returncode == 0, done.stderr
    assert "harbour wall" not in quick("export").stdout
    assert quick("notice").stdout == "No notice waits.\n"
    assert len(letters(here)) == 2


@pytest.mark.parametrize(
    "text", [b"", b"\xff\x00" * 500, b"no mail at all", b"From: x\n" * 50_000, MAIL.encode()[:150]]
)
def test_whatever_comes_as_a_mail_is_taken_and_says_what_it_lacks(quick, here, mail, text):
    done = quick("notice", mail(text))

    assert done.returncode == 0
    assert done.stdout.startswith("Notice 1: open")
    assert "Traceback" not in done.stderr


def test_a_file_that_is_not_there_is_a_wrong_call(quick, tmp_path):
    done = quick("notice", tmp_path / "none.eml")

    assert (done.returncode, done.stdout) == (2, "")
