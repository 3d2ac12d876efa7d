import asyncio
from contextlib import suppress
from ipaddress import ip_address

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.net import Client, Fetched, Refused, fetch
from headwater.net.address import target
from headwater.net.answer import StopError
from headwater.net.public import objection


def names(**table):
    """Answer each name's n-th lookup by its n-th list of addresses, the last again and again; keep what was asked."""
    asked = []

    async def resolve(name, port):
        asked.append(name)
        lists = table[name.replace(".", "_")]
        return lists[min(asked.count(name), len(lists)) - 1]

    return resolve, asked


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "0.0.0.0", "10.1.2.3", "100.64.0.1", "169.254.169.254", "172.31.255.255", "192.0.0.10",
        "192.0.2.1", "192.31.196.1", "192.88.99.1", "192.168.1.1", "198.19.0.1", "224.0.0.251", "239.1.1.1",
        "240.0.0.1", "255.255.255.255",
        "::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:9.9.9.9", "64:ff9b::10.0.0.1", "64:ff9b:1::9.9.9.9",
        "100::1", "100:0:0:1::1", "2001::1", "2001:2::1", "2001:1ff::1", "2001:db8::1", "2002:909:909::1", "3fff::1",
        "4000::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1",
        "2a00:1450::5efe:a00:1", "2a00:1450::200:5efe:909:909",
    ],
)  # fmt: skip
def test_these_addresses_are_not_public(address):
    assert objection(ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "1.1.1.1", "9.255.255.255", "100.128.0.1", "172.32.0.1", "192.0.1.1", "223.255.255.255",
        "2001:200::1", "2400:cb00::1", "2606:4700::1111", "2a00:1450:4001::200e", "64:ff9b::9.9.9.9",
    ],
)  # fmt: skip
def test_these_addresses_are_public(address):
    assert objection(ip_address(address)) is None


@given(st.ip_addresses())
def test_what_python_calls_not_global_is_never_public(address):
    if not address.is_global:
        assert objection(address)


@pytest.mark.parametrize("writing", ["127.0.0.1", "127.1", "0x7f.1", "0177.0.0.1", "2130706433", "127。0。0。1"])
def test_no_writing_of_loopback_gets_through(site, strict, writing):
    got = fetch(f"http://{writing}:{site.port}/", policy=strict)
    assert isinstance(got, Refused)
    assert (got.cause, got.reason, site.asked) == ("private", "forbidden", [])
    assert got.says == (
        f"127.0.0.1 was not contacted. It is not public: loopback (RFC 1122). "
        f"If you mean it, allow 127.0.0.1:{site.port}."
    )


def test_a_name_is_as_forbidden_as_the_worst_of_its_addresses(strict):
    resolve, _ = names(two_example=[["2606:4700::1111", "10.0.0.1"]])
    got = asyncio.run(Client(strict, resolve=resolve).fetch("https://two.example/"))
    assert isinstance(got, Refused)
    assert got.cause == "private"
    assert "Its address 10.0.0.1 is not public: private use (RFC 1918)." in got.says


def test_a_name_is_looked_up_once_and_the_address_that_was_checked_is_dialled(site, strict, answer):
    site.pages["/a"] = answer(b"first")
    resolve, asked = names(turns_example=[["127.0.0.1"], ["127.0.0.2"]])
    bold = msgspec.structs.replace(strict, allow=frozenset({f"turns.example:{site.port}"}))
    url = f"http://turns.example:{site.port}/a"
    got = asyncio.run(Client(bold, resolve=resolve).fetch(url, obey_robots=False))
    assert isinstance(got, Fetched)
    assert (got.body, asked) == (b"first", ["turns.example"])
    assert f"Host: turns.example:{site.port}\r\n" in site.asked[0]


def test_a_name_that_turns_to_loopback_at_its_second_lookup_is_refused_there(strict):
    resolve, asked = names(turns_example=[[], ["127.0.0.1"]])

    async def twice():
        client = Client(strict, resolve=resolve)
        return [await client.fetch("http://turns.example/", obey_robots=False) for _ in range(2)]

    first, second = asyncio.run(twice())
    assert (first.cause, second.cause, len(asked)) == ("name", "private", 2)


@pytest.mark.parametrize(
    "place",
    [
        "http://127.0.0.1:{port}/b", "//127.0.0.1:{port}/b", "http://localhost:{port}/b", "http://[::1]:{port}/b",
        "http://[::ffff:127.0.0.1]:{port}/b", "http://0x7f000001:{port}/b", "http://169.254.169.254/latest",
        "\\\\127.0.0.1:{port}\\b",
    ],
)  # fmt: skip
def test_a_redirect_to_a_forbidden_place_ends_there(site, other_site, policy, answer, place):
    location = place.format(port=other_site.port)
    site.pages["/a"] = answer(status="302 Found", Location=location)
    got = fetch(site.at("/a"), policy=policy)
    assert isinstance(got, Refused)
    assert got.cause == "private"
    assert got.url == site.at("/a")
    assert got.at == target(location, site.at("/a")).url
    assert other_site.asked == []


@pytest.mark.parametrize("place", ["file:///etc/passwd", "ftp://9.9.9.9/", "data:text/html,x", "javascript:1", "x://y"])
def test_a_redirect_to_another_scheme_is_not_followed(site, policy, answer, place):
    site.pages["/a"] = answer(status="302 Found", Location=place)
    got = fetch(site.at("/a"), policy=policy)
    assert isinstance(got, Refused)
    assert (got.cause, got.at) == ("address", site.at("/a"))


def test_the_allow_list_names_a_host_with_a_port_and_holds_after_redirects(site, other_site, policy, answer):
    site.pages["/a"] = answer(status="302 Found", Location=other_site.at("/b"))
    other_site.pages["/b"] = answer(b"b")
    both = msgspec.structs.replace(policy, allow=policy.allow | {f"127.0.0.1:{other_site.port}"})
    got = fetch(site.at("/a"), policy=both)
    assert isinstance(got, Fetched)
    assert got.body == b"b"
    assert isinstance(fetch(site.at("/a"), policy=policy), Refused)


def test_a_foreign_name_for_an_allowed_address_is_not_allowed(site, policy, answer):
    site.pages["/a"] = answer(b"secret")
    resolve, _ = names(foreign_example=[["127.0.0.1"]])
    got = asyncio.run(Client(policy, resolve=resolve).fetch(f"http://foreign.example:{site.port}/a"))
    assert isinstance(got, Refused)
    assert (got.cause, site.asked) == ("private", [])


@pytest.mark.parametrize(
    "url",
    [
        "", "news.example/a", "//news.example/", "mailto:a@b.example", "file:///etc/passwd", "ftp://news.example/",
        "http://", "http://a b/", "http://[fe80::1%25eth0]/", "http://1.2.3.4.5/", "http://news.example:99999/",
        "http://user:word@news.example/", "http://a%00b.example/", "http://\udcff/", "http://a\u200db.example/",
        "http://news.example/" + "a" * 9000, "https://news.example:25/", "http://news.example:6000/",
    ],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_said_in_one_line(strict, url):
    resolve, asked = names()
    got = asyncio.run(Client(strict, resolve=resolve).fetch(url))
    assert isinstance(got, Refused)
    assert (got.cause, asked) == ("address", [])
    assert got.says.isprintable()
    assert got.says.endswith(".")
    assert len(got.says) < 300


@given(st.text(max_size=60).map(lambda text: "http://" + text) | st.text(max_size=30))
def test_every_text_is_an_address_or_is_refused(text):
    with suppress(StopError):
        goal = target(text)
        assert target(goal.url) == goal
