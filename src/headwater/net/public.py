"""Which addresses are public, by the registries of IANA."""

import tomllib
from functools import cache
from importlib.resources import files
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_network

from msgspec import Struct

Address = IPv4Address | IPv6Address


class _Registry(Struct, frozen=True, kw_only=True):
    global_unicast: tuple[IPv4Network | IPv6Network, ...]
    translated: tuple[IPv4Network | IPv6Network, ...]
    isatap: frozenset[int]
    blocks: tuple[tuple[IPv4Network | IPv6Network, str], ...]


def objection(address: Address) -> str | None:
    """Return why an address is not public, such as `loopback (RFC 1122)`, or None where it is.

    A scope (`%eth0`) makes no difference. Only an address that is translated to IPv4 by the network (RFC 6052) is
    judged by the IPv4 address inside; every other form that holds one is refused.
    """
    registry = _registry()
    if any(address in network for network in registry.translated):
        return objection(IPv4Address(int(address) & 0xFFFFFFFF))
    for network, name in registry.blocks:
        if address in network:
            return name
    if address.version == 6:
        if not any(address in network for network in registry.global_unicast):
            return "not assigned (RFC 4291)"
        if int(address) >> 32 & 0xFFFFFFFF in registry.isatap:
            return "ISATAP (RFC 5214)"
    return None


@cache
def _registry() -> _Registry:
    source = files("headwater.net") / "data" / "special_addresses.toml"
    data = tomllib.loads(source.read_text("utf-8"))
    return _Registry(
        global_unicast=tuple(map(ip_network, data["global_unicast"])),
        translated=tuple(map(ip_network, data["translated"])),
        isatap=frozenset(data["isatap"]),
        blocks=tuple((ip_network(block), name) for block, name in data["blocks"].items()),
    )
