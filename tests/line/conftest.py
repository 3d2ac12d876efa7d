"""Homes of their own, and what is stored in them."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
SAMPLE = CHECKOUT / "sample"
#: Indexes are compared by what they hold, accounts and sessions are nobody's reports.
NOT_COMPARED = ("_data", "_idx", "_docsize", "_config", "django_migrations", "sqlite_sequence", "django_session")


@pytest.fixture(scope="session")
def headwater():
    """Run the headwater command on a home folder to its end."""

    def run(home, *words):
        return subprocess.run(
            [sys.executable, "-m", "headwater", *map(str, words)],
            env={**os.environ, "HEADWATER_HOME": str(home)},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def stored():
    """Tell what a home folder holds."""
    return rows


def rows(home):
    """Return every row of every table without the times at which this machine did something."""
    connection = sqlite3.connect(home / "headwater.sqlite3")
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    held = {}
    for table in sorted(tables):
        if not table.endswith(NOT_COMPARED):
            names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if not row[1].endswith("_at")]
            held[table] = sorted(map(repr, connection.execute(f"SELECT {', '.join(names)} FROM {table}")))
    connection.close()
    return held


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


@pytest.fixture(scope="session")
def reports():
    """The pages of three stories of the sample world, in four languages."""
    stories = ("harbour-fire", "measles", "brenn-fire")
    names = {text.stem for story in stories for text in (SAMPLE / "stories" / story).glob("*.txt")}
    return sorted(str(page) for page in SAMPLE.glob("pages/*/*.html") if page.stem in names)
