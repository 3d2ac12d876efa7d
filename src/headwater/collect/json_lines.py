"""Lines that are objects of the contract already, whole or thin."""

from collections.abc import Iterable, Iterator

import msgspec
from msgspec import Struct

from headwater.collect.thin import article_of
from headwater.values import Failure, Object, decode, identity

#: A line of more bytes than this is no object of ours.
LONGEST = 16 * 1024 * 1024
_KINDS = frozenset({"article", "failure", "quotation", "figure", "pledge", "story", "trace"})


class Line(Struct, frozen=True, kw_only=True):
    """One object that was given: its value, and its line exactly as it came.

    `value` is None for kinds that this version does not know: they are passed on.
    """

    raw: bytes
    value: Object | None


class _Head(Struct):
    kind: str | None = None


def objects(lines: Iterable[bytes], given: str) -> Iterator[Line | Failure]:
    """Yield the object of each line; a line that is none is a failure that names its number, and the next is read."""
    for number, line in enumerate(lines, 1):
        raw = line.strip().removeprefix(b"\xef\xbb\xbf")
        if raw:
            yield _object(raw, f"{given}:{number}")


def _object(raw: bytes, place: str) -> Line | Failure:
    if len(raw) > LONGEST:
        says = f"Line {place} is longer than {LONGEST // 1_000_000} MB. Give it as a file; the others were read."
        return Failure(id=identity(place, "too_large"), input=place, reason="too_large", says=says)
    try:
        kind = msgspec.json.decode(raw, type=_Head).kind
        if kind is not None and kind not in _KINDS:
            return Line(raw=raw, value=None)
        if kind in {None, "article"}:
            return _article(raw, place)
        return Line(raw=raw, value=decode(raw))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        says = f"Line {place} is no object of the contract: {error}. Correct or remove it; the other lines were read."
        return Failure(id=identity(place, "unreadable"), input=place, reason="unreadable", says=says)


def _article(raw: bytes, place: str) -> Line | Failure:
    """Return a whole article as it came, and a thin one with what follows from its text filled in."""
    try:
        return Line(raw=raw, value=decode(raw))
    except msgspec.ValidationError:
        article = article_of(raw, place)
    if isinstance(article, Failure):
        return article
    return Line(raw=msgspec.json.encode(article), value=article)
