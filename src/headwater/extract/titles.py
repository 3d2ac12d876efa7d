"""The headline of a page, without the name of its site."""

from typing import Any

import regex
from lxml.html import HtmlElement

from headwater.extract.declared import text_of
from headwater.extract.furniture import word_count
from headwater.text.normalise import clean

_SITE = regex.compile(r"\s+(?:[|•·»–—]|-(?=\s)|::)\s+")


def content(element: HtmlElement) -> str:
    """Return what an element says, as one line."""
    return " ".join(clean(str(element.text_content())).split())


def title_of(tree: HtmlElement, tags: dict[str, str], data: dict[str, Any], outlet: str | None) -> str | None:
    """Return the headline as the reader sees it: the page's `h1`, else what its head says, without the site's name."""
    told = [
        text_of(data.get("headline")),
        tags.get("og:title", ""),
        tags.get("twitter:title", ""),
        _content_at(tree, ".//title"),
    ]
    heads = [text for h1 in tree.iterfind(".//h1") if (text := content(h1))]
    known = [text for text in told if text]
    for head in heads:
        if any(_alike(head, text) for text in known):
            return head
    if len(heads) == 1 and word_count(heads[0]) > 2 and (not outlet or heads[0].lower() != outlet.lower()):
        return heads[0]
    return next((bare for text in known if (bare := without_site(text, outlet))), None)


def _alike(head: str, text: str) -> bool:
    return text.lower().startswith(head.lower()) or head.lower().startswith(text.lower()[:40])


def without_site(title: str, outlet: str | None) -> str:
    """Return a page's title without the site's name before or behind it."""
    parts = _SITE.split(title)
    if outlet:
        parts = [part for part in parts if part.strip().lower() != outlet.lower()] or parts
    longest = max(parts, key=word_count)
    return (
        longest.strip() if len(parts) > 1 and word_count(longest) > 2 else title if len(parts) > 1 else parts[0].strip()
    )


def outlet_of_title(tree: HtmlElement, title: str | None) -> str | None:
    """Return what stands behind the headline in the page's title, if it is short."""
    whole = _content_at(tree, ".//title")
    if not title or not whole.startswith(title):
        return None
    rest = _SITE.split(whole[len(title) :])
    name = rest[-1].strip(" |-–—") if len(rest) > 1 else ""
    return name if 0 < word_count(name) <= 5 else None


def _content_at(tree: HtmlElement, path: str) -> str:
    found = tree.find(path)
    return content(found) if found is not None else ""
