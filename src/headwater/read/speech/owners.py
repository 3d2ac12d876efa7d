"""Whose a quoted passage is of the frames that hold it: the nearest and likeliest, or what stands inside another."""

from collections.abc import Sequence

from headwater.language.syntax import Syntax
from headwater.read.frames.frame import Frame
from headwater.read.words.groups import Range
from headwater.read.words.word import Word

#: A frame that holds marks is told from here on.
_HARDLY = 0.15
#: What one says inside another's words, where no case shows who does.
_TOLD = {"that", "question", "infinitive"}


def owner(words: Sequence[Word], found: Sequence[Frame], at: int, syntax: Syntax) -> int | None:
    """Return the frame that holds the quote, the nearest and likeliest."""
    best: tuple[float, int] | None = None
    for index, frame in enumerate(found):
        part = _part(frame, at) if frame.chance >= _HARDLY else None
        if part is None:
            continue
        near = 1 / (1 + min(abs(at - frame.cue[1]), abs(frame.cue[0] - at)))
        alone = _alone(words, at, part)  # of what A says that B said, what B said is B's
        inside = _inside(words, found, frame, syntax, alone=alone)
        value = frame.chance + near * 0.3 - 0.2 * (frame.source is None) + 0.3 * (alone + inside)
        if best is None or value > best[0]:
            best = (value, index)
    return best[1] if best else None


def _inside(words: Sequence[Word], found: Sequence[Frame], frame: Frame, syntax: Syntax, *, alone: bool) -> bool:
    """Return whether a frame with its own source stands in what a named source tells: what Y said is Y's.

    据X报道，Y称…; "Y, как передаёт X, назвал …".
    """
    if frame.form != "finite" or frame.source is None or frame.shared or syntax.verb_first:
        return False
    chain = alone or frame.complement in _TOLD  # "A dice que B habría dicho que es «…»"
    chain &= frame.act in {"said", "wrote"} and not frame.negated and words[frame.source[0]].tags.isdisjoint({"pron"})
    if not (syntax.unspaced or syntax.cases or chain):
        return False
    parted = syntax.unspaced and frame.between[0] < frame.between[1]  # 提到，A告诉她，“B”
    clause = parted or not syntax.unspaced
    told = (other for other in found if other.form == "naming" or (clause and other.complement == "that"))
    outer = [part for other in told for part in other.content]
    if not outer:
        return False
    spans = (frame.source, frame.cue)
    return all(any(start <= span[0] and span[1] <= end for start, end in outer) for span in spans)


def _part(frame: Frame, at: int) -> Range | None:
    """Return the part of what a frame tells that holds the passage at `at`."""
    for start, end in frame.content:
        if start <= at < end:
            return start, end
    return None


def _alone(words: Sequence[Word], at: int, part: Range) -> bool:
    """Return whether a part holds nothing but the passage at `at`, with its preposition or article or without."""
    if part[1] != at + 1:
        return False
    return all(
        word.tags & {"prep", "det"} and ("to" not in word.tags or "weak" in word.tags) for word in words[part[0] : at]
    )
