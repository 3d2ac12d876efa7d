"""Text as a full-text index takes it: words parted by blanks, also where the script parts none.

A run of characters of a script without blanks becomes its overlapping pairs, the usual way to index such scripts
(Nie, Gao, Zhang and Zhou, "On the use of words and n-grams for Chinese information retrieval", IRAL 2000).
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from headwater.text.normalise import fold
from headwater.text.spans import Span
from headwater.text.tokens import Token, each_token

#: From how many letters on a word that is asked for also finds those that begin with it.
OPENING = 4
#: Words with marks inside, such as `Rask-Hegel`, are found by each of their parts.
_PART = regex.compile(r"[\p{L}\p{M}\p{N}]+")


def searchable(text: str) -> str:
    """Return the folded words of `text`, each parted by a blank; runs of unspaced characters as pairs."""
    return " ".join(" ".join(_terms(run)) for run in _runs(text))


def phrases(text: str) -> list[str]:
    """Return what to look for if somebody asks for `text`: each word, each run of unspaced characters as a phrase."""
    return [" ".join(_terms(run)) for run in _runs(text)]


def places(text: str, question: str) -> list[Span]:
    """Return where the words of a question stand in `text`, in order, as an index of `searchable` text finds them."""
    parts = list(_parts(text, 0, len(text)))
    found: set[Span] = set()
    for run in _runs(question):
        asked = list(_parts(question, run[0].start, run[-1].end))
        for number in range(len(parts) - len(asked) + 1 if asked else 0):
            if _holds(parts[number : number + len(asked)], asked):
                found.add((parts[number].span[0], parts[number + len(asked) - 1].span[1]))
    return sorted(found)


class _Part(NamedTuple):
    folded: str
    span: Span


def _parts(text: str, start: int, end: int) -> Iterator[_Part]:
    """Yield the pieces of words without marks, and unspaced characters one by one."""
    for token in each_token(text, start, end):
        if token.kind == "glyph":
            yield _Part(fold(token.text), (token.start, token.end))
        elif token.kind != "mark":
            for part in _PART.finditer(text, token.start, token.end):
                yield _Part(fold(part.group()), part.span())


def _holds(held: Sequence[_Part], asked: Sequence[_Part]) -> bool:
    """Return whether a row of parts is the one that is asked for; a lone word of some letters may go on."""
    if len(asked) == 1 and len(asked[0].folded) >= OPENING:
        return held[0].folded.startswith(asked[0].folded)
    return all(one.folded == other.folded for one, other in zip(held, asked, strict=True))


def _runs(text: str) -> Iterator[list[Token]]:
    """Yield words one by one, and touching unspaced characters together."""
    run: list[Token] = []
    for token in each_token(text):
        if run and not (token.kind == "glyph" and token.start == run[-1].end):
            yield run
            run = []
        if token.kind == "glyph":
            run.append(token)
        elif token.kind != "mark":
            yield [token]
    if run:
        yield run


def _terms(run: list[Token]) -> list[str]:
    if len(run) == 1:
        return [fold(run[0].text)]
    return [fold(one.text + other.text) for one, other in pairwise(run)]
