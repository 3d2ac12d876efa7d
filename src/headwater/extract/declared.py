"""What a page declares of its report in its head: the article of its JSON-LD, and its meta tags."""

import json
from collections.abc import Iterator
from typing import Any

import regex
from lxml.html import HtmlElement

from headwater.text.normalise import clean

_ARTICLE = regex.compile(r"Article$|^(Report|LiveBlogPosting|BlogPosting|SocialMediaPosting)$")
_TRAILING_COMMA = regex.compile(r",\s*([}\]])")


def json_ld(tree: HtmlElement) -> dict[str, Any]:
    """Return the first article of the page's JSON-LD, mended where a comma breaks it; empty where there is none."""
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        raw = regex.sub(r"^\s*(?:<!--|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$", "", script.text or "")
        for attempt in (raw, _TRAILING_COMMA.sub(r"\1", raw.replace("\n", " "))):
            try:
                parsed = json.loads(attempt, strict=False)
            except (ValueError, RecursionError):
                continue
            for thing in _things(parsed):
                kinds = thing.get("@type")
                if any(
                    isinstance(k, str) and _ARTICLE.search(k) for k in (kinds if isinstance(kinds, list) else [kinds])
                ):
                    return thing
            break
    return {}


def _things(parsed: object) -> Iterator[dict[str, Any]]:
    if isinstance(parsed, list):
        for one in parsed[:50]:
            yield from _things(one)
    elif isinstance(parsed, dict):
        yield parsed
        if isinstance(parsed.get("@graph"), list):
            yield from _things(parsed["@graph"])


def meta_tags(tree: HtmlElement) -> dict[str, str]:
    """Return the first content of each `meta` by its name or property in lower case."""
    tags: dict[str, str] = {}
    for element in tree.iterfind(".//meta"):
        key = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        value = text_of(element.get("content"))
        if key and value:
            tags.setdefault(key, value)
    return tags


def text_of(value: object) -> str:
    """Return a declared value as clean text; empty where it is none."""
    return clean(value).strip() if isinstance(value, str) else ""


def name_of(value: object) -> str:
    """Return the name of a declared person or body, of the first of several; empty where there is none."""
    if isinstance(value, list):
        return next(filter(None, map(name_of, value)), "")
    return text_of(value.get("name")) if isinstance(value, dict) else text_of(value)
