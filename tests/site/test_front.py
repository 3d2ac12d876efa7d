"""The front page."""

import datetime as dt
import gzip
import re
from html import unescape
from types import SimpleNamespace

import pytest
from django.test import Client


def words(client, address="/", **more):
    return client.get(address, **more).content.decode()


def headlines(page):
    return re.findall(r'<h2><a href="/story/([0-9a-f]+)"', page)


def test_a_story_line_says_how_many_reports_rest_on_how_many_origins(client):
    page = words(client)

    assert re.search(r"7 reports, \d origins", page)
    assert "first: Haskar Post, 16:10" in page
    assert "two wordings of one quotation" in page


def test_stories_with_most_origins_stand_first(client):
    lows = [int(low) for low in re.findall(r"reports, (\d+)", words(client))]

    assert len(lows) > 5
    assert lows == sorted(lows, reverse=True)


def test_a_story_line_tells_what_a_report_opens_with(client):
    from headwater.store.reading import rows, stories

    told = [row for row in rows(stories()) if row.agreed]

    assert told
    assert all(0 <= " ".join(row.agreed_in.text.split()).find(row.agreed) < 300 for row in told)
    assert "declined to say whether he had seen it" not in words(client)


def test_a_story_line_tells_what_its_headline_does(client):
    from headwater.store.reading import rows, stories

    told = {row.agreed for row in rows(stories()) if row.agreed}
    page = unescape(words(client))

    assert any("put the number of workers at 41" in sentence for sentence in told)
    assert "put the number of workers at 41" not in page
    assert "The ferry Anselm lost her engine to a fire on Saturday" in page


def test_a_headline_has_the_language_of_its_report(client):
    page = words(client)

    assert 'dir="auto" lang="ru">Экипаж воздушного шара' in page


def test_the_first_story_shows_what_does_not_fit_and_where_its_texts_come_from(client):
    from html import escape

    from headwater.store.models import Part

    fronts = [words(client, f"/?lang={lang}") for lang in ("en", "fr", "es", "de")]
    leads = {re.search(r'href="/story/([0-9a-f]{16})"', page)[1]: page for page in fronts}
    told = {one.story_id: one.object["says"] for one in Part.objects.filter(field="findings", position=0)}

    assert leads.keys() & told.keys()
    assert all(escape(told[key]) in page for key, page in leads.items() if key in told)
    assert all('class="river brief"' in page for page in fronts)


def test_what_one_report_tells_stands_apart_without_its_text(client):
    from headwater.store.models import Article

    alone = Article.objects.filter(story__count=1).exclude(title=None).first().object
    briefs = words(client).split("Told by one report so far")[1]

    assert alone.title[:20] in briefs
    assert alone.text[:40] not in briefs


def test_stories_are_narrowed_by_language_and_by_day(client):
    russian = words(client, "/?lang=ru")

    assert "Экипаж" in russian
    assert "Glass in the loaf" in words(client)
    assert "Glass in the loaf" not in russian
    assert "All stories" in words(client, "/?day=1999-01-01")


@pytest.mark.parametrize("address", ["/?page=0", "/?page=x", "/?page=99", "/?day=yesterday", "/?lang=%00", "/?lang=xx"])
def test_an_address_that_makes_no_sense_is_answered(client, address):
    assert client.get(address).status_code == 200


def test_long_lists_come_in_pages_that_keep_what_was_chosen(client, monkeypatch):
    monkeypatch.setattr("headwater.site.front._STORIES", 5)

    first, second = words(client, "/?lang=en"), words(client, "/?lang=en&page=2")

    assert 'href="?lang=en&amp;page=2"' in first
    assert headlines(first)
    assert not set(headlines(first)) & set(headlines(second))


def test_the_first_visit_marks_nothing_and_the_next_one_what_came_since(client, monkeypatch):
    client.get("/")
    assert "since your last visit" not in words(client)

    long_ago = int(dt.datetime(2001, 1, 1, tzinfo=dt.UTC).timestamp())
    client.cookies["seen"] = f"0.{long_ago}"
    assert " stories new or with new reports since your last visit" in words(client)
    assert "since your last visit" in words(client), "a visit lasts for half an hour"

    tomorrow = dt.datetime.now(dt.UTC) + dt.timedelta(days=1)
    monkeypatch.setattr("headwater.site.visits.timezone", SimpleNamespace(now=lambda: tomorrow))
    assert client.cookies["seen"].value.startswith(f"{long_ago}.")
    assert "since your last visit" not in words(client), "what was marked once is not marked again"


@pytest.mark.parametrize("cookie", ["", "x", "1", "1.2.3", "-1.5", "9" * 30 + ".1"])
def test_a_cookie_that_cannot_be_read_is_a_first_visit(client, cookie):
    client.cookies["seen"] = cookie

    assert client.get("/").status_code == 200


def test_the_page_is_small(client):
    answer = client.get("/", headers={"accept-encoding": "gzip"})
    style = client.get(re.search(r'href="(/static/headwater[^"]+)"', words(client))[1])
    script = client.get(re.search(r'src="(/static/headwater[^"]+)"', words(client))[1])
    files = sum(len(gzip.compress(b"".join(one.streaming_content))) for one in (style, script))
    style.close(), script.close()

    assert answer["Content-Encoding"] == "gzip"
    assert len(answer.content) + files < 60_000


def test_files_are_kept_for_long_under_an_address_of_their_content(client):
    address = re.search(r'href="(/static/headwater[^"]+)"', words(client))[1]
    answer = client.get(address)
    answer.close()

    assert re.search(r"\?[0-9a-f]{12}$", address)
    assert "max-age=31536000" in answer["Cache-Control"]


def test_a_list_of_stories_asks_the_store_few_questions(client, django_questions):
    with django_questions() as asked:
        client.get("/")

    assert len(asked) <= 14


def test_pages_forbid_what_they_do_not_need(client):
    headers = client.get("/").headers

    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert "base-uri 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_an_empty_store_says_what_to_do_next(client, nothing_stored):
    page = words(client)

    assert "No report yet" in page
    assert "headwater ingest" in page


def test_a_page_that_is_not_there_says_so(client):
    answer = client.get("/nowhere")

    assert answer.status_code == 404
    assert "Nothing stands at this address" in answer.content.decode()


def test_an_unknown_host_is_refused(django):
    assert Client().get("/", headers={"host": "elsewhere.example"}).status_code == 400
