"""Sites on loopback that answer as a test wants, and policies that may reach them."""

import socketserver
import threading
from collections.abc import Callable, Iterator

import pytest

from headwater.net import Agent, Policy

Answer = bytes | Callable[["socketserver.BaseRequestHandler"], None]
AGENT = Agent(version="1.2", contact="https://headwater.example/about")


def reply(body: bytes = b"", status: str = "200 OK", **headers: str) -> bytes:
    fields = {"Content-Length": str(len(body)), **{name.replace("_", "-"): value for name, value in headers.items()}}
    lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body


class Site(socketserver.ThreadingTCPServer):
    """Answers each path with the bytes, or by the function, that stands in `pages`."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.port: int = self.server_address[1]
        self.pages: dict[str, Answer] = {}
        #: The heads of the requests that came, in order.
        self.asked: list[str] = []
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    def at(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [head.split(" ", 2)[1] for head in self.asked]

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing when the other side hangs up: most tests here make it do so."""


class _Handler(socketserver.BaseRequestHandler):
    server: Site

    def handle(self) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            more = self.request.recv(65_536)
            if not more or more.startswith(b"\x16"):  # nothing more comes, or TLS, which is not spoken here
                return
            head += more
        self.server.asked.append(head.decode("latin-1"))
        answer = self.server.pages.get(self.server.paths[-1], reply(status="404 Not Found"))
        if callable(answer):
            answer(self)
        else:
            self.request.sendall(answer)


@pytest.fixture
def site() -> Iterator[Site]:
    server = Site()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def other_site() -> Iterator[Site]:
    server = Site()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def policy(site: Site) -> Policy:
    """May reach the first site and nothing else that is not public."""
    return Policy(agent=AGENT, allow=frozenset({f"127.0.0.1:{site.port}"}), seconds=5)


@pytest.fixture
def answer() -> Callable[..., bytes]:
    return reply


@pytest.fixture
def strict() -> Policy:
    """May reach public addresses alone."""
    return Policy(agent=AGENT, seconds=5)
