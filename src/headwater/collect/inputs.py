"""What a person may hand in: files, folders, archives, addresses, standard input."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from headwater.collect.files import named, read_file, walk
from headwater.collect.json_lines import Line, objects
from headwater.values import Failure, Page

#: Fetches one address; it never raises for what the other side did.
Fetch = Callable[[str], Page | Failure]


def collect(
    inputs: Iterable[str], *, stdin: BinaryIO, fetch: Fetch, label_by_folder: bool = False
) -> Iterator[Page | Failure | Line]:
    """Yield what each input holds, in order: pages to extract, lines that are objects already, failures.

    An input is a path (text, HTML, JSON Lines, WARC, each also gzipped, or a folder of them), an address that
    begins with `http://` or `https://`, or `-` for standard input. With `label_by_folder` a page from a file carries
    the name of its folder as its story's label. Folders are read in the order of their names, each real folder once.
    """
    for given in inputs:
        if given == "-":
            yield from read_stream(stdin)
        elif given.startswith(("http://", "https://")):
            yield fetch(given)
        else:
            for path in walk(Path(given)):
                label = path.resolve().parent.name if label_by_folder else None
                yield from (_labelled(item, label) for item in read_file(path))


def read_stream(stdin: BinaryIO) -> Iterator[Page | Failure | Line]:
    """Yield what a stream holds: JSON Lines line by line where it begins with `{`, else one page."""
    first = stdin.readline()
    while first.strip() == b"" and first:
        first = stdin.readline()
    if first.lstrip(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        yield from objects(_chained(first, stdin), "-")
    else:
        yield named("-", first + stdin.read())


def _chained(first: bytes, rest: BinaryIO) -> Iterator[bytes]:
    yield first
    yield from rest


def _labelled(item: Page | Failure | Line, label: str | None) -> Page | Failure | Line:
    return msgspec.structs.replace(item, story=label) if label and isinstance(item, Page) else item
