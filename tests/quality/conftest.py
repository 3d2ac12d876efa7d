"""How many floors were measured is printed at the end of the run."""


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
