"""Lines that name an agency: which of them credit it for the text."""

from pathlib import Path

from measures.result import Measured, NoCodeYet


def credits_of_text(data: Path | None) -> Measured:
    """Measure the labelled credit lines."""
    raise NoCodeYet("credits")
