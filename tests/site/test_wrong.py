"""A finding can be disputed; a person rules, and the ruling is shown."""

import pytest

from headwater.site.limits import Limit


@pytest.fixture(autouse=True)
def _nobody_asked_before(django):
    from headwater.site import wrong

    wrong._LIMIT = Limit(10, 3600)


@pytest.fixture
def finding(django):
    """The story and id of a finding of the sample world."""
    from headwater.store.models import Part

    part = Part.objects.filter(field="findings").order_by("story", "position").first()
    return part.story_id, part.key


def ruled(client, ruling, because="The words bear it out."):
    from headwater.store.models import Dispute

    number = Dispute.objects.latest("pk").pk
    return client.post("/desk", {"act": ruling, "number": number, "because": because}, follow=True).content.decode()


def test_the_page_shows_the_finding_with_its_words(client, finding):
    story, key = finding
    page = client.get(f"/wrong/{story}/{key}").content.decode()

    assert "<details open>" in page
    assert f'id="{key}"' in page


def test_a_dispute_reaches_the_desk_and_its_ruling_stands_at_the_finding(client, finding, undone):
    story, key = finding
    sent = client.post(f"/wrong/{story}/{key}", {"words": "The report says so in its last line."}, follow=True)

    assert "Thank you" in sent.content.decode()
    assert "in its last line" in client.get("/desk").content.decode()
    assert "being looked at" in client.get(f"/story/{story}").content.decode()
    assert "The finding is kept." in ruled(client, "keep")
    page = client.get(f"/story/{story}").content.decode()
    assert "looked at and kept" in page
    assert "The words bear it out." in page


def test_a_finding_that_was_withdrawn_says_so(client, finding, undone):
    story, key = finding
    client.post(f"/wrong/{story}/{key}", {"words": "It is another bridge."})
    ruled(client, "withdraw", "It is another bridge indeed.")

    assert "it was withdrawn. It is another bridge indeed." in client.get(f"/story/{story}").content.decode()


def test_a_ruling_needs_a_reason(client, finding, undone):
    story, key = finding
    client.post(f"/wrong/{story}/{key}", {"words": "It is another bridge."})

    assert "Nothing was decided." in ruled(client, "keep", because="")


def test_a_dispute_without_words_is_asked_for_some(client, finding):
    story, key = finding

    assert client.post(f"/wrong/{story}/{key}", {"words": ""}).status_code == 400


def test_there_is_no_page_for_a_finding_that_is_not_there(client, finding):
    story, _ = finding

    assert client.get(f"/wrong/{story}/0123456789abcdef").status_code == 404
    assert client.get("/wrong/0123456789abcdef/0123456789abcdef").status_code == 404


def test_nothing_is_decided_by_a_link(client, finding, undone):
    story, key = finding
    client.post(f"/wrong/{story}/{key}", {"words": "It is another bridge."})

    client.get("/desk?act=keep&number=1&because=x")

    assert "It is another bridge." in client.get("/desk").content.decode()


def test_the_desk_is_closed_to_who_is_logged_in_and_not_of_the_staff(client, undone):
    from django.contrib.auth import get_user_model

    reader = get_user_model().objects.create_user("reader", password="x")
    client.force_login(reader)

    assert client.get("/desk").status_code == 403
