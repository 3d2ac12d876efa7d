"""The pieces of a sentence: its tokens, with numbers cut from what is joined to them, each kept with its word."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate, chain, count, repeat
from operator import add

import regex
from msgspec.structs import replace

from headwater.language.numbers import Numbers
from headwater.read.figures.piece import Piece
from headwater.read.figures.rules import HYPHENS, Rules, rules
from headwater.read.words.kept import Kept
from headwater.text.normalise import lowered
from headwater.text.tokens import Kind, Row, Token, each_token, rows

_BLANK = regex.compile(r"(?<! ) ")
_NUMBER = regex.compile(r"\d++(?:[.,]\d++)*+")
_GLUED = regex.compile(r"(\d++(?:[.,]\d++)*+)(\p{L}.*)")
#: What parts an ending from digits in Turkish.
_APOSTROPHES = "'’"
#: What stands before a sign of money, and a code or short sign of money glued to a number.
_CODE = regex.compile(r"(US|AU|A|CA|C|HK|NZ|S)(\d++(?:[.,]\d++)*+)")
#: Of how many letters codes of money are.
_CODED = 3
_MONEY = regex.compile(r"(\p{Lu}\p{L}{1,2})(\d++(?:[.,]\d++)*+\p{L}*+)")
#: No word with a number in it is longer, in code points.
_LONGEST_WORD = 100
_BARE_DECIMAL = regex.compile(r"\.\d++")


class Pieces:
    """The pieces of `text[start:end]` as they are kept, and where they stand."""

    def __init__(self, text: str, start: int, end: int, tag: str) -> None:
        self._start, self._words = start, _written(text[start:end])
        self._rows = list(map(_kept(tag).__getitem__, self._words))
        self.row = list(chain.from_iterable(self._rows))

    def begins(self) -> list[int]:
        """Return for each piece where in the text that begins which it was cut from."""
        begins = map(add, accumulate(map(len, self._words), initial=self._start), count())  # a blank behind each
        return list(chain.from_iterable(map(repeat, begins, map(len, self._rows))))


def pieces(text: str, start: int, end: int, tag: str) -> list[Token]:
    """Return the tokens of `text[start:end]`, with numbers cut from what is joined to them (`nine-storey`, `256GB`)."""
    found = Pieces(text, start, end, tag)
    placed = zip(found.row, found.begins(), strict=True)
    return [Token(piece.text, at + piece.start, at + piece.end, piece.kind, piece.low) for piece, at in placed]


def _written(text: str) -> list[str]:
    """Return what single blanks part; where more stand, the others belong to the word behind them."""
    return _BLANK.split(text) if "  " in text else text.split(" ")


@cache
def _kept(tag: str) -> Kept[tuple[Piece, ...]]:
    known = rules(tag)
    numbers, folds = known.language.numbers, known.language.syntax.folds
    signs = {words[0]: unit.name for words, unit in known.table.items() if unit.kind == "money" and len(words) == 1}
    own = {sign for sign, name in signs.items() if sign in known.language.units.get(name, ())}
    money = frozenset({sign.upper() for sign in signs if len(sign) == _CODED} | {sign.capitalize() for sign in own})
    plain = not (folds or numbers.glued_words or numbers.glued_joiners)

    def cut(written: str) -> tuple[Piece, ...]:
        row = rows(written)
        alone = written.isalpha() or all(kind == "mark" or part.isalpha() for part, _, _, kind, _ in row)
        if plain and alone:  # as most of a text is
            return as_pieces(row, known)
        found = [(t.text, t.start, t.end, t.kind, _folded(t.low, folds)) for t in _pieces(written, numbers, money)]
        return as_pieces(found, known, len(written))

    return Kept(cut)


def as_pieces(toks: Iterable[Row], known: Rules, size: int = 0) -> tuple[Piece, ...]:
    """Return tokens as pieces of what is written in `size` characters."""
    out: list[Piece] = []
    lasting = known.lasting
    done = -1  # behind a blank
    for text, start, end, kind, low in toks:
        opens = kind == "number" or low in known.telling
        out.append(Piece(text, start, end, kind, low, start - done, 0, text[0].isupper(), opens, lasting.get(low)))
        done = end
    if out and done < size:
        out[-1] = replace(out[-1], rest=size - done)
    return tuple(out)


def _folded(low: str, folds: Sequence[tuple[str, str]]) -> str:
    for written, plain in folds:
        low = low.replace(written, plain)
    return low


def _pieces(written: str, rules: Numbers, money: frozenset[str]) -> list[Token]:
    out: list[Token] = []
    done = 0
    for token in each_token(written):
        if token.start < done:
            continue
        code = _CODE.match(written, token.start) if token.kind == "word" and out and out[-1].text in "$(" else None
        coded = _MONEY.match(written, token.start) if token.kind == "word" else None
        bare = _BARE_DECIMAL.match(written, token.start) if token.text == "." else None
        if code is not None:  # $US113
            out += [_token(code.group(1), token.start, "word"), _token(code.group(2), code.end(1), "number")]
            done = code.end()
        elif coded is not None and coded.group(1) in money:  # USD10m, Rp500
            plain = _NUMBER.fullmatch(coded.group(2)) is not None
            number = _token(coded.group(2), coded.start(2), "number" if plain else "word")
            out += [_token(coded.group(1), token.start, "word"), *_cut(number, rules)]
            done = coded.end()
        elif bare is not None and (not out or out[-1].end < token.start):  # .001
            out.append(_token(bare.group(), token.start, "number"))
            done = bare.end()
        elif token.kind == "word" and _may_hold_number(token.text, rules):
            out += _cut(token, rules)
        elif token.text in _APOSTROPHES and out and out[-1].kind == "number" and out[-1].end == token.start:
            continue  # 500'den
        else:
            out.append(token)
    return out


def _may_hold_number(word: str, rules: Numbers) -> bool:
    glued = rules.glued_words or word.startswith(rules.glued_joiners or "\0")
    return len(word) <= _LONGEST_WORD and (glued or not word.isalpha())


def _token(text: str, start: int, kind: Kind) -> Token:
    return Token(text, start, start + len(text), kind, lowered(text))


def _cut(token: Token, rules: Numbers) -> list[Token]:
    text, start = token.text, token.start
    if text[0].isdigit():
        return _behind_digits(token, rules)
    low = token.low if len(token.low) == len(text) else text.lower()  # بـ20, where the stretched letter is dropped
    head = _glued_before(low, rules) if len(low) == len(text) and low not in rules.values else 0
    if head:
        kind: Kind = "number" if text[head:].isdigit() else "word"
        return [_token(text[:head], start, "word"), _token(text[head:], start + head, kind)]
    if token.low in rules.values:
        return [token]
    for at, sign in enumerate(text):
        below = lowered(text[:at]) in rules.minus and text[at + 1 : at + 2].isdigit()  # minus-5
        if sign in HYPHENS and (below or rules.holds(lowered(text[:at]))):
            number = _NUMBER.fullmatch(text, at + 1)
            rest = _token(text[at + 1 :], start + at + 1, "number" if number else "word")
            return [_token(text[:at], start, "word"), _token(sign, start + at, "mark"), *_cut(rest, rules)]
    parts = rules.parts(token.low) if len(token.low) == len(text) else ()
    return _in_parts(token, parts) if parts else [token]


def _behind_digits(token: Token, rules: Numbers) -> list[Token]:
    """Return digits and what is glued behind them as tokens of their own: "256GB", "9-storey"; not "3rd", "1990s"."""
    glued = _GLUED.fullmatch(token.text)
    if glued is None:
        return [token]
    digits, rest = glued.groups()
    if rest.lower() in rules.ordinal_signs:
        return [token]
    return [_token(digits, token.start, "number"), *_cut(_token(rest, token.end - len(rest), "word"), rules)]


def _glued_before(low: str, rules: Numbers) -> int:
    """Return how many letters stand before a number that is glued to them: those of d'un, و12, وعشرين."""
    elided = low.rfind("'") + 1
    if elided:
        return elided if low[elided:] in rules.single or rules.holds(low[elided:]) else 0
    heads = (len(joiner) for joiner in rules.glued_joiners if low.startswith(joiner))
    return next((size for size in heads if low[size:].isdigit() or rules.holds(low[size:])), 0)


def _in_parts(token: Token, parts: Sequence[str]) -> list[Token]:
    out, at = [], token.start
    for part in parts:
        out.append(_token(token.text[at - token.start :][: len(part)], at, "word"))
        at += len(part)
    return out
