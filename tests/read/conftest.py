"""Articles out of sentences."""

from collections.abc import Callable

import pytest

from headwater.read import read
from headwater.values import Article, Block, Quotation, identity


def _article(text: str, lang: str = "en", title: str | None = None) -> Article:
    """Return an article whose paragraphs are parted by empty lines."""
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(span=(at, at + len(paragraph)), type="paragraph"))
        at += len(paragraph) + 2
    return Article(
        id=identity(text),
        title=title,
        lang=lang,
        text=text,
        blocks=tuple(blocks),
        made_by="test",
        confidence=1.0,
        revision=identity(title or "", text),
    )


@pytest.fixture(scope="session")
def report() -> Callable[..., Article]:
    """An article of a text, its language ("en") and its title (none)."""
    return _article


Said = Callable[..., list[Quotation]]


@pytest.fixture(scope="session")
def said() -> Said:
    """The quotations of a text."""

    def said(text: str, lang: str = "en", title: str | None = None) -> list[Quotation]:
        return [told for told in read(_article(text, lang, title)) if isinstance(told, Quotation)]

    return said


class _Proposer:
    """A close reader that proposes what a test wants, and keeps what it was asked."""

    maker = "test:reader"

    def __init__(self, *proposals):
        self.proposals, self.asked = proposals, None

    def propose(self, _article, left_open):
        self.asked = left_open
        return self.proposals


@pytest.fixture(scope="session")
def proposer() -> type[_Proposer]:
    """A close reader, made with what it proposes."""
    return _Proposer
