"""Embeddings as their users meet them: real processes, a server on loopback in the endpoint's place."""

import http.server
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

HEADWATER = Path(sys.executable).with_name("headwater")
#: Each matter in English and in German, with no name and no number, and a word that tells the server which it is.
MATTERS = {
    "cellars": ("The river rose overnight and flooded cellars all along the old quarter.", "Keller", "In der Altstadt liefen nach dem nächtlichen Hochwasser viele Keller voll."),
    "colonies": ("Beekeepers lost half of their colonies during the cold spring.", "Bienen", "Imker haben im kalten Frühjahr jedes zweite Bienenvolk verloren."),
    "Tram": ("Tram drivers stopped work at noon because of split shifts.", "fahrer", "Wegen geteilter Dienste legten Straßenbahnfahrer mittags die Arbeit nieder."),
    "opera": ("The opera house opens again after a decade of scaffolding.", "Opern", "Nach jahrelangem Umbau wird wieder gesungen: Das Opernhaus ist offen."),
    "Dairy": ("Dairy farmers poured milk onto the motorway in anger.", "Milch", "Aus Protest kippten Milchbauern Milch auf die Autobahn."),
    "wolf": ("A wolf was seen twice near the kindergarten in the forest.", "Wolf", "Nahe dem Waldkindergarten ist zweimal ein Wolf gesichtet worden."),
    "Fog": ("Fog kept the ferries in port until the evening.", "Nebel", "Bis zum Abend lagen die Fähren wegen Nebels fest."),
    "chess": ("Schools teach chess in place of a second hour of sums.", "Schach", "Statt einer zweiten Stunde Rechnen lernen Schüler nun Schach."),
    "lighter": ("Those who bring the mail want lighter bags.", "Taschen", "Briefträger verlangen leichtere Taschen."),
    "swans": ("The swans have come back to the lake in the park.", "Schwäne", "Auf dem See im Park sind die Schwäne zurück."),
}  # fmt: skip


class Endpoint(http.server.ThreadingHTTPServer):
    """Answers with a vector for each matter, or with what `answer` is."""

    daemon_threads = True
    block_on_close = False

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked, self.answer = [], None
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def model(self):
        return f"openai:wren@http://127.0.0.1:{self.server_port}/v1"


class _Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, dict(self.headers), question))
        status, body = self.server.answer or (200, vectors(question["input"]))
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def vectors(texts):
    made = [[1.0] + [float(word in text or sign in text) for word, (_, sign, _) in MATTERS.items()] for text in texts]
    data = [{"object": "embedding", "index": n, "embedding": vector} for n, vector in enumerate(made)]
    return json.dumps({"object": "list", "data": data, "model": "wren"}).encode()


@pytest.fixture
def endpoint():
    server = Endpoint()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def lines():
    """Thin articles: all in English, then all in German."""
    told = [(en, "en") for en, _, _ in MATTERS.values()] + [(de, "de") for _, _, de in MATTERS.values()]
    return "\n".join(json.dumps({"kind": "article", "id": f"{lang}{n}", "text": text, "lang": lang}) for n, (text, lang) in enumerate(told)).encode()  # fmt: skip


def run(*arguments, given, environment=None):
    return subprocess.run(
        [HEADWATER, *arguments, "-"],
        input=given,
        capture_output=True,
        check=False,
        env=os.environ | (environment or {}),
        timeout=120,
    )


def stories(result):
    return [one for one in map(json.loads, result.stdout.splitlines()) if one["kind"] == "story"]


def across(result):
    return [story for story in stories(result) if story["langs"] == ["de", "en"]]


def test_without_the_option_nothing_is_asked_and_nothing_joins(lines, endpoint):
    assert across(run("group", "--format", "json", given=lines)) == []
    assert endpoint.asked == []


def test_an_endpoint_helps_across_languages_and_is_named_in_the_reason(lines, endpoint):
    result = run("group", "--embed", endpoint.model, given=lines, environment={"HEADWATER_EMBED_KEY": "a-key"})

    found = across(result)
    assert result.returncode == 0, result.stderr
    assert {tuple(sorted(int(key[2:]) % 10 for key in story["members"])) for story in found} == {
        (n, n) for n in range(10)
    }
    words = {why["words"] for story in found for whys in story["because"].values() for why in whys}
    assert "in another language, near in meaning as openai:wren sees it" in words
    path, headers, question = endpoint.asked[0]
    assert (path, headers["Authorization"], question["model"]) == ("/v1/embeddings", "Bearer a-key", "wren")
    assert b"are sent to http://127.0.0.1" in result.stderr


def test_tracing_takes_the_option_too(lines, endpoint):
    assert across(run("trace", "--format", "json", "--embed", endpoint.model, given=lines))


def test_an_endpoint_that_fails_is_left_alone_and_words_decide(lines, endpoint):
    endpoint.answer = (500, b"")
    result = run("group", "--embed", endpoint.model, given=lines)

    assert result.returncode == 0
    assert len(stories(result)) == len(stories(run("group", given=lines)))
    assert len(endpoint.asked) == 3
    assert b"openai:wren is not asked again in this run" in result.stderr


def test_a_report_whose_publisher_reserves_mining_is_not_sent(endpoint, tmp_path):
    page = tmp_path / "reserved.html"
    page.write_text(
        '<!doctype html><html lang="en"><head><title>A wolf in the forest</title><meta name="tdm-reservation" content="1">'
        "</head><body><article><h1>A wolf in the forest</h1><p>A wolf was seen twice near the kindergarten in the forest, "
        "and parents asked the town to put up a fence before the summer.</p></article></body></html>"
    )
    result = subprocess.run(
        [HEADWATER, "group", "--embed", endpoint.model, page], capture_output=True, check=False, timeout=60
    )

    assert result.returncode == 0
    assert endpoint.asked == []
    assert b"was not sent to be compared across languages" in result.stderr


@pytest.mark.parametrize("named", ["wren", "openai:wren", "openai:wren@ftp://x.example/", "spacy:en"])
def test_what_is_no_model_is_refused(named):
    result = run("group", "--embed", named, given=b"")

    assert result.returncode == 2
    assert b"openai:MODEL@ADDRESS" in result.stderr
