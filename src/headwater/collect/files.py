"""Files and folders."""

import gzip
import os
import zlib
from collections.abc import Iterator
from pathlib import Path

from headwater.collect.json_lines import Line, objects
from headwater.values import Failure, Page, Reason, identity

#: A report of more bytes than this is none.
LARGEST = 16 * 1024 * 1024
_JSON_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_ARCHIVES = (".warc", ".warc.gz")
_HTML_SIGNS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<article", b"<?xml")
_PASSED_OVER = (".json", ".toml", ".xml", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".css", ".js", ".md")


def failed(given: str, reason: Reason, says: str) -> Failure:
    """Return a failure of one input, named by the input and the reason."""
    return Failure(id=identity(given, reason), input=given, reason=reason, says=says)


def walk(path: Path) -> Iterator[Path]:
    """Yield the files at or below `path` in the order of their names.

    Hidden entries and files that hold no report (pictures, styles, data) are left out below a folder, never where
    they are named themselves. Each real folder is entered once, so a loop of links ends. A folder that cannot be listed
    is yielded itself, last, for its failure to be told.
    """
    if not path.is_dir():
        yield path
        return
    seen: set[Path] = set()
    closed: list[OSError] = []
    for folder, folders, files in os.walk(path, followlinks=True, onerror=closed.append):
        real = Path(folder).resolve()
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (
            Path(folder, name)
            for name in sorted(files)
            if not name.startswith(".") and not name.lower().endswith(_PASSED_OVER)
        )
    yield from (Path(error.filename) for error in closed)


def read_file(path: Path) -> Iterator[Page | Failure | Line]:
    """Yield what one file holds; a file that cannot be read is a failure, not an error."""
    given, name = str(path), path.name.lower()
    try:
        if name.endswith(_ARCHIVES):
            from headwater.collect.archives import pages  # noqa: PLC0415 # few runs need the archive reader

            yield from pages(path)
        elif name.endswith(_JSON_LINES):
            with gzip.open(path) if name.endswith(".gz") else path.open("rb") as file:
                yield from objects(file, given)
        else:
            yield _one(path, given)
    except (FileNotFoundError, NotADirectoryError):
        yield failed(given, "unreadable", f"There is no file {given}. Check the name.")
    except PermissionError:
        yield failed(given, "forbidden", f"{given} may not be read by this user. Change its permissions.")
    except (OSError, EOFError, zlib.error) as error:
        yield failed(given, "unreadable", f"{given} could not be read ({error}). Check the file and try again.")


def _one(path: Path, given: str) -> Page | Failure | Line:
    size = path.stat().st_size
    if path.is_dir():
        raise PermissionError
    if not path.is_file():
        return failed(given, "unreadable", f"{given} is neither a file nor a folder. Name a file.")
    if size > LARGEST:
        return too_large(given, size)
    return named(given, path.read_bytes())


def too_large(given: str, size: int) -> Failure:
    """Return the failure of an input of `size` bytes."""
    says = f"{given} has {size / 1e6:.0f} MB, a report has at most {LARGEST / 1e6:.0f} MB. Split it or name its parts."
    return failed(given, "too_large", says)


def named(given: str, body: bytes) -> Page | Failure:
    """Return the page that `body` is: HTML by its first bytes or its name, else plain text."""
    if len(body) > LARGEST:
        return too_large(given, len(body))
    head = body[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    by_name = given.lower().endswith((".html", ".htm", ".xhtml"))
    html = by_name or head.startswith(_HTML_SIGNS) or b"<html" in head
    return Page(input=given, body=body, media="html" if html else "text")
