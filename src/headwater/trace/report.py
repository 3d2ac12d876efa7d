"""What tracing works on: one report with its statements."""

from msgspec import Struct

from headwater.values import Article, Figure, Pledge, Quotation


class Report(Struct, frozen=True, kw_only=True):
    """An article of a story and what was read in it, in order of appearance."""

    article: Article
    quotations: tuple[Quotation, ...] = ()
    figures: tuple[Figure, ...] = ()
    pledges: tuple[Pledge, ...] = ()
