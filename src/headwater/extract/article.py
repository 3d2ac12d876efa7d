"""From a page to an article or a failure."""

from hashlib import sha256

from headwater.extract.decoding import UndecodableError, decoded
from headwater.extract.languages import language_of
from headwater.extract.plain import Scraped, scraped
from headwater.values import Article, Block, Credit, Failure, Page, Reason, identity

#: A page of more bytes than this is no report, and neither is a text of more code points.
LARGEST, LONGEST = 16 * 1024 * 1024, 150_000
_BINARY = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF")


def extract(page: Page) -> Article | Failure:
    """Return the article that a page holds, or the failure that says why it holds none.

    Nothing is raised for what a page holds.
    """
    if not page.body.strip():
        return failed(page, "empty", f"{page.input} is empty. Check that it was saved whole.")
    if len(page.body) > LARGEST:
        return failed(page, "too_large", f"{page.input} is too large for a report. Split it or name its parts.")
    if page.body.startswith(_BINARY):
        return failed(page, "binary", f"{page.input} is no text. Save the report as text or HTML.")
    try:
        text = decoded(page.body, page.charset)
    except UndecodableError as error:
        return failed(page, "binary", f"{page.input} is no text ({error}). Save the report as text or HTML.")
    if page.media == "html":
        from headwater.extract.html import from_html  # noqa: PLC0415 # the HTML libraries take long to load

        made = from_html(page, text)
    else:
        made = _from_text(page, text)
    if isinstance(made, Article) and len(made.text) > LONGEST:
        says = f"{page.input} holds {len(made.text)} characters, a report at most {LONGEST}. Split it into its reports."
        return failed(page, "too_large", says)
    return made


def failed(page: Page, reason: Reason, says: str) -> Failure:
    """Return the failure of a page."""
    return Failure(id=identity(page.input, reason), input=page.input, reason=reason, says=says)


def _from_text(page: Page, text: str) -> Article | Failure:
    lang = language_of(text)
    found = scraped(text, lang)
    if not found.blocks and not found.title:
        return failed(
            page, "no_article", f"{page.input} holds no report: no headline and no paragraph. Check the file."
        )
    body, blocks = joined(found)
    revision = identity(found.title or "", body)
    return Article(
        id=identity(page.url) if page.url else revision,
        input=page.input,
        story=page.story,
        url=page.url,
        outlet=found.outlet,
        title=found.title,
        byline=found.byline,
        credits=credited(found),
        published=found.published,
        fetched=page.fetched,
        lang=lang,
        text=body,
        blocks=blocks,
        rights=page.signals,
        made_by="plain text",
        confidence=0.8 if found.title and found.blocks else 0.4,
        page=sha256(page.body).hexdigest(),
        revision=revision,
    )


def joined(found: Scraped) -> tuple[str, tuple[Block, ...]]:
    """Return the report's lines as one text, parted by empty lines, with the place of each."""
    blocks: list[Block] = []
    at = 0
    for line, heading in found.blocks:
        blocks.append(Block(span=(at, at + len(line)), type="heading" if heading else "paragraph"))
        at += len(line) + 2
    return "\n\n".join(line for line, _ in found.blocks), tuple(blocks)


def credited(found: Scraped) -> tuple[Credit, ...]:
    """Return the source that the page names outside its text."""
    if found.source is None:
        return ()
    name, line = found.source
    return (Credit(type="outlet", name=name, text=line),)
