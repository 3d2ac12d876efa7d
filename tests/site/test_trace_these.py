"""Pasted reports, traced at once and not stored."""

import re
import sqlite3
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

STORY = Path(__file__).resolve().parents[2] / "sample" / "stories" / "brenn-fire"
TEXTS = [path.read_text(encoding="utf-8") for path in sorted(STORY.glob("*.txt"))][:4]


@pytest.fixture(autouse=True)
def _nobody_asked_before(django):
    from headwater.site import trace_these
    from headwater.site.limits import Limit

    trace_these._LIMIT = Limit(30, 600)


def form(*texts, **more) -> dict[str, str]:
    fields = {"form-TOTAL_FORMS": str(len(texts)), "form-INITIAL_FORMS": "0"}
    return fields | {f"form-{n}-text": text for n, text in enumerate(texts)} | more


def shown(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", answer.content.decode()))


def stored(home) -> list[str]:
    with sqlite3.connect(home / "headwater.sqlite3") as connection:
        return [line for line in connection.iterdump() if "django_session" not in line]


def test_pasted_reports_are_traced_and_nothing_of_them_is_stored(client, django):
    before = stored(django)
    answer = client.post("/trace", form(*TEXTS, **{"form-0-outlet": "The Evening Lamp"}))

    assert answer.status_code == 200
    assert "independent origin" in shown(answer)
    assert "Who said what" in shown(answer)
    assert stored(django) == before


def test_what_is_told_besides_the_text_is_shown(client):
    told = {f"form-{n}-outlet": f"Lamp {n}" for n in range(2)} | {"form-0-published": "2031-03-12T08:05"}
    answer = shown(client.post("/trace", form(*TEXTS[:2], **told)))

    assert "Lamp 0" in answer
    assert "12 Mar 2031, 08:05" in answer or "08:05" in answer


def test_a_report_that_comes_twice_is_counted_once_and_that_is_said(client):
    answer = shown(client.post("/trace", form(TEXTS[0], TEXTS[1], TEXTS[0])))

    assert "report 3 is the same report as report 1" in answer


def test_nothing_to_trace_is_said(client):
    assert "Paste the text" in shown(client.post("/trace", form("", "")))
    assert client.post("/trace", form("?!")).status_code in {200, 400}


def test_too_much_is_refused_with_a_sentence_and_kept_in_the_form(client):
    answer = client.post("/trace", form(*["word " * 11_000] * 5))

    assert answer.status_code == 400
    assert "Together they are longer than" in shown(answer)
    assert "word word" in shown(answer)
    assert client.post("/trace", form("x" * 60_001)).status_code == 400
    assert client.post("/trace", form(*["a"] * 40)).status_code == 400
    assert client.post("/trace", {}).status_code == 400
    assert client.post("/trace", {"form-TOTAL_FORMS": "9" * 30, "form-INITIAL_FORMS": "0"}).status_code == 400


def test_what_takes_too_long_is_ended_and_that_is_said(client, monkeypatch):
    from headwater.site import trace_these

    monkeypatch.setattr(trace_these, "SECONDS", 0.05)
    answer = client.post("/trace", form(*TEXTS))

    assert answer.status_code == 503
    assert "It took more than 0.05 seconds" in shown(answer)


def test_often_from_one_place_has_to_wait(client, monkeypatch):
    from headwater.site import trace_these
    from headwater.site.limits import Limit

    monkeypatch.setattr(trace_these, "_LIMIT", Limit(1, 60))
    trace_these._LIMIT.wait("127.0.0.1")
    assert client.post("/trace", form(*TEXTS)).status_code == 429


def test_addresses_are_fetched_for_who_is_logged_in_or_sits_here_alone(client, django):
    fields = form("", **{"form-0-address": "https://brennherald.example/a"})
    answer = client.post("/trace", fields, REMOTE_ADDR="192.0.2.7")

    assert answer.status_code == 403
    assert "Paste the texts" in shown(answer)


def test_private_addresses_are_not_fetched(browser, site, press):
    tab = browser.new_page()
    tab.goto(site + "/trace")
    tab.get_by_label("Address").first.fill("http://127.0.0.1:8000/secret")
    press(tab.get_by_role("button", name="Trace them"))

    assert "not public" in tab.locator(".notice").inner_text()
    tab.close()


def test_pasted_text_and_fetched_pages_are_traced_together_without_javascript(
    browser, site, outlet, monkeypatch, press
):
    from headwater.net import Agent, Policy
    from headwater.site import pasted

    allowed = Policy(agent=Agent(version="1", contact="test"), allow=frozenset({outlet.removeprefix("http://")}))
    monkeypatch.setattr(pasted, "policy", lambda: allowed)
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(site + "/trace")
    tab.get_by_label("Text").nth(0).fill(TEXTS[0])
    press(tab.get_by_role("button", name="Room for another report"))
    assert tab.get_by_label("Text").count() == 4
    assert tab.get_by_label("Text").nth(0).input_value().split() == TEXTS[0].split()
    tab.get_by_label("Address").nth(1).fill(f"{outlet}/report")
    press(tab.get_by_role("button", name="Trace them"))

    assert "2 reports" in tab.locator("header.head").inner_text()
    context.close()


@pytest.fixture
def outlet():
    """An outlet on loopback that has one report."""
    paragraphs = "".join(f"<p>{part}</p>" for part in TEXTS[1].split("\n\n"))
    body = f"<html lang=en><body><article><h1>Fire in Brenn</h1>{paragraphs}</article></body></html>".encode()

    class Outlet(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(404 if self.path == "/robots.txt" else 200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Outlet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
