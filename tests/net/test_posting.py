"""JSON goes to the one address that a person named, and what it answers comes back within bounds."""

import time

import pytest

from headwater.net import Fetched, Policy, Refused, post

SENT = b'{"text": "\xc3\xa4"}'
BOUNDS = {"seconds": 5, "wire_bytes": 100_000, "body_bytes": 100_000}


@pytest.fixture
def bounds(strict):
    """May reach nothing that is not public by itself."""
    return Policy(agent=strict.agent, **BOUNDS)


def test_what_is_sent_arrives_and_the_answer_comes_back(site, answer, bounds):
    bodies = []

    def take(handler):
        body = handler.server.asked[-1].partition("\r\n\r\n")[2].encode("latin-1")
        while len(body) < len(SENT):
            body += handler.request.recv(1000)
        bodies.append(body)
        handler.request.sendall(answer(b'{"yes": 1}', Content_Type="application/json"))

    site.pages["/v1"] = take
    got = post(site.at("/v1"), SENT, policy=bounds, key="secret")

    assert isinstance(got, Fetched)
    assert (got.status, got.body) == (200, b'{"yes": 1}')
    head = site.asked[0].lower()
    assert head.startswith("post /v1 http/1.1")
    assert "authorization: bearer secret" in head
    assert "content-type: application/json" in head
    assert bodies == [SENT]


def test_without_a_key_none_is_sent(site, answer, bounds):
    site.pages["/v1"] = answer(b"{}")

    assert isinstance(post(site.at("/v1"), b"{}", policy=bounds), Fetched)
    assert "authorization" not in site.asked[0].lower()


def test_a_redirect_is_not_followed_so_that_nothing_goes_elsewhere(site, other_site, answer, bounds):
    site.pages["/v1"] = answer(status="307 Temporary Redirect", Location=other_site.at("/v1"))

    got = post(site.at("/v1"), b"{}", policy=bounds, key="secret")

    assert isinstance(got, Refused)
    assert got.cause == "redirects"
    assert other_site.asked == []


@pytest.mark.parametrize(
    ("page", "cause"),
    [
        (lambda _: time.sleep(3), "slow"),
        (lambda handler: handler.request.sendall(b"no http at all\r\n\r\n"), "broken"),
        (lambda handler: handler.request.sendall(b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 200_000), "size"),
        (lambda handler: handler.request.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9000000000\r\n\r\n"), "size"),
        (lambda _: None, "connection"),
    ],
    ids=["silence", "noise", "a flood", "a flood that is announced", "nothing"],
)
def test_whatever_the_other_side_does_it_ends_with_a_sentence(site, bounds, page, cause):
    site.pages["/v1"] = page
    begin = time.monotonic()

    got = post(site.at("/v1"), b"{}", policy=Policy(agent=bounds.agent, **BOUNDS | {"seconds": 1}))

    assert isinstance(got, Refused)
    assert got.cause == cause
    assert got.says.endswith(".")
    assert time.monotonic() - begin < 2.5


def test_an_answer_of_failure_is_an_answer(site, answer, bounds):
    site.pages["/v1"] = answer(b"no", status="401 Unauthorized")

    assert post(site.at("/v1"), b"{}", policy=bounds).status == 401


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/", "http://user:word@127.0.0.1/", "http://", "nowhere"])
def test_what_is_no_address_is_refused(url, bounds):
    assert post(url, b"{}", policy=bounds).cause == "address"


def test_a_key_never_goes_out_unencrypted_beyond_this_machine(bounds):
    got = post("http://192.0.2.1:81/v1", b"{}", policy=bounds, key="secret")

    assert got.cause == "address"
    assert "unencrypted" in got.says
    assert "secret" not in got.says
