"""How likely a frame is an attribution: a logistic model over what the frame shows, its weights a data file.

The weights are learnt by `bench/learn_frames.py`; without a file for a language those that name no word are used.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from math import exp
from typing import TypeVar

from msgspec.structs import replace

from headwater.language import pack
from headwater.language.cues import Cues
from headwater.language.weights import weights
from headwater.read.frames.frame import Frame
from headwater.read.words.clauses import has_verb
from headwater.read.words.word import Word

#: What the cue of a frame shows, its shape, and the words at its edges.
_CueShown = tuple[str, str, str, str, str, str]
_ShapeShown = tuple[str, int, bool, str, str, str, str, int, bool]
_EdgesShown = tuple[str, str, str, str]
_Shown = TypeVar("_Shown", _CueShown, _ShapeShown, _EdgesShown)
#: So many sums of weights are kept.
_KEPT = 8192
_CLASSES = ("pron", "det", "poss", "prep", "to", "wh", "comp", "coord", "sub", "aux", "modal", "verb", "neg", "time")


def features(words: Sequence[Word], frame: Frame) -> list[str]:
    """Return what the model sees: cue words, closed classes of words and the shape of the frame, no other text."""
    cue, shape, edges, rare = _shown(words, frame)
    return [*_of_cue(cue), *_of_shape(shape), *_of_edges(edges), *rare]


def _shown(words: Sequence[Word], frame: Frame) -> tuple[_CueShown, _ShapeShown, _EdgesShown, list[str]]:
    """Return what the cue of a frame, its shape and its edges show, and the features that few frames have."""
    complement, act, form = frame.complement, frame.act, frame.form
    lemma, order = frame.lemma, frame.order
    content: list[Word] = []
    for start, end in frame.content:
        content += words[start:end]
    quotes = [word.kind for word in content].count("quote")
    begin = min(frame.cue[0], frame.source[0]) if frame.source else frame.cue[0]
    opens = "pron" if frame.dropped else _class(content[0]) if content else ""
    rare: list[str] = []
    if complement == "infinitive" and len(content) > 1:
        rare.append(f"infinitive={_class(content[1])}/{act}")
    if complement == "preposition" and content:
        rare += [f"lemma={lemma}/{content[0].low}", f"preposition={content[0].low}/{act}"]
    if frame.sure:
        rare.append("sure")
    if frame.negated:
        rare.append(f"negated/{act}")
    if frame.modal:
        rare.append(f"modal/{act}")
    if frame.shared and not frame.left_out:
        rare.append(f"shared/{form}")
    length, verb = min(len(content), 15) // 3, has_verb(content)
    return (
        (lemma, words[frame.cue[1] - 1].low, act, form, order, complement),
        (source_kind(words, frame), min(quotes, 2), len(content) > quotes, act, form, order, complement, length, verb),
        (opens, _class(words[begin - 1]) if begin else "start", order, complement),
        rare,
    )


def _of_cue(shown: _CueShown) -> Sequence[str]:
    lemma, word, act, form, order, complement = shown
    return (
        "bias",
        f"lemma={lemma}",
        f"lemma={lemma}/{complement}",
        f"lemma={lemma}/{form}",
        f"lemma={word}/word",
        f"act={act}/{complement}/{form}",
        f"shape={form}/{order}/{complement}",
    )


def _of_shape(shown: _ShapeShown) -> Sequence[str]:
    source, quotes, more, act, form, order, complement, length, verb = shown
    marks = f"{quotes}{more:d}"
    return (
        f"source={source}/{form}",
        f"source={source}/{act}",
        f"marks={marks}/{complement}",
        f"marks={marks}/{act}",
        f"length={length}/{complement}",
        f"verb={verb:d}/{complement}/{order}",
    )


def _of_edges(shown: _EdgesShown) -> Sequence[str]:
    opens, before, order, complement = shown
    opening = (f"opens={opens}/{complement}/{order}",) if opens else ()
    return (*opening, f"before={before}/{order}")


def source_kind(words: Sequence[Word], frame: Frame) -> str:
    """Return what kind of words name the source: pronoun, name, description, number or none."""
    if frame.source is None:
        return "name" if frame.left_out else "none"
    row = words[frame.source[0] : frame.source[1]]
    if len(row) == 1 and "pron" in row[0].tags:
        return f"pron-{row[0].low}"
    if row[-1].capital:
        return "name"
    return "description-s" if row[-1].low.endswith("s") else "description"


def _class(word: Word) -> str:
    if word.kind in {"quote", "number", "glyph"}:
        return word.kind
    if word.kind == "mark":
        return word.low
    if "post" in word.tags:
        return ","  # it closes a phrase, as a comma does
    return _class_of(word.tags) or ("capital" if word.capital else "word")


@cache
def _class_of(tags: frozenset[str]) -> str:
    """Return the first class that the model tells apart; words by the thousand have the same few sets of classes."""
    return next((name for name in _CLASSES if name in tags), "")


class Model:
    """The weights of one language; sums of what comes again and again are kept."""

    def __init__(self, learnt: Mapping[str, float]) -> None:
        self._learnt = learnt
        self.of_cue = self._kept(_of_cue)
        self.of_shape = self._kept(_of_shape)
        self.of_edges = self._kept(_of_edges)

    def _kept(self, features_of: Callable[[_Shown], Sequence[str]]) -> Callable[[_Shown], float]:
        return lru_cache(maxsize=_KEPT)(lambda shown: self.total(features_of(shown)))

    def total(self, seen: Sequence[str]) -> float:
        """Return what these features weigh together."""
        return sum([self._learnt.get(feature, 0.0) for feature in seen])


@cache
def model(tag: str) -> Model:
    """Return the weights for the language of the file `tag`, with what that file adds to every frame."""
    learnt, cues = weights(tag), pack(tag).cues
    return Model({**learnt, "bias": learnt.get("bias", 0.0) + cues.plain, "sure": cues.sure})


def judged(words: Sequence[Word], frame: Frame, model: Model) -> Frame:
    """Return the frame with the probability that it is an attribution."""
    cue, shape, edges, rare = _shown(words, frame)
    total = model.of_cue(cue) + model.of_shape(shape) + model.of_edges(edges)
    total += model.total(rare) if rare else 0.0
    return replace(frame, chance=1 / (1 + exp(-max(-30.0, min(30.0, total)))))


#: How likely a frame without marks must be to be told: a clause in somebody's mouth; a mere object of speech
#: ("attacked | his rival"); a thought, wish or finding; a thought told in a clause with “that”.
_CLAUSE, _OBJECT, _NO_SPEECH, _BELIEF = 0.5, 0.75, 0.8, 0.6
_CLAUSES = {"that", "clause", "question", "quote", "rest", "infinitive", "gerund"}


def enough(frame: Frame, cues: Cues) -> float:
    """Return the probability from which on a frame without marks is told, in the language of these cues."""
    if frame.act not in {"said", "wrote"}:
        return _BELIEF if frame.act == "thought" and frame.complement == "that" else _NO_SPEECH
    owned = bool(cues.regular) and frame.source is not None  # "her claim that"
    clause = frame.complement in _CLAUSES and (frame.form != "noun" or owned)
    return _CLAUSE if clause else _OBJECT
