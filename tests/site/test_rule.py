"""Who may decide rules on a story's page which reports tell of one event; the desk lists what was ruled."""

import sqlite3
from contextlib import closing

import pytest


@pytest.fixture
def another(django, story):
    """Another story of several reports."""
    from headwater.store.models import Story

    return Story.objects.filter(merged_into=None, count__gt=2).exclude(pk=story).order_by("-count").first().pk


@pytest.fixture
def carry(django):
    """Let the line do its next steps."""
    from headwater.line.carrying import carried
    from headwater.line.clock import utc

    return lambda: carried(django, utc, lambda _step, _what: None)


@pytest.fixture
def again(django, tmp_path):
    """Put the store back to what it was: what the line does cannot be undone within one transaction."""
    database = django / "headwater.sqlite3"
    kept = tmp_path / "kept.sqlite3"
    copy(database, kept)
    yield
    copy(kept, database)


def copy(source, target):
    """Copy a database into another in place: the server that runs has it open."""
    with closing(sqlite3.connect(source)) as one, closing(sqlite3.connect(target)) as other:
        one.backup(other)


def reports_of(story):
    from headwater.store import stories

    return stories.reports(story)


def ruled(client, story, **fields):
    return client.post(f"/story/{story}/rule", fields, follow=True).content.decode()


def test_two_stories_are_made_one_and_the_page_says_who_ruled_and_why(client, story, another, carry, again):
    both = {*reports_of(story), *reports_of(another)}
    told = ruled(
        client, story, act="merge", other=f"https://ours.example/story/{another}", note="One & the same bridge."
    )
    waits = client.get("/desk").content.decode()
    carry()
    kept = next(key for key in (story, another) if reports_of(key))
    page = client.get(f"/story/{story}", follow=True).content.decode()

    assert "Ruled: these stories are one." in told
    assert "waits for the line" in waits
    assert set(reports_of(kept)) == both
    assert "A person ruled that these stories are one" in page
    assert "One &amp; the same bridge." in page


def test_reports_of_another_event_are_parted(client, story, carry, again):
    first, *rest = reports_of(story)
    ruled(client, story, act="split", reports=rest[:2])
    carry()

    assert reports_of(story) == [first, *rest[2:]]
    page = client.get(f"/story/{story}").content.decode()
    assert "A person ruled that these reports tell of another event" in page


def test_the_desk_lists_rulings_with_who_when_and_what(client, story, another, undone):
    from django.contrib.auth import get_user_model

    editor = get_user_model().objects.create_superuser("nora", password="x")
    client.force_login(editor)
    ruled(client, story, act="merge", other=another, note="One bridge.")
    desk = client.get("/desk").content.decode().split("Which reports tell of one event")[1]

    assert "These stories are one" in desk
    assert "<bdi>nora</bdi>" in desk
    assert "One bridge." in desk
    assert f'href="/report/{reports_of(story)[0]}"' in desk
    assert f"and {len(reports_of(another)) - 1} more" in desk
    assert "UTC" in desk


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"act": "merge", "other": "0123456789abcdef"}, "There is no story 0123456789abcdef."),
        ({"act": "merge", "other": ""}, "There is no story"),
        ({"act": "split"}, "would not be parted"),
        ({"act": "split", "reports": ["0123456789abcdef"]}, "There is no report 0123456789abcdef."),
        ({"act": "divine"}, "Nothing was ruled."),
        ({}, "Nothing was ruled."),
    ],
)
def test_what_cannot_be_ruled_is_a_sentence(client, story, undone, fields, says):
    from headwater.store import rulings

    assert says in ruled(client, story, **fields)
    assert rulings.newest() == []


def test_nothing_is_ruled_by_a_link(client, story, another):
    assert client.get(f"/story/{story}/rule?act=merge&other={another}").status_code == 405


def test_nothing_is_ruled_by_a_form_of_another_site(django, story, another):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)

    assert strict.post(f"/story/{story}/rule", {"act": "merge", "other": another}).status_code == 403


def test_who_is_logged_in_and_not_of_the_staff_sees_no_form_and_may_not_rule(client, story, another, undone):
    from django.contrib.auth import get_user_model

    client.force_login(get_user_model().objects.create_user("reader", password="x"))

    assert 'id="rule"' not in client.get(f"/story/{story}").content.decode()
    assert client.post(f"/story/{story}/rule", {"act": "merge", "other": another}).status_code == 403


def test_a_story_of_one_report_has_none_to_part(client, django):
    from headwater.store.models import Story

    alone = Story.objects.filter(merged_into=None, count=1).first()
    page = client.get(f"/story/{alone.pk}").content.decode()

    assert "These two are one story" in page
    assert "Some reports tell of another event" not in page


def test_a_story_links_what_it_continues_and_what_continues_it(client, story, another, undone):
    from headwater.store.models import Story

    Story.objects.get(pk=story).continues.add(another)
    there = Story.objects.get(pk=another)
    page, earlier = (client.get(f"/story/{key}").content.decode() for key in (story, another))

    assert f'This continues: <a href="/story/{another}"' in page
    assert there.object.title in page
    assert f'Continued by: <a href="/story/{story}"' in earlier


def test_a_ruling_is_made_by_keyboard_and_without_scripts(browser, site, story, again):
    from headwater.store import rulings

    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{site}/story/{story}")
    tab.locator(".ruling summary").nth(1).focus()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Space")
    tab.get_by_label("Why").nth(1).focus()
    tab.keyboard.type("Another bridge.")
    with tab.expect_navigation():
        tab.keyboard.press("Enter")

    assert tab.get_by_role("status").first.inner_text().startswith("Ruled: these reports tell of another event.")
    (made,) = rulings.newest()
    assert (made.verb, len(made.articles), made.note) == ("split", 1, "Another bridge.")
    context.close()


def test_two_stories_are_made_one_in_a_browser(browser, site, story, another, press, again):
    from headwater.store import rulings

    tab = browser.new_page()
    tab.goto(f"{site}/story/{story}")
    tab.get_by_text("These two are one story").click()
    tab.get_by_label("The other story").fill(f"{site}/story/{another}")
    press(tab.get_by_role("button", name="Make them one"))

    assert tab.get_by_role("status").first.inner_text().startswith("Ruled: these stories are one.")
    assert [one.verb for one in rulings.newest()] == ["merge"]
    tab.close()
