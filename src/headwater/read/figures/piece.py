"""One piece of a sentence that may hold figures."""

from headwater.text.tokens import Token


class Piece(Token, frozen=True, gc=False):
    """A token cut from what is written between two blanks and kept with it, where its place counts from."""

    #: How many characters part it from the piece before, the blank between two words too; none where it is glued to it.
    gap: int
    #: How many characters behind it, up to the next blank, are no piece.
    rest: int
    #: Whether it begins with an upper-case letter.
    capital: bool
    #: Whether a number may begin with it, or a length of time is told by it.
    opens: bool
    #: The unit of time in a word such as `month-long`.
    lasting: str | None
