"""What Headwater does, and does not."""


def test_the_page_says_what_is_not_done_and_who_runs_the_place(client):
    page = client.get("/about").content.decode()

    assert "It calls nobody a liar" in page
    assert "Who runs this place" in page


def test_every_page_leads_there(client):
    assert 'href="/about"' in client.get("/").content.decode()


def test_robots_are_asked_to_leave_answers_to_questions_alone(client):
    told = client.get("/robots.txt").content.decode()

    assert "Disallow: /search" in told
    assert "Disallow: /\n" not in told
