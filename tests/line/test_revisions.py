"""A report that comes back in other words: statements and trace are made anew, the old wording is kept."""

import json

import pytest

FIRST = (
    "The council of Haskar will rebuild the old harbour wall by next summer, mayor Ella Marsh said on Monday.",
    "“We will spend 12 million crowns on the wall,” Marsh told reporters at the town hall on Monday morning.",
    "About 300 people live behind the wall, which a storm broke in March, the council said in a statement.",
)
OTHER = (
    "The harbour wall of Haskar will be rebuilt, the mayor of the town, Ella Marsh, said on Monday at the town hall.",
    "“We will spend 12 million crowns on the wall,” Marsh told reporters at the town hall on Monday morning.",
    "A storm broke the wall in March, and some 300 people who live behind it had to leave their houses for a week.",
)


@pytest.fixture
def two(line):
    """A story of two reports, traced."""
    items = [line.item(line.at("/wall"), "Haskar to rebuild wall"), line.item(line.at("/other", "a"), "Wall of Haskar")]
    line.publish("/feed", *items)
    line.write("/wall", line.page("Haskar to rebuild its harbour wall", *FIRST))
    line.write("/other", line.page("Harbour wall of Haskar will be rebuilt", *OTHER))
    line.follow()
    line.round()
    line.carry()
    return line


def changed(line, *paragraphs, title="Haskar to rebuild its harbour wall"):
    line.publish("/feed", line.item(line.at("/wall"), title, description=paragraphs[0]))
    line.write("/wall", line.page(title, *paragraphs))
    line.again()
    return line.carry()


def said(article):
    from headwater.store.models import Statement

    return [row.object.text for row in Statement.objects.filter(article=article.id).order_by("position")]


def wall(line):
    return next(row for row in line.articles() if "/wall" in row.url)


def test_statements_are_those_of_the_wording_that_stands(two):
    before = said(wall(two))
    done = changed(two, FIRST[0], FIRST[1].replace("12", "14"), FIRST[2])

    assert (done.new, done.revised, done.traced) == (0, 1, 1)
    assert any("12 million" in words for words in before)
    assert any("14 million" in words for words in said(wall(two)))
    assert not any("12 million" in words for words in said(wall(two)))


def test_the_old_wording_is_kept_with_its_place(two):
    first = wall(two)
    changed(two, "Nothing is as it was.", *FIRST[1:])
    changed(two, "All is as it was never before.", *FIRST[1:])

    (article,) = (row for row in two.articles() if row.id == first.id)
    kept = list(article.revisions.order_by("number"))
    assert [one.number for one in kept] == [1, 2]
    assert kept[0].object == first.object
    assert kept[1].object.text.startswith("Nothing is as it was.")
    assert article.object.revises == kept[1].revision
    assert article.number == first.number


def test_the_trace_speaks_of_the_wording_that_stands_and_is_whole(two):
    from headwater.store import stories, traces

    changed(two, FIRST[0], FIRST[1].replace("12", "14"), FIRST[2])
    article = wall(two)
    trace = traces.trace_of(article.story_id)
    members, statements, _ = stories.held(article.story_id)
    here = {one.id for row in members for one in statements.get(row.id, ())}

    assert {row.id for row in members} == {row.id for row in two.articles()}
    assert {variant.quotation for one in trace.utterances for variant in one.variants} <= here
    for finding in trace.findings:
        for place in finding.rests_on:
            text = next(row for row in members if row.id == place.article)
            assert (text.title if place.where == "headline" else text.text)[slice(*place.span)]


def test_the_trace_is_that_of_the_same_wordings_told_at_once(two, headwater, tmp_path):
    from headwater.chain import trace_of
    from headwater.store import stories, traces

    changed(two, FIRST[0], FIRST[1].replace("12", "14"), FIRST[2])
    story = wall(two).story_id
    members, statements, _ = stories.held(story)

    assert traces.trace_of(story) == trace_of(story, members, statements)


def test_search_finds_the_wording_that_stands_alone(two):
    from headwater.store import search

    changed(two, "A plumbferret was seen.", *FIRST[1:])
    found = search.reports("plumbferret", 10)
    changed(two, *FIRST)

    assert found == [wall(two).id]
    assert search.reports("plumbferret", 10) == []


def test_a_story_keeps_its_reports_whatever_they_say_later(two):
    before = {row.id: row.story_id for row in two.articles()}
    changed(two, "A quite different thing was said.", "Bread is dear.", title="Bread is dear")

    assert {row.id: row.story_id for row in two.articles()} == before


def test_another_variant_of_its_address_is_the_same_report(two):
    two.publish("/third", two.item(two.at("/wall?utm_source=x"), "Haskar wall"))
    two.write("/wall?utm_source=x", two.page("Haskar to rebuild its wall", *FIRST))
    two.follow("/third", "b")
    two.again()
    two.carry()

    assert len(two.articles()) == 2


def test_one_agency_text_in_two_outlets_is_two_reports_of_one_story(headwater, home, tmp_path):
    text = "The ferry Anselm lost her engine off Haskar on Saturday. “Nobody was hurt,” captain Ida Rask said. She carried 88."
    lines = [
        {"title": "Ferry adrift off Haskar", "text": text, "url": f"https://{outlet}.example/ferry", "outlet": outlet}
        for outlet in ("one", "two")
    ]
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)))

    done = headwater(home, "ingest", path)

    assert done.returncode == 0, done.stderr
    kept = [json.loads(line) for line in headwater(home, "export").stdout.splitlines()]
    (story,) = [one for one in kept if one["kind"] == "story"]
    assert len(story["members"]) == 2
    quoted = [one for one in kept if one["kind"] == "quotation"]
    assert len({one["id"] for one in quoted}) == len(quoted) == 2
