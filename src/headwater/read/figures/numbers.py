"""Numbers in a sentence, in digits and in words, with their signs."""

from collections.abc import Sequence

import regex
from msgspec.structs import astuple, replace

from headwater.language.numbers import Numbers
from headwater.read.figures.beside import unit_behind, word_at
from headwater.read.figures.number_words import in_words, part, share
from headwater.read.figures.numeral import Numeral
from headwater.read.figures.piece import Piece
from headwater.read.figures.pieces import as_pieces
from headwater.read.figures.rules import HYPHENS, MINUS, Rules, phrase_at, words_before
from headwater.text.tokens import Token

_BLANKS = regex.compile(r"\s")


def numerals(toks: Sequence[Token], rules: Rules) -> list[Numeral]:
    """Return the numbers in the tokens of a text in order; they do not overlap."""
    row = as_pieces(map(astuple, toks), rules)
    return in_pieces(row, [at for at, piece in enumerate(row) if piece.opens], rules)


def in_pieces(toks: Sequence[Piece], opening: Sequence[int], rules: Rules) -> list[Numeral]:
    """Return the numbers of a sentence in order, of which each begins at a place of `opening`; they do not overlap."""
    numbers, done = rules.numbers, 0
    out: list[Numeral] = []
    for at in opening:
        if at < done or (toks[at].low in rules.articles and word_at(toks, at + 1) not in rules.behind_articles):
            continue
        found = _numeral(toks, at, numbers) or _composed(toks, at, rules)
        if found is not None:
            out.append(_signed(toks, _and_half(toks, found, rules), rules))
            done = out[-1].after
            if done + 1 < len(toks) and toks[done + 1].opens:
                unit = unit_behind(toks, done, rules.table)
                done = unit[1] if unit else done  # 5 per cento: the unit is no number
    return out


def _composed(toks: Sequence[Piece], at: int, rules: Rules) -> Numeral | None:
    """Return a number that no numeral tells by itself: a half of a unit, one and a half, 4.5, two of a unit."""
    numbers, low = rules.language.numbers, toks[at].low
    if numbers.half:
        halved = _halved(toks, at, rules)
        if halved is not None:
            return halved
    if low in numbers.single and rules.and_half:
        return _single_measure(toks, at, rules)
    return _added(toks, at, numbers) if low in numbers.adds else _own(toks, at, rules)


def _and_half(toks: Sequence[Piece], numeral: Numeral, rules: Rules) -> Numeral:
    """Return the numeral with the half that follows it: "two and a half million"."""
    if numeral.after >= len(toks) or toks[numeral.after].low not in rules.and_half:
        return numeral
    after = phrase_at(toks, numeral.after, rules.and_half)
    bare = after == numeral.after + 1 and toks[numeral.after].kind == "glyph"  # 一半 is a half, not one and a half
    if numeral.value is None or bare or after == numeral.after:
        return numeral
    numbers = rules.language.numbers
    scale = numbers.scales.get(toks[numeral.after - 1].low, 1.0)  # due milioni e mezzo
    return _scaled(toks, replace(numeral, value=numeral.value + scale / 2, after=after), numbers)


def _signed(toks: Sequence[Piece], numeral: Numeral, known: Rules) -> Numeral:
    """Return the numeral with the sign before it: "-5 °C", "minus 5", but not the hyphen of "2-5", nor "at least"."""
    rules, first = known.numbers, numeral.first
    if first == 0 or toks[first - 1].low not in known.signs or numeral.value is None:
        return numeral
    sign = toks[first - 1]
    told = known.before.get(sign.low, ())
    if any(size > 1 and words_before(toks, first, size) in phrases for size, phrases in told):
        return numeral
    if sign.text in HYPHENS and first > 1 and toks[first - 2].low in rules.minus:
        return replace(numeral, value=-numeral.value, first=first - 2)
    joined = not toks[first].gap and (first == 1 or sign.gap > 0)
    if sign.low in rules.minus or (sign.text in MINUS and joined and numeral.written == "digits"):
        return replace(numeral, value=-numeral.value, first=first - 1)
    return numeral


def _numeral(toks: Sequence[Piece], at: int, rules: Numbers) -> Numeral | None:
    word = toks[at].low
    if toks[at].kind == "number":
        return _in_digits(toks, at, rules)
    if word in rules.orders:
        return _order(toks, at, rules)
    if word in rules.values or (toks[at].kind == "glyph" and word in rules.scales):
        return _single(toks, at, rules) if word in rules.single else in_words(toks, at, rules, first=at)
    return _single(toks, at, rules) if word in rules.single else _shared(toks, at, rules)


def _shared(toks: Sequence[Piece], at: int, rules: Numbers) -> Numeral | None:
    """Return a share that no article opens: "half the seats", "tiers", "quinta parte"."""
    word = toks[at].low
    if word in rules.single_share or word in rules.sure_share:
        return share(toks, at, at, 1.0, rules)
    if word in rules.parted:
        return part(toks, at, at, rules)
    if word in rules.nth and at and toks[at - 1].low in rules.every:
        return Numeral(1 / rules.nth[word], None, at - 1, at + 1, "share")  # jeder vierte
    return None


def _single(toks: Sequence[Piece], at: int, rules: Numbers) -> Numeral | None:
    """Return "a million", "a third of": an article that means one."""
    follows = toks[at + 1].low if at + 1 < len(toks) else ""
    if follows in rules.scales:
        return in_words(toks, at + 1, rules, first=at)
    if follows in rules.parted:
        return part(toks, at, at + 1, rules)
    return share(toks, at, at + 1, 1.0, rules) if follows in rules.fractions else None


def _halved(toks: Sequence[Piece], first: int, rules: Rules) -> Numeral | None:
    """Return the half of "medio punto", "half an hour", "einen halben Tag", "media docena"."""
    numbers, at = rules.language.numbers, first
    at += toks[at].low in numbers.single and at + 1 < len(toks)
    if toks[at].low not in numbers.half:
        return None
    at += 1
    at += at < len(toks) and (toks[at].low in numbers.single or toks[at].text in HYPHENS)
    if at < len(toks) and toks[at].low in numbers.scales:
        whole = in_words(toks, at, numbers, first=first)
        return replace(whole, value=whole.value / 2) if whole is not None and whole.value is not None else None
    return Numeral(0.5, None, first, at, "words") if unit_behind(toks, at, rules.table) is not None else None


def _single_measure(toks: Sequence[Piece], at: int, rules: Rules) -> Numeral | None:
    """Return the one of "a mile and a half": an article means one before a unit to which a half is added."""
    unit = unit_behind(toks, at + 1, rules.table)
    half = unit is not None and phrase_at(toks, unit[1], rules.and_half) > unit[1]
    half |= phrase_at(toks, at + 1, rules.and_half) > at + 1
    return Numeral(1.0, None, at, at + 1, "words") if half else None


def _added(toks: Sequence[Piece], at: int, rules: Numbers) -> Numeral | None:
    """Return the numeral behind a word that adds to it, before its factors: "साढ़े चार लाख" is 4.5 lakh."""
    add, follows = rules.adds.get(toks[at].low), at + 1 < len(toks)
    whole = _numeral(toks, at + 1, rules) if add is not None and follows else None
    if add is None or whole is None or not whole.value:
        return None
    first = rules.values.get(toks[at + 1].low, whole.value)
    return replace(whole, value=(first + add) * (whole.value / first if first else 1.0), first=at)


def _own(toks: Sequence[Piece], at: int, rules: Rules) -> Numeral | None:
    """Return the number that a word tells with its unit: a noun in the dual, "вдвое"."""
    own = rules.language.numbers.own.get(toks[at].low)
    return None if own is None else Numeral(own, None, at, at, "words")


def _order(toks: Sequence[Piece], at: int, rules: Numbers) -> Numeral:
    """Return "hundreds", "hundreds of thousands": what they come to at least."""
    low, after = rules.orders[toks[at].low], at + 1
    linked = after + 1 < len(toks) and toks[after].low in rules.of_share
    if linked and toks[after + 1].low in rules.orders:
        return Numeral(None, low * rules.orders[toks[after + 1].low], at, after + 2, "order")
    return Numeral(None, low, at, after, "order")


def _in_digits(toks: Sequence[Piece], at: int, rules: Numbers) -> Numeral:
    text, after = toks[at].text, at + 1
    while len(text) <= 3 and _is_group(toks, after) and " " in rules.groups:
        text, after = text + toks[after].text, after + 1
        if after < len(toks) and toks[after].kind != "number":
            break
    value = number_of(text, rules)
    whole = _scaled(toks, Numeral(value, None, at, after, "digits"), rules)
    follows = toks[whole.after] if whole.after < len(toks) else None
    if follows is not None and follows.kind == "glyph" and follows.low in rules.fractions:
        return share(toks, at, whole.after, whole.value or 0.0, rules) or whole  # 3割
    if follows is None or follows.kind != "number" or toks[whole.after - 1].kind != "glyph":
        return whole
    rest = _in_digits(toks, whole.after, rules)  # 1億2000万
    smaller = (rest.value or 0) < rules.scales.get(toks[whole.after - 1].low, 0)
    return replace(whole, value=(whole.value or 0) + (rest.value or 0), after=rest.after) if smaller else whole


def _is_group(toks: Sequence[Piece], at: int) -> bool:
    """Return whether `toks[at]` is a group of three digits, one blank behind the number before."""
    token = toks[at] if at < len(toks) else None
    return token is not None and token.kind == "number" and len(token.text) == 3 and toks[at - 1].rest + token.gap == 1


def _scaled(toks: Sequence[Piece], numeral: Numeral, rules: Numbers) -> Numeral:
    """Multiply by the factors that follow digits: "3.5 million", "$2bn"; "6m" counts as a factor with a noun behind."""
    value, after = numeral.value or 0.0, numeral.after
    while after < len(toks):
        word = toks[after].low
        if word in rules.scales:
            value *= rules.scales[word]
            after += _is_shortened(toks, after)
        elif word in rules.glued and not toks[after].gap:
            value *= rules.glued[word]
        elif toks[after].text in HYPHENS and after + 1 < len(toks) and toks[after + 1].low in rules.scales:
            value *= rules.scales[toks[after + 1].low]  # 10-million
            after += 1
        else:
            break
        after += 1
    value = round(value, 6) if value % 1 else value
    same = after == numeral.after and value == numeral.value
    return numeral if same else replace(numeral, value=value, after=after)


def _is_shortened(toks: Sequence[Piece], at: int) -> bool:
    """Return whether a stop behind the factor at `at` shortens it ("14,3 тыс. домов") and ends no sentence."""
    stop = toks[at + 1] if at + 2 < len(toks) else None
    return stop is not None and stop.text == "." and not stop.gap and not toks[at + 2].capital


def factor_of(toks: Sequence[Piece], numeral: Numeral, rules: Numbers) -> float:
    """Return by what words behind the digits of a numeral multiply them: a million in "250 million"."""
    factor = 1.0
    for token in toks[numeral.first + 1 : numeral.after]:
        factor *= rules.scales.get(token.low) or rules.glued.get(token.low) or 1.0
    return factor if numeral.written == "digits" else 1.0


def number_of(text: str, rules: Numbers) -> float:
    """Return what digits with separators come to: the language's decimal sign is tried where the shape leaves both."""
    if text.isdecimal():
        return float(text)
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
