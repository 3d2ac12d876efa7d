"""Feeds that readers follow, as they are served."""

import feedparser
import pytest


@pytest.fixture
def a_story(django):
    from headwater.store.models import Story

    return Story.objects.filter(count__gt=2).order_by("-count", "id")[0]


def test_the_front_page_is_followed_as_a_feed(client):
    answer = client.get("/feeds/front.atom")
    read = feedparser.parse(answer.content)

    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert not read.bozo
    assert len(read.entries) > 5
    for entry in read.entries:
        rels = {link.rel: link.href for link in entry.links}
        assert rels["alternate"].startswith("http://testserver/story/")
        assert rels["via"].startswith("https://")
        assert len(entry.summary) <= 200


def test_a_story_and_a_search_are_followed_in_both_formats(client, a_story):
    reports = feedparser.parse(client.get(f"/story/{a_story.pk}.atom").content)
    assert len(reports.entries) == a_story.count
    assert len(client.get(f"/story/{a_story.pk}.json").json()["items"]) == a_story.count
    found = client.get("/search.json", {"q": "fire", "outlet": "Brenn Herald"}).json()
    assert {item["_headwater"]["outlet"] for item in found["items"]} == {"Brenn Herald"}
    assert client.get("/search.atom").status_code == 200
    assert client.get("/story/nothing.atom").status_code == 404


def test_who_asks_again_is_told_that_nothing_changed(client):
    first = client.get("/feeds/front.json")
    assert "max-age=300" in first.headers["Cache-Control"]

    by_tag = client.get("/feeds/front.json", headers={"If-None-Match": first.headers["ETag"]})
    by_time = client.get("/feeds/front.json", headers={"If-Modified-Since": first.headers["Last-Modified"]})
    assert (by_tag.status_code, by_time.status_code) == (304, 304)
    assert not by_tag.content
    assert client.get("/feeds/front.json", headers={"If-None-Match": '"other"'}).status_code == 200


def test_a_merged_story_leads_to_the_one_that_took_it(client, a_story):
    from headwater.store.models import Story

    gone = Story.objects.create(pk="feedfeedfeedfeed", object=a_story.object, merged_into=a_story)
    answer = client.get(f"/story/{gone.pk}.atom")
    gone.delete()

    assert (answer.status_code, answer.url) == (301, f"/story/{a_story.pk}.atom")


def test_no_more_of_a_report_goes_out_than_its_rights_allow():
    from headwater.post.entries import excerpt
    from headwater.values import Article, RightsSignal

    def report(*rights):
        text = "The bridge is closed. " * 100
        return Article(id="a", title="Bridge", text=text, rights=rights, made_by="given", confidence=1, revision="a")

    assert 0 < len(excerpt(report())) <= 200
    assert excerpt(report(RightsSignal(name="robots", value="nosnippet"))) == ""
