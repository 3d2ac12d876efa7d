"""Content encodings undone, within bounds (RFC 9110, section 8.4.1): gzip, deflate, br."""

import zlib
from collections.abc import Iterator, Sequence

import brotli  # type: ignore[import-untyped]

from headwater.net.answer import StopError
from headwater.net.policy import Policy

#: What is asked for.
ACCEPTED = "gzip, deflate, br"
#: About how many bytes are made at a time.
PIECE = 65_536
#: Up to this size a body may be any number of times larger than sent.
FREE = 1024 * 1024
_DEEPEST = 2
_MEMBERS = 1024


class Inflater:
    """Undoes one encoding, piece by piece.

    `feed` yields small pieces, so that little is made before it is counted, and raises StopError where the data is not
    what its name says, or more is made of it than the policy allows.
    """

    def __init__(self, encoding: str, host: str, policy: Policy) -> None:
        self._stream: _Zlib | _Brotli = _Brotli() if encoding == "br" else _Zlib(gzip=encoding != "deflate")
        self._name, self._host, self._policy = encoding, host, policy
        self._taken = self._made = 0

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Yield what `data`, the next part of the encoded body, makes."""
        self._taken += len(data)
        try:
            for piece in self._stream.pieces(data):
                self._made += len(piece)
                self._check()
                yield piece
        except (zlib.error, brotli.error):
            says = f"{self._host} says that its answer is compressed ({self._name}), but it is not readable as that."
            raise StopError("broken", f"{says} Tell the site, or try again later.") from None

    def end(self) -> None:
        """Raise StopError where the body ended in the middle."""
        if self._taken and not self._stream.complete:
            raise StopError("broken", f"The compressed answer of {self._host} ended in the middle. Try again later.")

    def _check(self) -> None:
        bound = min(self._policy.body_bytes, max(FREE, self._taken * self._policy.ratio))
        if self._made > bound:
            sent = f"{self._taken:,} bytes that {self._host} sent grew to more than {bound:,} when they were unpacked"
            raise StopError("size", f"{sent}, so they were not kept. This is no report; check the address.")


def inflaters(encodings: str, host: str, policy: Policy) -> tuple[Inflater, ...]:
    """Return what undoes a `Content-Encoding`, the encoding that was applied last first.

    Raises StopError where an encoding is unknown or there are too many.
    """
    names = [name.strip().lower().removeprefix("x-") for name in encodings.split(",")]
    names = [name for name in names if name not in {"", "identity"}]
    if len(names) > _DEEPEST or any(name not in {"gzip", "deflate", "br"} for name in names):
        says = f"{host} answered in an encoding that was not asked for ({', '.join(names)[:80]})."
        raise StopError("broken", f"{says} Tell the site, or give a saved copy of the page.")
    return tuple(Inflater(name, host, policy) for name in reversed(names))


def inflated(data: bytes, stages: Sequence[Inflater]) -> Iterator[bytes]:
    """Yield what the next part of a body makes when it has gone through all stages."""
    if not stages:
        yield data
        return
    for piece in stages[0].feed(data):
        yield from inflated(piece, stages[1:])


class _Zlib:
    """Gzip with one or more members (RFC 1952, section 2.2), or deflate with or without its zlib header."""

    def __init__(self, *, gzip: bool) -> None:
        self._gzip = gzip
        self._stream = zlib.decompressobj(zlib.MAX_WBITS | 16) if gzip else None
        self._head = b""
        self._members = 0
        self._fresh = True
        self._over = False

    @property
    def complete(self) -> bool:
        return self._over or (self._members > 0 and self._fresh)

    def pieces(self, data: bytes) -> Iterator[bytes]:
        if self._stream is None:
            data = self._head = self._head + data
            if len(data) < 2:
                return
            # RFC 1950, section 2.2; many servers send bare deflate instead (RFC 9110, section 8.4.1.2).
            wrapped = data[0] & 15 == 8 and int.from_bytes(data[:2]) % 31 == 0
            self._stream = zlib.decompressobj(zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS)
        piece = b""
        while (data or len(piece) == PIECE) and not self._over:
            self._fresh = self._fresh and not data
            try:
                piece = self._stream.decompress(data, PIECE)
            except zlib.error:
                if not self._members:
                    raise
                self._over = True  # what follows the last member is padding
                return
            yield piece
            data = self._next_member() if self._stream.eof else self._stream.unconsumed_tail

    def _next_member(self) -> bytes:
        assert self._stream is not None
        rest = self._stream.unused_data
        self._members += 1
        self._over = not self._gzip or self._members == _MEMBERS
        self._stream = zlib.decompressobj(zlib.MAX_WBITS | 16)
        self._fresh = True
        return rest


class _Brotli:
    def __init__(self) -> None:
        self._stream = brotli.Decompressor()

    @property
    def complete(self) -> bool:
        return bool(self._stream.is_finished())

    def pieces(self, data: bytes) -> Iterator[bytes]:
        while not self._stream.is_finished():
            piece = self._stream.process(data, output_buffer_limit=PIECE)
            yield piece
            data = b""
            if not piece and self._stream.can_accept_more_data():
                return
