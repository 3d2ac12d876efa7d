"""What a feed itself tells of a report, where its page cannot be had."""

import unicodedata

from headwater.collect.thin import paragraphs
from headwater.store.intake import Given
from headwater.values import Article, Block, Entry, encode, identity


def instead(entry: Entry, outlet: str | None, lang: str | None) -> Given | None:
    """Return a report made of an entry's own words; None where it has no headline or no address."""
    title = unicodedata.normalize("NFC", (entry.title or "").strip())
    if not title or not entry.url:
        return None
    text = unicodedata.normalize("NFC", (entry.content or entry.summary or "").strip())
    if text == title:
        text = ""
    article = Article(
        id=identity(entry.url),
        input=entry.url,
        url=entry.url,
        outlet=(entry.source.title if entry.source else None) or outlet,
        title=title,
        byline=entry.authors,
        published=entry.published or entry.updated,
        lang=entry.lang or lang,
        text=text,
        blocks=tuple(Block(span=span, type="paragraph") for span in paragraphs(text)),
        made_by="feed",
        confidence=0.5,
        revision=identity(title, text),
    )
    return Given(input=entry.url, raw=encode(article))
