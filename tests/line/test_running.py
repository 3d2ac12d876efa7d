"""The line that runs by itself goes on whatever happens, and ends when it is told to."""

import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor, wait
from importlib import import_module
from pathlib import Path

import pytest


def eventually(true, seconds=20):
    """Wait until something is so."""
    end = time.monotonic() + seconds
    while not (found := true()):
        assert time.monotonic() < end, "it never came so"
        time.sleep(0.05)
    return found


class Running:
    """A runner in a thread of its own, with what it says."""

    def __init__(self, line):
        from headwater.line.running import Runner

        self.said = []
        self.runner = Runner(line.home, line.policy, clock=line.clock, say=self.said.append)
        self.ended = ThreadPoolExecutor(1).submit(self.runner.run)

    def says(self, words):
        return eventually(lambda: [one for one in self.said if words in one])

    def stop(self):
        self.runner.stop()
        wait([self.ended], 10)
        return self.ended.done()


@pytest.fixture
def begun(line, monkeypatch):
    """Begin to run the line; looks at what waits, and tries after troubles, follow each other fast."""
    from django.db import connections

    from headwater.line import running

    options = connections.settings["default"]["OPTIONS"]
    before = options["timeout"]
    monkeypatch.setattr(running, "_PAUSE", 0.1)
    monkeypatch.setattr(running, "_TROUBLE", 0.2)
    connections.close_all()
    options["timeout"] = 0.2
    started = []

    def begin():
        started.append(Running(line))
        return started[-1]

    yield begin
    for one in started:
        assert one.stop()
    options["timeout"] = before


@pytest.fixture
def nest(line):
    url = line.site.at("/feed")
    from headwater.store import feeds

    feeds.add(feeds.Added(url=url), line.now)
    line.site.pages["/feed"] = line.reply(
        line.rss(line.item("/nest", "Nest found")), Content_Type="text/xml", ETag='"1"'
    )
    line.write("/nest", line.page("Nest found"))
    return line


def test_what_feeds_name_becomes_stories_and_is_said(nest, begun):
    run = begun()
    run.says("1 new reports, 0 in a new wording, 1 stories traced.")

    assert run.says("Asked 1 feeds, fetched 1 pages.")
    assert [row.title for row in nest.articles()] == ["Nest found"]


def test_what_is_taken_by_another_process_is_carried_by_the_line_that_runs(nest, begun, headwater, reports):
    run = begun()
    run.says("1 new reports")
    done = headwater(nest.home, "ingest", *reports[:2])

    assert "Another process carries reports through the stages" in done.stderr
    assert done.stdout == "Two inputs taken.\n"
    eventually(lambda: len(nest.articles(story__isnull=False)) == 3)


def test_a_store_that_is_held_by_another_is_said_and_all_goes_on_afterwards(nest, begun):
    holder = sqlite3.connect(nest.home / "headwater.sqlite3", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    run = begun()
    run.says("in use by another program")
    holder.close()
    run.says("1 new reports")

    assert len(nest.articles()) == 1


def test_a_second_line_only_serves_and_ends_when_it_is_told_to(nest, begun):
    first = begun()
    first.says("1 new reports")
    second = begun()

    assert second.says("this one only serves pages")
    assert second.stop()


def test_a_round_at_a_site_that_hangs_ends_at_once_when_it_is_told_to(nest, begun):
    nest.site.pages["/feed"] = lambda _handler: time.sleep(20)
    run = begun()
    eventually(lambda: "/feed" in nest.site.paths)
    began = time.monotonic()

    assert run.stop()
    assert time.monotonic() - began < 3


def test_a_long_way_to_carry_ends_after_the_step_that_is_under_way(line, begun, reports):
    from headwater.store import intake
    from headwater.values import Page

    for number in range(400):
        body = Path(reports[number % len(reports)]).read_bytes() + b"<!-- %d -->" % number
        intake.take(Page(input=str(number), body=body, media="html"), line.now)
    run = begun()
    eventually(lambda: len(line.articles()) > 2)
    began = time.monotonic()

    assert run.stop()
    assert time.monotonic() - began < 5
    assert next(intake.waiting(), None) is not None


def test_a_fault_of_ours_in_one_thread_ends_the_other_and_is_told(nest, begun, monkeypatch):
    def broken(_known, _told, _read, _now, *, followed):
        raise RuntimeError(f"a fault {followed}")

    monkeypatch.setattr("headwater.line.collecting.after", broken)
    run = begun()

    assert isinstance(run.ended.exception(10), RuntimeError)


@pytest.mark.parametrize("stage", ["reading.statements_of", "tracing.report_of"])
def test_a_report_that_finds_a_fault_of_ours_does_not_stop_the_others(line, monkeypatch, stage):
    from headwater.store.models import Failure

    room, name = stage.split(".")
    module = import_module(f"headwater.line.{room}")
    works = getattr(module, name)

    def breaks(*given):
        if "Poison" in str(given):
            raise RecursionError("too deep")
        return works(*given)

    monkeypatch.setattr(module, name, breaks)
    line.publish("/feed", line.item(line.at("/bread"), "Bread"), line.item(line.at("/poison", "a"), "Poison"))
    line.write(
        "/bread", line.page("Bread is dear", "Bread is dear in the whole of Orvelia, bakers said.", "So is milk.")
    )
    line.write(
        "/poison", line.page("Poison found in a well", "A well near Haskar holds Poison, police said.", "It rained.")
    )
    line.follow()
    line.round()
    done = line.carry()
    again = line.carry()

    assert (done.new, len(done.failures), len(again.failures)) == (2, 1, 0)
    assert "by a fault of Headwater (RecursionError('too deep'))" in Failure.objects.get().object.says
    assert all(row.read_revision and row.story.traced == row.story.wanted for row in line.articles())


def test_a_story_whose_reports_are_all_hidden_does_not_keep_the_line_busy_for_ever(line):
    from headwater.line import takedown, tracing

    line.publish("/feed", line.item(line.at("/nest"), "Nest"))
    line.write("/nest", line.page("Nest found"))
    line.follow()
    line.round()
    line.carrier._stopped = lambda: bool(line.articles(story__isnull=False))
    line.carry()
    (article,) = line.articles()
    takedown.hide(article.id, None, line.now)

    assert len([*iter(lambda: tracing.step(line.clock), None)]) == 1
