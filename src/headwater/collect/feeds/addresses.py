"""Addresses in feeds, and what names an entry."""

import re

import ada_url

from headwater.collect.feeds.charset import allowed

#: Longer addresses are none; servers commonly take no more than this.
LONGEST = 8192
_WEB = re.compile(r"https?://", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def absolute(reference: str | None, base: str) -> str | None:
    """Return the address of the web that a reference means, or None: http and https alone.

    One that is absolute stays as it was written, without the blanks around it and the line ends in it.
    """
    text = "".join(allowed(reference or "").split("\n")).strip() if reference else ""
    if not text or len(text) > LONGEST:
        return None
    if _WEB.match(text):
        return text.replace(" ", "%20") if ada_url.check_url(text) else None
    if _SCHEME.match(text):
        return None
    try:
        url = ada_url.URL(text, base).href
    except ValueError:
        return None
    return url if _WEB.match(url) else None


def bare(address: str) -> str:
    """Return an address without what flips while the report stays the same: the scheme and the slash at its end."""
    return _WEB.sub("", address.strip()).rstrip("/")
