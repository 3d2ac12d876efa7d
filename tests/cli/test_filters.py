"""The command as its users meet it: real processes, real files, a real server on loopback."""

import http.server
import json
import os
import signal
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import jsonschema
import pytest

from headwater.values import schema

HEADWATER = Path(sys.executable).with_name("headwater")
FIRST = """Tarn bridge to reopen

By Ada Lund

Mayor Ivo Brandt said on Monday that the Tarn bridge would reopen in May after a year of repairs.

“We will open the bridge by 4 May,” Brandt told reporters at the town hall on Monday morning.

About 300 drivers had complained to the council about the closed bridge since last summer.
"""
SECOND = """Tarn bridge will open again

The Tarn bridge will open “by 4 May,” mayor Ivo Brandt told reporters on Monday at the town hall.

The bridge has been closed for repairs since last spring, and at least 290 drivers had complained to the council.
"""


def run(*arguments, given=b"", environment=None):
    return subprocess.run(
        [HEADWATER, *map(str, arguments)],
        input=given,
        capture_output=True,
        check=False,
        env=os.environ | (environment or {}),
        timeout=120,
    )


def told(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def reports(tmp_path):
    folder = tmp_path / "tarn"
    folder.mkdir()
    (folder / "a.txt").write_text(FIRST)
    (folder / "b.txt").write_text(SECOND)
    return folder


def test_tracing_files_prints_a_report_for_a_person(reports):
    result = run("trace", *sorted(reports.iterdir()))

    text = result.stdout.decode()
    assert result.returncode == 0
    assert "Tarn bridge to reopen" in text
    assert "independent origin" in text
    assert "\x1b[" not in text


def test_every_object_of_every_filter_keeps_to_the_schema(reports):
    validator = jsonschema.Draft202012Validator(schema())

    for verb in ("extract", "read", "group", "trace"):
        objects = told(run(verb, "--format", "json", reports, reports / "missing.txt"))
        assert {one["kind"] for one in objects} >= {"article", "failure"}
        for one in objects:
            validator.validate(one)


def test_the_filters_make_one_pipe_and_give_what_one_run_gives(reports):
    once = run("trace", "--format", "json", "--by-story", reports).stdout
    lines = run("extract", reports).stdout
    for verb in ("read", "group", "trace"):
        lines = run(verb, "--format", "json", given=lines).stdout

    assert [one for one in map(json.loads, lines.splitlines()) if one["kind"] == "article"] == [
        {**one, "story": None} for one in map(json.loads, once.splitlines()) if one["kind"] == "article"
    ]
    assert {one["kind"] for one in map(json.loads, lines.splitlines())} >= {"article", "quotation", "story", "trace"}


def test_only_narrows_what_is_printed(reports):
    kinds = {one["kind"] for one in told(run("trace", "--format", "json", "--only", "story,trace", reports))}

    assert kinds == {"story", "trace"}
    assert run("read", "--only", "poem", reports).returncode == 2


def test_why_opens_an_item_with_its_words(reports):
    text = run("trace", "--by-story", reports, "--why", "1").stdout.decode()

    assert "▸" in text
    assert run("trace", reports, "--why", "999").returncode == 1


def test_a_page_is_written_to_standard_output(reports):
    page = run("trace", "--format", "html", reports).stdout.decode()

    assert page.startswith("<!doctype html>")
    assert page.rstrip().endswith("</html>")


def test_a_report_may_come_by_standard_input():
    assert told(run("extract", "-", given=FIRST.encode()))[0]["title"] == "Tarn bridge to reopen"
    assert (
        told(run("read", given=b'{"text": "We will come, Ada Lund said."}'))[0]["text"]
        == "We will come, Ada Lund said."
    )


def test_bad_inputs_are_told_and_the_good_one_is_read(tmp_path, reports):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 50)
    (tmp_path / "bare.html").write_text("<html><body><nav><a href='/'>Home</a></nav></body></html>")
    (tmp_path / "lines.jsonl").write_text("no object\n")
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(50_000_000)
    bad = [tmp_path / name for name in ("empty.txt", "binary.txt", "bare.html", "lines.jsonl", "large.txt", "none.txt")]

    result = run("extract", *bad, reports / "a.txt")

    objects = told(result)
    assert [one.get("reason") for one in objects] == [
        "empty", "binary", "no_article", "unreadable", "too_large", "unreadable", None,
    ]  # fmt: skip
    assert result.returncode == 0
    assert result.stderr.count(b"\n") == 6
    assert run("extract", bad[0]).returncode == 1


def test_the_same_file_twice_is_counted_once_and_said(reports):
    result = run("extract", reports / "a.txt", reports / "a.txt")

    assert len(told(result)) == 1
    assert b"counted once" in result.stderr


def test_a_reader_that_leaves_early_ends_the_run_quietly(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "Ada Lund said it would rain. It did."}\n' * 3000)
    process = subprocess.Popen(
        [HEADWATER, "read", tmp_path / "a.jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdout.readline()
    process.stdout.close()

    assert b"Traceback" not in process.stderr.read()
    process.stderr.close()
    assert process.wait() != 0


def test_an_interrupted_run_ends_without_a_traceback(tmp_path):
    process = subprocess.Popen(
        [HEADWATER, "extract"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, stdout=subprocess.PIPE
    )
    process.stdin.write(b'{"text": "one"}\n')
    process.stdin.flush()
    process.stdout.readline()
    process.send_signal(signal.SIGINT)

    _, errors = process.communicate(timeout=20)

    assert b"Traceback" not in errors
    assert process.returncode != 0


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without a log."""

    def log_message(self, *arguments):
        pass


@pytest.fixture
def served(reports):
    (reports / "page.html").write_text(
        "<html lang=en><head><title>Tarn bridge to reopen</title></head><body><article><h1>Tarn bridge to reopen</h1>"
        + "".join(f"<p>{line}</p>" for line in FIRST.split("\n\n")[2:])
        + "</article></body></html>"
    )
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=reports)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_port}"
        server.shutdown()


def test_an_address_is_fetched_where_it_is_allowed(served):
    (article,) = told(run("extract", "--allow", served, f"http://{served}/page.html"))

    assert article["kind"] == "article"
    assert "We will open the bridge" in article["text"]
    assert article["fetched"]["zone"] == "+00:00"


def test_an_address_that_is_not_public_is_refused(served):
    (failure,) = told(run("extract", f"http://{served}/page.html"))

    assert failure["reason"] == "forbidden"


def test_an_address_that_holds_nothing_or_does_not_answer_says_so(served):
    missing, silent = told(
        run("extract", "--allow", served, "--allow", "127.0.0.1:9", f"http://{served}/none", "http://127.0.0.1:9/")
    )

    assert (missing["reason"], silent["reason"]) == ("unreachable", "unreachable")
    assert "404" in missing["says"]


def test_an_allowed_host_that_is_none_is_a_wrong_call(served):
    assert run("extract", "--allow", "not a host", f"http://{served}/").returncode == 2


def test_the_filters_load_no_web_framework():
    code = "import sys, headwater.cli.trace, headwater.chain, headwater.show.page; print('django' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"False\n"
