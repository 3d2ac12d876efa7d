"""What is kept of a report's terms: the heaviest, in some hundred bytes.

Likeness is a sum of products of weights, so the many light terms of a report add little to it.
"""

from struct import Struct
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.group.places import SHARED, Ids, Weights, places
from headwater.group.signature import Signature
from headwater.group.weights import Weights as Weighing

#: How many terms are kept, in the report's language and of what languages share.
_WORDS, _COMMON = 108, 52
#: Of how many terms that languages share the words are kept as the report writes them.
_SHOWN = 4
_BREAK = "\x1f"
#: What a term tells is kept in tenths of a nat.
_TENTHS = 10.0
#: How many words, how many of them are matter, how many terms that languages share, how many words in all; the steps
#: in which the weights of both are kept.
_Head = Struct("<HHHHff")


Vector = tuple[Ids, Weights]


class Packed(NamedTuple):
    """The terms of one report.

    Weights of words, and of what languages share, have length 1, or less where a report tells of many matters: to be
    like a part of it is not to be like it. What languages share stands in order, the heaviest first.
    """

    #: Words that are no names and no numbers, then names and numbers.
    words: Ids
    word_weights: Weights
    #: How many of `words` are no names and no numbers.
    matter: int
    common: Ids
    common_weights: Weights
    #: How many nats each of `common` tells.
    tells: Weights
    #: The first of `common` as the report writes them.
    shown: tuple[str, ...]
    #: How many words the report has, with those that are not kept.
    size: int

    @property
    def whole(self) -> "Weighed":
        """What is kept, as if it were all."""
        matter = np.arange(len(self.words)) < self.matter
        return Weighed(self, (self.words, self.word_weights), matter, (self.common, self.common_weights))

    def pack(self) -> bytes:
        """Return it in about four bytes a term."""
        ids = np.concatenate([self.words, self.common])
        word_steps, word_step = _steps(self.word_weights)
        common_steps, common_step = _steps(self.common_weights)
        head = _Head.pack(len(self.words), self.matter, len(self.common), self.size, word_step, common_step)
        tells = (self.tells * _TENTHS).astype(np.uint8)
        low, high = ids.astype(np.uint16), (ids >> 16).astype(np.uint8)
        shown = _BREAK.join(self.shown).encode("utf-8", "surrogatepass")
        return b"".join([head, *(part.tobytes() for part in (low, high, word_steps, common_steps, tells)), shown])


def unpack(blob: bytes) -> Packed:
    """Return a packed report."""
    words, matter, common, size, word_step, common_step = _Head.unpack_from(blob)
    every, at = words + common, _Head.size
    ids = np.frombuffer(blob, np.uint8, every, at + 2 * every).astype(np.uint32) << np.uint32(16)
    ids |= np.frombuffer(blob, np.uint16, every, at)
    steps = np.frombuffer(blob, np.uint8, every + common, at + 3 * every).astype(np.float32)
    shown = blob[at + 4 * every + common :].decode("utf-8", "surrogatepass")
    return Packed(
        words=ids[:words],
        word_weights=steps[:words] * np.float32(word_step),
        matter=matter,
        common=ids[words:],
        common_weights=steps[words:every] * np.float32(common_step),
        tells=steps[every:] / np.float32(_TENTHS),
        shown=tuple(shown.split(_BREAK)) if shown else (),
        size=size,
    )


def size_of(blob: bytes) -> int:
    """Return how many words a packed report has, with those that are not kept."""
    return int(_Head.unpack_from(blob)[3])


def _steps(weights: Weights) -> tuple[NDArray[np.uint8], float]:
    """Return weights in steps that one byte counts, and how large a step is."""
    step = float(weights.max(initial=0.0)) / 255 or 1.0
    return np.rint(weights / step).astype(np.uint8), step


class Weighed(NamedTuple):
    """A report as it arrives: what is kept of it, and all its terms with their weights."""

    packed: Packed
    words: Vector
    #: Which of `words` are no names and no numbers.
    matter: NDArray[np.bool_]
    common: Vector


def weighed(report: Signature, weighing: Weighing) -> Weighed:
    """Return the terms of a report with the weights that they have now, the heaviest of them kept."""
    words, common = places(report.lang, report.words), places(SHARED, report.common)
    word_weights = weighing.of(words, list(report.words.values()), report.lang)
    common_weights = weighing.of(common, list(report.common.values()), None)
    one_matter = np.float32(report.one_matter)
    kept, shared = _heaviest(word_weights, _WORDS), _heaviest(common_weights, _COMMON)
    matter = _matter(report)
    order = np.array(kept, np.intp)[np.argsort(~matter[kept], kind="stable")]
    amounts = list(report.common.values())
    packed = Packed(
        words=words[order],
        word_weights=_one(word_weights[order]) * one_matter,
        matter=int(matter[kept].sum()),
        common=common[shared],
        common_weights=_one(common_weights[shared]) * one_matter,
        tells=np.array([amounts[at].tells for at in shared], np.float32),
        shown=tuple(amounts[at].written for at in shared[:_SHOWN]),
        size=min(int((word_weights > 0).sum()), 0xFFFF),
    )
    return Weighed(packed, (words, word_weights * one_matter), matter, (common, common_weights * one_matter))


def _heaviest(weights: Weights, most: int) -> list[int]:
    return [at for at in np.argsort(-weights, kind="stable")[:most].tolist() if weights[at] > 0]


def _matter(report: Signature) -> NDArray[np.bool_]:
    written = report.written
    return np.array([term not in written or written[term][1] in {"word", "pair"} for term in report.words], np.bool_)


def _one(weights: Weights) -> Weights:
    """Return weights as a vector of length 1."""
    length = float(np.sqrt(weights @ weights))
    return weights / np.float32(length) if length else weights
