"""Looking for reports."""

import datetime as dt
import re


def shown(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", answer.content.decode()))


def marked(answer) -> set[str]:
    return set(re.findall(r"<mark>(.*?)</mark>", answer.content.decode()))


def test_reports_are_found_by_their_words_and_shown_by_story_with_hits_marked(client):
    answer = client.get("/search", {"q": "warehouse fire"})

    assert "Three dead in fire at Corvane warehouse" in shown(answer)
    assert {"fire", "warehouse"} <= marked(answer)


def test_all_words_must_stand_in_a_report(client):
    answer = client.get("/search", {"q": "warehouse zeppelin"})

    assert "No report holds all of these words." in shown(answer)


def test_writing_without_blanks_is_found(client):
    answer = client.get("/search", {"q": "教师"})

    assert "教师" in marked(answer)


def test_a_search_is_narrowed_by_outlet_language_and_day(client):
    every = shown(client.get("/search", {"q": "fire"}))
    one = shown(client.get("/search", {"q": "fire", "outlet": "Brenn Herald"}))

    assert "Haskar Post" in every
    assert "three reports in" in one.lower()
    assert "No report" in shown(client.get("/search", {"q": "fire", "lang": "ru"}))
    day = dt.datetime.now(dt.UTC).date()
    days = [client.get("/search", {"q": "fire", "day": str(day + dt.timedelta(days=n))}) for n in (-1, 0, 1)]
    assert any("reports in" in shown(answer) for answer in days)
    assert "No report" in shown(client.get("/search", {"q": "fire", "day": "1999-01-01"}))


def test_what_cannot_be_read_of_an_address_is_left_out(client):
    for query in ({"q": "fire", "day": "yesterday"}, {"q": "fire", "page": "-3"}, {"q": "fire", "page": "x"}):
        assert "reports in" in shown(client.get("/search", query))
    assert client.get("/search", {"q": '" OR * NEAR( "'}).status_code == 200
    assert client.get("/search", {"q": "\x00"}).status_code == 200
    assert client.get("/search", {"q": "a " * 5000}).status_code == 200


def test_no_question_finds_nothing(client):
    assert "All of the words must stand in a report" in shown(client.get("/search"))


def test_an_excerpt_is_no_longer_than_its_rights_allow(django):
    from headwater.site.search import hit_line
    from headwater.values import Article, RightsSignal

    def report(*rights):
        text = "The bridge is closed. " * 100
        return Article(id="a", title="Bridge", text=text, rights=rights, made_by="given", confidence=1, revision="a")

    def length(article):
        return sum(len(piece.text) for piece in hit_line("bridge", article).excerpt)

    assert 100 < length(report()) <= 202
    assert length(report(RightsSignal(name="robots", value="max-snippet:50"))) <= 52
    assert length(report(RightsSignal(name="robots", value="nosnippet"))) == 0


def test_many_results_come_in_pages_that_keep_the_question(client):
    answer = client.get("/search", {"q": "the"})

    assert 'href="?q=the&amp;page=2"' in answer.content.decode()
    assert "Page 2 of" in shown(client.get("/search", {"q": "the", "page": 2}))


def test_searching_works_without_javascript(browser, site, press):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(site + "/search")
    tab.get_by_role("searchbox").fill("warehouse")
    press(tab.get_by_role("button", name="Search"))

    assert tab.locator("mark").count() > 2
    press(tab.locator("aside a").first)
    assert "outlet=" in tab.url
    context.close()
