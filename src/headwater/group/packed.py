"""What is kept of a report's terms: the heaviest, in some hundred bytes.

Likeness is a sum of products of weights, so the many light terms of a report add little to it.
"""

from struct import Struct
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.group.common_terms import USUAL
from headwater.group.places import SHARED, Ids, Weights, places
from headwater.group.signature import Signature
from headwater.group.weights import Weights as Weighing

#: How many terms are kept, in the report's language and of what languages share; of usual matters so many more.
_WORDS, _COMMON, _USUAL = 108, 52, 12
#: Of how many terms that languages share the words are kept as the report writes them.
_SHOWN = 4
_BREAK = "\x1f"
#: What a term tells is kept in tenths of a nat.
_TENTHS = 10.0
#: A term takes four bytes: its place, and in the lowest of them its weight in so many steps.
TERM = 4
_BITS, _STEPS = np.uint32(8), np.uint32(255)
#: Before the terms: how many words, how many of them are matter, how many terms that languages share, how many words in
#: all; the steps in which the weights of both are kept.
_Head = Struct("<HHHHff")
HEAD = np.dtype(
    [(name, "<u2") for name in ("words", "matter", "common", "size")] + [("word_step", "<f4"), ("common_step", "<f4")]
)

#: Places with their weights; where a place stands several times, these add up.
Vector = tuple[Ids, Weights]


class Vectors(NamedTuple):
    """Terms of one report."""

    words: Vector
    #: Which of `words` are no names and no numbers.
    matter: NDArray[np.bool_]
    #: What languages share.
    common: Vector


class Heaviest(NamedTuple):
    """The terms of one report that are kept.

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
    #: How many nats each of `common` tells; 0 for usual matters, by which no event is found or told from another.
    tells: Weights
    #: The first of `common` as the report writes them.
    shown: tuple[str, ...]
    #: How many words the report has, with those that are not kept.
    size: int

    def pack(self) -> "Packed":
        """Return it in about four bytes a term."""
        words, word_step = _steps(self.words, self.word_weights)
        common, common_step = _steps(self.common, self.common_weights)
        tells = (self.tells * _TENTHS).astype(np.uint8)
        shown = _BREAK.join(self.shown).encode("utf-8", "surrogatepass")
        head = _Head.pack(len(self.words), self.matter, len(self.common), self.size, word_step, common_step)
        return Packed(b"".join([head, words.tobytes(), common.tobytes(), tells.tobytes(), shown]))


class Packed(NamedTuple):
    """A report's terms as they are kept: words, what languages share, what that tells and how some of it is written."""

    kept: bytes

    @property
    def size(self) -> int:
        """How many words the report has, with those that are not kept."""
        return int(_Head.unpack_from(self.kept)[3])

    @property
    def common(self) -> Ids:
        """What languages share, the heaviest first."""
        words, _, common, *_ = _Head.unpack_from(self.kept)
        return unpacked(np.frombuffer(self.kept, np.uint32, common, _Head.size + TERM * words))[0]

    @property
    def tells(self) -> Weights:
        """How many nats each of `common` tells."""
        words, _, common, *_ = _Head.unpack_from(self.kept)
        tenths = np.frombuffer(self.kept, np.uint8, common, _Head.size + TERM * (words + common))
        return tenths.astype(np.float32) / np.float32(_TENTHS)

    @property
    def shown(self) -> tuple[str, ...]:
        """The first of `common` as the report writes them."""
        words, _, common, *_ = _Head.unpack_from(self.kept)
        shown = self.kept[_Head.size + TERM * (words + common) + common :].decode("utf-8", "surrogatepass")
        return tuple(shown.split(_BREAK)) if shown else ()

    @property
    def heaviest(self) -> Heaviest:
        """What was packed."""
        _, matter, _, size, _, _ = _Head.unpack_from(self.kept)
        words, _, common = self.vectors
        return Heaviest(*words, matter, *common, self.tells, self.shown, size)

    @property
    def vectors(self) -> Vectors:
        """What is kept, as if it were all."""
        words, matter, common, _, word_step, common_step = _Head.unpack_from(self.kept)
        ids, steps = unpacked(np.frombuffer(self.kept, np.uint32, words + common, _Head.size))
        return Vectors(
            words=(ids[:words], steps[:words] * np.float32(word_step)),
            matter=np.arange(words) < matter,
            common=(ids[words:], steps[words:] * np.float32(common_step)),
        )


def unpacked(terms: NDArray[np.uint32]) -> Vector:
    """Return the places of packed terms, and in how many steps each of their weights is."""
    return terms >> _BITS, (terms & _STEPS).astype(np.float32)


def _steps(ids: Ids, weights: Weights) -> tuple[NDArray[np.uint32], float]:
    """Return terms with their weights in steps, and how large a step is."""
    step = float(weights.max(initial=0.0)) / int(_STEPS) or 1.0
    return ids << _BITS | np.rint(weights / step).astype(np.uint32), step


def weighed(report: Signature, weighing: Weighing) -> tuple[Vectors, Heaviest]:
    """Return all terms of a report with the weights that they have now, and what is kept of them."""
    words, common = places(report.lang, report.words), places(SHARED, report.common)
    amounts, usual = list(report.common.values()), np.array([key.startswith(USUAL) for key in report.common], np.bool_)
    word_weights = weighing.of(words, report.words.values(), report.lang)
    common_weights = weighing.of(common, amounts, None)
    one_matter = np.float32(report.one_matter)
    kept, shared = _heaviest(word_weights, _WORDS), _shared(common_weights, usual)
    matter = _matter(report)
    order = kept[np.argsort(~matter[kept], kind="stable")]
    heaviest = Heaviest(
        words=words[order],
        word_weights=unit(word_weights[order]) * one_matter,
        matter=int(matter[kept].sum()),
        common=common[shared],
        common_weights=unit(common_weights[shared]) * one_matter,
        tells=np.array([0.0 if usual[at] else amounts[at].tells for at in shared.tolist()], np.float32),
        shown=tuple(amounts[at].written for at in shared[:_SHOWN].tolist()),
        size=min(int((word_weights > 0).sum()), 0xFFFF),
    )
    every = Vectors((words, word_weights * one_matter), matter, (common, common_weights * one_matter))
    return every, heaviest


def _heaviest(weights: Weights, most: int) -> NDArray[np.intp]:
    order = np.argsort(-weights, kind="stable")[:most]
    return order[weights[order] > 0]


def _shared(weights: Weights, usual: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return which of the terms that languages share are kept, the heaviest first."""
    parts = _heaviest(np.where(usual, 0, weights), _COMMON), _heaviest(np.where(usual, weights, 0), _USUAL)
    kept = np.concatenate(parts)
    return kept[np.argsort(-weights[kept], kind="stable")]


def _matter(report: Signature) -> NDArray[np.bool_]:
    named = {term for term, (_, kind) in report.written.items() if kind not in {"word", "pair"}}
    return ~np.fromiter(map(named.__contains__, report.words), np.bool_, len(report.words))


def unit(weights: Weights) -> Weights:
    """Return weights as a vector of length 1."""
    length = float(np.sqrt(weights @ weights))
    return weights / np.float32(length) if length else weights
