"""What a quantity is called: out of the words of its readings, for whoever reads the page."""

import json

import pytest

from headwater.collect.thin import article_of
from headwater.read import read
from headwater.trace.figures_named import called
from headwater.trace.readings import Reading
from headwater.values import Figure


def reading(text, number, title=None, lang="en"):
    """Return the reading of a text, or of its headline, that has this number in its words."""
    article = article_of(json.dumps({"id": text[:9], "title": title, "text": text, "lang": lang}).encode(), "-")
    found = [Reading(one, article) for one in read(article) if isinstance(one, Figure) and number in one.text]
    return next(one for one in found if (one.figure.where == "headline") == (number in (title or "")))


LOAVES = reading("The bakery called back 18,000 loaves of rye bread after glass was found in it.", "18,000")


@pytest.mark.parametrize(
    ("others", "words"),
    [
        ([], "loaves of rye bread"),  # another clause begins behind it
        (
            [reading("Brot aus dem Ofen: 18.000 Laibe wurden am Montag zurückgerufen.", "18.000", lang="de")],
            "loaves of rye bread",
        ),
        ([reading("Glass was found in it.", "18,000", title="18,000 glass loaves recalled")], "loaves of rye bread"),
        ([reading("The firm called back 18,000 rye loaves.", "18,000")], "rye loaves"),
    ],
)
def test_the_shortest_phrase_of_a_text_in_the_language_of_most_names_what_is_counted(others, words):
    more = [LOAVES] if any(one.article.lang != "en" for one in others) else []
    assert called([LOAVES, *more, *others]) == words


@pytest.mark.parametrize(
    ("text", "number", "lang", "words"),
    [
        ("Three people were killed and 23 injured in the harbour on Monday.", "Three", "en", "people were killed"),
        ("The fire killed 40 sheep and two dogs in the hills on Monday.", "40", "en", "sheep"),
        ("大火烧毁了8000公顷土地和七所房屋。", "8000", "zh", "土地"),
    ],
)
def test_another_number_is_no_part_of_what_is_counted(text, number, lang, words):
    assert called([reading(text, number, lang=lang)]) == words


def test_what_leads_to_a_number_does_not_name_it():
    one = reading("She said the ship had slowed to six knots before the rocks.", "six")

    assert called([one]) == "knots"
