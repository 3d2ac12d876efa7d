"""The page of a report."""

import datetime as dt
import re

import msgspec
import pytest


@pytest.fixture
def page(client, report):
    return client.get(f"/report/{report}").content.decode()


def part(page, key):
    return re.search(rf'<section class="part" id="{key}".*?</section>', page, re.DOTALL)[0]


def changed(report, **fields):
    from headwater.store.models import Article

    row = Article.objects.get(pk=report)
    row.object = msgspec.structs.replace(row.object, **fields)
    row.save()
    return row


def test_the_head_says_who_wrote_it_where_and_when(page):
    head = page.split('<section class="part"')[0]

    for words in ("The Lindmar Courier", "20 Mar 2031, 15:10", "Teodora Lunn", "Kwame Ostrander"):
        assert words in head


def test_it_is_read_at_its_outlet(page):
    assert re.search(r'href="https://lindmarcourier\.example/[^"]+" rel="noreferrer">Read it at', page)


def test_an_excerpt_is_no_longer_than_its_rights_allow(page):
    excerpt = re.search(r'<p class="excerpt"[^>]*>(.*?)</p>', page)[1]

    assert 20 < len(excerpt) <= 200


def test_what_it_says_is_told_with_its_speakers(page):
    says = part(page, "says")

    assert "I did not profit, and nobody in my family will." in says
    assert "Jorun Aldane" in says


def test_the_statements_are_far_from_the_whole_text(client, page, report, django):
    from headwater.store.models import Article

    text = Article.objects.get(pk=report).object.text
    words = re.sub(r"<[^>]+>", " ", "".join(re.findall(r"<blockquote.*?</blockquote>", page)))

    assert len(words) < 0.5 * len(text)


def test_it_leads_to_its_story_and_to_the_other_reports(page, story):
    assert f'href="/story/{story}"' in page
    assert re.search(r"7 reports, \d origins", page)
    assert "Tolvik wonders who will finish its bridge" in page


def test_its_owner_may_correct_answer_or_remove_it(page):
    assert "Correct it, answer it, or have it removed." in page


def test_a_change_of_wording_is_told_sentence_by_sentence(client, report, undone):
    from headwater.store.models import Article, Revision

    now = Article.objects.get(pk=report).object
    first, rest = now.text.split(". ", 1)
    older = msgspec.structs.replace(now, text=f"{first}, it is said. A sentence that went away! {rest}", revision="old")
    Revision.objects.create(
        article_id=report, number=1, revision="old", object=older, replaced_at=dt.datetime(2031, 3, 21, tzinfo=dt.UTC)
    )
    revisions = part(client.get(f"/report/{report}").content.decode(), "revisions")

    assert "21 Mar 2031" in revisions
    assert "A sentence that went away!" in revisions
    assert re.search(r"<del>.*it is said.*</del>", revisions)


def test_a_report_that_forbids_excerpts_shows_its_headline_and_link_alone(client, report, undone):
    from headwater.values import RightsSignal

    changed(report, rights=(RightsSignal(name="robots", value="nosnippet"),))
    page = client.get(f"/report/{report}").content.decode()

    assert "Aldane resigns after Courier report" in page
    assert "Read it at" in page
    assert "I did not profit" not in page
    assert 'class="excerpt"' not in page


def test_a_report_that_wants_no_listing_tells_search_engines(client, report, undone):
    from headwater.values import RightsSignal

    assert "noindex" not in client.get(f"/report/{report}").content.decode()
    changed(report, rights=(RightsSignal(name="robots", value="noindex"),))

    assert '<meta name="robots" content="noindex">' in client.get(f"/report/{report}").content.decode()


def test_an_address_that_is_no_web_address_is_no_link(client, report, undone):
    changed(report, url="javascript:alert(1)", canonical_url=None)

    assert "javascript:" not in client.get(f"/report/{report}").content.decode()


def test_a_report_on_its_way_out_is_not_found(client, report, undone):
    from headwater.store.models import Article

    Article.objects.filter(pk=report).update(hidden=True)

    assert client.get(f"/report/{report}").status_code == 404


def test_a_report_that_stands_in_no_story_is_shown(client, report, undone):
    from headwater.store.models import Article

    Article.objects.filter(pk=report).update(story=None)

    assert client.get(f"/report/{report}").status_code == 200


def test_the_page_of_a_report_asks_the_store_few_questions(client, report, django_questions):
    with django_questions() as asked:
        client.get(f"/report/{report}")

    assert len(asked) <= 10
