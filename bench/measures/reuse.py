"""Who derives from whom, and where the shared passages lie, against labelled pairs."""

from pathlib import Path

from measures.result import Measured, NoCodeYet


def pairs(data: Path | None) -> Measured:
    """Measure which of two reports derives from the other."""
    raise NoCodeYet("pairs")


def quotes(data: Path | None) -> Measured:
    """Measure which two quotations are one utterance."""
    raise NoCodeYet("quotes")


def passages(data: Path | None) -> Measured:
    """Measure where shared passages lie."""
    raise NoCodeYet("passages")


def bulk(data: Path | None) -> Measured:
    """Measure planted near-duplicates among a thousand documents."""
    raise NoCodeYet("bulk")
