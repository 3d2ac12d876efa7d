"""The table of services that show the reports of others."""

from functools import cache
from importlib.resources import files
from types import MappingProxyType

import msgspec
from msgspec import Struct

from headwater.outlets.hosts import belongs


class Aggregator(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One service that shows reports of many outlets."""

    name: str
    #: In lower case; the hosts below them belong to it as well.
    domains: tuple[str, ...]
    #: Address of a public page that describes the service.
    source: str


class _Aggregators(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    aggregator: tuple[Aggregator, ...]


@cache
def aggregators() -> tuple[Aggregator, ...]:
    """Return the table. Raises ValueError, naming the field, where the file breaks its shape."""
    raw = (files("headwater.outlets") / "data" / "aggregators.toml").read_bytes()
    try:
        return msgspec.toml.decode(raw, type=_Aggregators).aggregator
    except (msgspec.ValidationError, ValueError) as error:
        raise ValueError(f"aggregators.toml breaks its shape: {error}. Correct the field that it names.") from error


def is_aggregator(address_or_host: str) -> bool:
    """Tell whether an address or a host belongs to a service that shows the reports of others."""
    return belongs(address_or_host, _by_domain()) is not None


@cache
def _by_domain() -> MappingProxyType[str, Aggregator]:
    return MappingProxyType({domain: entry for entry in aggregators() for domain in entry.domains})
