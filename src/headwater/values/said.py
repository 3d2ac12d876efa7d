"""Who said some words, and in which wordings they stand."""

import datetime as dt

from msgspec import Struct

from headwater.values.article import Article
from headwater.values.place import Span
from headwater.values.statements import Quotation


class Told(Struct, frozen=True, kw_only=True):
    """A quotation with the report that carries it."""

    quotation: Quotation
    article: Article
    #: When the report was published as far as that is credible, else when it came.
    told_at: dt.datetime
    story: str | None = None


class Wording(Struct, frozen=True, kw_only=True):
    """One wording of words that are asked for."""

    told: Told
    #: Words of the quotation's text that do not stand in what is asked for.
    other: tuple[Span, ...]
    #: Part of what is asked for that it holds, 0 to 1, by weight of the words; None where it is in another language.
    share: float | None


class Saying(Struct, frozen=True, kw_only=True):
    """One act of speaking that holds words that are asked for, in all its wordings, the earliest first."""

    speaker: str | None
    wordings: tuple[Wording, ...]
    #: Id of the report that was published first, where the times say so.
    first: str | None
