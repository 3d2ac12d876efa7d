"""Finding what a host belongs to, by the longest domain of a table that it ends with."""

from collections.abc import Mapping
from typing import TypeVar

import ada_url

#: Longer addresses belong to nobody; servers commonly take no more than this.
LONGEST = 8192
_Known = TypeVar("_Known")


def host_of(address_or_host: str) -> str:
    """Return the host of an address, or of a bare host, in lower case and ASCII, without a last dot; empty where none.

    Addresses are read as browsers read them (WHATWG URL Standard), so "bücher.example" and its ASCII form are one host.
    """
    text = address_or_host.strip()
    if not text or len(text) > LONGEST:
        return ""
    try:
        return ada_url.URL(text if "://" in text else f"https://{text.removeprefix('//')}").hostname.removesuffix(".")
    except ValueError:
        return ""


def belongs(address_or_host: str, table: Mapping[str, _Known]) -> _Known | None:
    """Return the entry of the longest domain that a host is or stands below: of "news.bbc.co.uk" before "bbc.co.uk".

    A table of domains needs no list of public suffixes, since "co.uk" is nobody's and stands in no table.
    """
    host = host_of(address_or_host)
    while host:
        if host in table:
            return table[host]
        host = host.partition(".")[2]
    return None
