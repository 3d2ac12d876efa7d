"""What a page's head and markup say about its report: JSON-LD, Open Graph, microdata, plain elements."""

from typing import Any

from lxml.html import HtmlElement
from msgspec import Struct

from headwater.extract.authors import DATE_CLASS, authors, short_lines
from headwater.extract.bylines import read_byline
from headwater.extract.dates import iso, read_date
from headwater.extract.declared import json_ld, meta_tags, name_of, text_of
from headwater.extract.furniture import word_count
from headwater.extract.titles import outlet_of_title, title_of
from headwater.language.tags import primary
from headwater.values import Image, RightsSignal, When

_DECLARED_RIGHTS = ("license", "copyrightNotice", "isAccessibleForFree", "acquireLicensePage")
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
    data = json_ld(tree)
    tags = meta_tags(tree)
    lang = text_of(tree.get("lang")) or tags.get("og:locale", "").replace("_", "-") or text_of(data.get("inLanguage"))
    language = primary(lang) if lang else None
    outlet = tags.get("og:site_name") or name_of(data.get("publisher")) or tags.get("application-name")
    title = title_of(tree, tags, data, outlet)
    modified = iso(text_of(data.get("dateModified"))) or iso(tags.get("article:modified_time"))
    return Meta(
        title=title,
        standfirst=_standfirst(tags, data),
        authors=authors(tree, tags, data),
        outlet=outlet or outlet_of_title(tree, title),
        canonical=_canonical(tree, tags, data),
        published=_published(tree, tags, data, language),
        modified=modified,
        lang=language,
        images=_images(tags),
        rights=_rights(tree, tags, data),
    )


def _standfirst(tags: dict[str, str], data: dict[str, Any]) -> str | None:
    told = text_of(data.get("description")) or tags.get("og:description") or tags.get("description") or ""
    return told if word_count(told) > 4 and not told.endswith(("...", "…")) else None


def _published(tree: HtmlElement, tags: dict[str, str], data: dict[str, Any], lang: str | None) -> When | None:
    told = (
        text_of(data.get("datePublished")),
        tags.get("article:published_time"),
        tags.get("datepublished"),
        tags.get("date"),
    )
    machine = [when for text in told if (when := iso(text))]
    times = tree.xpath(".//time[@datetime][not(ancestor::aside or ancestor::nav or ancestor::footer)]")
    machine += [when for element in times[:3] if (when := iso(element.get("datetime")))]
    if machine:
        return machine[0]
    for element, line in short_lines(tree):
        marks = " ".join(filter(None, (element.get("class"), element.get("id"))))
        if element.tag == "time" or DATE_CLASS.search(marks) or read_byline(line) or word_count(line) <= 9:
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
        text_of(main.get("@id") if isinstance(main, dict) else main),
    )
    return next((address for text in told if (address := text_of(text)).startswith(("http://", "https://"))), None)


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
    told = {key: text_of(data.get(key)) for key in _DECLARED_RIGHTS}
    return (*signals, *(RightsSignal(name=key, value=value) for key, value in told.items() if value))
