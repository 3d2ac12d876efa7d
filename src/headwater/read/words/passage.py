"""A quoted passage: words between marks, or behind the dash of a dialogue."""

from msgspec import Struct

from headwater.text.spans import Span


class Passage(Struct, frozen=True, kw_only=True, gc=False):
    """Words between marks: `span` without the marks, `outer` with them, both in code points of the text."""

    span: Span
    outer: Span
    well_formed: bool = True
    #: Goes on in the next paragraph, which opens its marks again.
    goes_on: bool = False
    #: Whether it is the reporter's question, behind a label.
    asked: bool = False
    #: The passages inside it.
    inner: tuple["Passage", ...] = ()
