"""Connections to addresses that were checked, and to no others."""

import errno
import socket
import ssl
from collections.abc import Sequence
from functools import cache
from ipaddress import ip_address

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

from headwater.net.public import Address


def connector(addresses: Sequence[Address], port: int) -> aiohttp.TCPConnector:
    """Return a connector that dials these addresses at this port, whatever it is asked for.

    TLS is checked against the name that was asked for, not against the address.
    """
    pinned = frozenset((str(address), port) for address in addresses)

    def checked(info: tuple[int, int, int, str, tuple[object, ...]]) -> socket.socket:
        family, kind, protocol, _, place = info
        # The HTTP client does not ask its resolver for hosts that look like addresses, so this is the last gate.
        if (str(ip_address(str(place[0]))), place[1]) not in pinned:
            raise PermissionError(errno.EACCES, f"{place[0]} at port {place[1]} was not checked")
        return socket.socket(family, kind, protocol)

    return aiohttp.TCPConnector(
        resolver=_Pinned(addresses),
        socket_factory=checked,
        use_dns_cache=False,
        force_close=True,
        limit=1,
        ssl=_tls(),
    )


class _Pinned(AbstractResolver):
    """Answers every question with the addresses that were checked."""

    def __init__(self, addresses: Sequence[Address]) -> None:
        self._addresses = addresses

    async def resolve(
        self,
        host: str,
        port: int = 0,
        family: socket.AddressFamily = socket.AF_UNSPEC,  # noqa: ARG002 # the connector asks for any
    ) -> list[ResolveResult]:
        return [
            ResolveResult(
                hostname=host,
                host=str(address),
                port=port,
                family=socket.AF_INET6 if address.version == 6 else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in self._addresses
        ]

    async def close(self) -> None:
        pass


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()
