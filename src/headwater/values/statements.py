"""What an article says: quotations, figures, pledges."""

from typing import Literal

from msgspec import Struct

from headwater.values.place import Span, Where, Words

QuotationType = Literal["direct", "partial", "indirect"]
Act = Literal["said", "wrote", "thought", "wanted", "shown"]
Modifier = Literal["exact", "up_to", "at_least", "more_than", "less_than", "almost", "about", "range"]
Force = Literal[
    "pledged",
    "offered",
    "proposed",
    "demanded",
    "scheduled",
    "refused",
    "reported_kept",
    "reported_broken",
]


class Speaker(Struct, frozen=True, kw_only=True, gc=False):
    """Who says something: the name at its fullest in the article, and the mention at hand."""

    name: str
    role: str | None = None
    span: Span | None = None


class Quotation(Struct, frozen=True, kw_only=True, gc=False, tag_field="kind", tag="quotation"):
    """Words that the article gives as somebody's."""

    contract: int = 1
    id: str
    article: str
    type: QuotationType
    act: Act = "said"
    #: Id of the indirect statement that a partial quotation is part of.
    within: str | None = None
    #: The words themselves, without marks; several where the cue interrupts.
    spans: tuple[Span, ...]
    #: The spans, joined by a blank.
    text: str
    speaker: Speaker | None = None
    cue: Words | None = None
    #: To whom or through what it was said.
    channel: Words | None = None
    addressee: Words | None = None
    #: Speaker of an outer report: A says that B said.
    via: Speaker | None = None
    #: False where a mark is lost, doubled or mismatched.
    well_formed: bool = True
    where: Where = "body"
    #: Marks as distance or title: nobody is quoted.
    scare: bool = False
    confidence: float
    #: The close reader that named the speaker, such as `openai:MODEL`; None: the light reading alone.
    made_by: str | None = None


class Figure(Struct, frozen=True, kw_only=True, gc=False, tag_field="kind", tag="figure"):
    """A number that counts or measures something."""

    contract: int = 1
    id: str
    article: str
    value: float | None
    low: float | None = None
    high: float | None = None
    modifier: Modifier = "exact"
    change: Literal["up", "down", "to"] | None = None
    unit: str | None = None
    #: What is counted, as words.
    of: str | None = None
    place: str | None = None
    as_of: str | None = None
    attributed_to: str | None = None
    ordinal: bool = False
    where: Where = "body"
    span: Span
    text: str


class Due(Struct, frozen=True, kw_only=True, gc=False):
    """When a promise falls due: an ISO date or duration where the text allows one, and its words."""

    value: str | None
    text: str


class Pledge(Struct, frozen=True, kw_only=True, gc=False, tag_field="kind", tag="pledge"):
    """Something that somebody is to do, and with what force the article says so."""

    contract: int = 1
    id: str
    article: str
    #: Who must act.
    bound: str | None
    speaker: str | None = None
    action: str
    to: str | None = None
    condition: str | None = None
    due: Due | None = None
    force: Force
    #: True: the speaker is not the bound party, who has promised nothing.
    on_behalf: bool = False
    where: Where = "body"
    span: Span
    text: str
    #: The close reader that found it or who is bound, such as `spacy:PIPELINE`; None: the light reading alone.
    made_by: str | None = None


Statement = Quotation | Figure | Pledge
