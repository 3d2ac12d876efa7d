"""`headwater takedown` as somebody meets it: what it prints, how it ends, what a line beside it does."""

import json
import signal
import subprocess
import sys
import time

import pytest


@pytest.fixture
def held(quick, reports):
    """A home with reports, and the exported articles."""
    quick("ingest", *reports)
    lines = map(json.loads, quick("export").stdout.splitlines())
    return [one for one in lines if one["kind"] == "article"]


def kept(quick):
    lines = map(json.loads, quick("export").stdout.splitlines())
    return {one["id"] for one in lines if one["kind"] == "article"}


def test_it_says_what_was_removed_and_what_is_not_here(quick, held):
    done = quick("takedown", held[0]["canonical_url"], "https://none.example/a")

    assert (done.returncode, done.stderr) == (0, "")
    assert (
        done.stdout
        == "One report removed, here and for good.\nhttps://none.example/a is not here; it is refused if it comes.\n"
    )


def test_it_tells_a_program_the_same(quick, held):
    done = quick("takedown", held[0]["id"], "--format", "json")

    assert json.loads(done.stdout) == {"removed": [held[0]["id"]], "not_here": [], "exported": 0, "clean": True}


def test_a_star_stands_for_many(quick, held):
    host = held[0]["canonical_url"].split("/")[2]
    quick("takedown", f"https://{host}/*")

    assert kept(quick) == {one["id"] for one in held if host not in one["canonical_url"]}


def test_all_reports_of_all_stories_can_go(quick, held):
    done = quick("takedown", *[one["id"] for one in held])

    assert done.returncode == 0, done.stderr
    assert quick("export").stdout == ""


def test_a_line_that_runs_beside_it_goes_on_and_lets_nothing_back(quick, headwater, home, held, reports):
    run = subprocess.Popen(
        [sys.executable, "-m", "headwater", "run", "--home", home, "--listen", "127.0.0.1:0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        run.stdout.readline()
        ended = [headwater(home, "takedown", one["id"]) for one in held[:3]]
        headwater(home, "ingest", *reports)
        time.sleep(1)
    finally:
        run.send_signal(signal.SIGTERM)
        _, err = run.communicate(timeout=20)

    assert [done.returncode for done in ended] == [0, 0, 0], ended
    assert (run.returncode, "Traceback" in err) == (0, False), err
    assert kept(quick) == {one["id"] for one in held[3:]}


@pytest.mark.parametrize("words", [(), ("--notice", "7"), ("--notice", "x")])
def test_nothing_to_remove_is_a_wrong_call(quick, words):
    done = quick("takedown", *words)

    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
