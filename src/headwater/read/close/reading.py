"""Close reading: another reader looks again at what the light reading left open, and is believed as the text allows.

A reader gets one article and its open statements and gives proposals. Each is checked against the text
(`checks`); what holds is taken and marked with its maker, what does not is counted. What is sure stays as it is.
The design is told in docs/design/0004-close-reading.md.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct

from headwater.read.close.checks import Checks, RefusedError
from headwater.read.close.proposals import Proposal
from headwater.values import Article, Pledge, Quotation, Statement

#: Proposals on one article that are looked at.
_MOST = 200


class CloseReadingError(Exception):
    """A reader gave no answer; its text is a sentence that says why and what to do.

    `asked` is false where it was not asked at all, which tells nothing of whether it would answer.
    """

    def __init__(self, says: str, *, asked: bool = True) -> None:
        super().__init__(says)
        self.asked = asked


class CloseReader(Protocol):
    """What looks again: a parser, a model."""

    @property
    def maker(self) -> str:
        """Return the name by which statements of its making are marked."""

    def propose(self, article: Article, left_open: Sequence[Quotation]) -> Sequence[Proposal]:
        """Return who says the statements that were left open, and pledges. Raises CloseReadingError."""


class ClosedRead(Struct, frozen=True, kw_only=True):
    """What an article says after both readings."""

    statements: tuple[Statement, ...]
    #: Why proposals, or all that the reader could have said, were refused; None where nothing was.
    says: str | None = None
    #: False where the reader was asked and gave no answer.
    answered: bool = True


def read_closely(article: Article, statements: Sequence[Statement], reader: CloseReader) -> ClosedRead:
    """Return the statements of the light reading, completed by what a reader proposes and the text bears out.

    Statements stay in their order, kind by kind; further pledges stand in text order. Ids do not change.
    """
    checks = Checks(article, statements, reader.maker)
    try:
        proposals = reader.propose(article, checks.left_open())
    except CloseReadingError as error:
        says = f"{error} What the light reading found of {named(article)} stands."
        return ClosedRead(statements=tuple(statements), says=says, answered=not error.asked)
    refused = Counter[str]()
    for proposal in proposals[:_MOST]:
        try:
            checks.take(proposal)
        except RefusedError as reason:
            refused[str(reason)] += 1
    if len(proposals) > _MOST:
        refused[f"there were more than {_MOST}"] += len(proposals) - _MOST
    return ClosedRead(statements=_ordered(checks.told), says=_told(article, reader.maker, len(proposals), refused))


def _ordered(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    pledges = sorted((one for one in statements if isinstance(one, Pledge)), key=lambda pledge: pledge.span)
    return (*(one for one in statements if not isinstance(one, Pledge)), *pledges)


def _told(article: Article, maker: str, proposed: int, refused: Counter[str]) -> str | None:
    if not refused:
        return None
    reasons = "; ".join(f"{reason} ({number})" for reason, number in refused.most_common())
    given = f"{maker} proposed {proposed} and was refused {refused.total()} on {named(article)}"
    return f"{given}, since {reasons}. What the light reading found there stands."


def named(article: Article) -> str:
    """Return how a person is told of an article: its title, on one line, between marks."""
    name = "".join(filter(str.isprintable, article.title or article.input or article.id))
    return f"“{name if len(name) <= 80 else name[:79] + '…'}”"
