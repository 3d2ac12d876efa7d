"""Hostile feeds cost little, whatever they hold."""

import importlib.util
import json
import subprocess
import sys

import pytest

#: Reads each case in a process of its own, so that its memory is its own.
RUN = """
import importlib.util, json, os, resource, sys, time
spec = importlib.util.spec_from_file_location("hostile", sys.argv[1])
hostile = importlib.util.module_from_spec(spec); sys.dont_write_bytecode = True; spec.loader.exec_module(hostile)
from headwater.collect.feeds import read_feed
from headwater.values import Feed
for case in hostile.cases():
    if case["kind"] != "feed":
        continue
    if os.fork() == 0:
        started = time.process_time()
        told = read_feed(case["data"], headers=case["headers"], url="https://news.example/feed")
        spent = time.process_time() - started
        print(json.dumps({
            "name": case["name"], "cpu": spent, "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "feed": isinstance(told, Feed), "titles": [e.title for e in told.entries][:1] if isinstance(told, Feed) else [],
            "kept": repr(told)[:200_000],
        }), flush=True)
        os._exit(0)
    os.wait()
"""


@pytest.fixture(scope="module")
def hostile(shared):
    """The cases of kind feed by name, each with what came of it."""
    path = shared / "data" / "collecting" / "make_hostile.py"
    spec = importlib.util.spec_from_file_location("make_hostile", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(path)], capture_output=True, text=True, check=True, timeout=300
    )
    told = {row["name"]: row for row in map(json.loads, done.stdout.splitlines())}
    return [(case["name"], case["expect"], told.get(case["name"])) for case in module.cases() if case["kind"] == "feed"]


def test_every_hostile_feed_gives_an_outcome(hostile):
    assert [name for name, _, told in hostile if told is None] == []
    assert len(hostile) >= 130


def test_no_hostile_feed_takes_long(hostile):
    assert [(name, told["cpu"]) for name, expect, told in hostile if told["cpu"] > expect["max_cpu_s"]] == []


def test_no_hostile_feed_takes_much_memory(hostile):
    assert [(name, told["mb"]) for name, expect, told in hostile if told["mb"] > expect["max_rss_mb"]] == []


def test_what_must_be_refused_is_refused(hostile):
    assert [name for name, expect, told in hostile if expect["outcome"] == "error" and told["feed"]] == []


def test_nothing_that_must_not_be_kept_is_kept(hostile):
    assert [
        name for name, expect, told in hostile for secret in expect.get("never", ()) if secret.decode() in told["kept"]
    ] == []


def test_titles_are_right_in_every_character_set(hostile):
    wrong = [
        (name, expect["titles"], told["titles"])
        for name, expect, told in hostile
        if "titles" in expect and (told["titles"] or [None])[0] not in expect["titles"]
    ]

    assert wrong == []
