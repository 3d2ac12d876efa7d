"""Addresses of the web, read as browsers read them (WHATWG URL Standard)."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from ipaddress import IPv4Address, IPv6Address, ip_address

import ada_url
from msgspec import Struct

from headwater.net.answer import StopError

#: Longer addresses are refused; servers commonly take no more than this.
LONGEST = 8192
_PORTS = {"http:": 80, "https:": 443}
_ENTRY = re.compile(r"[^/?#\\@]+:[0-9]{1,5}")


class Target(Struct, frozen=True, kw_only=True):
    """Where one request goes."""

    #: The whole address in its one normal writing, without fragment.
    url: str
    secure: bool
    #: In lower case and ASCII, IPv6 without brackets, without a dot at the end.
    host: str
    port: int
    #: The address itself where the host is one.
    literal: IPv4Address | IPv6Address | None

    @property
    def origin(self) -> str:
        """Return scheme, host and port (WHATWG HTML, origin)."""
        return f"{'https' if self.secure else 'http'}://{self.authority}"

    @property
    def authority(self) -> str:
        """Return host and port as they stand in an allow list, IPv6 in brackets."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def target(text: str, base: str | None = None) -> Target:
    """Return where `text`, an address or a reference relative to `base`, leads.

    Raises StopError for what is no address of http or https, or carries a user name or password.
    """
    url = _parsed(text, base)
    if url.protocol not in _PORTS:
        says = f"{_short(text)} was not opened: it begins with {_short(url.protocol)} and not with https: or http:."
        raise StopError("address", f"{says} Give an address of the web.")
    if url.username or url.password:
        says = f"The address on {url.hostname} carries a user name or password, which Headwater does not send."
        raise StopError("address", f"{says} Remove what stands before the @.")
    url.hash = ""
    host = url.hostname.strip("[]").removesuffix(".")
    return Target(
        url=url.href,
        secure=url.protocol == "https:",
        host=host,
        port=int(url.port) if url.port else _PORTS[url.protocol],
        literal=None if url.host_type == ada_url.HostType.DEFAULT else ip_address(host),
    )


def authority(text: str) -> str:
    """Return an entry of an allow list, a host with a port, in its one normal writing.

    Raises ValueError where it is none.
    """
    try:
        if _ENTRY.fullmatch(text):
            return target(f"http://{text}/").authority
    except StopError:
        pass
    raise ValueError(f"{text!r} is no host with a port, such as `127.0.0.1:8000` or `[::1]:8000`. Correct it.")


@cache
def refused_ports() -> frozenset[int]:
    """Return the ports at which another protocol than HTTP is spoken."""
    return frozenset(tomllib.loads((files("headwater.net") / "data" / "ports.toml").read_text("utf-8"))["refused"])


def _parsed(text: str, base: str | None) -> ada_url.URL:
    if len(text) > LONGEST:
        says = f"The address {_short(text)} has {len(text):,} characters, the limit is {LONGEST:,}. Check it."
        raise StopError("address", says)
    try:
        return ada_url.URL(text, base) if base else ada_url.URL(text)
    except ValueError:
        says = f"{_short(text)} is not an address of the web. Give one that begins with https:// or http://."
        raise StopError("address", says) from None


def _short(text: str) -> str:
    shown = text if len(text) <= 100 else text[:99] + "…"
    return repr(shown) if not shown.isprintable() or not shown else shown
