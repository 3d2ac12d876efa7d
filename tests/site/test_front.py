"""The front page."""


def test_the_front_page_lists_stories_with_their_reports_and_origins(client):
    words = client.get("/").content.decode()

    assert "7 reports, 4 origins" in words
    assert "two wordings of one quotation" in words


def test_pages_forbid_what_they_do_not_need(client):
    headers = client.get("/").headers

    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
