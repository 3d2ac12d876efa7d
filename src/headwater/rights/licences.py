"""Licences that pages name, as far as they are known."""

from functools import cache
from importlib.resources import files

import msgspec
import regex
from msgspec import Struct

from headwater.rights.addresses import address_key

_NO_LETTER = regex.compile(r"[^\p{L}\p{M}\p{N}]+")


class Licence(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A licence under which a text may be kept and handed out with credit."""

    name: str
    addresses: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    #: Whether a place that takes money may use it.
    paid: bool = True


class _Licences(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    reserved: tuple[str, ...]
    licence: tuple[Licence, ...]


@cache
def _licences() -> _Licences:
    raw = (files("headwater.rights") / "data" / "licences.toml").read_bytes()
    try:
        return msgspec.toml.decode(raw, type=_Licences)
    except (msgspec.ValidationError, ValueError) as error:
        raise ValueError(f"licences.toml breaks its shape: {error}. Correct the field that it names.") from error


def licence(told: str) -> Licence | None:
    """Return the licence whose address or name is `told`, if it is known."""
    key = address_key(told).lower() + "/"
    words = _bare(told)
    for known in _licences().licence:
        if any(key.startswith(address.lower()) for address in known.addresses) or (
            words and words in map(_bare, known.words)
        ):
            return known
    return None


def reserves_all(told: str) -> bool:
    """Return whether `told` are words that only say that all rights are reserved."""
    return any(_bare(words) in _bare(told) for words in _licences().reserved)


def _bare(words: str) -> str:
    return _NO_LETTER.sub("", words.casefold())
