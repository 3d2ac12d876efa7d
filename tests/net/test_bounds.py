import gzip
import random
import time
import zlib

import brotli
import msgspec
import pytest

from headwater.net import Fetched, Refused, fetch
from headwater.net.inflate import PIECE

ZEROS = bytes(100_000_000)


def bare(data):
    stream = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return stream.compress(data) + stream.flush()


def squeeze(data):
    """Press with brotli; by parts, so that a hundred million bytes take no long time."""
    stream = brotli.Compressor(quality=1)
    return b"".join([*(stream.process(data[at : at + PIECE]) for at in range(0, len(data), PIECE)), stream.finish()])


PACKERS = {"gzip": gzip.compress, "deflate": zlib.compress, "br": squeeze, "x-gzip": gzip.compress}


@pytest.mark.parametrize("encoding", PACKERS)
def test_a_packed_page_is_unpacked(site, policy, answer, encoding):
    text = random.Random(1).randbytes(300_000) + b"a" * 400_000
    site.pages["/a"] = answer(PACKERS[encoding](text), Content_Encoding=encoding)
    got = fetch(site.at("/a"), policy=policy)
    assert isinstance(got, Fetched)
    assert got.body == text


def test_bare_deflate_members_of_gzip_and_padding_after_them_are_read(site, policy, answer):
    site.pages["/bare"] = answer(bare(b"page"), Content_Encoding="deflate")
    site.pages["/members"] = answer(
        gzip.compress(b"pa", mtime=0) + gzip.compress(b"ge") + bytes(9), Content_Encoding="gzip"
    )
    site.pages["/twice"] = answer(gzip.compress(squeeze(b"page"), mtime=0), Content_Encoding="br, gzip")
    site.pages["/nothing"] = answer(b"", Content_Encoding="gzip")
    bodies = [fetch(site.at(path), policy=policy).body for path in ("/bare", "/members", "/twice", "/nothing")]
    assert bodies == [b"page", b"page", b"page", b""]


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_a_bomb_does_not_go_off(site, policy, answer, encoding):
    site.pages["/a"] = answer(PACKERS[encoding](ZEROS), Content_Encoding=encoding)
    start = time.process_time()
    got = fetch(site.at("/a"), policy=policy)
    assert time.process_time() - start < 1
    assert isinstance(got, Refused)
    assert (got.cause, got.reason) == ("size", "too_large")
    assert "127.0.0.1 sent grew to more than" in got.says


def test_a_bomb_within_a_bomb_does_not_go_off(site, policy, answer):
    site.pages["/a"] = answer(gzip.compress(gzip.compress(ZEROS), mtime=0), Content_Encoding="gzip, gzip")
    got = fetch(site.at("/a"), policy=policy)
    assert isinstance(got, Refused)
    assert got.cause == "size"


def test_a_million_empty_members_cost_little(site, policy, answer):
    site.pages["/a"] = answer(gzip.compress(b"", mtime=0) * 200_000, Content_Encoding="gzip")
    start = time.process_time()
    got = fetch(site.at("/a"), policy=policy)
    assert time.process_time() - start < 1
    assert isinstance(got, Fetched | Refused)


def test_a_page_that_grows_much_but_stays_small_is_read(site, policy, answer):
    site.pages["/a"] = answer(gzip.compress(bytes(1_000_000), mtime=0), Content_Encoding="gzip")
    got = fetch(site.at("/a"), policy=policy)
    assert isinstance(got, Fetched)
    assert len(got.body) == 1_000_000


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", b"<p>not packed</p>"),
        ("gzip", gzip.compress(b"page" * 99, mtime=0)[:-9]),
        ("deflate", b"\xff\xff\xff"),
        ("deflate", zlib.compress(b"page" * 99)[:-6]),
        ("deflate", b"\x78"),
        ("br", squeeze(b"page" * 99)[:-2]),
        ("br", b"\xff\xff\xff\xff"),
        ("zstd", b"page"),
        ("gzip, gzip, gzip", b"page"),
    ],
)
def test_what_cannot_be_unpacked_is_told(site, policy, answer, encoding, body):
    site.pages["/a"] = answer(body, Content_Encoding=encoding)
    got = fetch(site.at("/a"), policy=policy)
    assert isinstance(got, Refused)
    assert (got.cause, got.reason) == ("broken", "unreadable")


def endless(*, chunked, pause=0.0, head=b""):
    def send(handler):
        handler.request.sendall(
            b"HTTP/1.1 200 OK\r\n" + head + (b"Transfer-Encoding: chunked\r\n\r\n" if chunked else b"\r\n")
        )
        part = b"1\r\nx\r\n" if pause else b"10000\r\n" + b"x" * 65_536 + b"\r\n"
        try:
            while True:
                handler.request.sendall(part)
                time.sleep(pause)
        except OSError:
            return

    return send


@pytest.mark.parametrize("chunked", [True, False])
def test_a_body_without_end_is_cut_off(site, policy, chunked):
    site.pages["/a"] = endless(chunked=chunked)
    got = fetch(site.at("/a"), policy=policy)
    assert isinstance(got, Refused)
    assert got.cause == "size"
    assert got.says == (
        "The answer of 127.0.0.1 has more than 17 MB, so it was not kept. This is no report; check the address."
    )


def test_a_body_that_says_it_is_too_long_is_not_begun(site, policy):
    site.pages["/a"] = endless(chunked=False, pause=9, head=b"Content-Length: 100000000\r\n")
    start = time.monotonic()
    got = fetch(site.at("/a"), policy=policy)
    assert time.monotonic() - start < 2
    assert isinstance(got, Refused)
    assert got.cause == "size"


def drip_head(handler):
    handler.request.sendall(b"HTTP/1.1 200 OK\r\n")
    try:
        for number in range(10_000):
            handler.request.sendall(b"X-%d: y\r\n" % number if number % 40 == 0 else b"")
            time.sleep(0.005)
    except OSError:
        return


def interim(handler):
    try:
        while True:
            handler.request.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
            time.sleep(0.01)
    except OSError:
        return


def hang(handler):
    time.sleep(3)


@pytest.mark.parametrize("slow", [endless(chunked=True, pause=0.01), drip_head, interim, hang])
def test_who_is_slow_is_not_waited_for(site, policy, slow):
    site.pages["/a"] = slow
    start = time.monotonic()
    got = fetch(site.at("/a"), policy=msgspec.structs.replace(policy, seconds=0.5), obey_robots=False)
    assert time.monotonic() - start < 2
    assert isinstance(got, Refused)
    assert (got.cause, got.reason) == ("slow", "unreachable")
    assert got.says == "127.0.0.1 did not answer in full within 0.5 seconds. Try again later."


def test_redirects_share_one_time(site, policy, answer):
    def slow(handler):
        time.sleep(0.3)
        handler.request.sendall(answer(status="302 Found", Location="/a"))

    site.pages["/a"] = slow
    got = fetch(site.at("/a"), policy=msgspec.structs.replace(policy, seconds=0.7), obey_robots=False)
    assert isinstance(got, Refused)
    assert got.cause == "slow"
    assert len(site.asked) <= 3  # each by itself would have had its time six times


def test_a_flood_of_headers_is_cut_off(site, policy, answer):
    site.pages["/many"] = answer().replace(b"\r\n\r\n", b"\r\n" + b"X: y\r\n" * 100_000 + b"\r\n")
    site.pages["/long"] = answer(X="y" * 10_000_000)
    site.pages["/line"] = b"HTTP/1.1 200 " + b"O" * 10_000_000
    site.pages["/sum"] = answer(**{f"X{number}": "y" * 8000 for number in range(20)})
    for path in site.pages:
        got = fetch(site.at(path), policy=policy, obey_robots=False)
        assert isinstance(got, Refused), path
        assert got.cause in {"size", "broken"}, path
        assert len(got.says) < 300, path


def test_a_page_with_the_long_headers_of_real_sites_is_read(site, policy, answer):
    site.pages["/a"] = answer(b"x", Content_Security_Policy="a " * 10_000, **{f"X{at}": "y" for at in range(90)})
    assert isinstance(fetch(site.at("/a"), policy=policy), Fetched)


def test_a_length_that_is_not_kept_is_told(site, policy, answer):
    site.pages["/short"] = answer(b"page").replace(b"Length: 4", b"Length: 9")
    site.pages["/cut"] = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"
    site.pages["/nochunk"] = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab"
    for path in site.pages:
        got = fetch(site.at(path), policy=policy, obey_robots=False)
        assert isinstance(got, Refused), path
        assert got.cause in {"broken", "connection"}, path


def test_bytes_beyond_the_length_are_not_part_of_the_page(site, policy, answer):
    site.pages["/a"] = answer(b"page") + b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil"
    got = fetch(site.at("/a"), policy=policy, obey_robots=False)
    assert isinstance(got, Fetched)
    assert got.body == b"page"


@pytest.mark.parametrize(
    "bytes_sent",
    [
        b"", b"\r\n", b"SSH-2.0-OpenSSH_9.2\r\n", b"\x16\x03\x01\x02", b"HTTP/9.9 200 OK\r\n\r\n",
        b"HTTP/1.1 99999 x\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        b"HTTP/1.1 200 OK\r\nA\x00B: c\r\n\r\n", b"HTTP/1.1 200 OK\r\n: c\r\n\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\nraw",
        b"HTTP/1.1 302 Found\r\nLocation: http://[\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: \xff\xfe://\r\nContent-Length: 0\r\n\r\n",
    ],
)  # fmt: skip
def test_what_is_no_proper_answer_raises_nothing(site, policy, bytes_sent):
    site.pages["/a"] = bytes_sent
    got = fetch(site.at("/a"), policy=policy, obey_robots=False)
    assert isinstance(got, Fetched | Refused)
    if isinstance(got, Refused):
        assert got.says.endswith(".")
        assert "\n" not in got.says


def test_no_noise_raises_anything(site, policy, answer):
    """Answers with bytes changed at random places, from a seed that is printed when it fails."""
    whole = answer(gzip.compress(b"page" * 50, mtime=0), Content_Encoding="gzip", Retry_After="9", ETag='"x"')
    for seed in range(150):
        chance = random.Random(seed)
        noisy = bytearray(whole)
        for _ in range(chance.randrange(1, 6)):
            noisy[chance.randrange(len(noisy))] = chance.randrange(256)
        site.pages["/a"] = bytes(noisy[: chance.randrange(len(noisy) // 2, len(noisy) + 1)])
        got = fetch(site.at("/a"), policy=msgspec.structs.replace(policy, seconds=1), obey_robots=False)
        assert isinstance(got, Fetched | Refused), seed
