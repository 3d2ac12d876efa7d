"""A number as it stands in a sentence: what it comes to, and how it is written."""

from typing import Literal

from msgspec import Struct

Written = Literal["digits", "words", "order", "share"]


class Numeral(Struct, frozen=True, gc=False):
    """A number in a list of tokens: `first` to before `after`."""

    #: None for an order of magnitude ("hundreds"), of which only `low` is known.
    value: float | None
    low: float | None
    first: int
    after: int
    written: Written
