"""The sample world: what is committed is what its stories make."""

import importlib.util
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

SAMPLE = Path(__file__).resolve().parents[2] / "sample"


@pytest.fixture(scope="module")
def render():
    spec = importlib.util.spec_from_file_location("render", SAMPLE / "render.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_pages_feeds_and_events_are_those_that_the_stories_make(render):
    for path, content in render.rendered().items():
        assert (SAMPLE / path).read_text(encoding="utf-8") == content, (
            f"sample/{path} is old: run python sample/render.py"
        )


def test_no_page_is_left_of_a_report_that_is_gone(render):
    made = set(render.rendered())

    assert {str(path.relative_to(SAMPLE)) for path in SAMPLE.glob("pages/*/*.html")} <= made


def test_a_page_shows_the_words_of_its_report(render):
    for report in render.reports():
        shown = Words()
        shown.feed(render.page(report))
        page = "".join(shown.words).split()
        assert all("".join(paragraph.split()) in "".join(page) for paragraph in report.body), report.key


class Words(HTMLParser):
    """The visible words of a page."""

    def __init__(self):
        super().__init__()
        self.words = []

    def handle_data(self, data):
        self.words.append(data)


def test_each_story_tells_the_truth_about_all_of_its_reports(render):
    for gold in SAMPLE.glob("stories/*/gold.json"):
        named = {report["file"] for report in json.loads(gold.read_text(encoding="utf-8"))["reports"].values()}
        assert named == {path.name for path in gold.parent.glob("*.txt")}
