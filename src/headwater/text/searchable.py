"""Text as a full-text index takes it: words parted by blanks, also where the script parts none.

A run of characters of a script without blanks becomes its overlapping pairs, the usual way to index such scripts
(Nie, Gao, Zhang and Zhou, "On the use of words and n-grams for Chinese information retrieval", IRAL 2000).
"""

from collections.abc import Iterator
from itertools import pairwise

from headwater.text.normalise import fold
from headwater.text.tokens import Token, each_token


def searchable(text: str) -> str:
    """Return the folded words of `text`, each parted by a blank; runs of unspaced characters as pairs."""
    return " ".join(" ".join(_terms(run)) for run in _runs(text))


def phrases(text: str) -> list[str]:
    """Return what to look for if somebody asks for `text`: each word, each run of unspaced characters as a phrase."""
    return [" ".join(_terms(run)) for run in _runs(text)]


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
