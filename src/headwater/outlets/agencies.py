"""The table of news agencies, as reports write their names."""

from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
from msgspec import Struct


class Agency(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One agency: its usual name, the forms in which reports write it, the languages of its copy, its seat."""

    name: str
    forms: tuple[str, ...]
    #: Regional or topical marks that stand behind a stroke ("lno" in "dpa/lno").
    services: tuple[str, ...] = ()
    kind: Literal["agency", "press_releases"] = "agency"
    #: BCP 47 tags.
    langs: tuple[str, ...] = ()
    #: ISO 3166-1 alpha-2.
    country: str | None = None


class Agencies(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole table."""

    agency: tuple[Agency, ...]
    #: Words for agencies at large ("Agenturen"), and names of those who sell pictures.
    unnamed: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()


@cache
def agencies() -> Agencies:
    """Return the table. Raises ValueError, naming the field, where the file breaks its shape."""
    raw = (files("headwater.outlets") / "data" / "agencies.toml").read_bytes()
    try:
        return msgspec.toml.decode(raw, type=Agencies)
    except (msgspec.ValidationError, ValueError) as error:
        raise ValueError(f"agencies.toml breaks its shape: {error}. Correct the field that it names.") from error


@cache
def by_form() -> dict[str, Agency]:
    """Return each form as written with its agency, where none else writes it so."""
    return {form: agency for agency in agencies().agency for form in agency.forms}
