"""Who owes what to whom in one story, and what does not fit."""

from typing import Literal

from msgspec import Struct, field

from headwater.values.place import Place, Span, Where
from headwater.values.statements import Force


class PassageEnd(Struct, frozen=True, kw_only=True, gc=False):
    """One side of a shared passage."""

    where: Where = "body"
    span: Span


class Passage(Struct, frozen=True, kw_only=True, gc=False):
    """Words of two reports that tell the same."""

    source: PassageEnd = field(name="from")
    target: PassageEnd = field(name="to")


class ReportLink(Struct, frozen=True, kw_only=True, gc=False):
    """What one report owes to another. `citation` and `shared_statement` are never copying."""

    id: str
    #: The earlier or richer text.
    source: str = field(name="from")
    target: str = field(name="to")
    type: Literal["verbatim", "rewrite", "translation", "excerpt", "citation", "shared_statement"]
    passages: tuple[Passage, ...]
    direction: Literal["from_to", "unknown", "common_upstream"]
    because: tuple[str, ...]
    #: Share of the target's own text, 0 to 1.
    coverage: float
    confidence: float


class Origin(Struct, frozen=True, kw_only=True, gc=False):
    """One independent source, and the reports that rest on it."""

    type: Literal["report", "wire", "unseen", "statement"]
    name: str | None
    members: tuple[str, ...]
    because: tuple[str, ...] = ()


class Origins(Struct, frozen=True, kw_only=True, gc=False):
    """How many independent sources a story really has: a range where the evidence leaves one."""

    low: int
    high: int
    because: tuple[str, ...]
    groups: tuple[Origin, ...]


class Drift(Struct, frozen=True, kw_only=True, gc=False):
    """What one wording changed against the fullest one; `source` are the fullest wording's words."""

    type: Literal["trimmed", "reworded", "joined", "translated", "contradicts"]
    source: str | None = field(name="from", default=None)
    target: str | None = field(name="to", default=None)


class Variant(Struct, frozen=True, kw_only=True, gc=False):
    """One wording of an utterance."""

    quotation: str
    drift: tuple[Drift, ...] = ()


class Utterance(Struct, frozen=True, kw_only=True, gc=False):
    """One act of speaking, out of several reports."""

    id: str
    speaker: str | None
    #: Id of the quotation with the most words.
    fullest: str
    #: The article in which the words appear first.
    first: str | None
    variants: tuple[Variant, ...]


class FigureGroup(Struct, frozen=True, kw_only=True, gc=False):
    """Readings of one quantity."""

    id: str
    what: str
    place: str | None
    #: Figure ids.
    readings: tuple[str, ...]
    verdict: Literal["agree", "rounded", "subset", "superseded", "conflict"]
    because: tuple[str, ...] = ()


class PledgeGroup(Struct, frozen=True, kw_only=True, gc=False):
    """The same promise out of several reports."""

    id: str
    bound: str | None
    action: str
    #: Pledge ids.
    pledges: tuple[str, ...]
    due: str | None
    force: Force


class Agreed(Struct, frozen=True, kw_only=True, gc=False):
    """A sentence that several origins carry."""

    place: Place
    carried_by: tuple[str, ...]
    origins: int


class HeadlineVerdict(Struct, frozen=True, kw_only=True, gc=False):
    """A headline held against its own text; `type` None means that it goes no further."""

    id: str
    article: str
    type: Literal["strength", "scope", "certainty", "attribution", "number"] | None
    #: In the title.
    span: Span | None = None
    #: In the text.
    body: Span | None = None
    says: str | None = None


class Doubled(Struct, frozen=True, kw_only=True, gc=False):
    """The same paragraph told twice inside one report."""

    id: str
    article: str
    passages: tuple[tuple[Span, Span], ...]
    says: str


class Correction(Struct, frozen=True, kw_only=True, gc=False):
    """A correction notice, and the reports that have not followed it."""

    id: str
    article: str
    notice: Span
    dependants: tuple[str, ...]


class Finding(Struct, frozen=True, kw_only=True, gc=False):
    """What a reader should see, with the words that it rests on."""

    id: str
    type: Literal["copy", "quotation", "headline", "figure", "conflict", "doubled", "correction", "pledge"]
    #: One plain sentence.
    says: str
    rests_on: tuple[Place, ...]
    confidence: float
    because: tuple[str, ...] = ()


class Trace(Struct, frozen=True, kw_only=True, gc=False, tag_field="kind", tag="trace"):
    """What was found about one story."""

    contract: int = 1
    id: str
    story: str
    links: tuple[ReportLink, ...] = ()
    origins: Origins
    utterances: tuple[Utterance, ...] = ()
    figures: tuple[FigureGroup, ...] = ()
    pledges: tuple[PledgeGroup, ...] = ()
    agreed: tuple[Agreed, ...] = ()
    headlines: tuple[HeadlineVerdict, ...] = ()
    doubled: tuple[Doubled, ...] = ()
    corrections: tuple[Correction, ...] = ()
    #: Most important first.
    findings: tuple[Finding, ...] = ()
