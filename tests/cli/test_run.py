"""`headwater run` as somebody meets it who starts it and ends it: real processes, real pages, real signals."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest


def eventually(true, seconds=30):
    """Wait until something is so."""
    end = time.monotonic() + seconds
    while not (found := true()):
        assert time.monotonic() < end, "it never came so"
        time.sleep(0.05)
    return found


class Run:
    """A process that runs, with its first line and where its pages are."""

    def __init__(self, home, *words, lines=1):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "headwater", *words],
            env={**os.environ, "HEADWATER_HOME": str(home), "HEADWATER_CONTACT": "https://a.example/about"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self.told = [self.process.stdout.readline() for _ in range(lines)]
        found = re.search(r"http://\S+/", self.told[0])
        self.port = urlsplit(found[0]).port if found else None

    def get(self, path="/", host="127.0.0.1"):
        """Return status and body of a page."""
        connection = http.client.HTTPConnection(host, self.port, timeout=20)
        connection.request("GET", path)
        answer = connection.getresponse()
        found = answer.status, answer.read().decode()
        connection.close()
        return found

    def answers(self):
        try:
            socket.create_connection(("127.0.0.1", self.port), 1).close()
        except OSError:
            return False
        return True

    def ended(self, seconds=10):
        """Return exit code, what was left on standard output, and standard error."""
        out, err = self.process.communicate(timeout=seconds)
        return self.process.returncode, out, err


@pytest.fixture
def begun(home):
    started = []

    def begin(*words, at=None, lines=1):
        started.append(Run(at or home, *words, lines=lines))
        return started[-1]

    yield begin
    for one in started:
        if one.process.poll() is None:
            one.process.kill()
        one.process.stdout.close()
        one.process.stderr.close()
        one.process.wait()


@pytest.fixture
def run(begun):
    return begun("run", "--listen", "127.0.0.1:0")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_says_where_its_pages_are_serves_them_and_ends_when_it_is_told_to(run, number):
    status, body = run.get()
    began = time.monotonic()
    run.process.send_signal(number)
    code, out, err = run.ended()

    assert run.told == [f"Headwater is at http://127.0.0.1:{run.port}/\n"]
    assert (status, "<html" in body) == (200, True)
    assert (code, out) == (0, "")
    assert "Traceback" not in err
    assert time.monotonic() - began < 5
    assert not run.answers()


def test_an_interrupt_at_the_terminal_ends_both_of_its_processes_quietly(run):
    os.killpg(run.process.pid, signal.SIGINT)
    code, out, err = run.ended()

    assert (code, out, err) == (0, "", "")
    assert not run.answers()


def test_its_pages_end_with_it_however_it_dies(run):
    run.process.kill()
    run.process.wait()

    eventually(lambda: not run.answers(), 5)


def test_it_ends_where_its_pages_do(run):
    (child,) = children(run.process.pid)
    os.kill(child, signal.SIGKILL)
    code, _, err = run.ended()

    assert code == 1
    assert "The pages are not served any more" in err
    assert "Traceback" not in err


def children(process):
    """Return the numbers of the processes that a process has started."""
    out = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True, check=True
    ).stdout
    return [int(number) for number in out.split()]


def test_feeds_that_are_added_while_it_runs_become_stories(begun, home, headwater, site, answer, reports):
    allow = ("--allow", f"127.0.0.1:{site.port}")
    item = f"<item><title>A</title><link>{site.at('/a')}</link></item>"
    feed = f"<rss version='2.0'><channel><title>All</title>{item}</channel></rss>"
    site.pages["/feed"] = answer(feed.encode(), Content_Type="text/xml")
    site.pages["/a"] = answer(Path(reports[0]).read_bytes(), Content_Type="text/html; charset=utf-8")
    run = begun("run", "--listen", "127.0.0.1:0", *allow)
    added = headwater(home, "feeds", "add", site.at("/feed"), *allow)
    eventually(lambda: "/story/" in run.get()[1])
    run.process.send_signal(signal.SIGTERM)
    code, _, err = run.ended()

    assert (added.returncode, code) == (0, 0)
    assert "Asked 1 feeds, fetched 1 pages." in err
    assert "1 new reports" in err


def test_a_port_that_is_taken_is_a_sentence(begun, site):
    one = begun("run", "--listen", f"127.0.0.1:{site.port}")
    code, out, err = one.ended()

    assert (code, one.told[0] + out) == (1, "")
    assert "cannot be listened at (Address already in use). Name another address with --listen." in err
    assert "Traceback" not in err


@pytest.mark.parametrize("listen", ["8000", "127.0.0.1:", ":8000", "127.0.0.1:99999", "127.0.0.1:x"])
def test_a_place_that_is_none_is_a_wrong_call(headwater, home, listen):
    done = headwater(home, "run", "--listen", listen)

    assert (done.returncode, done.stdout) == (2, "")
    assert "is no HOST:PORT" in done.stderr


def test_a_host_that_is_not_here_is_a_sentence(begun):
    one = begun("run", "--listen", "192.0.2.1:0")
    code, _, err = one.ended()

    assert code == 1
    assert "192.0.2.1:0 cannot be listened at" in err
    assert "Traceback" not in err


def test_localhost_is_this_machine(begun):
    one = begun("run", "--listen", "localhost:0")

    assert one.port
    assert one.get()[0] == 200


def test_two_on_one_home_both_serve_and_one_runs_the_line(run, begun):
    eventually(lambda: run.get()[0] == 200)
    second = begun("run", "--listen", "127.0.0.1:0")
    status = second.get()[0]
    second.process.send_signal(signal.SIGTERM)
    code, _, err = second.ended()

    assert (status, code) == (200, 0)
    assert "Another process runs the line on this home folder; this one only serves pages." in err
    assert run.get()[0] == 200


class TestBeyondThisMachine:
    """Where others can reach it, a login is demanded."""

    def test_a_login_is_demanded_and_one_account_is_made_and_told_once(self, begun, home):
        first = begun("run", "--listen", "0.0.0.0:0", lines=2)
        status, _ = first.get("/")
        first.process.send_signal(signal.SIGTERM)
        first.ended()
        second = begun("run", "--listen", "0.0.0.0:0")
        second.get("/")
        second.process.send_signal(signal.SIGTERM)
        _, rest, _ = second.ended()

        password = re.search(r"Log in as admin with the password (\S{12,}) ", first.told[1])
        assert password
        assert status == 302
        assert "password" not in rest
        assert password[1].encode() not in (home / "headwater.sqlite3").read_bytes()

    def test_the_account_is_not_made_before_its_password_can_be_told(self, begun, site):
        taken = begun("run", "--listen", f"0.0.0.0:{site.port}")
        code, _, _ = taken.ended()
        then = begun("run", "--listen", "0.0.0.0:0", lines=2)

        assert code == 1
        assert "Log in as admin with the password" in then.told[1]


def test_each_wrong_option_is_a_wrong_call(headwater, home):
    done = headwater(home, "run", "--listen", "127.0.0.1:0", "--allow", "not a host")

    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
