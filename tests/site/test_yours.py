"""How a report is corrected, answered or removed."""

import datetime as dt

import pytest

from headwater.site.limits import Limit, client_of, in_words

ASKED = {
    "urls": "https://brennherald.example/2031/03/12/r02-brennherald.html",
    "kind": "copyright",
    "words": "This report is ours, and we would like to have it removed.",
    "role": "owner",
    "name": "Ida Brandt",
    "address": "ida@brennherald.example",
}


@pytest.fixture(autouse=True)
def _nobody_asked_before(django):
    from headwater.site import yours

    yours._LIMIT = Limit(10, 3600)


def last():
    from headwater.store.models import Notice

    return Notice.objects.order_by("-number").first()


def test_a_notice_gets_a_number_a_clock_a_letter_and_a_page_of_its_own(client):
    answer = client.post("/yours", ASKED)
    notice = last()

    assert answer.status_code == 302
    assert answer.url == f"/notice/{notice.token}"
    assert notice.due_at - notice.received_at == dt.timedelta(hours=24)
    assert notice.object.urls == (ASKED["urls"],)
    assert [letter.object.to for letter in notice.letters.all()] == ["ida@brennherald.example"]
    page = client.get(answer.url)
    assert f"Notice {notice.number}" in page.content.decode()
    assert "hours" in page.content.decode()
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Referrer-Policy"] == "no-referrer"


def test_a_notice_without_a_mail_address_is_taken_and_told_what_it_lacks(client):
    answer = client.post("/yours", {**ASKED, "address": ""})

    assert answer.status_code == 302
    assert not last().letters.exists()
    assert "no address of mail" in client.get(answer.url).content.decode()


def test_a_notice_that_names_no_report_is_asked_for_one_and_keeps_its_words(client):
    before = last()
    answer = client.post("/yours", {**ASKED, "urls": "the one about the fire"})

    assert answer.status_code == 400
    assert ASKED["words"] in answer.content.decode()
    assert "We found no address of a report" in answer.content.decode()
    assert last() == before


def test_what_fills_in_the_field_that_is_not_shown_is_told_so_and_not_stored(client):
    before = last()
    answer = client.post("/yours", {**ASKED, "website": "https://spam.example/"})

    assert answer.status_code == 400
    assert "not shown" in answer.content.decode()
    assert last() == before


def test_too_many_notices_from_one_place_are_told_when_to_come_again(client):
    answers = [client.post("/yours", ASKED).status_code for _ in range(11)]

    assert answers == [302] * 10 + [429]
    late = client.post("/yours", ASKED)
    assert int(late.headers["Retry-After"]) > 3000
    assert ASKED["words"] in late.content.decode()


def test_a_notice_is_found_by_its_token_alone(client):
    client.post("/yours", ASKED)

    assert client.get(f"/notice/{last().number}").status_code == 404
    assert client.get(f"/notice/{last().token[:-1]}x").status_code == 404


def test_looking_changes_nothing(client):
    before = last()
    assert client.get("/yours", ASKED).status_code == 200
    assert last() == before


def test_a_form_of_another_site_is_refused(django):
    from django.test import Client

    assert Client(enforce_csrf_checks=True).post("/yours", ASKED).status_code == 403


def test_the_clock_says_what_is_left_and_when_it_is_late():
    from headwater.site.yours import clock
    from headwater.store.models import Notice

    came = dt.datetime(2031, 3, 1, 12, tzinfo=dt.UTC)
    notice = Notice(received_at=came, due_at=came + dt.timedelta(hours=24))

    assert clock(notice, came + dt.timedelta(hours=1, minutes=5)) == "22 hours and 55 minutes left."
    assert clock(notice, came + dt.timedelta(hours=26)) == "Late by two hours. We owe you an answer."
    notice.done_at = came + dt.timedelta(minutes=90)
    assert clock(notice, came + dt.timedelta(days=9)) == "Answered one hour and 30 minutes after it came."


def test_a_limit_holds_for_each_client_and_ends():
    now = 0.0
    limit = Limit(2, 60, clock=lambda: now)

    assert [limit.wait("a"), limit.wait("a"), limit.wait("a"), limit.wait("b")] == [0, 0, 60, 0]
    now = 61.0
    assert limit.wait("a") == 0
    assert in_words(1) == "1 second"
    assert in_words(3500) == "59 minutes"


def test_a_client_is_where_the_connection_came_from():
    from django.test import RequestFactory

    request = RequestFactory(REMOTE_ADDR="2001:db8:1:2:3::4").get("/", headers={"X-Forwarded-For": "192.0.2.1"})
    assert client_of(request) == "2001:db8:1:2::/64"


def test_a_notice_is_sent_without_javascript(browser, site, press):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(site + "/yours")
    tab.get_by_label("Addresses of the reports").fill(ASKED["urls"])
    tab.get_by_label("What you ask for, and why").fill(ASKED["words"])
    press(tab.get_by_role("button", name="Send the notice"))

    assert "/notice/" in tab.url
    assert tab.locator("h1").inner_text() == "We have it, and nobody has dealt with it yet."
    context.close()
