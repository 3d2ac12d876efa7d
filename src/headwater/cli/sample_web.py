"""The sample world as a small web on this machine: its outlets' feeds, pages and robots.txt, served over HTTP."""

import re
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from email.utils import formatdate
from hashlib import sha256
from pathlib import Path
from typing import Any

import click
from waitress.server import create_server

_KINDS = {
    ".html": "text/html; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".json": "application/feed+json; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}
_ROBOTS = b"User-agent: *\nAllow: /\n"
_Start = Callable[[str, list[tuple[str, str]]], Any]


def world() -> Path | None:
    """Return the folder of the sample world, None where this installation has none."""
    folder = Path(__file__).resolve().parents[3] / "sample"
    return folder if (folder / "feeds").is_dir() else None


class SampleWeb:
    """A WSGI application that serves each outlet under the name of its domain: `/haskarpost.example/…`.

    Addresses of the outlets in feeds and pages lead to this web.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._domains = sorted(path.name for path in (folder / "pages").iterdir() if path.is_dir())
        self._pages = {path.name: path for path in folder.glob("pages/*/*.html")}
        self._address = re.compile(rf"https?://({'|'.join(map(re.escape, self._domains))})(?=[/\"'<\s])")
        self.base = ""

    @property
    def feeds(self) -> list[str]:
        """Return the addresses of all feeds."""
        return [f"{self.base}/feeds/{path.name}" for path in sorted((self._folder / "feeds").iterdir())]

    def __call__(self, environ: dict[str, Any], start: _Start) -> Iterable[bytes]:
        """Answer one request, with validators and 304 as a good server does."""
        found = self._found(environ["PATH_INFO"])
        if found is None:
            start("404 Not Found", [("Content-Type", "text/plain")])
            return [b"There is no such page in the sample world.\n"]
        body, kind, changed = found
        tag = f'"{sha256(body).hexdigest()[:16]}"'
        headers = [("ETag", tag), ("Last-Modified", formatdate(changed, usegmt=True)), ("Content-Type", kind)]
        if environ.get("HTTP_IF_NONE_MATCH") == tag:
            start("304 Not Modified", headers)
            return []
        start("200 OK", headers)
        return [body]

    def _found(self, path: str) -> tuple[bytes, str, float] | None:
        if path == "/robots.txt":
            return _ROBOTS, _KINDS[".txt"], 0.0
        name = path.rpartition("/")[2]
        file = self._folder / "feeds" / name if path == f"/feeds/{name}" else self._pages.get(name)
        if file is None or not name or not file.is_file():
            return None
        text = self._address.sub(rf"{self.base}/\1", file.read_text(encoding="utf-8"))
        return text.encode(), _KINDS[file.suffix], file.stat().st_mtime


@contextmanager
def served(folder: Path, port: int = 0) -> Iterator[SampleWeb]:
    """Serve the sample world at a port of this machine, 0 for any free one, while the block runs.

    Raises click.ClickException where another program has that port.
    """
    web = SampleWeb(folder)
    try:
        server = create_server(web, host="127.0.0.1", port=port, threads=4, ident="sample")
    except OSError as error:
        says = f"The sample world of this home stands at port {port} of this machine, which cannot be had"
        raise click.ClickException(f"{says} ({error.strerror}). End what uses it, or name another --home.") from error
    web.base = f"http://127.0.0.1:{server.effective_port}"
    threading.Thread(target=server.run, daemon=True).start()
    try:
        yield web
    finally:
        server.close()
