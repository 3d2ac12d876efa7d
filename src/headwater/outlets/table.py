"""Tables in text files: cells parted by tabs, a line of column names, comments behind a hash."""

from collections.abc import Iterator
from importlib.resources import files


def rows(name: str, least: int) -> Iterator[tuple[int, list[str]]]:
    """Yield each line's number in the file and its cells, one a column; those left out at the end are empty.

    Raises ValueError, naming the line, where it has more cells than columns, or one of its first `least` is empty.
    """
    columns: list[str] = []
    text = (files("headwater.outlets") / "data" / name).read_text("utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not columns:
            columns = cells
        elif len(cells) > len(columns) or len(cells) < least or not all(cells[:least]):
            says = f"its cells must be {', '.join(columns)}, parted by tabs, and the first {least} must not be empty"
            raise ValueError(f"Line {number} of {name} breaks its shape: {says}. Correct the line.")
        else:
            yield number, cells + [""] * (len(columns) - len(cells))
