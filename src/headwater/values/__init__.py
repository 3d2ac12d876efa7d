"""What flows through Headwater: the immutable types of the contract, and nothing else.

Pages come in, articles, statements, stories and traces go out; every stage takes and returns these.
They never fetch, parse or decide anything.
"""

from headwater.values.article import Article, Block, Credit, Dateline, Image, Link, RightsSignal
from headwater.values.contract import CONTRACT, Object, decode, encode, schema
from headwater.values.failure import Failure, Reason
from headwater.values.feed import Enclosure, Entry, EntrySource, Feed, NoFeed, Outline
from headwater.values.identity import identity
from headwater.values.page import Page
from headwater.values.place import Place, Span, When, Where, Words
from headwater.values.rights import Decision, Letter, Mark, MarkKind, NoticeDraft, NoticeKind, Refusal, Shown, Tombstone
from headwater.values.statements import (
    Act,
    Due,
    Figure,
    Force,
    Modifier,
    Pledge,
    Quotation,
    QuotationType,
    Speaker,
    Statement,
)
from headwater.values.story import Story, Why
from headwater.values.trace import (
    Agreed,
    Correction,
    Doubled,
    Drift,
    FigureGroup,
    Finding,
    HeadlineVerdict,
    Origin,
    Origins,
    Passage,
    PledgeGroup,
    ReportLink,
    Trace,
    Utterance,
    Variant,
)

__all__ = [
    "CONTRACT",
    "Act",
    "Agreed",
    "Article",
    "Block",
    "Correction",
    "Credit",
    "Dateline",
    "Decision",
    "Doubled",
    "Drift",
    "Due",
    "Enclosure",
    "Entry",
    "EntrySource",
    "Failure",
    "Feed",
    "Figure",
    "FigureGroup",
    "Finding",
    "Force",
    "HeadlineVerdict",
    "Image",
    "Letter",
    "Link",
    "Mark",
    "MarkKind",
    "Modifier",
    "NoFeed",
    "NoticeDraft",
    "NoticeKind",
    "Object",
    "Origin",
    "Origins",
    "Outline",
    "Page",
    "Passage",
    "Place",
    "Pledge",
    "PledgeGroup",
    "Quotation",
    "QuotationType",
    "Reason",
    "Refusal",
    "ReportLink",
    "RightsSignal",
    "Shown",
    "Span",
    "Speaker",
    "Statement",
    "Story",
    "Tombstone",
    "Trace",
    "Utterance",
    "Variant",
    "When",
    "Where",
    "Why",
    "Words",
    "decode",
    "encode",
    "identity",
    "schema",
]
