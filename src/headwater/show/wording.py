"""Two wordings held against each other, word by word: what stayed, what was left out, what was put in."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from html import escape
from typing import Literal

from msgspec import Struct

from headwater.text.tokens import each_token

#: Words in a row that may be left out before only their number is told.
_LONGEST = 7


class Change(Struct, frozen=True):
    """Some words of one wording: kept, left out, or put in; `words` is how many they are."""

    kind: Literal["kept", "out", "put"]
    text: str
    words: int


def changes(fuller: str, other: str) -> tuple[Change, ...]:
    """Return what makes `other` of `fuller`, in order, by the fewest runs of words (Ratcliff and Obershelp, 1988)."""
    a, b = _split(fuller), _split(other)
    matcher = SequenceMatcher(None, [key for key, _ in a], [key for key, _ in b], autojunk=False)
    made: list[Change] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            made.append(_change("kept", b[j1:j2]))
            continue
        made += [_change("out", a[i1:i2])] if i2 > i1 else []
        made += [_change("put", b[j1:j2])] if j2 > j1 else []
    return tuple(made)


def drawn(wording: tuple[Change, ...], *, whole: bool = False) -> str:
    """Return a wording as HTML in which changes are seen without colour and heard by a screen reader.

    Long runs of words that were left out are counted, unless the `whole` is to be shown.
    """
    return "".join(_drawn(change, 1000 if whole else _LONGEST) for change in wording)


def _drawn(change: Change, longest: int) -> str:
    text = escape(change.text.rstrip())
    blank = " " if change.text[-1:].isspace() else ""
    match change.kind:
        case "kept":
            return text + blank
        case "put":
            return f'<ins><span class="unseen">[put in:] </span>{text}<span class="unseen"> [end]</span></ins>{blank}'
        case _ if change.words > longest:
            return f'<span class="gap">[… {change.words} words left out …]</span> '
        case _ if change.words == 0:
            return ""  # marks alone
        case _:
            return f'<del><span class="unseen">[left out:] </span>{text}<span class="unseen"> [end]</span></del> '


def _change(kind: Literal["kept", "out", "put"], parts: list[tuple[str, str]]) -> Change:
    words = sum(any(letter.isalnum() for letter in key) for key, _ in parts)
    return Change(kind, "".join(written for _, written in parts), words)


def _split(text: str) -> list[tuple[str, str]]:
    """Return the words and marks of a text: as they are compared, and as written with the blanks behind them."""
    return list(_with_blanks(text))


def _with_blanks(text: str) -> Iterator[tuple[str, str]]:
    found = list(each_token(text))
    for place, token in enumerate(found):
        end = found[place + 1].start if place + 1 < len(found) else len(text)
        yield token.text.casefold(), text[token.start : end]
