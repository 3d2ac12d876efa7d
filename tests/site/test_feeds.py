"""The feeds that are followed."""

import datetime as dt
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from headwater.collect.opml import read_opml

FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Evening Lamp</title><link>http://lamp.example/</link>
<item><title>Lamp lit</title><link>http://lamp.example/1</link><guid>1</guid></item></channel></rss>"""


def shown(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


@pytest.fixture
def two(django):
    from headwater.store.models import Feed

    now = dt.datetime.now(dt.UTC)
    rows = [
        Feed.objects.create(url="https://brennherald.example/feed", title="Brenn Herald", outlet="Brenn Herald",
                            state="working", since_at=now, added_at=now, next_at=now),
        Feed.objects.create(url="https://lamp.example/feed", title="Lamp", outlet="The Lamp", folder="Evening",
                            state="broken", says="There is nothing there (404).", since_at=now, added_at=now, next_at=now),
    ]  # fmt: skip
    yield rows
    Feed.objects.all().delete()


@pytest.fixture
def outlet():
    """A site on loopback that has a feed."""

    class Outlet(BaseHTTPRequestHandler):
        def do_GET(self):
            pages = {"/": b'<html><head><link rel=alternate type="application/rss+xml" href="/feed"></head></html>'}
            body = {**pages, "/feed": FEED}.get(self.path)
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "application/rss+xml" if self.path == "/feed" else "text/html")
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Outlet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_each_feed_is_listed_with_its_state_in_words(client, two):
    answer = client.get("/feeds")

    assert "works" in shown(answer)
    assert "✗ does not work" in shown(answer)
    assert "There is nothing there (404)." in shown(answer)
    assert 'href="/outlet/Brenn%20Herald"' in answer.content.decode()
    assert "/outlet/The%20Lamp" not in answer.content.decode()


def test_every_state_has_its_words(django):
    from typing import get_args

    from headwater.line.polls import State
    from headwater.site.feeds import STATES

    assert set(STATES) == set(get_args(State))


def test_the_list_is_taken_along_as_opml(client, two):
    answer = client.get("/feeds/headwater.opml")

    assert {line.feed for line in read_opml(answer.content)} == {row.url for row in two}


def test_a_feed_is_followed_by_the_address_of_its_site_and_left_again_without_javascript(
    browser, site, outlet, monkeypatch, two, press
):
    from headwater.net import Agent, Policy
    from headwater.site import feeds
    from headwater.store.models import Feed

    allowed = Policy(agent=Agent(version="1", contact="test"), allow=frozenset({outlet.removeprefix("http://")}))
    monkeypatch.setattr(feeds, "policy", lambda: allowed)
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(site + "/feeds")
    tab.get_by_label("Address of a feed").fill(outlet)
    press(tab.get_by_role("button", name="Follow it"))

    assert "The Evening Lamp is followed from now on." in tab.locator(".notice").inner_text()
    assert Feed.objects.filter(url=f"{outlet}/feed").exists()
    press(tab.get_by_role("button", name="Follow no longer: The Evening Lamp"))
    assert "Its reports stay." in tab.locator(".notice").inner_text()
    assert not Feed.objects.filter(url=f"{outlet}/feed").exists()
    context.close()


def test_what_is_no_feed_is_told_and_kept_in_the_form(browser, site, two, press):
    tab = browser.new_page()
    tab.goto(site + "/feeds")
    tab.get_by_label("Address of a feed").fill("http://127.0.0.1:8000/feed")
    press(tab.get_by_role("button", name="Follow it"))

    assert "not public" in tab.locator(".notice").inner_text()
    assert tab.get_by_label("Address of a feed").input_value() == "http://127.0.0.1:8000/feed"
    tab.close()


def test_looking_changes_nothing_and_strangers_may_not_change(client, two):
    from django.test import Client

    from headwater.store.models import Feed

    before = Feed.objects.count()
    client.get("/feeds", {"act": "leave", "url": two[0].url})
    stranger = client.post("/feeds", {"act": "leave", "url": two[0].url}, REMOTE_ADDR="192.0.2.7")
    forged = Client(enforce_csrf_checks=True).post("/feeds", {"act": "leave", "url": two[0].url})

    assert (stranger.status_code, forged.status_code) == (403, 403)
    assert Feed.objects.count() == before
    assert "Follow no longer" not in shown(client.get("/feeds", REMOTE_ADDR="192.0.2.7"))


def test_nothing_to_do_is_told(client, two):
    assert "Nothing was changed." in shown(client.post("/feeds", {"act": "explode"}))
    assert "That feed is not followed." in shown(client.post("/feeds", {"act": "leave", "url": "x"}))
    assert "Name the address" in shown(client.post("/feeds", {"act": "follow"}))


def test_feeds_are_suggested_by_country_and_language(client, two):
    answer = shown(client.get("/feeds", {"country": "DE", "lang": ""}))
    assert "Suggested" in answer
    assert "https://" in answer
    assert client.get("/feeds", {"country": "<b>", "lang": "x"}).status_code == 200
