"""Turns of an interview whose paragraphs open with a label and a colon, without marks: "Q: …", "Lund: …", 记者：…."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from headwater.language.cues import Cues
from headwater.read.words.passage import Passage
from headwater.text.spans import Span, trimmed

#: A label of so many code points at most, with its colon; how many words it has, and how many a small one in a name.
_LABEL = re.compile("([^:：]{1,39}+)[:：]")
_WORDS, _SMALL = 4, 3
_ASKS = ("?", "？", "؟")
#: Where the turns hold marks, these show who says what.
_MARKED = tuple('“”„‟"＂«»「『〝')
#: So many answers behind questions show an interview where no label of the language tells who asks.
_ANSWERS = 2


def labelled_turns(text: str, blocks: Sequence[Span], cues: Cues) -> dict[int, Passage]:
    """Return what is asked and answered behind a label, by the number of its block.

    A label of the language shows who asks, else that all its turns end with a question; a label right behind answers.
    Where marks stand in a turn, the interview is read by its marks.
    """
    listed = cues.asking | cues.answering
    found = [(number, label) for number, block in enumerate(blocks) if (label := _LABEL.match(text, *block))]
    rows = {number: turn for number, label in found if (turn := _turn(text, label, blocks[number][1], listed))}
    labels = {label for label, _ in rows.values()}
    named = labels & cues.asking
    asking = named or labels - {label for label, (_, end) in rows.values() if not text.endswith(_ASKS, 0, end)}
    pairs = [(rows[at][0], rows[after][0]) for at, after in pairwise(rows) if after == at + 1]
    answered = [label for before, label in pairs if before in asking and label not in asking]
    if len(answered) < (1 if named else _ANSWERS):
        return {}
    turns = {number: span for number, (label, span) in rows.items() if label in asking or label in answered}
    marked = any(mark in text[slice(*span)] for span in turns.values() for mark in _MARKED)
    if marked:
        return {}
    asked = {number for number in turns if rows[number][0] in asking}
    return {number: Passage(span=span, outer=span, asked=number in asked) for number, span in turns.items()}


def _turn(text: str, found: re.Match[str], end: int, listed: Collection[str]) -> tuple[str, Span] | None:
    """Return the folded label found at the head of a block, and what stands behind it up to `end`; None for others."""
    label, span = found.group(1).strip(), trimmed(text, (found.end(), end))
    shown = label.casefold() in listed or _is_name(label)
    return (label.casefold(), span) if shown and span[0] < span[1] else None


def _is_name(label: str) -> bool:
    """Return whether a label is written like a name: in capitals, or in a script without any."""
    words = label.split()
    if not words or len(words) > _WORDS or not all(sign.isalpha() or sign in ".·・‧'’- " for sign in label):
        return False
    inside = all(len(word) <= _SMALL or not word[0].islower() for word in words[1:])
    return inside and not words[0][0].islower()
