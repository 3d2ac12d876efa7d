"""A kill anywhere and another start give what no kill would have given."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

SEED = os.environ["HEADWATER_SEED"]
KILLS = int(os.environ.get("HEADWATER_KILLS", "20"))
DYING = Path(__file__).with_name("dying.py")
#: Each report is taken, extracted, read and grouped, and some stories are traced.
STEPS_A_REPORT = 4


@pytest.fixture(scope="session")
def unharmed(headwater, stored, reports, tmp_path_factory):
    home = tmp_path_factory.mktemp("unharmed")
    assert headwater(home, "ingest", *reports).returncode == 0
    return stored(home)


def _dies_and_goes_on(headwater, home, reports, steps):
    """Take reports in, be killed after so many steps, and take them in again."""
    died = subprocess.run(
        [sys.executable, DYING, str(steps), *reports],
        env={**os.environ, "HEADWATER_HOME": str(home)},
        check=False,
    )
    again = headwater(home, "ingest", *reports)
    assert died.returncode == -signal.SIGKILL
    assert again.returncode == 0, again.stderr


@pytest.mark.parametrize("kill", range(0, KILLS, 2))
def test_a_kill_between_two_steps_changes_nothing_in_the_end(headwater, stored, home, reports, unharmed, kill):
    steps = random.Random(f"{SEED} {kill}").randint(1, STEPS_A_REPORT * len(reports))
    print(f"seed {SEED}, killed after {steps} steps")

    _dies_and_goes_on(headwater, home, reports, steps)

    assert stored(home) == unharmed


@pytest.mark.parametrize("after", [0, 1])
def test_a_kill_before_or_after_stories_are_settled_changes_nothing_in_the_end(
    headwater, stored, home, reports, unharmed, after
):
    _dies_and_goes_on(headwater, home, reports, STEPS_A_REPORT * len(reports) + after)

    assert stored(home) == unharmed


@pytest.mark.parametrize("kill", range(1, KILLS, 2))
def test_a_kill_at_any_moment_changes_nothing_in_the_end(headwater, stored, home, reports, unharmed, kill):
    chance = random.Random(f"{SEED} {kill}")
    delay = chance.uniform(0.3, 2.0)
    print(f"seed {SEED}, killed after {delay:.3f} s")

    process = subprocess.Popen(
        [sys.executable, "-m", "headwater", "ingest", *reports],
        env={**os.environ, "HEADWATER_HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(delay)
    process.kill()
    process.wait()
    again = headwater(home, "ingest", *reports)

    assert again.returncode == 0, again.stderr
    assert stored(home) == unharmed
