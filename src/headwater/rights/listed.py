"""The addresses that a text lists, as people write them: wrapped, bracketed, followed by full stops, with stars."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, NamedTuple

from headwater.rights.addresses import LONGEST, address_key, names_report, unwrapped

#: Addresses that are kept of one notice, and candidates that are looked at.
MOST: Final = 1000
_LOOKED_AT: Final = 5000
_STOP = r"\s<>\"|“”«»„‹›。，、；！？（）「」『』【】《》"
_ADDRESS = re.compile(
    rf"""
    <(?:url:)?\s*(?P<wrapped>https?://[^<>]{{1,4000}})>              # RFC 3986, appendix C: may run over line ends
  | (?P<whole>https?://[^{_STOP}]{{1,8192}})
  | (?<![\w@./*-])(?P<bare>(?:www\.|(?:\*\.)?(?:[\w-]{{1,63}}\.){{1,8}}[^\W\d_]{{2,24}}/)[^{_STOP}]{{1,8192}})
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NEXT = re.compile(r"[,;](?=(?:https?://|www\.))", re.IGNORECASE)
_DEFANGED = re.compile(r"hxxp(?=s?://)", re.IGNORECASE)
#: Marks of a sentence that are taken off the end of an address.
_LOOSE_ENDS: Final = 20
_LOOSE: Final = frozenset(".,;:!?'’`_~")
_PAIRS: Final = {")": "(", "]": "[", "}": "{"}


class Listed(NamedTuple):
    """Addresses as written, one for each report; those with a star; whether a bare site was named; whether more are."""

    urls: tuple[str, ...]
    wildcards: tuple[str, ...]
    sites: bool
    cut: bool


def listed(texts: Iterable[str]) -> Listed:
    """Return the addresses in `texts` in order, each report's once."""
    urls: dict[str, str] = {}
    wildcards: dict[str, str] = {}
    sites = False
    candidates = (address for text in texts for address in _each(text))
    for address in islice(candidates, _LOOKED_AT):
        if len(urls) + len(wildcards) >= MOST:
            break
        key = address_key(address)
        if "*" in address:
            wildcards.setdefault(key, address)
        elif names_report(key):
            urls.setdefault(key, address)
        else:
            sites = True
    return Listed(tuple(urls.values()), tuple(wildcards.values()), sites, next(candidates, None) is not None)


def without_addresses(text: str) -> str:
    """Return `text` without the addresses in it."""
    return _ADDRESS.sub(" ", text)


def _each(text: str) -> Iterator[str]:
    text = _DEFANGED.sub("http", text).replace("[.]", ".")
    for found in _ADDRESS.finditer(text):
        written = "".join(found["wrapped"].split()) if found["wrapped"] else found.group()
        for one in _NEXT.split(written):
            address = _trimmed(unwrapped(_trimmed(one)))
            if len(address) <= LONGEST:
                yield address


def _trimmed(address: str) -> str:
    """Return an address without the marks of the sentence around it; a bracket stays that opened inside it."""
    for _ in range(_LOOSE_ENDS):
        last = address[-1:]
        opened = address.count(last) <= address.count(_PAIRS[last]) if last in _PAIRS else last not in _LOOSE
        bold = address.endswith("**")
        if not last or (opened and not bold):
            break
        address = address[: -2 if bold else -1]
    return address
