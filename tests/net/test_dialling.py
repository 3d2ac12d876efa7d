import asyncio
from ipaddress import ip_address

import aiohttp
import pytest

from headwater.net.dial import connector


async def get(url, *addresses, port):
    pinned = connector([ip_address(address) for address in addresses], port)
    async with aiohttp.ClientSession(connector=pinned) as session, session.get(url) as response:
        return await response.read()


def test_whatever_the_name_the_checked_address_is_dialled(site, answer):
    site.pages["/a"] = answer(b"here")
    url = f"http://any.example:{site.port}/a"
    assert asyncio.run(get(url, "127.0.0.1", port=site.port)) == b"here"


def test_an_address_or_port_that_was_not_checked_is_never_dialled_even_when_it_is_asked_for(site, answer):
    site.pages["/a"] = answer(b"here")
    for address, port in (("127.0.0.2", site.port), ("9.9.9.9", site.port), ("127.0.0.1", site.port + 1)):
        with pytest.raises(aiohttp.ClientConnectorError, match="Cannot connect"):
            asyncio.run(get(site.at("/a"), address, port=port))
    assert site.asked == []


def test_one_dead_address_of_a_name_does_not_hide_the_living_one(site, answer):
    site.pages["/a"] = answer(b"here")
    url = f"http://any.example:{site.port}/a"
    assert asyncio.run(get(url, "127.0.0.3", "127.0.0.1", port=site.port)) == b"here"
