"""The tables. What each row is, and which step marks it, stands in `docs/design/0002-the-line-and-its-store.md`."""

from headwater.store.models.articles import Article, Revision, Statement
from headwater.store.models.epochs import Epoch
from headwater.store.models.feeds import Entry, Feed
from headwater.store.models.intake import Failure, Page
from headwater.store.models.rights import Dispute, Letter, Notice, Tombstone
from headwater.store.models.rulings import Ruling
from headwater.store.models.settlings import Settling
from headwater.store.models.stories import Part, Story

__all__ = [
    "Article",
    "Dispute",
    "Entry",
    "Epoch",
    "Failure",
    "Feed",
    "Letter",
    "Notice",
    "Page",
    "Part",
    "Revision",
    "Ruling",
    "Settling",
    "Statement",
    "Story",
    "Tombstone",
]
