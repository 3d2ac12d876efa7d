"""A page in HTML: trafilatura finds the body, our own cleaning makes it the report that readers see."""

import logging
from hashlib import sha256
from typing import Literal
from urllib.parse import urljoin

import lxml.html
import regex
from lxml.etree import ParserError
from lxml.html import HtmlElement
from msgspec import Struct
from trafilatura import bare_extraction
from trafilatura.settings import Document

from headwater.extract.article import failed
from headwater.extract.bylines import read_byline
from headwater.extract.credited import credits_of
from headwater.extract.dates import read_date
from headwater.extract.furniture import ends_like_a_sentence, kind_of, word_count
from headwater.extract.languages import language_of
from headwater.extract.metadata import Meta, metadata
from headwater.extract.plain import read_source
from headwater.text.normalise import clean
from headwater.values import Article, Block, Failure, Link, Page, identity

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

_Kind = Literal["heading", "list", "quote", "paragraph"]
_Line = tuple[str, _Kind]
_KINDS: dict[str, _Kind] = {"head": "heading", "item": "list", "quote": "quote", "p": "paragraph", "row": "list"}
#: A report has at least so many words.
_SHORTEST = 8
_CONSENT = regex.compile(r"\b(?:cookie|consent|gdpr)", regex.IGNORECASE)
_ERROR = regex.compile(
    r"\b(?:404|403|500|page not found|access denied|seite nicht gefunden|página no encontrada)\b", regex.IGNORECASE
)
_PAYWALL = regex.compile(
    r"(?:subscribers? only|subscribe to (?:read|continue)|to continue reading|nur für abonnenten|réservé aux abonnés)",
    regex.IGNORECASE,
)


class _Cleaned(Struct, frozen=True, kw_only=True):
    """The report's own lines, and what stood among them about it."""

    lines: tuple[_Line, ...]
    byline: tuple[str, ...]
    #: Name behind "Source:", and the line.
    source: tuple[str, str] | None


def from_html(page: Page, text: str) -> Article | Failure:
    """Return the article that a page in HTML holds, or the failure that says why it holds none."""
    try:
        parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=False)
        tree = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (ParserError, ValueError):
        return failed(page, "no_article", f"{page.input} holds no report: it has no text. Check the page.")
    meta = metadata(tree)
    lines = _body(text)
    if not lines:
        return _without_article(page, tree)
    lang = meta.lang or language_of(" ".join(line for line, _ in lines))
    found = _cleaned(lines, meta, lang)
    if sum(word_count(line) for line, kind in found.lines if kind != "heading") < _SHORTEST:
        return _without_article(page, tree)
    return _article(page, tree, meta, found, lang)


def _body(text: str) -> list[_Line]:
    """Return the blocks that trafilatura finds, each with its kind."""
    document = bare_extraction(
        text, include_comments=False, include_tables=False, include_links=False, with_metadata=False
    )
    if not isinstance(document, Document) or document.body is None:
        return []
    out: list[_Line] = []
    for element in document.body.iter("p", "head", "item", "quote"):
        if any(above.tag in _KINDS for above in element.iterancestors()):
            continue
        # a line break inside a paragraph parts two lines of the page
        words = "\n".join(" ".join(part.split()) for part in clean("".join(element.itertext())).split("\n"))
        out += [(line, _KINDS[element.tag]) for line in words.split("\n") if line.strip()]
    return out


def _cleaned(lines: list[_Line], meta: Meta, lang: str | None) -> _Cleaned:
    """Return the report's own lines, with the by-line and the source that stood among them."""
    kept: list[_Line] = []
    byline: tuple[str, ...] = ()
    source: tuple[str, str] | None = None
    teasing = False
    seen_paragraph = False
    for line, kind in lines:
        furniture = kind_of(line)
        whole = word_count(line) >= 9 and ends_like_a_sentence(line)
        teasing = (teasing or furniture == "teasers") and not (whole and furniture is None)
        if teasing or furniture is not None or line.strip() == meta.title:
            continue
        if not whole and word_count(line) <= 16:
            names, named = read_byline(line), read_source(line)
            if named and word_count(line) <= 9:
                source = source or (named, line)
                continue
            byline = byline or names
            if not seen_paragraph and (names or read_date(line, lang) or line == meta.outlet):
                continue
        seen_paragraph = seen_paragraph or whole
        kept.append((line, kind))
    while kept and kept[-1][1] == "heading":
        kept.pop()
    return _Cleaned(lines=tuple(kept), byline=byline, source=source)


def _article(page: Page, tree: HtmlElement, meta: Meta, found: _Cleaned, lang: str | None) -> Article:
    body = "\n\n".join(line for line, _ in found.lines)
    blocks: list[Block] = []
    at = 0
    for line, kind in found.lines:
        blocks.append(Block(span=(at, at + len(line)), type=kind))
        at += len(line) + 2
    revision = identity(meta.title or "", body)
    address = meta.canonical or page.url
    credited = credits_of(body, meta.authors or found.byline, meta.outlet, found.source)
    return Article(
        id=identity(address) if address else revision,
        input=page.input,
        story=page.story,
        url=page.url,
        canonical_url=meta.canonical,
        outlet=meta.outlet,
        title=meta.title,
        standfirst=meta.standfirst,
        byline=credited.byline,
        credits=credited.credits,
        dateline=credited.dateline,
        published=meta.published,
        modified=meta.modified,
        fetched=page.fetched,
        lang=lang,
        text=body,
        blocks=tuple(blocks),
        images=meta.images,
        links=_links(tree, body, address),
        rights=(*page.signals, *meta.rights),
        made_by="trafilatura",
        confidence=0.9 if meta.title else 0.6,
        page=sha256(page.body).hexdigest(),
        revision=revision,
    )


def _links(tree: HtmlElement, body: str, base: str | None) -> tuple[Link, ...]:
    """Return the links whose words stand in the report, each at its first place."""
    found: list[Link] = []
    for anchor in tree.iter("a"):
        words = " ".join(str(anchor.text_content()).split())
        address = urljoin(base or "", anchor.get("href") or "")
        above = anchor.getparent()
        if (
            word_count(words) < 2
            or not address.startswith(("http://", "https://"))
            or above is None
            or above.tag not in {"p", "li", "em", "b"}
        ):
            continue
        at = body.find(words)
        if at >= 0:
            found.append(Link(url=address, text=words, span=(at, at + len(words))))
    return tuple(found)


def _without_article(page: Page, tree: HtmlElement) -> Failure:
    words = " ".join(" ".join(tree.itertext()).split())[:2000]
    if _ERROR.search(words[:300]):
        return failed(page, "error_page", f"{page.input} is an error page of its site. Fetch it again later.")
    if _PAYWALL.search(words):
        return failed(
            page, "paywall", f"{page.input} shows its report to subscribers alone. Hand over the text itself."
        )
    if _CONSENT.search(words) and word_count(words) < 300:
        return failed(
            page, "consent", f"{page.input} asks for consent before it shows anything. Hand over the text itself."
        )
    return failed(page, "no_article", f"{page.input} holds no report that could be found. Hand over the text itself.")
