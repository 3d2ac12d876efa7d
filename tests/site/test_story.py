"""The page of a story."""

import datetime as dt
import re

import msgspec
import pytest


@pytest.fixture
def page(client, story):
    return client.get(f"/story/{story}").content.decode()


@pytest.fixture
def trace(story):
    from headwater.store import traces

    return traces.trace_of(story)


def part(page, key):
    return re.search(rf'<section class="part" id="{key}".*?</section>', page, re.DOTALL)[0]


def test_the_head_says_how_many_reports_rest_on_how_many_origins(page, trace):
    head = page.split('<nav class="contents"')[0]

    assert f"{trace.origins.low} independent origins" in head
    assert "7 reports" in head
    assert all(reason in head for reason in trace.origins.because)


def test_what_is_agreed_names_its_outlets_and_origins(page, trace):
    agreed = part(page, "agreed")

    assert trace.agreed
    assert all(f"{one.origins} origins" in agreed for one in trace.agreed)
    assert "told by <a" in agreed


def test_agreed_sentences_in_the_language_of_the_page_come_first(page):
    langs = re.findall(r'<p dir="auto" lang="(..)">.*?<strong>\d origins', part(page, "agreed"), re.DOTALL)

    assert langs == sorted(langs, key=lambda lang: lang != "en")


def test_each_finding_opens_to_its_words_with_a_citation_and_a_way_to_dispute_it(page, story):
    findings = part(page, "findings")
    key = re.search(r'class="opened" id="([0-9a-f]{16})"', findings)[1]

    assert "A correction has not been followed by NewsNook." in findings
    assert "<mark>" in findings
    assert f"http://testserver/story/{story}#{key}" in findings
    assert f'href="/wrong/{story}/{key}"' in findings


def test_a_changed_word_is_struck_and_its_replacement_is_told_in_words_too(page):
    said = part(page, "said")

    assert re.search(r"<del>.*left out.*declared.*</del> <ins>.*put in.*sold.*</ins>", said)
    assert "reworded inside the marks" in said


def test_a_source_that_is_not_here_is_drawn_dashed_and_named(page):
    river = part(page, "river")

    assert "A source that is not here" in river
    assert 'class="away"' in river
    assert "dashed" in river


def test_the_river_is_told_as_a_table_too(page):
    table = re.search(r"<table>.*?</table>", part(page, "river"), re.DOTALL)[0]

    assert table.count("<tr>") == 8
    assert "a translation of <bdi>Haskar Post</bdi>: 88% of its own text" in table


def test_figures_that_do_not_agree_name_their_outlets_and_what_these_rest_on(page):
    figures = part(page, "figures")

    assert "do not agree" in figures
    assert "480 million crowns" in figures
    assert "(rests on <bdi>The Lindmar Courier</bdi>)" in figures


def test_promises_say_who_is_bound_to_what_by_when_and_who_says_so(page):
    promises = part(page, "promises")

    assert "present a successor by Monday" in promises
    assert "by 24 Mar 2031" in promises
    assert "scheduled by Ilse Varno: not agreed by who is named" in promises


def test_a_report_stands_behind_the_link_to_where_it_is_read(page):
    report = part(page, "reports").split('<li class="report"')[1]

    assert report.index('rel="noreferrer">Read it at') < report.index("<h3")


def test_a_report_says_what_it_alone_has_and_why_it_is_in_the_story(page):
    reports = part(page, "reports")

    assert "I did not profit, and nobody in my family will." in reports
    assert "same names: Aldane" in reports


def test_no_report_is_shown_whole(page, story):
    from headwater.store import stories

    articles, _, _ = stories.held(story)
    shown = re.sub(r"<[^>]+>", "", page)

    assert articles
    assert not any(article.text in shown for article in articles)
    assert not any(paragraph in shown for a in articles for paragraph in a.text.split("\n\n") if len(paragraph) > 400)


def test_links_to_outlets_tell_them_nothing_of_the_reader(page):
    outside = re.findall(r'<a [^>]*href="https?://[^"]+"[^>]*>', page)

    assert outside
    assert all('rel="noreferrer"' in link for link in outside)


@pytest.fixture
def gone(django, undone, story):
    """A story whose reports went into another, with the reason."""
    from headwater.store.models import Story
    from headwater.values import Story as Told

    why = ("later reports joined two stories: both tell of Aldane, Tolvik",)
    Story.objects.filter(pk=story).update(second_thoughts=why)
    key = "00000000deadbeef"
    told = Told(id=key, members=(), merged_into=story)
    return Story.objects.create(id=key, object=told, merged_into_id=story, second_thoughts=why)


def test_a_merged_story_leads_to_the_one_that_took_it_and_says_so(client, gone):
    answer = client.get(f"/story/{gone.pk}")
    there = client.get(answer["Location"])

    assert answer.status_code == 301
    assert answer["Location"] == f"/story/{gone.merged_into_id}?was={gone.pk}"
    assert "turned out to be this one" in there.content.decode()


def test_second_thoughts_are_told(client, gone):
    there = client.get(f"/story/{gone.merged_into_id}").content.decode()

    assert "Later reports" in part(there, "thoughts")


def test_a_story_that_nobody_knows_is_not_found(client):
    assert client.get("/story/0123456789abcdef").status_code == 404


def test_a_story_without_a_trace_shows_its_reports(client, story, undone):
    from headwater.store.models import Part

    Part.objects.filter(story=story).delete()
    page = client.get(f"/story/{story}").content.decode()

    assert "These reports are being held against each other" in page
    assert "Aldane resigns after Courier report on Tolvik bridge shares" in page


def test_a_story_whose_reports_were_removed_is_gone(client, story, undone):
    from headwater.store.models import Article

    Article.objects.filter(story=story).update(hidden=True)

    assert client.get(f"/story/{story}").status_code == 410


def test_a_report_on_its_way_out_is_shown_nowhere(client, story, undone):
    from headwater.store.models import Article

    Article.objects.filter(story=story, outlet="NewsNook").update(hidden=True)
    answer = client.get(f"/story/{story}")

    assert answer.status_code == 200
    assert "newsnook.example" not in answer.content.decode()


def test_of_a_report_that_forbids_excerpts_no_words_are_shown(client, story, undone):
    from headwater.store.models import Article
    from headwater.values import RightsSignal

    row = Article.objects.get(story=story, outlet="The Lindmar Courier")
    row.object = msgspec.structs.replace(row.object, rights=(RightsSignal(name="robots", value="nosnippet"),))
    row.save()
    page = client.get(f"/story/{story}").content.decode()

    assert "I did not profit" not in page
    assert "The words of this report may be read at the outlet alone." in page
    assert "Aldane resigns after Courier report on Tolvik bridge shares" in page


@pytest.mark.parametrize(
    ("ruling", "says"),
    [("open", "It is being looked at"), ("kept", "looked at and kept"), ("withdrawn", "it was withdrawn")],
)
def test_what_became_of_a_dispute_stands_at_the_finding(client, page, story, undone, ruling, says):
    from headwater.store.models import Dispute

    key = re.search(r'class="opened" id="([0-9a-f]{16})"', page)[1]
    now = dt.datetime.now(dt.UTC)
    Dispute.objects.create(finding=key, story=story, words="no", asked_at=now, ruling=ruling, because="See the page.")
    shown = client.get(f"/story/{story}").content.decode()

    assert f"{says}" in shown.split(f'id="{key}"')[1][:400]
    assert "See the page." in shown


def test_a_story_asks_the_store_few_questions(client, story, django_questions):
    with django_questions() as asked:
        client.get(f"/story/{story}")

    assert len(asked) <= 10
