"""Articles of which little is given: `text` alone is enough."""

import datetime as dt
import re
import unicodedata

import msgspec
from msgspec import Struct

from headwater.values import Article, Block, Failure, Span, When, identity

_DAY = re.compile(r"\d{4}-\d\d-\d\d$")
_MONTH = re.compile(r"\d{4}-\d\d$")


class _Thin(Struct, kw_only=True):
    text: str
    id: str | None = None
    title: str | None = None
    lang: str | None = None
    published: str | When | None = None
    outlet: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    byline: str | list[str] | None = None
    story: str | None = None
    input: str | None = None


def article_of(raw: bytes, place: str) -> Article | Failure:
    """Return the article that a thin JSON object means, or the failure of one whose text is empty.

    Raises msgspec.DecodeError where the object has no `text` or a field of another type.
    """
    thin = msgspec.json.decode(raw, type=_Thin)
    text = unicodedata.normalize("NFC", thin.text).replace("\r\n", "\n").replace("\r", "\n")
    title = unicodedata.normalize("NFC", thin.title.strip()) if thin.title else None
    if not text.strip() and not title:
        says = f"The article at {place} has neither text nor title. Give it one; the others were read."
        return Failure(id=identity(place, "empty"), input=place, reason="empty", says=says)
    address = thin.canonical_url or thin.url
    revision = identity(title or "", text)
    byline = [thin.byline] if isinstance(thin.byline, str) else thin.byline or []
    return Article(
        id=thin.id or (identity(address) if address else revision),
        input=thin.input or place,
        story=thin.story,
        url=thin.url,
        canonical_url=thin.canonical_url,
        outlet=thin.outlet or None,
        title=title,
        byline=tuple(byline),
        published=when(thin.published) if isinstance(thin.published, str) else thin.published,
        lang=thin.lang or None,
        text=text,
        blocks=tuple(Block(span=span, type="paragraph") for span in paragraphs(text)),
        made_by="given",
        confidence=1.0,
        revision=revision,
    )


def paragraphs(text: str) -> list[Span]:
    """Return the blocks of a text: parted by empty lines where it has any, else by line ends."""
    gap = re.compile(r"\n\s*\n" if re.search(r"\n\s*\n", text.strip()) else r"\n")
    spans: list[Span] = []
    start = 0
    for end, after in [*((m.start(), m.end()) for m in gap.finditer(text)), (len(text), len(text))]:
        words = text[start:end]
        if words.strip():
            left = start + len(words) - len(words.lstrip())
            spans.append((left, start + len(words.rstrip())))
        start = after
    return spans


def when(written: str) -> When | None:
    """Return the time that an ISO 8601 string tells, as exactly as it tells it; None for anything else."""
    text = written.strip()
    if _MONTH.match(text):
        return When(value=text, precision="month", text=written)
    if _DAY.match(text):
        return When(value=text, precision="day", text=written)
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    seconds = text.count(":") - (1 if moment.tzinfo and text[-3:-2] == ":" else 0) >= 2
    zone = moment.strftime("%z") if moment.tzinfo else ""
    return When(
        value=moment.strftime("%Y-%m-%dT%H:%M:%S" if seconds else "%Y-%m-%dT%H:%M"),
        precision="second" if seconds else "minute",
        zone=f"{zone[:3]}:{zone[3:5]}" if zone else None,
        text=written,
    )
