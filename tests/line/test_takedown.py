"""A removal leaves no byte of a report, and the report comes back by no way in."""

import json
import os
import re
import subprocess
import sys

import pytest

#: Each stands in the report in one place alone.
CANARIES = {
    "title": "Quonkberry",
    "body": "Vexilward",
    "author": "Zibbenhausen",
    "quotation": "snorkfeather",
}
ADDRESS = "https://canary.example/2031/05/nest-found"
OTHER = "https://lark.example/2031/05/nest"


def page(title, author, first, quoted, address):
    return f"""<!doctype html><html lang="en"><head><title>{title}</title><link rel="canonical" href="{address}">
    <meta name="author" content="{author}"><meta property="og:site_name" content="The Canary">
    <meta property="article:published_time" content="2026-05-02T08:00:00Z"></head><body><article><h1>{title}</h1>
    <p class="byline">By {author}</p>
    <p>A nest of the rare golden plover was found on Monday beside the old {first} lighthouse near Haskar.</p>
    <p>“We have never seen the {quoted} plover breed so far to the north,” said Ella Marsh, who counts birds there.</p>
    <p>She asked walkers to keep their dogs on the lead until the end of June, when the young birds leave.</p>
    </article></body></html>"""


@pytest.fixture
def collected(headwater, home, tmp_path):
    """A home that holds the report with the canaries, another of the same event, and an export."""
    report = tmp_path / "canary.html"
    report.write_text(
        page(
            f"{CANARIES['title']} nest found near Haskar",
            f"Uma {CANARIES['author']}",
            CANARIES["body"],
            CANARIES["quotation"],
            ADDRESS,
        )
    )
    other = tmp_path / "other.html"
    other.write_text(page("Plover breeds near Haskar", "Ivo Lund", "harbour", "golden", OTHER))
    assert headwater(home, "ingest", other, report).returncode == 0
    assert headwater(home, "export", "--keep", "all").returncode == 0
    return report


def places(home, canary):
    return [path.name for path in home.rglob("*") if path.is_file() and canary.encode() in path.read_bytes()]


def test_every_canary_is_there_before(collected, home):
    assert all(places(home, canary) for canary in CANARIES.values())


def test_no_byte_is_left_in_any_file_afterwards(headwater, collected, home):
    done = headwater(home, "takedown", ADDRESS)

    assert done.returncode == 0, done.stderr
    assert [places(home, canary) for canary in CANARIES.values()] == [[]] * len(CANARIES)


def test_the_other_report_of_the_event_stays(headwater, collected, home):
    headwater(home, "takedown", ADDRESS)

    kept = [json.loads(line) for line in headwater(home, "export").stdout.splitlines()]
    assert [one["canonical_url"] for one in kept if one["kind"] == "article"] == [OTHER]
    assert [len(one["members"]) for one in kept if one["kind"] == "story"] == [1]


@pytest.mark.parametrize(
    "variant",
    [
        ADDRESS,
        "http://www.canary.example/2031/05/nest-found/?utm_source=mail#top",
        "https://m.canary.example/2031/05/nest-found",
    ],
)
def test_any_variant_of_its_address_removes_it(headwater, collected, home, variant):
    headwater(home, "takedown", variant)

    assert places(home, CANARIES["body"]) == []


def test_it_does_not_come_back_as_the_same_file(headwater, collected, home):
    headwater(home, "takedown", ADDRESS)

    again = headwater(home, "ingest", collected)

    assert "removed on request" in again.stderr
    assert places(home, CANARIES["body"]) == []


def test_it_does_not_come_back_from_another_address_with_a_few_words_changed(headwater, collected, home, tmp_path):
    headwater(home, "takedown", ADDRESS)
    copy = tmp_path / "copy.html"
    copy.write_text(collected.read_text().replace("canary.example", "mirror.example").replace("on Monday", "this week"))

    again = headwater(home, "ingest", copy)

    assert "removed on request" in again.stderr
    assert places(home, CANARIES["body"]) == []


def test_it_does_not_come_back_as_a_line_of_json(headwater, collected, home, tmp_path):
    lines = tmp_path / "articles.jsonl"
    lines.write_text(headwater(home, "export").stdout)
    headwater(home, "takedown", ADDRESS)

    headwater(home, "ingest", lines)

    assert places(home, CANARIES["body"]) == []


def test_a_report_that_is_not_here_yet_is_refused_when_it_comes(headwater, home, tmp_path):
    done = headwater(home, "takedown", ADDRESS)
    report = tmp_path / "canary.html"
    report.write_text(page("A nest found near Haskar", "Uma Berg", "old", "golden", ADDRESS))

    again = headwater(home, "ingest", report)

    assert "not here" in done.stdout
    assert "removed on request" in again.stderr


def test_a_removal_that_was_killed_halfway_is_finished_by_the_next_run(headwater, collected, home):
    hide_alone = f"""
import os
from pathlib import Path
from headwater.store.home import opened
opened(Path(os.environ["HEADWATER_HOME"]))
from headwater.line import takedown
from headwater.line.arrivals import address_of
from headwater.line.clock import utc
from headwater.store import removal
takedown.hide(removal.at([address_of("{ADDRESS}")])[0], None, utc())
os.kill(os.getpid(), 9)
"""
    subprocess.run([sys.executable, "-c", hide_alone], env={**os.environ, "HEADWATER_HOME": str(home)}, check=False)
    assert places(home, CANARIES["body"])

    headwater(home, "takedown", "https://nothing.example/here")

    assert [places(home, canary) for canary in CANARIES.values()] == [[]] * len(CANARIES)


def test_a_tombstone_can_be_lifted(headwater, collected, home):
    headwater(home, "takedown", ADDRESS)
    refused = headwater(home, "ingest", collected).stderr
    tombstone = re.search(r"tombstone ([0-9a-f]{16})", refused)[1]

    assert headwater(home, "takedown", "--lift", tombstone).returncode == 0
    headwater(home, "ingest", collected)

    assert places(home, CANARIES["body"])
