"""Numbers in a sentence, in digits and in words, with their signs."""

import regex
from msgspec.structs import replace

from headwater.language.numbers import Numbers
from headwater.read.figures.number_words import in_words, share
from headwater.read.figures.numeral import Numeral
from headwater.read.figures.rules import HYPHENS, Rules
from headwater.text.tokens import Token

_BLANKS = regex.compile(r"\s")


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
    if sign.text in HYPHENS and first > 1 and toks[first - 2].low in rules.minus:
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
        return share(toks, at, at, 1.0, rules)
    if word in rules.single:
        return _single(toks, at, rules)
    if word in rules.values or (token.kind == "glyph" and word in rules.scales):
        return in_words(toks, at, rules, first=at)
    return None


def _single(toks: list[Token], at: int, rules: Numbers) -> Numeral | None:
    """Return "a million", "a third of": an article that means one."""
    follows = toks[at + 1].low if at + 1 < len(toks) else ""
    if follows in rules.scales:
        return in_words(toks, at + 1, rules, first=at)
    return share(toks, at, at + 1, 1.0, rules) if follows in rules.fractions else None


def _order(toks: list[Token], at: int, rules: Numbers) -> Numeral:
    """Return "hundreds", "hundreds of thousands": what they come to at least."""
    low, after = rules.orders[toks[at].low], at + 1
    linked = after + 1 < len(toks) and toks[after].low in rules.of_share
    if linked and toks[after + 1].low in rules.orders:
        return Numeral(None, low * rules.orders[toks[after + 1].low], at, after + 2, "order")
    return Numeral(None, low, at, after, "order")


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
        elif toks[after].text in HYPHENS and after + 1 < len(toks) and toks[after + 1].low in rules.scales:
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
