"""The table of outlets, with their owners where a public source names them."""

from collections import defaultdict
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from unicodedata import normalize

import msgspec
from msgspec import Struct

from headwater.outlets.hosts import belongs
from headwater.outlets.table import rows


class Owner(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who owns outlets, and the public page that says so."""

    name: str
    #: Address of the page.
    source: str
    #: Domains of the outlets, as the table of outlets writes them.
    domains: tuple[str, ...]


class Outlet(Struct, frozen=True, kw_only=True):
    """One outlet."""

    name: str
    #: Where its reports stand, in lower case, without "www.".
    domain: str
    #: Seat of the newsroom, ISO 3166-1 alpha-2.
    country: str
    #: BCP 47 tags, the language of most of its reports first.
    langs: tuple[str, ...]
    #: Other names that reports and feeds give it.
    also: tuple[str, ...] = ()
    #: More domains of its own.
    domains: tuple[str, ...] = ()
    #: None where no public source is known: that says nothing about who owns it.
    owner: Owner | None = None

    @property
    def lang(self) -> str:
        """Return the language of most of its reports."""
        return self.langs[0]


class _Owners(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    owner: tuple[Owner, ...]


@cache
def outlets() -> tuple[Outlet, ...]:
    """Return all outlets, sorted by country, then domain.

    Raises ValueError, naming file and place, where outlets.tsv or owners.toml breaks its shape.
    """
    owners = {domain: owner for owner in _owners() for domain in owner.domains}
    return tuple(
        Outlet(
            name=name,
            domain=domain,
            country=country,
            langs=tuple(langs.split()),
            also=tuple(also.split("; ")) if also else (),
            domains=tuple(domains.split()),
            owner=owners.get(domain),
        )
        for _, (country, domain, name, langs, also, domains) in rows("outlets.tsv", least=4)
    )


def outlet_of(address_or_host: str) -> Outlet | None:
    """Return the outlet to which an address or a host belongs; None where the table has none.

    The longest domain of the table that the host is or stands below decides; nothing is looked up elsewhere.
    """
    return belongs(address_or_host, _by_domain())


def outlet_named(name: str, country: str | None = None) -> Outlet | None:
    """Return the outlet of a name; None where none bears it, or several do.

    Case, blanks and a leading "The" do not matter. `country` (ISO 3166-1 alpha-2) tells apart those that bear one name
    in several countries.
    """
    for names in _by_name():
        found = [outlet for outlet in names.get(_key(name), ()) if country in {None, outlet.country}]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def owner_of(address_or_host: str) -> Owner | None:
    """Return who owns the outlet of an address or a host; None where that is not known."""
    outlet = outlet_of(address_or_host)
    return outlet.owner if outlet else None


@cache
def _owners() -> tuple[Owner, ...]:
    raw = (files("headwater.outlets") / "data" / "owners.toml").read_bytes()
    try:
        return msgspec.toml.decode(raw, type=_Owners).owner
    except (msgspec.ValidationError, ValueError) as error:
        raise ValueError(f"owners.toml breaks its shape: {error}. Correct the field that it names.") from error


@cache
def _by_domain() -> MappingProxyType[str, Outlet]:
    return MappingProxyType({domain: outlet for outlet in outlets() for domain in (outlet.domain, *outlet.domains)})


@cache
def _by_name() -> tuple[dict[str, list[Outlet]], dict[str, list[Outlet]]]:
    """Return outlets by the name of their masthead, and by what else they are called."""
    mastheads: defaultdict[str, list[Outlet]] = defaultdict(list)
    called: defaultdict[str, list[Outlet]] = defaultdict(list)
    for outlet in outlets():
        mastheads[_key(outlet.name)].append(outlet)
        for key in {_key(name) for name in outlet.also}:
            called[key].append(outlet)
    return mastheads, called


def _key(name: str) -> str:
    return " ".join(normalize("NFC", name).casefold().split()).removeprefix("the ")
