"""What all tests share: where the shared data lies."""

import os
import time
from pathlib import Path

import pytest

#: Chance in tests, one seed a run; HEADWATER_SEED has a run again.
SEED = int(os.environ.setdefault("HEADWATER_SEED", time.strftime("%Y%m%d")))
CHECKOUT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared folder beside the checkout; tests that need it are skipped where it is absent."""
    folder = Path(os.environ.get("HEADWATER_SHARED", CHECKOUT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(f"the shared folder is not there ({folder.name} beside the checkout, or HEADWATER_SHARED)")
    return folder


def pytest_terminal_summary(terminalreporter):
    """Print how many quality checks were measured and how many were skipped."""
    counts = {
        outcome: sum("test_floors" in report.nodeid for report in terminalreporter.stats.get(outcome, []))
        for outcome in ("passed", "failed", "skipped")
    }
    if any(counts.values()):
        measured = counts["passed"] + counts["failed"]
        terminalreporter.write_line(
            f"floors: {measured} measured, {counts['skipped']} skipped, {counts['failed']} not kept"
        )
    kills = sum("test_kills" in report.nodeid for report in terminalreporter.stats.get("passed", []))
    if kills:
        terminalreporter.write_line(f"kills: {kills} survived, seed {SEED} (HEADWATER_SEED)")
