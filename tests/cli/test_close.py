"""Close reading as its users meet it: real processes, a server on loopback in the endpoint's place."""

import http.server
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import jsonschema
import pytest

from headwater.values import schema

HEADWATER = Path(sys.executable).with_name("headwater")
REPORT = """Tarn bridge to reopen

Deputy mayor Oda Lindqvist came to the meeting with mayor Ivo Brandt on Monday evening.

“Nobody will have to drive round the lake in summer.” The words were met with applause in the hall.

“The bridge opens by 4 May,” Brandt told reporters at the town hall. The works had begun a year ago.

The council has given its word to repair the road by 1 June 2031.
"""
SPEAKER = {"statement": 1, "words": "Nobody will have", "name": "Oda Lindqvist", "mention": "Lindqvist", "paragraph": 1}
PLEDGE = {
    "paragraph": 4,
    "words": "given its word to repair the road by 1 June 2031",
    "action": "repair the road by 1 June 2031",
    "bound": "The council",
    "bound_paragraph": 4,
    "force": "pledged",
}


class Endpoint(http.server.ThreadingHTTPServer):
    """Answers each question with what `answer` makes of it: a status and bytes."""

    daemon_threads = True
    block_on_close = False

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked, self.answer = [], lambda: (200, completion({}))
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def reader(self):
        return f"openai:wren@http://127.0.0.1:{self.server_port}/v1"

    def handle_error(self, *_):
        """Say nothing when the other side hangs up."""


class _Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        question = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append((self.path, dict(self.headers), json.loads(question)))
        status, body = self.server.answer()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def completion(answer):
    content = answer if isinstance(answer, str) else json.dumps(answer)
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode()


@pytest.fixture
def endpoint():
    server = Endpoint()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "tarn.txt"
    path.write_text(REPORT)
    return path


def run(*arguments, environment=None, given=b""):
    return subprocess.run(
        [HEADWATER, *map(str, arguments)],
        input=given,
        capture_output=True,
        check=False,
        env=os.environ | (environment or {}),
        timeout=60,
    )


def told(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_without_the_option_nothing_is_asked_and_nothing_is_marked(report):
    objects = told(run("read", report))

    assert {one.get("made_by") for one in objects if one["kind"] in {"quotation", "pledge"}} == {None}


def test_what_an_endpoint_says_and_the_text_bears_out_is_told_with_its_maker(report, endpoint):
    endpoint.answer = lambda: (200, completion({"speakers": [SPEAKER], "pledges": [PLEDGE]}))

    result = run("read", "--close", endpoint.reader, report, environment={"HEADWATER_CLOSE_KEY": "a-key"})

    validator = jsonschema.Draft202012Validator(schema())
    for one in told(result):
        validator.validate(one)
    quotations = {one["text"][:6]: one for one in told(result) if one["kind"] == "quotation"}
    assert quotations["Nobody"]["speaker"]["name"] == "Oda Lindqvist"
    assert quotations["Nobody"]["made_by"] == "openai:wren"
    assert quotations["The br"]["made_by"] is None
    assert [(one["bound"], one["made_by"]) for one in told(result) if one["kind"] == "pledge"] == [
        ("The council", "openai:wren")
    ]
    ((path, headers, question),) = endpoint.asked
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == "Bearer a-key"
    assert question["model"] == "wren"
    assert b"The text of each report is sent to http://127.0.0.1" in result.stderr


def test_help_says_plainly_that_the_text_leaves(report):
    for verb in ("read", "trace"):
        words = " ".join(run(verb, "--help").stdout.decode().split())
        assert "THE WHOLE TEXT OF EACH REPORT IS SENT TO THAT ADDRESS" in words


def test_the_words_and_the_trace_say_who_read_closely(report, endpoint):
    endpoint.answer = lambda: (200, completion({"speakers": [SPEAKER], "pledges": [PLEDGE]}))

    text = run("read", "--close", endpoint.reader, "--format", "text", report).stdout.decode()
    trace = run("trace", "--close", endpoint.reader, report).stdout.decode()
    page = run("trace", "--close", endpoint.reader, "--format", "html", report).stdout.decode()

    assert " ".join(text.split()).count("read closely by openai:wren") == 2
    assert "read closely by openai:wren" in " ".join(trace.split())
    assert page.count("read closely by openai:wren") >= 2


def light(report):
    return [one for one in told(run("read", report)) if one["kind"] != "article"]


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (lambda: (200, b"<html>hello</html>"), "is not the JSON that was asked for"),
        (lambda: (200, completion("No.")), "is not the JSON that was asked for"),
        (lambda: (200, b"[" * 500_000), "is not the JSON that was asked for"),
        (lambda: (200, b" " * 2_000_000), "has more than 1 MB"),
        (lambda: (500, b"oops"), "answered with 500"),
        (lambda: (401, b"who are you"), "answered with 401"),
        (lambda: (time.sleep(3), (200, b""))[1], "did not answer in full within 1 seconds"),
        (lambda: (200, completion({"speakers": [SPEAKER | {"name": "Vera Malm"}]})), "the name is not in the report"),
        (lambda: (200, completion({"speakers": [SPEAKER | {"paragraph": 3}]})), "the mention does not stand where"),
        (lambda: (200, completion({"pledges": [PLEDGE | {"bound": "the moon"}]})), "who is bound, or who says so"),
    ],
    ids=["html", "refusal", "brackets", "a flood", "500", "401", "slow", "a stranger", "a wrong place", "nobody bound"],
)
def test_a_hostile_answer_is_one_sentence_and_the_light_reading_stands(report, endpoint, answer, says):
    endpoint.answer = answer

    result = run("read", "--close", endpoint.reader, report, environment={"HEADWATER_CLOSE_SECONDS": "1"})

    assert result.returncode == 0
    assert [one for one in told(result) if one["kind"] != "article"] == light(report)
    sentences = result.stderr.decode().splitlines()
    assert len(sentences) == 2
    assert says in sentences[1]
    assert sentences[1].endswith("stands.")


def test_an_endpoint_that_is_away_is_asked_three_times_and_no_more(tmp_path, endpoint):
    endpoint.answer = lambda: (503, b"")
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(REPORT.replace("Tarn", f"Tarn{number}"))

    result = run("read", "--close", endpoint.reader, tmp_path)

    assert len(endpoint.asked) == 3
    assert b"not asked again in this run" in result.stderr
    assert len([one for one in told(result) if one["kind"] == "article"]) == 6


def test_a_report_whose_publisher_reserves_mining_is_not_sent(endpoint):
    whole = told(run("extract", given=json.dumps({"text": REPORT, "title": "Tarn"}).encode()))[0]
    reserved = json.dumps(whole | {"rights": [{"name": "tdm-reservation", "value": "1"}]}).encode()
    result = run("read", "--close", endpoint.reader, given=reserved)

    assert endpoint.asked == []
    assert b"was not sent to be read closely. Its publisher reserves" in result.stderr
    assert result.returncode == 0


def test_statements_that_came_along_are_not_read_again(report, endpoint):
    run("read", "--close", endpoint.reader, given=run("read", report).stdout)

    assert endpoint.asked == []


@pytest.mark.parametrize(
    "reader",
    ["openai:wren", "openai:wren@ftp://host/v1", "openai:@http://127.0.0.1/v1", "spacy:", "wren", ""],
)
def test_a_reader_that_is_none_is_a_wrong_call(report, reader):
    result = run("read", "--close", reader, report)

    assert result.returncode == 2
    assert b"openai:MODEL@ADDRESS" in result.stderr


@pytest.mark.parametrize("setting", [("HEADWATER_CLOSE_SECONDS", "soon"), ("HEADWATER_CLOSE_KEY", "two words")])
def test_a_setting_that_is_none_is_a_wrong_call(report, endpoint, setting):
    result = run("read", "--close", endpoint.reader, report, environment=dict([setting]))

    assert result.returncode == 2
    assert setting[0].encode() in result.stderr
    assert setting[1].encode() not in result.stderr
