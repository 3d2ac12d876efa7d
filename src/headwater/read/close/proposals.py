"""What a close reader may propose. Nothing of it is believed before it was checked against the text."""

from msgspec import Struct

from headwater.values import Words


class SaidBy(Struct, frozen=True, kw_only=True):
    """Whose words an open statement gives."""

    #: The statement's id.
    quotation: str
    #: Words of the statement, repeated: all, or the first few.
    words: str
    #: The speaker's name at its fullest in the article.
    name: str
    #: Where the speaker is mentioned for this statement: words, and a span of the article's text in which they stand.
    mention: Words


class BoundTo(Struct, frozen=True, kw_only=True):
    """Something that somebody is to do; what it names comes with a span of the article's text in which it stands."""

    words: Words
    #: Who must act, and who says so; without the latter it is whose statement holds the words, else who is bound.
    bound: Words
    speaker: Words | None = None
    #: What is to be done, as a part of the words.
    action: str
    #: One of the forces of the contract.
    force: str


Proposal = SaidBy | BoundTo
