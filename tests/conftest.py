"""What all tests share: where the shared data lies, and one browser."""

import os
import shutil
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

#: Chance in tests, one seed a run; HEADWATER_SEED has a run again.
SEED = int(os.environ.setdefault("HEADWATER_SEED", time.strftime("%Y%m%d")))
# How fast a busy machine makes and runs examples says nothing about the code.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")
CHECKOUT = Path(__file__).resolve().parents[1]
_QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared folder beside the checkout; tests that need it are skipped where it is absent."""
    folder = Path(os.environ.get("HEADWATER_SHARED", CHECKOUT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(f"the shared folder is not there ({folder.name} beside the checkout, or HEADWATER_SHARED)")
    return folder


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, which asks nobody but the pages; one for all rooms, since only one can be driven at a time."""
    from playwright.sync_api import sync_playwright

    path = shutil.which("chromium")
    assert path, "Debian's chromium is not installed. Run make test, which installs it."
    # Playwright runs a loop in this thread, in which Django would refuse to ask the store
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=path, args=_QUIET)
        yield started
        started.close()


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
