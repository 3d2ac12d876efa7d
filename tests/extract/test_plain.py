"""Scraped text: the report found between the page's furniture."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.extract import extract
from headwater.values import Article, Page

BODY = """The council of Halme voted on Monday to close the old harbour road to lorries from June.

“We have waited ten years for this,” mayor Ada Lund told reporters after the vote.

Traders fear that deliveries will take longer."""


def article(text, media="text"):
    made = extract(Page(input="a.txt", body=text.encode(), media=media))
    assert isinstance(made, Article), made
    return made


def test_headline_and_paragraphs_are_found_in_a_clean_text():
    made = article(f"Lorries banned from harbour road\n\n{BODY}\n")

    assert made.title == "Lorries banned from harbour road"
    assert made.text == BODY
    assert [made.text[a:b] for a, b in (block.span for block in made.blocks)] == BODY.split("\n\n")


def test_a_headline_behind_a_breadcrumb_and_doubled_is_told_once():
    head = "Lorries banned from harbour road"
    made = article(f"Home News {head}\n\n{head}\n\n{head}\n\n{BODY}")

    assert (made.title, made.text) == (head, BODY)


def test_a_headline_glued_to_the_last_sentence_goes_with_its_connective():
    head = "Lorries banned from harbour road"
    made = article(f"{head}\n\n{BODY[:-1]} and {head}\n\nRelated Articles\n\nBack to top button")

    assert made.text == BODY[:-1]


@pytest.mark.parametrize(
    ("lines", "byline", "published"),
    [
        ("By Ada Lund and Ole Brandt\n3 May 2031, 14:05", ("Ada Lund", "Ole Brandt"), "2031-05-03T14:05"),
        ("by Halme News Desk\n3rd May 31 2:05 pm", ("Halme News Desk",), "2031-05-03T14:05"),
        ("Ole Brandt | Sat 3 May 2031 14:05", ("Ole Brandt",), "2031-05-03T14:05"),
        ("Harbour Courier\nAnna Lund\nMay 3, 2031", ("Anna Lund",), "2031-05-03"),
        ("Anna Lund\nHarbour Courier\nMay 3, 2031", ("Anna Lund",), "2031-05-03"),
        ("May 3, 2031", (), "2031-05-03"),
        ("", (), None),
    ],
)
def test_lines_between_headline_and_text_tell_who_and_when_and_nothing_is_invented(lines, byline, published):
    made = article(f"Lorries banned from harbour road\n\n{lines}\n\n{BODY}")

    assert made.byline == byline
    assert (made.published.value if made.published else None) == published
    assert made.published is None or made.published.zone is None
    assert made.text == BODY


@pytest.mark.parametrize(
    "furniture",
    [
        "Leave a Reply\n\nYour email address will not be published.",
        "This website uses cookies to improve your experience. Accept",
        "Sign up to our daily newsletter",
        "Read more on Halme:\n\nTen things to do in Halme this summer\n\nWhy the gulls are getting bolder",
        "Related Articles\n\nGulls steal the show at the fish market",
        "© 2031 The Halme Times. All rights reserved.",
        "Share this article\n\nFacebook\n\nTwitter",
        "Menu  Home  Politics  Sport  Search",
        "[contact-form id=12]",
    ],
)
def test_furniture_behind_the_report_is_no_part_of_it(furniture):
    assert article(f"Lorries banned from harbour road\n\n{BODY}\n\n{furniture}\n").text == BODY


def test_teasers_inside_the_report_go_and_what_follows_stays():
    first, *rest = BODY.split("\n\n")
    teasers = "Read more on Halme:\n\nTen things to do in Halme this summer\n\nWhy the gulls are getting bolder"
    made = article("\n\n".join(["Lorries banned from harbour road", first, teasers, *rest]))

    assert made.text == BODY


def test_a_heading_inside_the_report_stays():
    first, *rest = BODY.split("\n\n")
    made = article("\n\n".join(["Lorries banned from harbour road", first, "Ten years of waiting", *rest]))

    assert "Ten years of waiting" in made.text
    assert [block.type for block in made.blocks].count("heading") == 1


def test_a_report_about_cookies_and_newsletters_keeps_its_sentences():
    body = (
        "The data watchdog fined the shop because its website used cookies without asking its visitors first.\n\n"
        "The shop’s newsletter had gone to 4,000 people who never signed up for it, the ruling says."
    )

    assert article(f"Shop fined over cookies\n\n{body}").text == body


def test_a_source_line_is_a_credit_and_no_text():
    made = article(f"Lorries banned from harbour road\n\nSource: The Sund Herald\n\n{BODY}")

    assert [credit.name for credit in made.credits] == ["The Sund Herald"]
    assert made.text == BODY


def test_wrapped_lines_make_one_paragraph():
    wrapped = (
        "The council of Halme voted on Monday to close the old harbour road to\n"
        "lorries from June, after a debate that had lasted until two o’clock in\n"
        "the morning and had drawn more visitors than the town hall could seat."
    )
    made = article(f"Lorries banned from harbour road\n\n{wrapped}\n\n{BODY}")

    assert made.text.split("\n\n")[0] == wrapped.replace("\n", " ")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (
            "Lastwagen dürfen nicht mehr auf die Hafenstraße\n\nDer Rat der Stadt hat am Montag beschlossen, die alte Straße zu sperren.",
            "de",
        ),
        (
            "Les camions bannis du port\n\nLe conseil de la ville a décidé lundi de fermer la vieille route du port aux camions.",
            "fr",
        ),
        ("港口旧路禁止货车通行\n\n市议会周一投票决定，从六月起禁止货车在港口旧路上行驶，市长表示欢迎。", "zh"),
        (
            "Грузовикам закрыли дорогу в порт\n\nГородской совет в понедельник решил закрыть старую дорогу в порт для грузовиков.",
            "ru",
        ),
    ],
)
def test_the_language_is_that_of_the_text(text, lang):
    assert article(text).lang == lang


@given(
    st.lists(
        st.sampled_from(
            [*BODY.split("\n\n"), "Home News", "By Ada Lund", "Read more", "", "3 May 2031", "©", "？", "“"]
        ),
        max_size=12,
    )
)
@settings(max_examples=60)
def test_blocks_hold_the_text_whatever_comes(lines):
    made = extract(Page(input="a.txt", body=("Headline of a report\n" + "\n\n".join(lines)).encode(), media="text"))

    if isinstance(made, Article):
        assert "\n\n".join(made.text[a:b] for a, b in (block.span for block in made.blocks)) == made.text
