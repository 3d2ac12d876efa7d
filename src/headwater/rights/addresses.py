"""One form for all the addresses of one report, so that a removed report is known again under each of them.

Addresses are read as browsers read them (WHATWG URL Standard); percent-encoding is brought into one writing after
RFC 3986, section 6.2.2. What in an address names no report stands in `data/addresses.toml`.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Final
from unicodedata import normalize
from urllib.parse import quote, unquote, unquote_to_bytes

import ada_url
import msgspec
from msgspec import Struct

#: Longer texts are compared as they stand.
LONGEST: Final = 8192
#: Addresses that carry addresses that carry addresses are unwrapped so often, and no more.
_ROUNDS: Final = 6
_SCHEME = re.compile(r"[a-z][a-z0-9+-]*:(?![0-9])", re.IGNORECASE)
_PATH_SAFE: Final = "!$&'()*+,;=:@~-._"
_QUERY_SAFE: Final = "!$'()*,;:@/?~-._"
_SESSION = re.compile(r";[a-z]*sess(?:ion)?(?:id)?=[^;]*", re.IGNORECASE)
_SHORT_WORD = re.compile(r"[^\W\d][^\d]{0,23}")
_DOTS = re.compile(r"\.*")


class _Hosts(Struct, frozen=True, forbid_unknown_fields=True):
    labels: frozenset[str]


class _Paths(Struct, frozen=True, forbid_unknown_fields=True):
    index: frozenset[str]
    amp_segments: frozenset[str]
    amp_endings: tuple[str, ...]


class _Carrier(Struct, frozen=True, forbid_unknown_fields=True):
    host: str
    path: str
    parameters: tuple[str, ...] = ()


class _Habits(Struct, frozen=True, forbid_unknown_fields=True):
    parameters: frozenset[str]
    prefixes: tuple[str, ...]
    wordy: frozenset[str]
    drawn: dict[str, frozenset[str]]
    hosts: _Hosts
    paths: _Paths
    carrier: tuple[_Carrier, ...]


@cache
def _habits() -> _Habits:
    raw = (files("headwater.rights") / "data" / "addresses.toml").read_bytes()
    try:
        return msgspec.toml.decode(raw, type=_Habits)
    except (msgspec.ValidationError, ValueError) as error:
        raise ValueError(f"addresses.toml breaks its shape: {error}. Correct the field that it names.") from error


def address_key(address: str) -> str:
    """Return the one form of `address`: equal for all addresses under which one site serves one report.

    Left out: scheme, user, usual port, first labels of the host such as `www.`, parameters that tell where a reader
    came from, AMP forms and caches, the fragment (but for `#!` and `#/`, which name a page), doubled and last slashes,
    names of index pages. Parameters stand in order. What is no address of the web comes back without outer blanks.
    The form of a form is the form itself.
    """
    before = address.strip()
    for _ in range(_ROUNDS):
        after = _once(before)
        if after == before:
            return after
        before = after
    return address.strip()


def names_report(key: str) -> bool:
    """Return whether the form `key` can name one report: the bare address of a site names none."""
    return any(mark in key for mark in "/?#")


def site(key: str) -> str:
    """Return the host with its port, of a form that `address_key` made."""
    return re.split(r"[/?#]", key, maxsplit=1)[0]


def matches(wildcard: str, address: str) -> bool:
    """Return whether `wildcard`, an address with `*` for any characters, names `address`.

    A star in the host stands for hosts below, at least two labels must be told; `x.example/*` names its first page too.
    """
    pattern_host, _, pattern_path = address_key(wildcard.strip().removesuffix("/*")).partition("/")
    host, _, path = address_key(address).partition("/")
    told = pattern_host.removeprefix("*.")
    if "*" in told or "." not in told or not (host == told or (pattern_host != told and host.endswith(f".{told}"))):
        return False
    return _glob(pattern_path + ("/*" if wildcard.strip().endswith("/*") else ""), path)


def unwrapped(address: str) -> str:
    """Return the address that a cache of AMP pages, a mail filter or a link counter carries; others as they are."""
    for _ in range(_ROUNDS):
        parsed = _parsed(address)
        inner = _carried(parsed) if parsed else None
        if inner is None:
            break
        address = inner
    return address


def _glob(pattern: str, text: str) -> bool:
    if pattern.endswith("/*") and text == pattern.removesuffix("/*"):
        return True
    pattern = pattern.removeprefix("/")
    first, *others = pattern.split("*")
    if not others:
        return pattern == text
    if not text.startswith(first) or len(text) < len(first) + len(others[-1]):
        return False
    at, end = len(first), len(text) - len(others[-1])
    for piece in others[:-1]:
        found = text.find(piece, at, end)
        if found < 0:
            return False
        at = found + len(piece)
    return text.endswith(others[-1])


def _parsed(address: str) -> ada_url.URL | None:
    if not address or len(address) > LONGEST:
        return None
    if not _SCHEME.match(address):
        address = f"https:{address}" if address.startswith("//") else f"https://{address}"
    try:
        return ada_url.URL(address)
    except ValueError:
        return None


def _carried(parsed: ada_url.URL) -> str | None:
    """Return what an address carries for another's sake; it is always shorter than the whole."""
    for carrier in _habits().carrier:
        if not f".{parsed.hostname}".endswith(carrier.host):
            continue
        found = re.match(carrier.path, parsed.pathname)
        if found is None:
            continue
        if carrier.parameters:
            told = dict(_pairs(parsed.search))
            inner = (unquote(told.get(name, "")) for name in carrier.parameters)
            return next((address for address in inner if "://" in address), None)
        return found[1] + parsed.search
    return None


def _once(address: str) -> str:
    address = unwrapped(address)
    parsed = _parsed(address)
    if parsed is None:
        return address
    if parsed.protocol not in {"http:", "https:"}:
        return parsed.href
    port = "" if parsed.port in {"", "80", "443"} else f":{parsed.port}"
    return f"{_host(parsed.hostname)}{port}{_path(parsed.pathname)}{_query(parsed.search)}{_fragment(parsed.hash)}"


def _host(host: str) -> str:
    labels = host.removesuffix(".").split(".")
    while len(labels) > 2 and labels[0] in _habits().hosts.labels and not labels[-1].isdecimal():
        labels = labels[1:]
    return ".".join(labels)


def _path(path: str) -> str:
    habits = _habits().paths
    parts = [_rewritten(_SESSION.sub("", part), _PATH_SAFE) for part in path.split("/") if part]
    if parts and parts[-1].lower() in habits.index:
        parts.pop()
    if parts and parts[-1].lower() in habits.amp_segments:
        parts.pop()
    elif parts and parts[0].lower() in habits.amp_segments:
        parts.pop(0)
    if parts:
        parts[-1] = _without_amp(parts[-1])
    return "".join(f"/{part}" for part in parts)


def _without_amp(name: str) -> str:
    for ending in _habits().paths.amp_endings:
        stem = name[: -len(ending)]
        if name.lower().endswith(ending) and not _DOTS.fullmatch(stem):
            return stem + ending.removeprefix(".amp")
    return name


def _query(search: str) -> str:
    kept = sorted({pair for pair in _pairs(search) if not _tells_nothing(pair[0].lower(), pair[1])})
    return "?" + "&".join(f"{name}={value}" if value else name for name, value in kept) if kept else ""


def _pairs(search: str) -> list[tuple[str, str]]:
    """Return names and values of a query, each in its one writing."""
    parts = (part.replace("+", "%20").partition("=") for part in search.removeprefix("?").split("&") if part)
    return [(_rewritten(name, _QUERY_SAFE), _rewritten(value, _QUERY_SAFE)) for name, _, value in parts]


def _rewritten(text: str, safe: str) -> str:
    """Return a part of an address in its one writing: composed where it is UTF-8, encoded where it must be."""
    raw = unquote_to_bytes(text)
    try:
        return quote(normalize("NFC", raw.decode()), safe=safe)
    except UnicodeDecodeError:
        return quote(raw, safe=safe)


def _tells_nothing(name: str, value: str) -> bool:
    habits = _habits()
    if name in habits.parameters or name.startswith(habits.prefixes) or not (name or value):
        return True
    return value.lower() in habits.drawn.get(name, ()) or (
        name in habits.wordy and (not value or _SHORT_WORD.fullmatch(value) is not None)
    )


def _fragment(fragment: str) -> str:
    return fragment if fragment.startswith(("#!", "#/")) and fragment.strip("#!/") else ""
