import asyncio
import socket
import threading
import time
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from headwater.net import Agent, Client, Fetched, Policy, Refused, Validators, fetch

NOON = datetime(2030, 1, 2, 12, tzinfo=UTC)


def test_a_page_comes_with_its_status_headers_and_bytes(site, policy, answer):
    site.pages["/a"] = answer(b"<p>Rain.</p>", Content_Type="text/html", X_Mark="1")
    got = fetch(site.at("/a"), policy=policy)
    assert isinstance(got, Fetched)
    assert (got.status, got.body, got.final_url) == (200, b"<p>Rain.</p>", site.at("/a"))
    assert got.header("content-type") == "text/html"
    assert got.fetched.tzinfo is UTC


def test_an_answer_that_is_an_error_is_still_an_answer(site, policy, answer):
    site.pages["/a"] = answer(b"gone", status="410 Gone")
    got = fetch(site.at("/a"), policy=policy)
    assert isinstance(got, Fetched)
    assert (got.status, got.body) == (410, b"gone")


def test_the_user_agent_is_true_and_no_cookie_is_kept_or_sent(site, policy, answer):
    site.pages["/a"] = answer(status="302 Found", Location="/b", Set_Cookie="id=1")
    site.pages["/b"] = answer(b"b")
    fetch(site.at("/a"), policy=policy)
    for head in site.asked:
        assert "User-Agent: Headwater/1.2 (+https://headwater.example/about)" in head
        assert "cookie" not in head.lower()


def test_the_environment_cannot_send_a_request_elsewhere(site, other_site, policy, answer, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{other_site.port}")
    site.pages["/a"] = answer(b"direct")
    got = fetch(site.at("/a"), policy=policy)
    assert isinstance(got, Fetched)
    assert got.body == b"direct"
    assert other_site.asked == []


def test_redirects_are_followed_and_told(site, policy, answer):
    site.pages["/a"] = answer(status="301 Moved Permanently", Location="b?c=1")
    site.pages["/b?c=1"] = answer(status="307 Temporary Redirect", Location=site.at("/d#part"))
    site.pages["/d"] = answer(b"there")
    got = fetch(site.at("/a"), policy=policy)
    assert isinstance(got, Fetched)
    assert (got.url, got.final_url, got.body) == (site.at("/a"), site.at("/d"), b"there")
    assert got.redirects == ((301, site.at("/a")), (307, site.at("/b?c=1")))


def test_redirects_without_end_are_given_up(site, policy, answer):
    site.pages["/a"] = answer(status="302 Found", Location="/a")
    got = fetch(site.at("/a"), policy=policy, obey_robots=False)
    assert isinstance(got, Refused)
    assert (got.cause, got.reason) == ("redirects", "unreachable")
    assert len(site.asked) == policy.redirects + 1


def test_a_redirect_without_a_place_is_an_answer(site, policy, answer):
    site.pages["/a"] = answer(b"choose", status="300 Multiple Choices", Location="/b")
    site.pages["/b"] = answer(b"lost", status="302 Found")
    for path, status in (("/a", 300), ("/b", 302)):
        got = fetch(site.at(path), policy=policy)
        assert isinstance(got, Fetched)
        assert got.status == status


def test_validators_go_back_byte_for_byte_to_the_address_that_gave_them(site, policy, answer):
    site.pages["/moved"] = answer(status="302 Found", Location="/feed")
    site.pages["/feed"] = answer(b"x", ETag='W/"a-é,b"', Last_Modified="Tue, 1 Jan 2030 00:00:00 GMT")
    first = fetch(site.at("/moved"), policy=policy, obey_robots=False)
    assert isinstance(first, Fetched)
    assert first.validators == Validators(
        url=site.at("/feed"), etag='W/"a-é,b"', modified="Tue, 1 Jan 2030 00:00:00 GMT"
    )
    site.pages["/feed"] = answer(status="304 Not Modified")
    second = fetch(site.at("/moved"), policy=policy, validators=first.validators, obey_robots=False)
    assert isinstance(second, Fetched)
    assert second.status == 304
    moved, feed = (head.encode("latin-1").decode("utf-8") for head in site.asked[2:])
    assert 'If-None-Match: W/"a-é,b"\r\n' in feed
    assert "If-Modified-Since: Tue, 1 Jan 2030 00:00:00 GMT\r\n" in feed
    assert "If-" not in moved


def test_a_validator_that_cannot_go_back_unchanged_is_not_kept(site, policy, answer):
    site.pages["/a"] = answer(b"x").replace(b"\r\n\r\n", b'\r\nETag: "\xff"\r\n\r\n')
    got = fetch(site.at("/a"), policy=policy)
    assert isinstance(got, Fetched)
    assert got.validators is None
    assert got.header("etag") == '"ÿ"'


@pytest.mark.parametrize(
    ("value", "retry"),
    [
        ("120", NOON + timedelta(seconds=120)),
        ("Wed, 02 Jan 2030 13:00:00 GMT", NOON + timedelta(hours=1)),
        ("9" * 400, NOON + timedelta(seconds=10**8)),
        ("soon", None),
        ("Fri, 31 Dec 9999 23:59:59 -2300", None),
    ],
)
def test_retry_after_is_a_point_of_time(site, policy, answer, value, retry):
    site.pages["/a"] = answer(status="503 Service Unavailable", Retry_After=value)
    got = asyncio.run(Client(policy, clock=lambda: NOON).fetch(site.at("/a")))
    assert isinstance(got, Fetched)
    assert (got.fetched, got.retry) == (NOON, retry)


def test_a_host_is_asked_one_thing_at_a_time(site, policy, answer):
    running, most = threading.Lock(), []

    def slow(handler):
        most.append(running.acquire(blocking=False))
        time.sleep(0.05)
        running.release()
        handler.request.sendall(answer(b"x"))

    for path in "abcd":
        site.pages[f"/{path}"] = slow

    async def at_once():
        client = Client(policy)
        return await asyncio.gather(*(client.fetch(site.at(f"/{path}"), obey_robots=False) for path in "abcd"))

    assert [got.status for got in asyncio.run(at_once())] == [200] * 4
    assert most == [True] * 4


def test_waiting_for_ones_turn_does_not_count_as_time(site, policy, answer):
    def slow(handler):
        time.sleep(0.4)
        handler.request.sendall(answer(b"x"))

    site.pages["/a"] = slow

    async def at_once():
        client = Client(msgspec.structs.replace(policy, seconds=0.8))
        return await asyncio.gather(*(client.fetch(site.at("/a"), obey_robots=False) for _ in range(4)))

    assert all(isinstance(got, Fetched) for got in asyncio.run(at_once()))


def test_a_door_that_nobody_opens_is_told(policy, site):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        bold = msgspec.structs.replace(policy, allow=frozenset({f"127.0.0.1:{port}"}))
        got = fetch(f"http://127.0.0.1:{port}/", policy=bold)
    assert isinstance(got, Refused)
    assert (got.cause, got.reason) == ("connection", "unreachable")
    assert f"127.0.0.1 could not be reached at port {port} (Connection refused)." in got.says


def test_a_site_that_speaks_no_tls_is_told(site, policy):
    got = fetch(site.at("/").replace("http:", "https:"), policy=policy)
    assert isinstance(got, Refused)
    assert got.cause == "connection"


def test_a_name_that_does_not_exist_is_told(strict):
    async def nowhere(name, port):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    got = asyncio.run(Client(strict, resolve=nowhere).fetch("https://no.such.example/a"))
    assert isinstance(got, Refused)
    assert (got.cause, got.url) == ("name", "https://no.such.example/a")
    assert got.says.startswith("There is no host no.such.example (")


def test_the_system_finds_localhost(site, strict, answer):
    site.pages["/a"] = answer(b"home")
    bold = msgspec.structs.replace(strict, allow=frozenset({f"LOCALHOST:{site.port}"}))
    got = fetch(f"http://localhost:{site.port}/a", policy=bold)
    assert isinstance(got, Fetched)
    assert got.body == b"home"


def test_a_name_server_that_hangs_costs_no_more_than_the_time(strict, monkeypatch):
    held = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: held.wait() and [])
    start = time.monotonic()
    got = fetch("http://hangs.example/", policy=msgspec.structs.replace(strict, seconds=0.2), obey_robots=False)
    assert time.monotonic() - start < 2
    held.set()
    assert isinstance(got, Refused)
    assert got.cause == "slow"


@pytest.mark.parametrize(
    "entry", ["127.0.0.1", "localhost", "", ":80", "a/b:80", "u@h:80", "h:99999", "h:-1", "http://h:80", "[::1"]
)
def test_an_allow_list_takes_nothing_but_hosts_with_ports(strict, entry):
    with pytest.raises(ValueError, match="is no host with a port"):
        Policy(agent=strict.agent, allow=frozenset({entry}))


def test_an_allow_list_knows_every_writing_of_its_hosts(strict):
    loose = Policy(agent=strict.agent, allow=frozenset({"0x7f.1:080", "[0:0::1]:443", "LocalHost.:8000"}))
    assert loose.allow == {"127.0.0.1:80", "[::1]:443", "localhost:8000"}


@pytest.mark.parametrize("part", ["", "a b", "a\r\nX: y", "(a)"])
def test_an_agent_cannot_break_its_header(part):
    with pytest.raises(ValueError, match="is none"):
        Agent(version="1", contact=part)
    with pytest.raises(ValueError, match="is none"):
        Agent(version=part, contact="a@b.example")
    with pytest.raises(ValueError, match="is none"):
        Agent(version="1", contact="a@b.example", product=part)
