"""What a page's head and markup say about its report: JSON-LD, Open Graph, microdata, plain elements."""

import json
from collections.abc import Iterator
from typing import Any

import regex
from lxml.html import HtmlElement
from msgspec import Struct

from headwater.extract.bylines import read_byline, signed
from headwater.extract.dates import iso, read_date
from headwater.extract.furniture import kind_of, word_count
from headwater.text.normalise import clean
from headwater.values import Image, RightsSignal, When

_ARTICLE = regex.compile(r"Article$|^(Report|LiveBlogPosting|BlogPosting|SocialMediaPosting)$")
_TRAILING_COMMA = regex.compile(r",\s*([}\]])")
_SITE = regex.compile(r"\s+(?:[|•·»–—]|-(?=\s)|::)\s+")
_BYLINE_CLASS = regex.compile(r"\b(?:by-?line|authors?|article-?author|autor(?:in)?|auteur|firma)\b", regex.IGNORECASE)
_DATE_CLASS = regex.compile(
    r"\b(?:date(?:line)?|time(?:stamp)?|published|pub-?date|datum|fecha|meta|info)\b", regex.IGNORECASE
)
_NOT_THE_STORY = ("nav", "footer", "aside", "form")
#: Elements that are looked at for a by-line or a date, and words of the longest line that is one.
_LOOKED_AT, _LONGEST_LINE = 400, 25
_RIGHTS = ("robots", "tdm-reservation", "tdm-policy", "copyright", "dcterms.rights", "rights")


class Meta(Struct, frozen=True, kw_only=True):
    """What the page says of its report; None or empty where it says nothing."""

    title: str | None = None
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    canonical: str | None = None
    published: When | None = None
    modified: When | None = None
    lang: str | None = None
    images: tuple[Image, ...] = ()
    rights: tuple[RightsSignal, ...] = ()


def metadata(tree: HtmlElement) -> Meta:
    """Return what the page says; machine-readable fields first, then what a reader sees."""
    data = _json_ld(tree)
    tags = _meta_tags(tree)
    lang = _text(tree.get("lang")) or tags.get("og:locale", "").replace("_", "-") or _text(data.get("inLanguage"))
    language = lang.split("-")[0].lower() if lang else None
    outlet = tags.get("og:site_name") or _name(data.get("publisher")) or tags.get("application-name")
    title = _title(tree, tags, data, outlet)
    modified = iso(_text(data.get("dateModified"))) or iso(tags.get("article:modified_time"))
    return Meta(
        title=title,
        standfirst=_standfirst(tags, data),
        authors=_authors(tree, tags, data),
        outlet=outlet or _outlet_of_title(tree, title),
        canonical=_canonical(tree, tags, data),
        published=_published(tree, tags, data, language),
        modified=modified,
        lang=language,
        images=_images(tags),
        rights=_rights(tree, tags, data),
    )


def _json_ld(tree: HtmlElement) -> dict[str, Any]:
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


def _meta_tags(tree: HtmlElement) -> dict[str, str]:
    """Return the first content of each `meta` by its name or property in lower case."""
    tags: dict[str, str] = {}
    for element in tree.iterfind(".//meta"):
        key = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        value = _text(element.get("content"))
        if key and value:
            tags.setdefault(key, value)
    return tags


def _text(value: object) -> str:
    return clean(value).strip() if isinstance(value, str) else ""


def _name(value: object) -> str:
    if isinstance(value, list):
        return next(filter(None, map(_name, value)), "")
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _content(element: HtmlElement) -> str:
    return " ".join(clean(str(element.text_content())).split())


def _title(tree: HtmlElement, tags: dict[str, str], data: dict[str, Any], outlet: str | None) -> str | None:
    """Return the headline as the reader sees it: the page's `h1`, else what its head says, without the site's name."""
    told = [
        _text(data.get("headline")),
        tags.get("og:title", ""),
        tags.get("twitter:title", ""),
        _content_of(tree, ".//title"),
    ]
    heads = [text for h1 in tree.iterfind(".//h1") if (text := _content(h1))]
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


def _outlet_of_title(tree: HtmlElement, title: str | None) -> str | None:
    """Return what stands behind the headline in the page's title, if it is short."""
    whole = _content_of(tree, ".//title")
    if not title or not whole.startswith(title):
        return None
    rest = _SITE.split(whole[len(title) :])
    name = rest[-1].strip(" |-–—") if len(rest) > 1 else ""
    return name if 0 < word_count(name) <= 5 else None


def _content_of(tree: HtmlElement, path: str) -> str:
    found = tree.find(path)
    return _content(found) if found is not None else ""


def _standfirst(tags: dict[str, str], data: dict[str, Any]) -> str | None:
    told = _text(data.get("description")) or tags.get("og:description") or tags.get("description") or ""
    return told if word_count(told) > 4 and not told.endswith(("...", "…")) else None


def _authors(tree: HtmlElement, tags: dict[str, str], data: dict[str, Any]) -> tuple[str, ...]:
    told = data.get("author")
    names = [_name(one) for one in (told if isinstance(told, list) else [told])]
    found = [name for text in names if text for name in read_byline(text, marked=True)]
    if not found:
        found = [
            name
            for key in ("author", "article:author", "dc.creator", "sailthru.author")
            for name in _marked(tags.get(key))
        ]
    if not found:
        found = _visible_authors(tree)
    return tuple(dict.fromkeys(found))


def _marked(text: str | None) -> tuple[str, ...]:
    return read_byline(text, marked=True) if text and not text.startswith("http") else ()


def _visible_authors(tree: HtmlElement) -> list[str]:
    """Return the names of the first element marked as a by-line, or of the first short line that reads as one."""
    page = _content(tree)

    def is_place(name: str) -> bool:
        return (
            regex.search(rf"\b(?:in|at|from|near|to|of|off|à|en|in|aus|bei|de|в|из)\s+{regex.escape(name)}\b", page)
            is not None
        )

    for element, line in _short_lines(tree):
        marks = " ".join(
            filter(None, (element.get("class"), element.get("rel"), element.get("itemprop"), element.get("id")))
        )
        marked = _BYLINE_CLASS.search(marks) is not None and word_count(line) <= 8
        names = read_byline(line, marked=marked, is_place=is_place)
        if not names and _DATE_CLASS.search(marks):
            names = signed(line)
        if names:
            return list(names)
    return []


def _short_lines(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Yield the elements with few words that stand neither in navigation nor in asides, in the order of the page."""
    looked = 0
    for element in tree.iter("p", "div", "span", "a", "address", "li", "small", "time", "cite"):
        looked += 1
        if looked > _LOOKED_AT:
            return
        if any(above.tag in _NOT_THE_STORY for above in element.iterancestors()):
            continue
        line = _content(element)
        if line and word_count(line) <= _LONGEST_LINE and kind_of(line) is None:
            yield element, line


def _published(tree: HtmlElement, tags: dict[str, str], data: dict[str, Any], lang: str | None) -> When | None:
    told = (
        _text(data.get("datePublished")),
        tags.get("article:published_time"),
        tags.get("datepublished"),
        tags.get("date"),
    )
    machine = [when for text in told if (when := iso(text))]
    times = tree.xpath(".//time[@datetime][not(ancestor::aside or ancestor::nav or ancestor::footer)]")
    machine += [when for element in times[:3] if (when := iso(element.get("datetime")))]
    if machine:
        return machine[0]
    for element, line in _short_lines(tree):
        marks = " ".join(filter(None, (element.get("class"), element.get("id"))))
        if element.tag == "time" or _DATE_CLASS.search(marks) or read_byline(line) or word_count(line) <= 9:
            when = read_date(line, lang)
            if when is not None:
                return when
    return None


def _canonical(tree: HtmlElement, tags: dict[str, str], data: dict[str, Any]) -> str | None:
    link = tree.find('.//link[@rel="canonical"]')
    main = data.get("mainEntityOfPage")
    told = (
        link.get("href") if link is not None else "",
        tags.get("og:url"),
        _text(main.get("@id") if isinstance(main, dict) else main),
    )
    return next((address for text in told if (address := _text(text)).startswith(("http://", "https://"))), None)


def _images(tags: dict[str, str]) -> tuple[Image, ...]:
    address = tags.get("og:image")
    return (Image(url=address, caption=tags.get("og:image:alt")),) if address else ()


def _rights(tree: HtmlElement, tags: dict[str, str], data: dict[str, Any]) -> tuple[RightsSignal, ...]:
    signals = [RightsSignal(name=name, value=tags[name]) for name in _RIGHTS if name in tags]
    signals += [
        RightsSignal(name="license", value=href)
        for link in tree.iterfind('.//link[@rel="license"]')
        if (href := link.get("href"))
    ]
    told = {
        key: _text(data.get(key)) for key in ("license", "copyrightNotice", "isAccessibleForFree", "acquireLicensePage")
    }
    return (*signals, *(RightsSignal(name=key, value=value) for key, value in told.items() if value))
