"""Tables of words of all languages: one matter a line, one language a column."""

from functools import cache
from importlib.resources import files


@cache
def table(path: str) -> tuple[dict[str, str], ...]:
    """Return the lines of the data file at `path` as cells by column; lines that begin with # are left out."""
    text = (files("headwater.language") / "data" / path).read_text(encoding="utf-8")
    head, *rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(dict(zip(head, row, strict=False)) for row in rows)
