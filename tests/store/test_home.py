"""A home folder is ready once, for everybody, or a sentence says why it is not."""

import os
import sqlite3
import stat
import subprocess
import sys
import time


def begun(home):
    return subprocess.Popen(
        [sys.executable, "-m", "headwater", "feeds", "check"],
        env={**os.environ, "HEADWATER_HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_several_that_open_a_new_home_at_once_all_find_it_ready(home):
    ended = [(process.communicate()[1], process.returncode) for process in [begun(home) for _ in range(4)]]

    assert [code for _, code in ended] == [0] * 4, ended


def test_the_key_is_made_once_and_nobody_else_reads_it(headwater, home):
    headwater(home, "feeds", "check")
    made = (home / "secret").read_text()
    headwater(home, "feeds", "check")

    assert (home / "secret").read_text() == made
    assert len(made) > 40
    assert stat.S_IMODE((home / "secret").stat().st_mode) == 0o600


def test_a_home_that_was_killed_while_it_was_made_is_made_by_the_next(headwater, home):
    for milliseconds in (250, 300, 350, 400, 500):
        process = begun(home)
        time.sleep(milliseconds / 1000)
        process.kill()
        process.communicate()

    done = headwater(home, "feeds", "check")

    assert done.returncode == 0, done.stderr


def test_a_process_that_opens_another_home_uses_that_one(here, tmp_path):
    from headwater.line.clock import utc
    from headwater.store import feeds
    from headwater.store.home import opened

    feeds.add(feeds.Added(url="https://a.example/feed"), utc())
    opened(tmp_path / "another")
    there = feeds.every()
    opened(here)

    assert (there, [feed.url for feed in feeds.every()]) == ([], ["https://a.example/feed"])


def test_a_home_that_cannot_be_made_is_a_sentence(headwater, tmp_path):
    (tmp_path / "file").write_text("no folder")

    done = headwater(tmp_path / "file" / "home", "feeds", "check")

    assert (done.returncode, done.stdout) == (1, "")
    assert "cannot be made or written (Not a directory)" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_is_no_database_is_a_sentence(headwater, home):
    home.mkdir()
    (home / "headwater.sqlite3").write_bytes(b"no database at all" * 1000)

    done = headwater(home, "feeds", "check")

    assert (done.returncode, done.stdout) == (1, "")
    assert "is damaged (file is not a database)" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_damaged_database_is_a_sentence(headwater, home):
    headwater(home, "feeds", "add", "x")
    connection = sqlite3.connect(home / "headwater.sqlite3")
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    with (home / "headwater.sqlite3").open("r+b") as file:
        file.seek(size)
        file.write(b"\xff" * size * (pages - 1))

    done = headwater(home, "feeds", "check")

    assert done.returncode == 1
    assert "is damaged" in done.stderr
    assert "Traceback" not in done.stderr
