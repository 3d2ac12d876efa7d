"""`headwater rule`: a person says which reports tell of one event."""

import json
import subprocess
import sys

import pytest


@pytest.fixture
def held(quick, reports):
    """The stories of a home with reports, most reports first."""
    quick("ingest", *reports)
    return stories(quick)


def stories(quick):
    lines = map(json.loads, quick("export").stdout.splitlines())
    found = [one for one in lines if one["kind"] == "story" and one["members"]]
    return sorted(found, key=lambda one: (-len(one["members"]), one["id"]))


def members(quick):
    return {frozenset(one["members"]) for one in stories(quick)}


def test_stories_that_are_one_are_merged_and_the_ruling_says_so(quick, held):
    one, two = held[0], held[1]
    done = quick("rule", "merge", one["id"], two["id"], "--note", "one night", "--by", "Nora")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Ruling 1: these stories are one. By Nora, ")
    assert "  one night\n" in done.stdout
    assert frozenset([*one["members"], *two["members"]]) in members(quick)


def test_reports_of_another_event_are_parted_and_go_together(quick, held):
    parted = held[0]["members"][1:3]
    done = quick("rule", "split", held[0]["id"], *parted)

    assert done.returncode == 0, done.stderr
    assert frozenset(parted) in members(quick)


def test_a_report_is_named_by_its_address_and_a_story_by_that_of_its_page(quick, held):
    lines = map(json.loads, quick("export").stdout.splitlines())
    address = next(one["canonical_url"] for one in lines if one["id"] == held[0]["members"][1])
    done = quick("rule", "split", f"https://ours.example/story/{held[0]['id']}?was=x", f"{address}?utm_source=mail")

    assert done.returncode == 0, done.stderr
    assert frozenset(held[0]["members"][1:2]) in members(quick)


def test_a_report_is_pinned_and_forbidden(quick, held):
    report = held[0]["members"][1]
    quick("rule", "pin", report, held[1]["id"])
    pinned = members(quick)
    quick("rule", "forbid", report, held[1]["id"])

    assert frozenset([report, *held[1]["members"]]) in pinned
    assert frozenset([report]) in members(quick)


def test_an_id_that_redirects_is_followed(quick, held):
    quick("rule", "merge", held[0]["id"], held[1]["id"])
    (gone,) = {held[0]["id"], held[1]["id"]} - {one["id"] for one in stories(quick)}
    again = quick("rule", "merge", held[2]["id"], gone)

    assert again.returncode == 0, again.stderr
    assert len(stories(quick)) == len(held) - 2


def test_rulings_are_listed_the_newest_first(quick, held):
    assert quick("rule", "list").stdout == "Nobody has ruled on a story yet.\n"
    quick("rule", "merge", held[0]["id"], held[1]["id"], "--note", "“one” night", "--by", "Nora")
    quick("rule", "split", held[0]["id"], held[0]["members"][0])
    told = [json.loads(line) for line in quick("rule", "list", "--format", "json").stdout.splitlines()]

    assert [one["verb"] for one in told] == ["split", "merge"]
    assert (told[1]["who"], told[1]["note"], told[1]["applied"]) == ("Nora", "“one” night", True)
    assert told[1]["articles"] == held[0]["members"]
    assert quick("rule", "list").stdout.count("Ruling ") == 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("merge", "{one}", "0123456789abcdef"), "There is no story 0123456789abcdef."),
        (("merge", "{one}", "{one}"), "These are one story already"),
        (("split", "{one}", "nothing"), "There is no report nothing."),
        (("split", "{one}", "{alien}"), "is not in story"),
        (("split", "{one}", "{all}"), "would not be parted"),
        (("pin", "0123456789abcdef", "{one}"), "There is no report 0123456789abcdef."),
        (("forbid", "{member}", "nowhere"), "There is no story nowhere."),
    ],
)
def test_what_cannot_be_ruled_is_a_sentence_and_changes_nothing(quick, held, words, says):
    known = {"{one}": held[0]["id"], "{alien}": held[1]["members"][0], "{member}": held[0]["members"][0]}
    asked = [one for word in words for one in (held[0]["members"] if word == "{all}" else [known.get(word, word)])]
    done = quick("rule", *asked)

    assert (done.returncode, done.stdout) == (1, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert stories(quick) == held


@pytest.mark.parametrize("words", [(), ("merge", "x"), ("split", "x"), ("divine", "x", "y")])
def test_a_ruling_that_names_too_little_is_a_wrong_call(quick, words):
    assert quick("rule", *words).returncode == 2


def test_each_kind_of_ruling_has_help_with_an_example(quick):
    for verb in ("merge", "split", "pin", "forbid", "list"):
        told = subprocess.run(
            [sys.executable, "-m", "headwater", "rule", verb, "--help"], capture_output=True, text=True, check=True
        )
        assert f"headwater rule {verb}" in told.stdout


def test_a_ruling_made_while_another_process_carries_waits_for_it(quick, here, held):
    from headwater.store.home import only_line

    with only_line(here):
        done = quick("rule", "merge", held[0]["id"], held[1]["id"])
    assert "Another process" in done.stderr
    assert "(waits for the line)" in done.stdout
    assert stories(quick) == held

    quick("ingest")
    assert len(stories(quick)) == len(held) - 1
