"""Numbers in a sentence, in digits and in words.

Number words are composed by factors: a word below the first factor is kept, a small factor multiplies it, a large
one closes a section (the usual grammar of numerals, e.g. Hurford, "The Linguistic Theory of Numerals", 1975; it
serves `two hundred and ten thousand` and 三万五千 alike).
"""

from functools import cache
from typing import Literal

import regex
from msgspec import Struct
from msgspec.structs import replace

from headwater.language import pack
from headwater.language.numbers import Numbers
from headwater.read.figures.rules import Rules
from headwater.read.kept import Kept
from headwater.text.normalise import lowered
from headwater.text.tokens import Kind, Token, each_token

#: Factors from here on close a section: what stands before them is multiplied as a whole.
_LARGE = 1000
_HYPHENS = "-‐‑"
_GLUED = regex.compile(r"(\d++(?:[.,]\d++)*+)(\p{L}.*)")
_CODE = regex.compile(r"(US|AU|A|CA|C|HK|NZ|S)(\d++(?:[.,]\d++)*+)")
#: No word with a number in it is longer, in code points.
_LONGEST_WORD = 100
_BLANKS = regex.compile(r"\s")
_BARE_DECIMAL = regex.compile(r"\.\d++")
_ORDINAL_SIGN = regex.compile(r"(?:st|nd|rd|th|er|e|º|ª|го|й)", regex.IGNORECASE)

Written = Literal["digits", "words", "order", "share"]


class Numeral(Struct, frozen=True, gc=False):
    """A number in a list of tokens: `first` to before `after`."""

    #: None for an order of magnitude ("hundreds"), of which only `low` is known.
    value: float | None
    low: float | None
    first: int
    after: int
    written: Written


def pieces(text: str, start: int, end: int, tag: str) -> list[Token]:
    """Return the tokens of `text[start:end]`, with numbers cut from what is joined to them (`nine-storey`, `256GB`)."""
    out: list[Token] = []
    at, kept = start, _kept(tag)
    for written in text[start:end].split(" "):
        for part, first, after, kind, low in kept[written]:
            out.append(Token(part, at + first, at + after, kind, low))
        at += len(written) + 1
    return out


_Piece = tuple[str, int, int, Kind, str]


@cache
def _kept(tag: str) -> Kept[tuple[_Piece, ...]]:
    rules = pack(tag).numbers
    return Kept(lambda written: tuple((t.text, t.start, t.end, t.kind, t.low) for t in _pieces(written, rules)))


def _pieces(written: str, rules: Numbers) -> list[Token]:
    out: list[Token] = []
    done = 0
    for token in each_token(written):
        if token.start < done:
            continue
        code = _CODE.match(written, token.start) if token.kind == "word" and out and out[-1].text in "$(" else None
        bare = _BARE_DECIMAL.match(written, token.start) if token.text == "." else None
        if code is not None:  # $US113
            out += [_token(code.group(1), token.start, "word"), _token(code.group(2), code.end(1), "number")]
            done = code.end()
        elif bare is not None and (not out or out[-1].end < token.start):  # .001
            out.append(_token(bare.group(), token.start, "number"))
            done = bare.end()
        elif token.kind == "word" and not token.text.isalpha() and len(token.text) <= _LONGEST_WORD:
            out += _cut(token, rules)
        else:
            out.append(token)
    return out


def _token(text: str, start: int, kind: Kind) -> Token:
    return Token(text, start, start + len(text), kind, lowered(text))


def _cut(token: Token, rules: Numbers) -> list[Token]:
    text, start = token.text, token.start
    glued = _GLUED.fullmatch(text) if text[0].isdigit() else None
    if glued is not None:
        digits, rest = glued.groups()
        if _ORDINAL_SIGN.fullmatch(rest) or rest == "s":
            return [token]
        return [_token(digits, start, "number"), *_cut(_token(rest, start + len(digits), "word"), rules)]
    if token.low in rules.values:
        return [token]
    for at, sign in enumerate(text):
        if sign in _HYPHENS and _is_number_word(lowered(text[:at]), rules):
            rest = _token(text[at + 1 :], start + at + 1, "word")
            return [_token(text[:at], start, "word"), _token(sign, start + at, "mark"), *_cut(rest, rules)]
    return [token]


def _is_number_word(word: str, rules: Numbers) -> bool:
    return word in rules.values or word in rules.scales or word in rules.orders or word in rules.fractions


def numerals(toks: list[Token], rules: Rules) -> list[Numeral]:
    """Return the numbers in `toks` in order; they do not overlap."""
    numbers, opening, done = rules.language.numbers, rules.opening, 0
    out: list[Numeral] = []
    for at, token in enumerate(toks):
        if at < done or (token.kind != "number" and token.low not in opening):
            continue
        found = _numeral(toks, at, numbers)
        if found is not None:
            out.append(_signed(toks, found, numbers))
            done = found.after
    return out


def _signed(toks: list[Token], numeral: Numeral, rules: Numbers) -> Numeral:
    """Return the numeral with the sign before it: "-5 °C", "minus 5", but not the hyphen of "2-5"."""
    first = numeral.first
    if numeral.value is None or first == 0:
        return numeral
    sign = toks[first - 1]
    if sign.text in _HYPHENS and first > 1 and toks[first - 2].low in rules.minus:
        return replace(numeral, value=-numeral.value, first=first - 2)
    joined = sign.end == toks[first].start and (first == 1 or toks[first - 2].end < sign.start)
    if sign.low in rules.minus or (sign.text in "-−–" and joined and numeral.written == "digits"):
        return replace(numeral, value=-numeral.value, first=first - 1)
    return numeral


def _numeral(toks: list[Token], at: int, rules: Numbers) -> Numeral | None:
    token = toks[at]
    if token.kind == "number":
        return _in_digits(toks, at, rules)
    word = token.low
    if word in rules.orders:
        return _order(toks, at, rules)
    if word in rules.single_share:
        return _share(toks, at, at, 1.0, rules)
    if word in rules.single:
        return _single(toks, at, rules)
    if word in rules.values or (token.kind == "glyph" and word in rules.scales):
        return _in_words(toks, at, rules, first=at)
    return None


def _single(toks: list[Token], at: int, rules: Numbers) -> Numeral | None:
    """Return "a million", "a third of": an article that means one."""
    follows = toks[at + 1].low if at + 1 < len(toks) else ""
    if follows in rules.scales:
        return _in_words(toks, at + 1, rules, first=at)
    return _share(toks, at, at + 1, 1.0, rules) if follows in rules.fractions else None


def _order(toks: list[Token], at: int, rules: Numbers) -> Numeral:
    """Return "hundreds", "hundreds of thousands": what they come to at least."""
    low, after = rules.orders[toks[at].low], at + 1
    linked = after + 1 < len(toks) and toks[after].low in rules.of_share
    if linked and toks[after + 1].low in rules.orders:
        return Numeral(None, low * rules.orders[toks[after + 1].low], at, after + 2, "order")
    return Numeral(None, low, at, after, "order")


def _share(toks: list[Token], first: int, at: int, count: float, rules: Numbers) -> Numeral | None:
    """Return a share at `toks[at]`: "a third of", "two-thirds", "half the"; alone, the word is another thing."""
    value = count * rules.fractions[toks[at].low]
    follows = toks[at + 1].low if at + 1 < len(toks) else ""
    if follows in rules.single and at + 2 < len(toks) and toks[at + 2].low in rules.scales:
        scale = _in_words(toks, at + 2, rules, first=at + 1)  # half a million
        if scale is not None and scale.value is not None:
            return Numeral(value * scale.value, None, first, scale.after, "words")
    named = first < at or follows in rules.of_share
    if count != 1.0 or (named and follows in rules.of_share):
        return Numeral(value, None, first, at + 1, "share")
    return None


def _in_digits(toks: list[Token], at: int, rules: Numbers) -> Numeral:
    text, after = toks[at].text, at + 1
    while " " in rules.groups and _is_group(toks, after) and len(text) <= 3:
        text, after = text + toks[after].text, after + 1
        if after < len(toks) and toks[after].kind != "number":
            break
    value = number_of(text, rules)
    whole = Numeral(value, None, at, after, "digits")
    return _scaled(toks, whole, rules)


def _is_group(toks: list[Token], at: int) -> bool:
    """Return whether `toks[at]` is a group of three digits, one blank behind the number before."""
    token = toks[at] if at < len(toks) else None
    return token is not None and token.kind == "number" and len(token.text) == 3 and token.start == toks[at - 1].end + 1


def _scaled(toks: list[Token], numeral: Numeral, rules: Numbers) -> Numeral:
    """Multiply by the factors that follow digits: "3.5 million", "$2bn"; "6m" counts as a factor with a noun behind."""
    value, after = numeral.value or 0.0, numeral.after
    while after < len(toks):
        word = toks[after].low
        if word in rules.scales:
            value *= rules.scales[word]
        elif word in rules.glued and toks[after].start == toks[after - 1].end:
            value *= rules.glued[word]
        elif toks[after].text in _HYPHENS and after + 1 < len(toks) and toks[after + 1].low in rules.scales:
            value *= rules.scales[toks[after + 1].low]  # 10-million
            after += 1
        else:
            break
        after += 1
    return replace(numeral, value=round(value, 6), after=after)


def number_of(text: str, rules: Numbers) -> float:
    """Return what digits with separators come to: the language's decimal sign is tried where the shape leaves both."""
    text = _BLANKS.sub("", text if text[0].isdigit() else "0" + text)
    groups = [sign for sign in ",.'" if sign in text]
    decimal = rules.decimal
    if len(groups) == 1:
        sign = groups[0]
        head, *rest = text.split(sign)
        in_threes = all(len(part) == 3 for part in rest) and 1 <= len(head) <= 3 and head != "0"
        thousands = in_threes and (len(rest) > 1 or sign != decimal)
        return float("".join((head, *rest))) if thousands or len(rest) > 1 else float(f"{head}.{rest[0]}")
    if groups:
        last = max(groups, key=text.rfind)
        whole, _, part = text.rpartition(last)
        return float("".join(c for c in whole if c.isdigit()) + "." + part)
    return float(text)


def _in_words(toks: list[Token], at: int, rules: Numbers, first: int) -> Numeral | None:
    total = section = digit = 0.0
    after, joined = at, at
    while joined < len(toks):
        word = toks[joined].low
        if word in rules.scales:
            factor = rules.scales[word]
            if factor < _LARGE:
                section = (digit or section or 1) * factor if section < factor else section + (digit or 1) * factor
            else:
                total = (
                    (total + section + digit or 1) * factor if factor > total else total + (section + digit) * factor
                )
                section = 0.0
            digit = 0.0
        elif word in rules.values and (after == at or _fits(section, digit, rules.values[word])):
            section, digit = section + digit, rules.values[word]
        elif word in rules.fractions and after > at and digit and _joined_by_hyphen(toks, joined):
            return _share(toks, first, joined, digit, rules)
        elif not _goes_on(toks, joined, after, rules):
            break
        else:
            joined += 1
            continue
        joined += 1
        after = joined
    if after < len(toks) and toks[after].low in rules.fractions and 0 < digit < 10 and not section and not total:
        return _share(toks, first, after, digit, rules)
    return Numeral(total + section + digit, None, first, after, "words")


def _fits(section: float, digit: float, value: float) -> bool:
    """Return whether a word of `value` may go on: "twenty five" and "hundred ten" may, "two three" may not."""
    if digit:
        return value < 10 <= digit and digit % 10 == 0
    return section == 0 or section % 100 == 0


def _goes_on(toks: list[Token], at: int, after: int, rules: Numbers) -> bool:
    """Return whether a joiner or hyphen at `toks[at]` stands between two parts of one number."""
    if at != after or at == 0 or at + 1 >= len(toks):
        return False
    word, follows = toks[at].low, toks[at + 1].low
    if toks[at].text in _HYPHENS and toks[at].start == toks[at - 1].end:
        return follows in rules.values or follows in rules.scales or follows in rules.fractions
    return word in rules.joiners and toks[at - 1].low in rules.scales and follows in rules.values


def _joined_by_hyphen(toks: list[Token], at: int) -> bool:
    return toks[at - 1].text in _HYPHENS
