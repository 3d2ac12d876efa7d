"""What a number counts: a unit of the table, or the noun behind it."""

from typing import NamedTuple

from headwater.language.pack import Nouns, Pack
from headwater.language.units import Table, Unit
from headwater.text.normalise import fold
from headwater.text.tokens import Token

_HYPHENS = "-‐‑"
_POSSESSIVES = ("'s", "’s", "s’", "s'")
#: How many words may stand between a number and its noun.
_REACH = 6
#: Where a word ends a group of words round a noun.
_STOPS = frozenset('.,;:!?()[]—–…"“”„«»‘')


class Counted(NamedTuple):
    """The unit of a number, and the tokens from `first` to before `after` that name it; `noun` where it is no measure."""

    unit: str | None
    kind: str
    first: int
    after: int


def unit_behind(toks: list[Token], at: int, table: Table) -> tuple[Unit, int] | None:
    """Return the longest unit of the table that begins at `toks[at]`, and the token behind it."""
    for size in (3, 2, 1):
        words = tuple(fold(token.text) for token in toks[at : at + size])
        if len(words) == size and words in table:
            return table[words], at + size
    return None


def unit_before(toks: list[Token], at: int, table: Table) -> tuple[Unit, int] | None:
    """Return the currency that ends before `toks[at]` (`US$`, `€`), and the token where it begins."""
    for size in (2, 1):
        words = tuple(fold(token.text) for token in toks[max(0, at - size) : at])
        unit = table.get(words) if len(words) == size else None
        if unit is not None and unit.kind == "money" and not (size == 1 and toks[at - 1].text.islower()):
            return unit, at - size
    return None


def counted(toks: list[Token], at: int, plural: bool, language: Pack) -> Counted | None:
    """Return the noun that is counted by a number which ends before `toks[at]`; None where none stands there.

    The noun is the last plural (for one: the last word) of the group of words that begins at `at`, where a group
    ends at a mark, at a word that carries grammar, and behind its noun.
    """
    nouns = language.nouns
    begin = _past_partitive(toks, at, language)
    if begin < len(toks) and _word(toks, begin) in nouns.harmed:
        return Counted("people", "people", begin, begin + 1)
    best: int | None = None
    for i in range(begin, min(len(toks), begin + _REACH)):
        if toks[i].text in _HYPHENS and i > begin and toks[i].start == toks[i - 1].end:
            continue
        if toks[i].kind == "mark" or _stops(toks, i, language):
            break
        if _possessive(toks[i].text):
            continue
        is_plural = singular(toks[i].text, nouns) is not None
        if best is not None and not (is_plural and plural):
            break
        if is_plural if plural else _may_be_one(toks, i, language):
            best = i
            if not plural:
                break
    if best is None:
        return None
    return Counted(*_name(toks[best], nouns), begin, best + 1)


def _past_partitive(toks: list[Token], at: int, language: Pack) -> int:
    """Return where the group begins: behind "of the", and behind a hyphen."""
    i = at
    if i < len(toks) and toks[i].text in _HYPHENS:
        return i + 1
    if _word(toks, i) == "more" or _word(toks, i) == "other":
        i += 1
    if _word(toks, i) in language.nouns.partitive:
        i += 1
        while _word(toks, i) in language.syntax.determiners or _word(toks, i) in language.syntax.possessives:
            i += 1
    return i


def _stops(toks: list[Token], i: int, language: Pack) -> bool:
    word, syntax = _word(toks, i), language.syntax
    return toks[i].kind == "number" or (
        word in language.words.function
        or word in syntax.prepositions
        or word in syntax.auxiliaries
        or word in syntax.modals
        or word in syntax.verbs
    )


def _may_be_one(toks: list[Token], i: int, language: Pack) -> bool:
    """Return whether the group behind "one" ends at this word: what follows is no further noun of it."""
    return i + 1 >= len(toks) or toks[i + 1].kind == "mark" or _stops(toks, i + 1, language)


def _name(token: Token, nouns: Nouns) -> tuple[str, str]:
    word = fold(token.text)
    if word in nouns.people or (token.capitalised and word.endswith(("ans", "ians", "ese", "is"))):
        return "people", "people"
    return singular(token.text, nouns) or word, "noun"


def singular(word: str, nouns: Nouns) -> str | None:
    """Return the singular of a plural noun; None where the word does not look like a plural."""
    folded = word.replace("’", "'").lower()
    if folded in nouns.plurals:
        return nouns.plurals[folded]
    if len(folded) < 4 or folded.endswith(nouns.not_plural):
        return None
    for ending, one in nouns.plural_endings:
        if folded.endswith(ending):
            return folded[: len(folded) - len(ending)] + one
    return None


def _possessive(text: str) -> bool:
    return text.endswith(_POSSESSIVES)


def _word(toks: list[Token], i: int) -> str:
    return fold(toks[i].text) if 0 <= i < len(toks) else ""
