"""What a fetch may do and how much it may take."""

import re

import msgspec
from msgspec import Struct

from headwater.net.address import authority

_TOKEN = re.compile(r"[A-Za-z_-]+")
_VERSION = re.compile(r"[A-Za-z0-9.+_-]+")
_CONTACT = re.compile(r"[!-'*-~]+")


class Agent(Struct, frozen=True, kw_only=True):
    """Who fetches: the same name in the `User-Agent` header and for robots.txt (RFC 9309, section 2.2.1).

    Raises ValueError where a part cannot stand in that header.
    """

    version: str
    #: An address (web or mail) at which an operator of a site reaches the operator of this program.
    contact: str
    product: str = "Headwater"

    def __post_init__(self) -> None:
        """Refuse what would break the header."""
        if not _TOKEN.fullmatch(self.product):
            raise ValueError(f"The product name {self.product!r} is none: use letters, `-` and `_` alone.")
        if not _VERSION.fullmatch(self.version):
            raise ValueError(f"The version {self.version!r} is none: use letters, digits, dots and signs alone.")
        if not _CONTACT.fullmatch(self.contact):
            raise ValueError(f"The contact {self.contact!r} is none: give one web or mail address without spaces.")

    @property
    def header(self) -> str:
        """Return the value of the `User-Agent` header."""
        return f"{self.product}/{self.version} (+{self.contact})"


class Policy(Struct, frozen=True, kw_only=True):
    """The bounds of every fetch. Raises ValueError where `allow` names something that is no host with a port."""

    agent: Agent
    #: Hosts with ports, such as `127.0.0.1:8000`, `[::1]:8000` or `intranet.example:443`, that may be reached although
    #: their addresses are not public. They are compared with what an address names, not with what a name resolves to.
    allow: frozenset[str] = frozenset()
    #: For one fetch with all its redirects, from the first name lookup to the last byte.
    seconds: float = 30.0
    redirects: int = 5
    #: Names and values of one answer's headers.
    header_bytes: int = 65_536
    #: Of a body as it is sent.
    wire_bytes: int = 16 * 1024 * 1024
    #: Of a body with its encodings undone.
    body_bytes: int = 16 * 1024 * 1024
    #: How many times larger than sent a body of more than 1 MiB may become.
    ratio: int = 200

    def __post_init__(self) -> None:
        """Bring the allowed hosts into the writing in which addresses are compared."""
        msgspec.structs.force_setattr(self, "allow", frozenset(map(authority, self.allow)))
