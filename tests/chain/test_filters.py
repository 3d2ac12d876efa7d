"""The four filters joined."""

import json

import pytest

from headwater.chain import extracted, grouped, read_through, traced
from headwater.collect.json_lines import objects
from headwater.values import Article, Page, Quotation, Story, Trace

FIRST = "Mayor Ivo Brandt said on Monday that the Tarn bridge would reopen in May.\n\n“We will open it by 4 May,” Brandt told reporters."
SECOND = "The Tarn bridge will open “by 4 May,” Ivo Brandt said.\n\nAbout 300 drivers had complained about the closed bridge."


def thin(**fields):
    return json.dumps(fields).encode()


def given(*lines):
    return list(objects(lines, "-"))


@pytest.fixture
def two():
    return given(
        thin(id="a", title="Tarn bridge to reopen", text=FIRST), thin(id="b", title="Tarn bridge", text=SECOND)
    )


def whole(lines, **options):
    return list(traced(grouped(read_through(extracted(lines, print)), **options)))


def kinds(lines):
    return [type(line.value).__name__ for line in lines]


def test_each_filter_adds_its_own_behind_what_it_was_given(two):
    told = kinds(whole(two))

    assert told.index("Article") < told.index("Quotation") < told.index("Story") < told.index("Trace")
    assert told.count("Article") == 2


def test_what_an_earlier_run_told_passes_unchanged_and_is_not_told_again(two):
    once = whole(two)
    again = whole(given(*(line.raw for line in once)))

    assert [line.raw for line in again] == [line.raw for line in once]


def test_each_stage_may_run_by_itself_and_gives_the_same(two):
    stages = (lambda lines: extracted(lines, print), read_through, grouped, traced)
    lines = two
    for stage in stages:
        lines = given(*(line.raw for line in stage(lines)))

    assert [line.raw for line in lines] == [line.raw for line in whole(two)]


def test_the_same_report_twice_is_counted_once_and_said():
    notes = []
    line = thin(id="a", text=FIRST, input="a.txt")

    told = list(extracted(given(line, line), notes.append))

    assert len(told) == 1
    assert notes == ["a.txt is the same report as a.txt; it is counted once."]


def test_labels_put_reports_together_where_that_is_asked():
    lines = given(
        *(thin(id=str(n), text=f"Report number {n} of a thing.", story=label) for n, label in enumerate("xyx"))
    )

    stories = [line.value for line in whole(lines, by_story=True) if isinstance(line.value, Story)]

    assert sorted(story.members for story in stories) == [("0", "2"), ("1",)]


def test_statements_name_places_that_hold_their_words(two):
    told = [line.value for line in whole(two)]
    articles = {value.id: value for value in told if isinstance(value, Article)}

    quotations = [value for value in told if isinstance(value, Quotation)]

    assert quotations
    for quotation in quotations:
        article = articles[quotation.article]
        source = article.title if quotation.where == "headline" else article.text
        assert " ".join(source[a:b] for a, b in quotation.spans) == quotation.text


def test_a_report_alone_is_a_story_with_one_origin():
    told = whole(given(thin(text=FIRST)))

    (trace,) = [line.value for line in told if isinstance(line.value, Trace)]

    assert (trace.origins.low, trace.origins.high) == (1, 1)


def test_nothing_gives_nothing():
    assert whole([]) == []


def test_two_hundred_unrelated_reports_are_two_hundred_stories(unrelated):
    told = whole(given(*(thin(text=text) for text in unrelated)))

    assert kinds(told).count("Story") == 200


def test_bytes_that_are_no_report_are_failures_and_the_next_is_read():
    pages = [
        Page(input="empty", body=b"", media="text"),
        Page(input="picture", body=b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, media="text"),
        Page(input="bare", body=b"<html><body><nav><a href=/>Home</a></nav></body></html>", media="html"),
        Page(
            input="broken",
            body="Headline\n\nThe caf\xe9 in Tarn has closed its doors for good, the owner said.".encode("latin-1"),
            media="text",
        ),
    ]

    told = [json.loads(line.raw) for line in extracted(pages, print)]

    assert [one.get("reason", "article") for one in told] == ["empty", "binary", "no_article", "article"]
    assert all(one["says"].endswith(".") for one in told[:3])
