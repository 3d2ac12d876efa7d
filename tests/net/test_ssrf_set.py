"""The shared set of addresses that must not be reached, and of controls that must be.

Everything is real but the last step: the loop writes down which address would be dialled, and dials a site on
loopback in its place.
"""

import asyncio
import gzip
import json
import os
import socket
from collections import Counter
from ipaddress import ip_address
from pathlib import Path

import pytest

from headwater.net import Client, Fetched
from headwater.net.address import target
from headwater.net.answer import StopError

SHARED = Path(os.environ.get("HEADWATER_SHARED") or Path(__file__).parents[2].parent / "shared")
COLLECTING = SHARED / "data" / "collecting"


def rows(name):
    path = COLLECTING / name
    if not path.exists():
        pytest.skip(f"{path} is not there: the shared data is needed for this test (set HEADWATER_SHARED)")
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


class ObservedLoop(asyncio.SelectorEventLoop):
    def __init__(self, port):
        super().__init__()
        self.port = port
        self.dialled = []

    async def sock_connect(self, sock, address):
        self.dialled.append((str(ip_address(address[0])), address[1]))
        here = ("127.0.0.1", self.port) if sock.family == socket.AF_INET else ("::ffff:127.0.0.1", self.port, 0, 0)
        await super().sock_connect(sock, here)


def outcome(row, site, policy, answer, *, obey_robots):
    """Return what came of a case, the places dialled for it, and every first answer of its name server."""
    site.pages.clear()
    hops = {hop["url"]: hop for hop in row.get("hops", [])}
    for url, hop in hops.items():
        path = "/" + url.split("/", 3)[3]
        site.pages[path] = answer(status=f"{hop['status']} Moved", Location=hop["location"])
    asked = Counter()

    async def resolve(name, port):
        table = {host.removesuffix("."): lists for host, lists in row.get("dns", {}).items()}
        if name not in table:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        asked[name] += 1
        return table[name][min(asked[name], len(table[name])) - 1]

    with asyncio.Runner(loop_factory=lambda: ObservedLoop(site.port)) as runner:
        loop = runner.get_loop()
        got = runner.run(Client(policy, resolve=resolve).fetch(row["url"], obey_robots=obey_robots))
        return got, loop.dialled


def first_answers(row):
    return {str(ip_address(address)) for lists in row.get("dns", {}).values() for address in lists[0]}


@pytest.mark.parametrize("obey_robots", [True, False])
def test_no_address_is_dialled_that_was_not_checked_and_allowed(site, strict, answer, obey_robots):
    failed = []
    cases = [row for row in rows("ssrf.jsonl.gz") if row["verdict"] != "allow"]
    for row in cases:
        got, dialled = outcome(row, site, strict, answer, obey_robots=obey_robots)
        places = {address for address, _ in dialled}
        may = first_answers(row) if row["verdict"] == "pin" else set()
        if row["layer"] == "redirect":
            may |= {
                str(ip_address(address)) for hop in row["hops"] for address in row["dns"][target(hop["url"]).host][0]
            }
        if not places <= may or (row["verdict"] == "block" and isinstance(got, Fetched)):
            failed.append((row["id"], row["url"], dialled))
    assert len(cases) == 837
    assert failed == []


def test_no_public_address_is_held_back(site, strict, answer):
    held = []
    cases = [row for row in rows("ssrf.jsonl.gz") if row["verdict"] == "allow"]
    for row in cases:
        got, dialled = outcome(row, site, strict, answer, obey_robots=False)
        port = target(getattr(got, "final_url", row["url"])).port
        # The site on loopback has no certificate for these names: for https, to have dialled is to be let through.
        if dialled[-1:] != [(row["target"], port)] or (port == 80 and not isinstance(got, Fetched)):
            held.append((row["id"], row["url"], dialled, got))
    assert len(cases) == 34
    assert held == []


def test_addresses_are_read_as_browsers_read_them():
    differ = []
    for row in rows("urls.jsonl.gz"):
        try:
            goal = target(row["input"], row["base"])
        except StopError:
            fetchable = row.get("protocol") in {"http:", "https:"} and not row["username"] and not row["password"]
            if fetchable and not row.get("failure"):
                differ.append(row["input"])
        else:
            if row.get("failure") or goal.url != row["href"].partition("#")[0]:
                differ.append(row["input"])
    assert differ == []
