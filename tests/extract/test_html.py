"""Pages in HTML: the report, what the page says of it, and what is no report."""

import pytest

from headwater.extract import extract
from headwater.values import Article, Page

BODY = (
    "The council of Halme voted on Monday to close the old harbour road to lorries from June.",
    "“We have waited ten years for this,” mayor Ada Lund told reporters after the vote.",
    "Traders fear that deliveries will take longer, and that shops on the quay will lose customers to the mall.",
)


def page(head="", before="", after="", body=BODY, title="Lorries banned from harbour road"):
    text = "".join(f"<p>{line}</p>" for line in body)
    return (
        f"<!doctype html><html lang=en><head><title>{title} | The Halme Times</title>{head}</head><body>"
        f"<nav><a href=/>Home</a> <a href=/news>News</a></nav><article><h1>{title}</h1>{before}{text}{after}</article>"
        "<footer>© 2031 The Halme Times</footer></body></html>"
    )


def made(html, **options):
    return extract(Page(input="a.html", body=html.encode(), media="html", **options))


def article(html, **options):
    found = made(html, **options)
    assert isinstance(found, Article), found
    return found


def test_the_body_is_the_report_without_menu_and_footer():
    found = article(page())

    assert found.text == "\n\n".join(BODY)
    assert found.title == "Lorries banned from harbour road"
    assert found.lang == "en"


JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite"},
{"@type": ["NewsArticle"], "headline": "Lorries banned from harbour road", "datePublished": "2031-05-03T14:05:09+02:00",
"author": [{"name": "Ada Lund"}, {"name": "Ole Brandt"}], "publisher": {"name": "The Halme Times"},}]}</script>"""


def test_json_ld_is_read_also_in_a_graph_and_with_a_comma_too_many():
    found = article(page(JSON_LD))

    assert (found.published.value, found.published.zone) == ("2031-05-03T14:05:09", "+02:00")
    assert found.byline == ("Ada Lund", "Ole Brandt")
    assert found.outlet == "The Halme Times"


@pytest.mark.parametrize("broken", ["{", "[]", '{"@type": 5}', '"x"', "{" * 5000, '{"@graph": 7}'])
def test_broken_json_ld_is_passed_over(broken):
    assert article(page(f'<script type="application/ld+json">{broken}</script>')).text == "\n\n".join(BODY)


def test_visible_lines_tell_who_and_when_where_the_head_does_not():
    found = article(page(before="<div class=byline>By Ada Lund</div><span class=date>3 May 2031, 14:05</span>"))

    assert found.byline == ("Ada Lund",)
    assert found.published.value == "2031-05-03T14:05"
    assert found.published.zone is None


def test_what_a_page_does_not_say_stays_unknown():
    found = article(page())

    assert (found.byline, found.published, found.canonical_url) == ((), None, None)


def test_the_canonical_address_names_the_article():
    head = '<link rel=canonical href="https://halmetimes.example/lorries">'

    assert article(page(head), url="https://halmetimes.example/x?utm=1").id == article(page(head)).id


def test_an_address_that_is_no_web_address_is_not_believed():
    assert article(page('<link rel=canonical href="javascript:alert(1)">')).canonical_url is None


def test_signals_of_rights_are_kept():
    found = article(page('<meta name="robots" content="noarchive"><meta name="tdm-reservation" content="1">'))

    assert {(signal.name, signal.value) for signal in found.rights} == {
        ("robots", "noarchive"),
        ("tdm-reservation", "1"),
    }


def test_teasers_and_forms_inside_the_article_go():
    after = "<p>Read more: Ten things to do in Halme</p><form><p>Sign up to our newsletter</p></form>"

    assert article(page(after=after)).text == "\n\n".join(BODY)


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<html><body></body></html>", "no_article"),
        ("<html><body><nav><a href=/>Home</a></nav></body></html>", "no_article"),
        ("<html><body><h1>404</h1><p>Page not found</p></body></html>", "error_page"),
        ("<html><body><p>We use cookies. Accept?</p></body></html>", "consent"),
        ("", "empty"),
    ],
)
def test_a_page_without_a_report_is_a_failure_that_says_why(html, reason):
    failure = made(html)

    assert failure.reason == reason
    assert failure.says.endswith(".")


def test_a_picture_called_html_is_binary():
    assert extract(Page(input="a", body=b"\x89PNG\r\n\x1a\n....", media="html")).reason == "binary"


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-r", "utf-16"])
def test_declared_character_sets_are_believed(charset):
    body = (
        "<html lang=ru><body><article><h1>Дорогу закрыли</h1>"
        + "<p>Городской совет решил закрыть старую дорогу в порт.</p>" * 4
    )
    found = extract(Page(input="a", body=body.encode(charset), media="html", charset=charset))

    assert "Городской совет" in found.text


def test_deeply_nested_markup_ends():
    assert made("<div>" * 30000 + "text" + "</div>" * 30000) is not None
