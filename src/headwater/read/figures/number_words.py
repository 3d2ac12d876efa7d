"""Numbers in words, and shares in words.

Number words are composed by factors: a word below the first factor is kept, a small factor multiplies it, a large
one closes a section (the usual grammar of numerals, e.g. Hurford, "The Linguistic Theory of Numerals", 1975; it
serves `two hundred and ten thousand` and 三万五千 alike).
"""

from collections.abc import Sequence

from headwater.language.numbers import Numbers
from headwater.read.figures.numeral import Numeral
from headwater.read.figures.piece import Piece
from headwater.read.figures.rules import HYPHENS

#: Factors from here on close a section: what stands before them is multiplied as a whole.
_LARGE = 1000
#: What the arithmetic of floating points loses is less than a share of so many decimals.
_DECIMALS, _LOST = 12, 1e-15


def in_words(toks: Sequence[Piece], at: int, rules: Numbers, first: int) -> Numeral | None:
    """Return the number whose words begin at `toks[at]`, told as beginning at `first`."""
    total = section = digit = 0.0
    after, joined = at, at
    while joined < len(toks):
        word = toks[joined].low
        if word in rules.teens and 0 < digit < 10:
            digit += 10  # "dua | belas"
        elif word in rules.scales:
            factor = rules.scales[word]
            if factor < _LARGE:
                section = (digit or section or 1) * factor if section < factor else section + (digit or 1) * factor
            else:
                total = (
                    (total + section + digit or 1) * factor if factor > total else total + (section + digit) * factor
                )
                section = 0.0
            digit = 0.0
        elif word in rules.values and (after == at or _fits(section, digit, rules.values[word], joined=joined > after)):
            section, digit = section + digit, rules.values[word]
        elif word in rules.fractions and after > at and digit and _joined_by_hyphen(toks, joined):
            return share(toks, first, joined, digit, rules)
        elif not _goes_on(toks, joined, after, rules):
            break
        else:
            joined += 1
            continue
        joined += 1
        after = joined
    if after < len(toks) and toks[after].low in rules.fractions and 0 < digit < 10 and not section and not total:
        return share(toks, first, after, digit, rules)
    return Numeral(total + section + digit, None, first, after, "words")


def _fits(section: float, digit: float, value: float, *, joined: bool = False) -> bool:
    """Return whether a word of `value` may go on: "twenty five", "hundred ten", 三十四 may, "two three" may not."""
    before = digit or section
    if 0 < before < 10 and section == 0 and 20 <= value < 100 and value % 10 == 0 and joined:
        return True  # خمسة وعشرين: units before tens
    return before == 0 or any(value < place <= before and before % place == 0 for place in (10, 100, 1000))


def _goes_on(toks: Sequence[Piece], at: int, after: int, rules: Numbers) -> bool:
    """Return whether a joiner or hyphen at `toks[at]` stands between two parts of one number."""
    if at != after or at == 0 or at + 1 >= len(toks):
        return False
    word, follows = toks[at].low, toks[at + 1].low
    if toks[at].text in HYPHENS and not toks[at].gap:
        return follows in rules.values or follows in rules.scales or follows in rules.fractions
    before, value = toks[at - 1].low, rules.values.get(follows)
    if word not in rules.joiners or value is None:
        return False
    return before in rules.scales or (before in rules.values and _fits(0, rules.values[before], value, joined=True))


def _joined_by_hyphen(toks: Sequence[Piece], at: int) -> bool:
    return toks[at - 1].text in HYPHENS


def share(toks: Sequence[Piece], first: int, at: int, count: float, rules: Numbers) -> Numeral | None:
    """Return a share at `toks[at]`: "a third of", "two-thirds", "half the"; alone, the word is another thing."""
    value = count * rules.fractions[toks[at].low]
    plain = round(value, _DECIMALS)
    value = plain if abs(plain - value) < _LOST else value  # 3割 is .3, a third stays one
    follows = toks[at + 1].low if at + 1 < len(toks) else ""
    if follows in rules.single and at + 2 < len(toks) and toks[at + 2].low in rules.scales:
        scale = in_words(toks, at + 2, rules, first=at + 1)  # half a million
        if scale is not None and scale.value is not None:
            return Numeral(value * scale.value, None, first, scale.after, "words")
    told = toks[at].low in rules.sure_share or (first < at and toks[first].low not in rules.single)
    if count != 1.0 or told or follows in rules.of_share:
        return Numeral(value, None, first, at + 1, "share")
    return None


def part(toks: Sequence[Piece], first: int, at: int, rules: Numbers) -> Numeral | None:
    """Return a share told by a numeral and a noun for parts: "la quinta parte"."""
    follows = toks[at + 1].low if at + 1 < len(toks) else ""
    return Numeral(rules.parted[toks[at].low], None, first, at + 2, "share") if follows in rules.parts_of else None
