"""`headwater ingest` takes reports into the store, once."""

import json
import subprocess
import sys

import pytest

from headwater.values import Article


def facts(done):
    return json.loads(done.stdout)


def test_what_came_of_it_is_one_sentence(quick, reports):
    done = quick("ingest", *reports[:3])

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Three new reports, ")
    assert done.stdout.count("\n") == 1


def test_the_same_twice_changes_nothing_and_says_so(quick, here, stored, reports):
    first = quick("ingest", "--format", "json", *reports[:3])
    before = stored(here)
    again = quick("ingest", *reports[:3])

    assert {key: facts(first)[key] for key in ("taken", "new", "already_here")} == {
        "taken": 3, "new": 3, "already_here": 0,
    }  # fmt: skip
    assert (again.returncode, again.stdout) == (0, "Three inputs already here, nothing changed.\n")
    assert stored(here) == before


def test_an_export_that_is_taken_in_again_changes_nothing(quick, here, stored, reports, tmp_path):
    quick("ingest", *reports[:3])
    before = stored(here)
    (tmp_path / "all.jsonl").write_text(quick("export").stdout)
    again = quick("ingest", tmp_path / "all.jsonl")
    after = stored(here)

    assert again.stdout == "Three inputs already here, nothing changed.\n"
    assert "are no articles and were passed over" in again.stderr
    assert {name: rows for name, rows in after.items() if name != "store_page"} == {
        name: rows for name, rows in before.items() if name != "store_page"
    }


def test_bad_inputs_are_told_and_the_good_one_is_taken(quick, reports, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "bare.html").write_text("<html><body><nav><a href='/'>Home</a></nav></body></html>")
    (tmp_path / "lines.jsonl").write_text('{"no": "article"}\n{broken\n')
    bad = [tmp_path / name for name in ("empty.txt", "bare.html", "lines.jsonl", "none.txt")]
    done = quick("ingest", "--format", "json", *bad, reports[0])
    again = quick("ingest", "--format", "json", *bad, reports[0])

    assert (done.returncode, facts(done)["new"], facts(done)["failed"]) == (0, 1, 5)
    assert len(done.stderr.splitlines()) == 5
    assert "Traceback" not in done.stderr
    assert (again.returncode, again.stderr) == (0, done.stderr)
    assert {key: facts(again)[key] for key in ("new", "already_here", "failed")} == {
        "new": 0, "already_here": 1, "failed": 5,
    }  # fmt: skip


def test_a_page_that_found_a_fault_of_ours_is_as_new_when_the_fault_is_gone(quick, reports, monkeypatch):
    from headwater.line import arrivals

    with monkeypatch.context() as patch:
        patch.setattr(arrivals, "signature", lambda _article: 1 / 0)
        broken = quick("ingest", reports[0])
    mended = quick("ingest", reports[0])

    assert (broken.returncode, "by a fault of Headwater (ZeroDivisionError" in broken.stderr) == (1, True)
    assert (mended.returncode, mended.stdout) == (0, "One new report, one story traced.\n")


def test_only_bad_inputs_end_with_one(quick, tmp_path):
    (tmp_path / "bare.html").write_text("<html><body><nav><a href='/'>Home</a></nav></body></html>")

    assert quick("ingest", tmp_path / "none.txt").returncode == 1
    assert quick("ingest", tmp_path / "bare.html").returncode == 1


def test_it_is_the_end_of_a_pipe(headwater, home, reports):
    code = "import os, sys; os.environ['HEADWATER_HOME'] = sys.argv[1]; from headwater.cli import main; sys.argv[1:] = ['ingest']; main()"
    lines = headwater(home, "extract", *reports[:2]).stdout
    done = subprocess.run(
        [sys.executable, "-c", code, str(home)], input=lines, capture_output=True, text=True, check=False
    )

    assert done.stdout.startswith("Two new reports")


def test_while_another_process_carries_it_leaves_that_to_it(headwater, here, reports):
    from headwater.store.home import only_line

    with only_line(here) as ours:
        done = headwater(here, "ingest", *reports[:2])
    later = headwater(here, "ingest", *reports[:2])

    assert ours
    assert (done.returncode, done.stdout) == (0, "Two inputs taken.\n")
    assert "Another process carries reports through the stages; it will do so with these." in done.stderr
    assert later.stdout.startswith("Two new reports")


def test_whoever_carries_looks_once_more_after_it_gave_the_right_back(here, monkeypatch):
    """Somebody takes something just before the right is given back, and leaves it to its holder."""
    from contextlib import contextmanager

    from headwater.line import carrying
    from headwater.line.clock import utc
    from headwater.store import intake
    from headwater.values import encode

    article = Article(
        id="1", title="A nest", text="A nest was found. It was small.", revision="1", made_by="given", confidence=1.0
    )
    held = carrying.only_line

    @contextmanager
    def and_take(home):
        with held(home) as ours:
            yield ours
            intake.take(intake.Given(input="late", raw=encode(article)), utc())

    monkeypatch.setattr(carrying, "only_line", and_take)

    done = carrying.carried(here, utc, lambda _step, _what: None)

    assert done.new == 1


@pytest.mark.parametrize("words", [["--format", "yaml"], ["--divine"]])
def test_a_wrong_call_is_told(quick, words):
    done = quick("ingest", *words)

    assert (done.returncode, done.stdout) == (2, "")
