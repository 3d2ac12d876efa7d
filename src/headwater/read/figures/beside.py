"""A number in its sentence, and what stands beside it."""

from collections.abc import Sequence

from msgspec import Struct

from headwater.language.units import Table, Unit
from headwater.read.figures.numeral import Numeral
from headwater.read.figures.piece import Piece
from headwater.read.figures.rules import Rules
from headwater.text.tokens import Token

#: Tokens of the longest unit, in words and in characters that are words of their own.
_WORDS, _GLYPHS = 3, 10


class Beside(Struct, frozen=True, gc=False):
    """The tokens of a sentence round one number; distances count from the number, 1 is the token next to it."""

    toks: Sequence[Piece]
    numeral: Numeral
    rules: Rules
    #: The lowered words next to it and behind those, which are asked for most; empty at the ends of the sentence.
    left: str
    far_left: str
    right: str
    far_right: str
    #: Whether the number begins with digits, and whether it is one group of them without separators.
    digits: bool
    plain: bool
    #: The unit right behind it, and the token behind that.
    unit: tuple[Unit, int] | None

    def before(self, distance: int) -> str:
        """Return the lowered word so many tokens before the number; empty beyond the sentence."""
        at = self.numeral.first - distance
        return self.toks[at].low if at >= 0 else ""

    def behind(self, distance: int) -> str:
        """Return the lowered word so many tokens behind the number; empty beyond the sentence."""
        at = self.numeral.after + distance - 1
        return self.toks[at].low if at < len(self.toks) else ""

    def digits_before(self, distance: int = 1) -> bool:
        """Return whether digits stand so many tokens before the number."""
        return is_digits(self.toks, self.numeral.first - distance)

    def digits_behind(self, distance: int = 1) -> bool:
        """Return whether digits stand so many tokens behind the number."""
        return is_digits(self.toks, self.numeral.after + distance - 1)

    def token_before(self) -> Piece | None:
        """Return the token before the number."""
        return self.toks[self.numeral.first - 1] if self.numeral.first else None

    def token_behind(self) -> Piece | None:
        """Return the token behind the number."""
        return self.toks[self.numeral.after] if self.numeral.after < len(self.toks) else None

    @property
    def text(self) -> str:
        """The number's first token as written."""
        return self.toks[self.numeral.first].text

    def glued_before(self) -> bool:
        """Return whether no blank parts the number from the token before it."""
        return self.numeral.first > 0 and not self.toks[self.numeral.first].gap


def beside(toks: Sequence[Piece], numeral: Numeral, rules: Rules) -> Beside:
    """Return what stands round one number."""
    first, after, size = numeral.first, numeral.after, len(toks)
    right = toks[after].low if after < size else ""
    return Beside(
        toks,
        numeral,
        rules,
        left=toks[first - 1].low if first else "",
        far_left=toks[first - 2].low if first > 1 else "",
        right=right,
        far_right=toks[after + 1].low if after + 1 < size else "",
        digits=toks[first].kind == "number",
        plain=after == first + 1 and toks[first].text.isdigit(),
        unit=unit_behind(toks, after, rules.table) if right in rules.table.starts else None,
    )


def word_at(toks: Sequence[Token], at: int) -> str:
    """Return the lowered word at `at`; empty beyond the tokens."""
    return toks[at].low if 0 <= at < len(toks) else ""


def is_digits(toks: Sequence[Piece], at: int) -> bool:
    """Return whether the token at `at` is written in digits."""
    return 0 <= at < len(toks) and toks[at].kind == "number"


def unit_behind(toks: Sequence[Token], at: int, table: Table) -> tuple[Unit, int] | None:
    """Return the longest unit of the table that begins at `toks[at]`, and the token behind it."""
    if at >= len(toks) or toks[at].low not in table.starts:
        return None
    reach = _GLYPHS if toks[at].kind == "glyph" else _WORDS
    words = tuple([token.low for token in toks[at : at + reach]])
    while words:
        if words in table:
            return table[words], at + len(words)
        words = words[:-1]
    return None


def unit_before(toks: Sequence[Piece], at: int, table: Table) -> tuple[Unit, int] | None:
    """Return the currency that ends before `toks[at]` (`US$`, `€`), and the token where it begins."""
    if at == 0 or toks[at - 1].low not in table.ends:
        return None
    for size in (2, 1) if at > 1 else (1,):
        unit = table.get(tuple([token.low for token in toks[at - size : at]]))
        if unit is not None and unit.kind == "money" and not (size == 1 and toks[at - 1].text.islower()):
            return unit, at - size
    return None
