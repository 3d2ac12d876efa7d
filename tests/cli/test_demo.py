"""`headwater demo` shows all of it on the sample world and leaves nothing behind."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request

import pytest


def started(folder, *words):
    return subprocess.Popen(
        [sys.executable, "-m", "headwater", "demo", *words],
        env={**os.environ, "TMPDIR": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def demo(tmp_path):
    """Begin a demo; it is ended with the test, however that ends."""
    begun = []

    def begin(*words):
        begun.append(started(tmp_path, *words))
        return begun[-1]

    yield begin
    for process in begun:
        process.kill()
        process.communicate()


@pytest.fixture(scope="module")
def once(tmp_path_factory):
    """The demo run once to its end: code, output, errors, and what it left in the folder for what is temporary."""
    folder = tmp_path_factory.mktemp("once")
    process = started(folder, "--once")
    out, err = process.communicate(timeout=200)
    return process.returncode, out, err, list(folder.iterdir())


def test_once_prints_one_trace_and_nothing_else(once):
    code, out, err, _ = once

    assert code == 0
    assert "independent origin" in out
    assert "\x1b[" not in out
    assert re.fullmatch(r"headwater: Asked 12 feeds, fetched 55 pages; 55 reports, \d+ stories traced\.\n", err), err


def test_once_leaves_nothing_behind(once):
    assert once[3] == []


def test_it_serves_its_pages_and_on_the_same_home_again_it_is_the_same_world(demo, tmp_path):
    home = ("--home", str(tmp_path / "kept"))
    process = demo("--listen", "127.0.0.1:0", "--no-open", *home)
    address = re.search(r"http://\S+/", process.stdout.readline())[0]
    with urllib.request.urlopen(address, timeout=20) as answer:
        page = answer.read().decode()
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=15)
    again = demo("--once", *home)
    out, told = again.communicate(timeout=200)

    assert "/story/" in page
    assert "The sample world is at http://127.0.0.1:" in err
    assert (process.returncode, "Traceback" in err) == (0, False)
    assert "fetched 0 pages; 0 reports, 0 stories traced." in told
    assert "independent origin" in out


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_nothing_is_left_when_it_is_ended_while_it_loads(demo, tmp_path, number):
    process = demo("--once")
    while not list(tmp_path.glob("*/headwater.sqlite3")):
        time.sleep(0.05)
    process.send_signal(number)
    _, err = process.communicate(timeout=15)

    assert process.returncode != 0
    assert "Traceback" not in err
    assert list(tmp_path.iterdir()) == []
